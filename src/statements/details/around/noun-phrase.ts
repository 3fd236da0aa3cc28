import { type DetailText, isCapital, isWord } from '../detail-text.ts';
import { timeEnd } from './time-phrase.ts';

const LONGEST = 14;
const JOINING_MARKS = new Set(['&', '-', '/', "'", '.', '’']);
const OPENING_MARKS = new Set(['“', '"', '‘', "'"]);
const CLOSING_MARKS = new Set(['”', '"', '’', "'"]);
const LONGEST_TITLE = 8;

/**
 * Where a noun phrase that begins at a word ends, before `to`; the word itself where none begins. It is told by the
 * words that cannot stand in one: prepositions (but "of"), pronouns, clauses' openings, a second article, times.
 */
export function nounPhraseEnd(text: DetailText, at: number, to: number): number {
  if (isPronoun(text, at)) return at + 1;
  const limit = Math.min(to, at + LONGEST);
  let index = at;
  while (index < limit) {
    const next = stepOver(text, { at, index, limit });
    if (next === index) break;
    index = next;
  }
  // "the minister of": what follows was none of it.
  while (index > at && text.words.grammar.prepositions.has(text.lower[index - 1] ?? '')) index -= 1;
  return index;
}

/** "them", "her"; not of "one of them", "her blog". */
function isPronoun(text: DetailText, at: number): boolean {
  const { objectPronouns, determiners, genitive } = text.words.grammar;
  const word = text.lower[at] ?? '';
  if (!objectPronouns.has(word) || text.lower[at + 1] === genitive) return false;
  return !determiners.has(word) || !isWord(text, at + 1) || isOutside(text, at + 1);
}

type Step = { readonly at: number; readonly index: number; readonly limit: number };

function stepOver(text: DetailText, step: Step): number {
  const { at, index, limit } = step;
  const { grammar } = text.words;
  const word = text.lower[index] ?? '';
  if (!isWord(text, index)) return stepOverMark(text, step);
  if (word === "'s" || word === grammar.genitive) return index > at ? index + 1 : index;
  if (isOutside(text, index)) return index;
  if (index === at) return index + 1;
  return opensAnother(text, step) || timeEnd(text, index, limit) > index ? index : index + 1;
}

/** A second article, but in a name ("the podcast The Long Watch"); a participle behind a noun ("a statement issued"). */
function opensAnother(text: DetailText, { at, index }: Step): boolean {
  const { lower, words } = text;
  const word = lower[index] ?? '';
  if (words.grammar.participles.has(word)) return index > at + 1;
  const isSecond =
    words.grammar.determiners.has(word) && lower[index - 1] !== words.grammar.genitive;
  return isSecond && !isCapital(text, index);
}

/** The title of a show in its marks, or a mark inside a name. */
function stepOverMark({ lower }: DetailText, { at, index, limit }: Step): number {
  const mark = lower[index] ?? '';
  if (OPENING_MARKS.has(mark)) {
    const most = Math.min(limit, index + LONGEST_TITLE);
    for (let end = index + 2; end < most; end += 1) {
      if (CLOSING_MARKS.has(lower[end] ?? '')) return end + 1;
    }
    return index;
  }
  return JOINING_MARKS.has(mark) && index > at && mark !== '.' ? index + 1 : index;
}

function isOutside(text: DetailText, index: number): boolean {
  const { grammar } = text.words;
  const word = text.lower[index] ?? '';
  if (grammar.negations.has(word) && !grammar.determiners.has(word)) return true;
  if (grammar.determiners.has(word)) return false;
  if (grammar.conjunctions.has(word)) return !joinsNames(text, index);
  if (grammar.prepositions.has(word) || grammar.subordinators.has(word)) return true;
  return grammar.pronouns.has(word) || (grammar.auxiliaries.has(word) && word !== "'s");
}

/** "Lamp and Table". */
function joinsNames(text: DetailText, index: number): boolean {
  return isCapital(text, index - 1) && isCapital(text, index + 1);
}
