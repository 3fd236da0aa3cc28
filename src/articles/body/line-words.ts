/** Words of fewer letters are in every line. */
const LEAST_LETTERS = 4;
const MOST_WORDS = 120;

/** A line's words, lower case, without what is no letter or digit. Cheaper than a pattern, and asked of every line. */
export function lineWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let from = -1;
  for (let at = 0; at <= lower.length && words.length < MOST_WORDS; at += 1) {
    const isWord = at < lower.length && isWordSign(lower.charCodeAt(at));
    if (isWord && from === -1) from = at;
    if (!isWord && from !== -1) {
      words.push(lower.slice(from, at));
      from = -1;
    }
  }
  return words;
}

function isWordSign(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code < 0x2000) return code >= 0xc0 || code === 0xaa || code === 0xba || code === 0xb5;
  return code >= 0x3040 || (code >= 0x2c00 && code < 0x2e00);
}

/** The words by which one text is told from another. */
export function tellingWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length >= LEAST_LETTERS));
}

/** The share of the shorter list's words that the other has too, 0 to 1. */
export function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const word of fewer) if (more.has(word)) shared += 1;
  return shared / fewer.size;
}
