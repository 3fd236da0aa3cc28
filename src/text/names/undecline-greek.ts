/**
 * A full Greek name in the nominative: "Κυριάκου Μητσοτάκη" is Κυριάκος Μητσοτάκης. Only men whose first name ends in -ο or -ου,
 * for no nominative does; else the words as they are. Lower case, no accents.
 */
export function undeclineGreek(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  const surname = rest.at(-1);
  if (surname === undefined || !/(?:ο|ου)$/.test(first) || first.length < 4) return words;
  const given = first.replace(/(?:ου|ο)$/, 'ος');
  return [given, ...rest.slice(0, -1), surname.replace(/(?<=[ηα])$/, 'ς').replace(/ο$/, 'ος')];
}
