import { isMark, isSpeech, type Token } from '../reading/token.ts';

const SEPARATORS = ',;:–()';

/** Whether a token parts clauses. Names in quotation marks do not. */
export function isSeparator(token: Token | undefined): boolean {
  return isMark(token, SEPARATORS) || isSpeech(token);
}

/** The first token of the stretch between separators in which a token stands. Brackets within it are passed over. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = isMark(tokens[at], ')') ? (openingBracket(tokens, at) ?? at) : at;
  while (start > 0) {
    const before = tokens[start - 1];
    if (isMark(before, ')')) {
      const open = openingBracket(tokens, start - 1);
      if (open === null) break;
      start = open;
    } else if (isSeparator(before)) break;
    else start -= 1;
  }
  return start;
}

const LONGEST_BRACKET = 12;

function openingBracket(tokens: readonly Token[], closing: number): number | null {
  for (let at = closing - 1; at >= Math.max(0, closing - LONGEST_BRACKET); at -= 1) {
    if (isMark(tokens[at], '(')) return at;
  }
  return null;
}

/** Behind the last token of the stretch between separators in which a token stands. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && !isSeparator(tokens[end]) && !isFinal(tokens, end)) end += 1;
  return end;
}

/** Whether a token is the mark that ends the sentence, or one of them. */
export function isFinal(tokens: readonly Token[], at: number): boolean {
  if (!isMark(tokens[at], '.!?…')) return false;
  for (let next = at + 1; next < tokens.length; next += 1) {
    if (!isMark(tokens[next], '.!?…)')) return false;
  }
  return true;
}

/** Behind the last token before the sentence's own full stop. */
export function sentenceEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && isMark(tokens[end - 1], '.…')) end -= 1;
  return end;
}
