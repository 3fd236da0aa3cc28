/** What a character is to the scanner: bits. A letter may be upper case too; KNOWN says that nothing else needs asking. */
const KNOWN = 1;
export const LETTER = 2;
export const UPPER = 4;
export const DIGIT = 8;
/** Written without spaces between words, or glued to particles (Korean): read two by two. */
export const PAIRED = 16;
/** Nothing to the word it stands in: accents, vowel points, soft hyphens. */
export const SILENT = 32;
export const SPACE = 64;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

const PAIRED_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
/** Accents, Hebrew points, Arabic vowel signs and its tatweel, soft hyphen, joiners. Other scripts' marks are vowels. */
const SILENT_MARK =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u00ad\u200b-\u200d\u2060\ufeff]/;
/** Letters whose stroke or shape no decomposition takes off. */
const BARE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 's',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ħ: 'h',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
};

/** The bits of a UTF-16 unit. */
export function kindOf(unit: number): number {
  const kind = kinds[unit] as number;
  return kind === 0 ? learn(unit) : kind;
}

/** The unit in lower case, without accents; a digit of any script as 0 to 9. Asked after kindOf. */
export function foldOf(unit: number): number {
  return folds[unit] as number;
}

/** Tables are filled as characters are met: few texts need more than 200 of the 65,536. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = KNOWN | tellKind(character, unit);
  kinds[unit] = kind;
  folds[unit] = kind & DIGIT ? 48 + digitValue(unit) : foldUnit(character, kind);
  return kind;
}

function tellKind(character: string, unit: number): number {
  if (SILENT_MARK.test(character)) return SILENT;
  if (/\s/.test(character)) return SPACE;
  if (isLetterHalf(unit)) return LETTER;
  if (PAIRED_SCRIPTS.test(character)) return /[\p{L}\p{M}ー]/u.test(character) ? PAIRED : 0;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return LETTER | UPPER;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : 0;
}

/** Surrogates of scripts beyond the first plane; those of pictures (U+1F000 on) are no letters. */
function isLetterHalf(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xd83a) || (unit >= 0xd840 && unit <= 0xd88f);
}

function digitValue(unit: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(unit - value - 1))) value += 1;
  return value;
}

function foldUnit(character: string, kind: number): number {
  if ((kind & LETTER) === 0) return character.charCodeAt(0);
  const lower = character.toLowerCase();
  const bare = BARE[lower.charAt(0)] ?? lower.normalize('NFKD');
  return bare.charCodeAt(0);
}
