import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { lastBefore, type Word, type Words, wordOf } from './clause-before.ts';
import { BOUNDARIES, OPENING, PREPOSITIONS, VERBS } from './source-words.ts';

const LONGEST = 10;
const BETWEEN = /^.[,.!?]{0,2}[”"’']?[\s,]*$/u;
const CLOSING = /[”"’']/u;

/** Who stands behind the verb that follows a quotation: ‘“It was a drainpipe,” laughed the quarry girl.’ */
export function subjectBehind(
  { text, tokens }: Words,
  { cue, content }: RawAttribution,
): Span | null {
  const [verb] = cue;
  if (verb === undefined || !followsQuotation(text, verb, content)) return null;
  const from = lastBefore(tokens, verb.end) + 1;
  const read = tokens.slice(from, from + LONGEST).map((token) => wordOf(text, token));
  const stop = read.findIndex((word) => endsPhrase(word));
  const phrase = stop < 0 ? read : read.slice(0, stop);
  const [first] = phrase;
  const last = phrase.at(-1);
  if (first === undefined || last === undefined || stop < 0) return null;
  if (text.slice(verb.end, first.start).trim() !== '') return null;
  const opens = first.isCapital || (OPENING.has(first.lower) && phrase.length > 1);
  return opens && !ANSWERS.has(last.lower) ? { start: first.start, end: last.end } : null;
}

/** “Never,” came the answer. */
const ANSWERS = new Set(
  'answer reply response message verdict word words cry shout retort comment question refrain'.split(
    ' ',
  ),
);

/** Nothing but marks stands between the quoted words and the verb. */
function followsQuotation(text: string, { start }: Span, content: readonly Span[]): boolean {
  return content.some(
    ({ end }) =>
      end <= start &&
      end > start - 6 &&
      BETWEEN.test(text.slice(end - 1, start)) &&
      CLOSING.test(text.slice(end - 1, start)),
  );
}

function endsPhrase({ lower, isMark }: Word): boolean {
  if (isMark) return !"-'’".includes(lower);
  return BOUNDARIES.has(lower) || VERBS.has(lower) || (PREPOSITIONS.has(lower) && lower !== 'of');
}
