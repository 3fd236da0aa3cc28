/** What src/pipeline/alerts and its way out say of what could not be told. */
export const alertSentences: readonly string[] = [
  '{host} gave no answer that can be taken.',
  'Letters of this kind were stopped.',
  'No mail server is set.',
  'The address names no topic.',
  'There is no confirmed address of mail any more.',
  'It cannot be read any more.',
  'What it is sealed with has changed: add it again.',
];
