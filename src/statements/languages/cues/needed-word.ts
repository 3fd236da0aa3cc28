import type { Token } from '../reading/token.ts';

const REACH = 14;

/**
 * Where the word stands that a verb needs behind it, "hält ... für", or any quotation where it needs one; the verb's own
 * place where it needs none, null where the word is missing.
 */
export function neededAt(
  tokens: readonly Token[],
  verb: number,
  word: string | null,
): number | null {
  if (word === null) return verb;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + REACH); at += 1) {
    const token = tokens[at];
    if (word === 'quotation' ? token?.kind === 'quotation' : token?.form === word) return at;
  }
  return null;
}
