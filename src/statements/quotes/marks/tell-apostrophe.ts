import { DIGIT, kindAt, LETTER, SPACE } from './sign-kinds.ts';

const LONGEST_ELISION = 6;

/** Whether the apostrophe at a word's start belongs to it: "'tis", "'90s", "the class of '16". */
export function isElision(
  line: string,
  sign: { readonly at: number; readonly end: number },
  elisions: ReadonlySet<string>,
): boolean {
  const word = wordAt(line, sign.end);
  if (isYear(word)) return true;
  const lower = word.toLowerCase();
  if (!elisions.has(lower)) return false;
  // At the start of what is said it is rather a quotation: 'Cause of death unknown'.
  return word === lower || line.charAt(sign.at) === '’' || lower.startsWith('t');
}

function wordAt(line: string, start: number): string {
  let end = start;
  while (kindAt(line, end) >= LETTER && end - start <= LONGEST_ELISION) end += 1;
  return line.slice(start, end);
}

/** Two digits, with an "s" for a decade. */
function isYear(word: string): boolean {
  return /^\d\ds?$/u.test(word);
}

/** Whether a double mark behind a digit tells inches: 6'2", 6 ft 2". */
export function isMeasure(line: string, at: number): boolean {
  let place = at - 1;
  while (kindAt(line, place) === DIGIT && at - place < 4) place -= 1;
  if (kindAt(line, place) === SPACE) place -= 1;
  const isFeet = "'’′".includes(line.charAt(place)) && kindAt(line, place - 1) === DIGIT;
  return isFeet || (line.slice(place - 1, place + 1) === 'ft' && place > 0);
}

const CUT_WORDS = new Set(['an', 'o', 'th', 'ol', 'wi', 'd', 't', 'n']);

/** Whether a mark behind a word may be part of it: "workers'", "James'", "goin'", "o'". */
export function mayBelongToWord(line: string, at: number): boolean {
  if (kindAt(line, at + 1) !== SPACE || kindAt(line, at + 2) < LETTER) return false;
  const last = line.charAt(at - 1).toLowerCase();
  if ('szx'.includes(last || ' ')) return true;
  let start = at;
  while (kindAt(line, start - 1) === LETTER && at - start <= LONGEST_ELISION) start -= 1;
  const word = line.slice(start, at).toLowerCase();
  return CUT_WORDS.has(word) || (word.length > 3 && word.endsWith('in'));
}
