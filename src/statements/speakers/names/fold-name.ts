/** Letters that have no accent to take off, and are written otherwise without it. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

const PLAIN = /^[a-z' -]*$/;
/** Accents on Latin letters only: in Cyrillic й is a letter of its own. */
const ACCENTS = /(?<=\p{Script=Latin})\p{M}+/gu;
const OTHERS = /[øłđðþßæœı]/g;

/** A name's word so that its spellings compare: lower case, straight apostrophes, no accents. */
export function foldName(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(OTHERS, (letter) => OTHER_LETTERS[letter] ?? letter);
}
