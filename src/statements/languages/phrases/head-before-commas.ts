import { is, isMark, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Asked } from './asked.ts';
import { clauseStart } from './clauses.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { behindPhrase, MOST_PHRASES, skip, timeEnd } from './skip.ts';
import { type Range, withAppositions } from './speaker-phrase.ts';

const MOST_CLAUSES = 4;

/** "Jan Möller, Sprecher der Stadt, sagte", "Möller, der die Stadt leitet, sagte": null without such an insertion. */
export function headBeforeCommas(asked: Asked): Range | null {
  const { tokens, from } = asked;
  let end = from - 1;
  for (let count = 0; count < MOST_CLAUSES && isMark(tokens[end], ','); count += 1) {
    const start = clauseStart(tokens, end - 1);
    if (!isMark(tokens[start - 1], ',')) return count === 0 ? null : headBefore(asked, start, end);
    if (!isInsertion(asked, start, end)) return null;
    if (
      count > 0 &&
      isNominal(asked, start, end) &&
      !isNominal(asked, clauseStart(tokens, start - 2), start - 1)
    ) {
      return headBefore(asked, start, end);
    }
    end = start - 1;
  }
  return null;
}

function isInsertion(asked: Asked, start: number, end: number): boolean {
  const { tokens } = asked;
  if (is(tokens[start], IS.relative | IS.subordinator | IS.preposition)) return true;
  if (isAgeBetween(tokens, start, end) || isNominal(asked, start, end)) return true;
  // "La sentencia, conocida este viernes, considera".
  if (is(tokens[asked.cue.last], IS.pronoun)) return false;
  const head = clauseStart(tokens, start - 2);
  const isOne = start - 1 === head + 1 && tokens[head]?.is === 0;
  const isNamed =
    head === 0 &&
    (isOne || tokens.slice(0, start - 1).some((token) => token.isCapital && token !== tokens[0]));
  return (
    end - start <= (isNamed ? LONGEST_BEHIND_NAME : LONGEST_INSERTION) &&
    head === 0 &&
    isNominal(asked, head, start - 1)
  );
}

const LONGEST_INSERTION = 12;
const LONGEST_BEHIND_NAME = 25;

/** "Müller, 45, sagte", "L'opposition, elle, ironise". */
function isAgeBetween(tokens: readonly Token[], start: number, end: number): boolean {
  return end === start + 1 && (tokens[start]?.kind === 'number' || is(tokens[start], IS.pronoun));
}

/** A noun phrase, maybe with phrases behind it that begin with a preposition, and nothing else. */
function isNominal({ tokens, grammar }: Asked, start: number, end: number): boolean {
  const stretch = tokens.slice(0, end);
  let at = nounPhraseEnd(stretch, start, grammar);
  if (at === start) return false;
  for (let count = 0; count < MOST_PHRASES && at < end; count += 1)
    at = behindPhrase(stretch, at, grammar);
  return at === end;
}

/** What stands before the insertions has to be a noun phrase and nothing else, save what leads to it. */
function headBefore(asked: Asked, start: number, end: number): Range | null {
  const { tokens, grammar, from } = asked;
  const first = skip(tokens, start, {
    until: end,
    bits: IS.coordinator | IS.adverb | IS.subordinator,
  });
  const named = pastOpening(asked, first, end);
  if (named === null) return null;
  return { start: named, end: Math.min(withAppositions(tokens, end, grammar), from - 1) };
}

/** "L'anno scorso Ada Rossi, ...": past times and phrases with a preposition, where a noun phrase is what is left. */
function pastOpening(asked: Asked, first: number, end: number): number | null {
  const { tokens, grammar } = asked;
  let at = first;
  for (let count = 0; count <= MOST_PHRASES && at < end; count += 1) {
    if (isNominal(asked, at, end)) return at;
    const time = timeEnd(tokens.slice(0, end), at);
    const behind = time > at ? time : behindPhrase(tokens.slice(0, end), at, grammar);
    if (behind === at) return null;
    at = skip(tokens, behind, { until: end, bits: IS.adverb });
  }
  return null;
}
