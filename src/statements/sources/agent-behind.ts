import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { lastBefore, type Word, type Words, wordOf } from './clause-before.ts';
import { BOUNDARIES, OPENING } from './source-words.ts';

const LONGEST = 10;

/** Who is named behind "by", right behind a passive cue or what it credits: "is said by friends to have". */
export function agentBehind(words: Words, { cue, content }: RawAttribution): Span | null {
  const places = [cue.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0];
  for (const place of places) {
    const found = phraseBehind(words, place);
    if (found !== null) return found;
  }
  return null;
}

function phraseBehind({ text, tokens }: Words, place: number): Span | null {
  const from = lastBefore(tokens, place) + 1;
  const read = tokens.slice(from, from + LONGEST + 3).map((token) => wordOf(text, token));
  const by = read.findIndex(({ isMark }) => !isMark);
  if (read[by]?.lower !== 'by' || by > 1) return null;
  const [first, ...others] = read.slice(by + 1);
  if (first === undefined || first.isMark || !opensAgent(first, others)) return null;
  let end = first.end;
  // "the last person to hold it", but "by friends to have bought".
  const takesTo = others.some(
    ({ lower }) => lower === 'last' || lower === 'first' || lower === 'only',
  );
  for (const word of others) {
    if (word.isMark || BOUNDARIES.has(word.lower) || word.lower === 'as') break;
    if (word.lower === 'to' && !takesTo) break;
    end = word.end;
  }
  return { start: first.start, end };
}

/** "by the last person", "by Skip Lomax", "by friends"; not "by lifting". */
function opensAgent(first: Word, others: readonly Word[]): boolean {
  if (OPENING.has(first.lower) || first.isCapital) return true;
  return first.lower.endsWith('s') || others[0]?.lower.endsWith('s') === true;
}
