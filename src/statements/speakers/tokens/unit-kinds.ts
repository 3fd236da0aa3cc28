/** What a UTF-16 unit is within a text. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
const MARK = 4;

/** Filled as units are met: most texts have a hundred different ones. */
const KINDS = new Uint8Array(65_536);

/** The kind of the unit at a place; behind the text's end there is space. */
export function unitKind(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const unit = text.charCodeAt(at);
  const known = KINDS[unit] ?? 0;
  if (known > 0) return known;
  const kind = kindOf(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

function kindOf(sign: string): number {
  if (/[\s\p{Z}\p{Cc}​-‏⁠﻿]/u.test(sign)) return SPACE;
  if (/\p{N}/u.test(sign)) return DIGIT;
  // Halves of a pair are letters of rare scripts or pictures: both stand where words do.
  return /[\p{L}\p{M}\p{Cs}]/u.test(sign) ? LETTER : MARK;
}
