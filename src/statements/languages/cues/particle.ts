import { is, isMark, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';

const REACH = 34;

/** Where the part of a verb stands that is apart from it, at its clause's end: "teilte ... mit"; null where it does not. */
export function particleAt(
  tokens: readonly Token[],
  verb: number,
  particle: string,
): number | null {
  // "Waarop hij bekend maakte".
  if (tokens[verb - 1]?.form === particle) return verb - 1;
  const stop = Math.min(tokens.length, verb + REACH);
  for (let at = verb + 1; at < stop; at += 1) {
    const token = tokens[at];
    if (isMark(token, ';:!?')) return null;
    if (token?.form === particle && endsClause(tokens[at + 1])) return at;
  }
  return null;
}

function endsClause(next: Token | undefined): boolean {
  if (next === undefined || next.kind !== 'word') return true;
  return is(next, IS.coordinator | IS.subordinator | IS.complementiser | IS.question);
}
