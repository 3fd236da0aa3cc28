import type { Span } from '../../model/statement.ts';
import type { Word } from './clause-before.ts';
import { BOUNDARIES, OPENING, PREPOSITIONS, VERBS } from './source-words.ts';

const RELATIVES = new Set(['who', 'which']);
const LONGEST = 7;

/**
 * Whom the "who" or "which" with which words end means, where no name stands before it: "the authors, who", "people who".
 * Where one does, the relative itself: whether the name is meant is told with those who speak. Else null.
 */
export function antecedentOf(words: readonly Word[]): Span | null {
  const relative = words.at(-1);
  if (relative === undefined || !RELATIVES.has(relative.lower)) return null;
  const before = words.at(-2)?.lower === ',' ? words.slice(0, -2) : words.slice(0, -1);
  const from = before.findLastIndex((word) => partsPhrase(word)) + 1;
  const phrase = before.slice(from);
  const [first] = phrase;
  const last = phrase.at(-1);
  if (first === undefined || last === undefined || phrase.length > LONGEST) return null;
  if (phrase.some(({ isCapital }, at) => isCapital && (at > 0 || from > 0))) {
    return last.isCapital ? relative : null;
  }
  const opens = OPENING.has(first.lower) ? phrase.length > 1 : isPlural(last.lower);
  return opens && !PRONOUNS.has(last.lower) ? { start: first.start, end: last.end } : null;
}

const PRONOUNS = new Set(['those', 'all', 'one', 'others', 'someone', 'anyone', 'everyone']);

function partsPhrase({ lower, isMark }: Word): boolean {
  if (isMark) return !"-'’".includes(lower);
  return BOUNDARIES.has(lower) || PREPOSITIONS.has(lower) || VERBS.has(lower) || lower === 'to';
}

function isPlural(lower: string): boolean {
  return lower.endsWith('s') || lower === 'people';
}
