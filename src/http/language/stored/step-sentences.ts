/** By which step of reading a block was left out, to follow "by". */
export const stepSentences: readonly string[] = [
  'block model',
  'block model, furniture words',
  'forwarded mail',
  'furniture words',
  'hidden in the mail',
  'mail foot',
  'mail head',
  'mail items',
  'mail sponsor',
  'mail words',
  'place on the page',
  'place on the page, furniture words',
  'plain text foot',
  'plain text head',
  'signature',
  'text in linked data',
  // Instead of a step.
  'stands in {count, plural, one {# article} other {# articles}} of this outlet',
];
