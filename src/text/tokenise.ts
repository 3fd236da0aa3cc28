/** A word or a mark of the joined text: half-open, UTF-16 units. */
export type Token = { readonly start: number; readonly end: number };

/** No word is longer: what goes on is cut, so that noise costs no more than text. */
const LONGEST = 60;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const APOSTROPHES = "'’";
/** What may stand between two letters of one word: "three-year", "U.S", "AT&T", "don't" (cut later). */
const INSIDE = "-.&'’‑,";
/** "U.S", "S.E.C": letters that lack but their last full stop. */
const DOTTED = /^\p{L}(?:\.\p{L}){1,5}$/u;
const LONGEST_ABBREVIATION = 11;
/** Abbreviations that keep their full stop. */
const ABBREVIATED = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt rev hon st jr sr vs inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/**
 * A text's words and marks in order: every mark stands alone, "'s" and "n't" are words of their own, as the
 * treebanks have it, since "Clinton's" and "didn't" hold two things.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.codePointAt(at) ?? 0;
    const width = unit > 0xffff ? 2 : 1;
    if (isSpace(unit)) at += width;
    else if (isWordUnit(text, at, width)) {
      const end = endOfWord(text, at);
      pushWord(tokens, text, { start: at, end });
      at = end;
    } else {
      tokens.push({ start: at, end: at + width });
      at += width;
    }
  }
  return tokens;
}

function isSpace(unit: number): boolean {
  return (
    unit <= 32 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function isWordUnit(text: string, at: number, width: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return isAsciiWord(unit);
  return LETTER.test(text.slice(at, at + width));
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

function endOfWord(text: string, start: number): number {
  let at = start;
  const stop = Math.min(text.length, start + LONGEST);
  while (at < stop) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (isWordUnit(text, at, width)) at += width;
    else if (joins(text, at)) at += 1;
    else break;
  }
  return keepsFullStop(text, start, at) ? at + 1 : at;
}

/** Whether the mark here stands inside a word: a letter or digit follows, and a comma only between digits. */
function joins(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!INSIDE.includes(mark) || at + 1 >= text.length) return false;
  const next = text.codePointAt(at + 1) ?? 0;
  if (!isWordUnit(text, at + 1, next > 0xffff ? 2 : 1)) return false;
  const isDigits = isDigit(text.charCodeAt(at - 1)) && isDigit(next);
  if (mark === ',') return isDigits;
  // "end.The": a full stop that lacks its space still ends a sentence.
  if (mark === '.') return isDigits || isSingleLetter(text, at);
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Of "U.S": one letter before the full stop and one after. */
function isSingleLetter(text: string, at: number): boolean {
  const isAlone = (place: number) =>
    place < 0 || place >= text.length || !LETTER.test(text.charAt(place));
  return isAlone(at - 2) && isAlone(at + 2);
}

function keepsFullStop(text: string, start: number, end: number): boolean {
  if (text.charAt(end) !== '.' || end - start > LONGEST_ABBREVIATION) return false;
  const word = text.slice(start, end).toLowerCase();
  if (DOTTED.test(word)) return true;
  if (word === 'no') return /^\. \d/.test(text.slice(end, end + 3));
  const isInitial = end - start === 1 && word !== 'i' && text.charAt(start) !== word;
  return isInitial || ABBREVIATED.has(word);
}

function pushWord(tokens: Token[], text: string, { start, end }: Token): void {
  const cut = cutOf(text, start, end);
  if (cut > start) tokens.push({ start, end: cut });
  if (cut < end) tokens.push({ start: cut, end });
}

/** Where "'s", "'ll", "n't" begin in a word; its end where they do not. */
function cutOf(text: string, start: number, end: number): number {
  for (let at = Math.max(start + 1, end - 3); at < end; at += 1) {
    if (!APOSTROPHES.includes(text.charAt(at))) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (tail === 't' && text.charAt(at - 1).toLowerCase() === 'n' && at - 1 > start) return at - 1;
    if (['s', 'll', 're', 've', 'd', 'm'].includes(tail)) return at;
  }
  return end;
}
