/** What a sign says of a quotation mark beside it. */
export const SPACE = 0;
/** After which a mark opens though no space stands there: brackets, slashes, ¡ and ¿. */
export const OPENER = 1;
/** Dashes stand on either side of a quotation. */
export const DASH = 2;
/** After which a mark rather closes: full stops, commas, closing brackets, ellipses. */
export const STOP = 3;
export const LETTER = 4;
export const DIGIT = 5;

const OPENERS = '([{¡¿/\\*_<#@$€£=+~|';
const DASHES = '-–—―‒−‐‑';

/** By code, one more than the kind; 0: not asked for yet. Most signs never are. */
const KINDS = new Uint8Array(65_536);

/** The kind of the sign at a place; beyond the text's ends there is space. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  const known = KINDS[code] ?? 0;
  if (known > 0) return known - 1;
  const kind = kindOf(code);
  KINDS[code] = kind + 1;
  return kind;
}

function kindOf(code: number): number {
  const sign = String.fromCharCode(code);
  if (/[\s\p{Z}\p{Cc}​-‏⁠﻿]/u.test(sign)) return SPACE;
  if (OPENERS.includes(sign)) return OPENER;
  if (DASHES.includes(sign)) return DASH;
  if (/\p{Nd}/u.test(sign)) return DIGIT;
  // Halves of a pair are letters of rare scripts or pictures: both stand where words do.
  return /[\p{L}\p{M}\p{N}\p{Cs}\p{Co}\p{So}]/u.test(sign) ? LETTER : STOP;
}
