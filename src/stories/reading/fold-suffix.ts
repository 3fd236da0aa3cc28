import { ownValue } from '../../text/tables/own-value.ts';

/** How a language's words are made alike: what endings they lose. */
export type Folding = {
  readonly kind: 'english' | 'strip' | 'none';
  /** For strip: letters (folded) that a word loses at its end, one after another. */
  readonly endings: ReadonlySet<number>;
  /** For strip: a word keeps so many letters at least, and at most. */
  readonly least: number;
  readonly most: number;
  /** join: "don't" is one word. part: "l'ordine" is two. drop: "Ankara'da" is "Ankara". */
  readonly apostrophe: 'join' | 'part' | 'drop';
};

const NO_LETTERS: ReadonlySet<number> = new Set();
const NONE: Folding = { kind: 'none', endings: NO_LETTERS, least: 1, most: 40, apostrophe: 'join' };
const ENGLISH: Folding = { ...NONE, kind: 'english' };
const strip = (
  letters: string,
  most = 40,
  apostrophe: Folding['apostrophe'] = 'join',
): Folding => ({
  kind: 'strip',
  endings: new Set([...letters].map((letter) => letter.charCodeAt(0))),
  least: 4,
  most,
  apostrophe,
});

/** Cases and numbers of nouns are vowels and a few consonants at the end; folded letters, so "ą" is "a". */
const CYRILLIC = { ...strip('аеиоуыэюяйьъімхв', 7), least: 3 };
const SLAVIC = { ...strip('aeiouymhwvj', 7), least: 4 };
const GERMANIC = strip('ensrm');
const GLUING = strip('aeiouyn', 6, 'drop');
const ROMANCE = strip('aeios', 40, 'part');
const PLURAL_S = strip('s');

const FOLDINGS: Readonly<Record<string, Folding>> = {
  en: ENGLISH,
  ...Object.fromEntries(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk'].map((tag) => [tag, CYRILLIC])),
  ...Object.fromEntries(
    ['pl', 'cs', 'sk', 'sl', 'hr', 'bs', 'lt', 'lv'].map((tag) => [tag, SLAVIC]),
  ),
  ...Object.fromEntries(['de', 'nl', 'da', 'sv', 'no', 'nb', 'nn'].map((tag) => [tag, GERMANIC])),
  ...Object.fromEntries(['fi', 'et', 'hu', 'tr', 'az'].map((tag) => [tag, GLUING])),
  ...Object.fromEntries(['it', 'fr', 'ca', 'ro'].map((tag) => [tag, ROMANCE])),
  ...Object.fromEntries(['es', 'pt', 'gl'].map((tag) => [tag, PLURAL_S])),
};

/** By a BCP 47 tag; null is read as English, whose endings cost other languages next to nothing. */
export function foldingOf(language: string | null): Folding {
  if (language === null) return ENGLISH;
  return ownValue(FOLDINGS, language.slice(0, 2).toLowerCase()) ?? NONE;
}

/** Takes the ending off the word that stands in the first `length` places; returns the length left. */
export function foldSuffix(letters: Uint16Array, length: number, folding: Folding): number {
  if (folding.kind === 'none') return length;
  if (folding.kind === 'english') return foldEnglish(letters, length);
  let left = length;
  while (left > folding.least && folding.endings.has(letters[left - 1] as number)) left -= 1;
  return Math.min(left, folding.most);
}

const [A, D, E, G, I, L, N, S, U, Y] = [97, 100, 101, 103, 105, 108, 110, 115, 117, 121] as const;

/** After Harman's S stemmer (1991), with -ed and -ing: "votes", "voted", "voting" and "vote" are one. */
function foldEnglish(letters: Uint16Array, length: number): number {
  if (length < 4) return length;
  let left = withoutPlural(letters, length);
  left = withoutVerbEnding(letters, left);
  const last = letters[left - 1] as number;
  if (last === E && left >= 4) return left - 1;
  if (last === Y && left >= 4) letters[left - 1] = I;
  return left;
}

function withoutPlural(letters: Uint16Array, length: number): number {
  if (letters[length - 1] !== S) return length;
  const before = letters[length - 2] as number;
  if (before === S || before === U || before === I) return length;
  if (before === E && letters[length - 3] === I && length > 4) return length - 2;
  return before === E && hisses(letters, length - 3) ? length - 2 : length - 1;
}

/** "ss", "sh", "ch", "x", "z" take -es. */
function hisses(letters: Uint16Array, at: number): boolean {
  const last = letters[at] as number;
  if (last === 120 || last === 122) return true;
  const before = letters[at - 1] as number;
  return (last === S && before === S) || (last === 104 && (before === S || before === 99));
}

function withoutVerbEnding(letters: Uint16Array, length: number): number {
  const left = length - verbEnding(letters, length);
  if (left === length || !hasVowel(letters, left)) return length;
  const last = letters[left - 1] as number;
  const isDoubled = last === letters[left - 2] && last !== L && last !== S && left > 3;
  return isDoubled ? left - 1 : left;
}

function verbEnding(letters: Uint16Array, length: number): number {
  const [last, before, third] = [letters[length - 1], letters[length - 2], letters[length - 3]];
  if (length >= 6 && last === G && before === N && third === I) return 3;
  return length >= 5 && last === D && before === E && third !== E ? 2 : 0;
}

function hasVowel(letters: Uint16Array, length: number): boolean {
  for (let at = 0; at < length; at += 1) {
    const letter = letters[at] as number;
    if (letter === A || letter === E || letter === I || letter === U || letter === Y) return true;
    if (letter === 111) return true;
  }
  return false;
}
