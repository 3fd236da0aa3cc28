export const LETTER = 1;
const UNSPACED = 2;

/** A sign's part in words, by its UTF-16 code: none (0), a letter or digit, or a word by itself (Han, kana, Thai). */
export const SIGN_KINDS = Uint8Array.from({ length: 65_536 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xe00 && code <= 0xe7f)) return UNSPACED;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? LETTER : 0;
}

/** Whether a phrase that ends before `end` ends where a word does. Scripts without spaces have no words' ends. */
export function endsWord(text: string, end: number): boolean {
  if (end >= text.length || SIGN_KINDS[text.charCodeAt(end - 1)] === UNSPACED) return true;
  const after = text.charCodeAt(end);
  return SIGN_KINDS[after] === 0 && after !== 45;
}

/** How many signs of its phrases a table may be keyed by: up to 4, no more than its shortest has. */
export function signsLookedAt(phrases: readonly string[]): number {
  const spaced = phrases.filter((phrase) => SIGN_KINDS[phrase.charCodeAt(0)] !== UNSPACED);
  return Math.min(4, ...spaced.map((phrase) => phrase.length));
}

/** A number for the first signs of what stands at a place, 16 bits: of a word by itself one sign, else `signs`. */
export function keyAt(text: string, at: number, signs: number): number {
  const code = text.charCodeAt(at);
  if (SIGN_KINDS[code] === UNSPACED) return code;
  let key = code;
  for (let next = 1; next < signs; next += 1) key = Math.imul(key, 31) + text.charCodeAt(at + next);
  return Math.imul(key, 0x9e3779b1) >>> 16;
}
