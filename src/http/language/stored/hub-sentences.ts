/** What is said of hubs that tell of news: src/pipeline/hubs. */
export const hubSentences: readonly string[] = [
  'It did not take the registration.',
  'It leads to no address that can be asked.',
  'It answered {status}.',
  'It does not tell us.',
];
