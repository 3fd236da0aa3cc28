import type { Range } from '../phrases/speaker-phrase.ts';
import { is, isMark, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import { trimEnd } from './behind/content-end.ts';
import type { Reading } from './draft.ts';

/** What of a sentence stands before and behind a part of it. */
export function around(reading: Reading, hole: Range): readonly [Range, ...Range[]] | null {
  const { tokens, end } = reading;
  let start = 0;
  while (start < hole.start && isMark(tokens[start], '–,')) start += 1;
  const left = { start, end: trimEnd(tokens, hole.start) };
  let from = hole.end;
  while (from < end && isMark(tokens[from], ',–:;')) from += 1;
  from = pastAddition(reading, hole, from);
  // "Z raportu wynika, że".
  const isThat = !is(tokens[from], IS.determiner) || from === hole.end;
  if (is(tokens[from], IS.complementiser) && isThat) from += 1;
  const right = { start: from, end };
  const pieces = [left, right].filter((piece) => holdsWords(tokens, piece));
  const [first, ...more] = pieces;
  return first === undefined ? null : [first, ...more];
}

const LONGEST_ADDITION = 16;

/** "D'après un document que L'Écho a consulté, ...": what is told of the source up to the comma is nobody's words. */
function pastAddition(reading: Reading, hole: Range, from: number): number {
  const { tokens, end } = reading;
  if (hole.start > 1 || !isAddition(reading, hole, from)) return from;
  for (let at = from; at < Math.min(end, from + LONGEST_ADDITION); at += 1) {
    if (isMark(tokens[at], ',')) return at + 1;
  }
  return from;
}

/** A relative clause, which in German and Dutch a comma opens and the verb of the sentence follows. */
function isAddition({ tokens, words }: Reading, hole: Range, from: number): boolean {
  const first = tokens[from];
  const isLed = is(first, IS.preposition) && is(tokens[from + 1], IS.relative);
  const isRelative = is(first, IS.relative) || isLed;
  if (words.grammar.verbSecond) return isRelative && from > hole.end;
  return isRelative || (from === hole.end && isPlain(first));
}

/** An adjective, a participle or a preposition: "une source proche du dossier". */
function isPlain(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.isCapital) return false;
  return token.is === 0 || (is(token, IS.preposition) && !is(token, IS.determiner));
}

function holdsWords(tokens: readonly Token[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quotation' || token?.kind === 'number') return true;
    if (token?.kind === 'word' && !is(token, IS.coordinator)) return true;
  }
  return false;
}
