import type { Token } from '../tokens/token.ts';

/** What the word at a place may be, as bits of SIGN; 0 beyond the text. */
export function signsAt(tokens: readonly Token[], at: number): number {
  return tokens[at]?.signs ?? 0;
}

/** Whether any word of a range has one of some signs. */
export function hasSign(
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  signs: number,
): boolean {
  for (let at = first; at <= last; at += 1) if ((signsAt(tokens, at) & signs) !== 0) return true;
  return false;
}

/** Whether a sentence begins at a word, or words in marks or behind a colon do. */
export function startsSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.sentence !== tokens[at]?.sentence || before.sort === 'mark';
}

/** Whether a paragraph or a headline begins with a token. */
export function startsPart(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.part !== tokens[at]?.part;
}
