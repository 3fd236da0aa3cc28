import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import { isAdverb, type ReadCue } from '../cue/read-cue.ts';
import { type DetailText, isWord, type Run, spanOf } from '../detail-text.ts';
import { classifyHearer } from './classify-hearer.ts';
import { findHearer, infinitiveAfter } from './find-hearer.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { Stretch } from './read-clause.ts';
import { eventEnd, timeEnd } from './time-phrase.ts';
import { venueAt, withJoints } from './venue-at.ts';

/** Where, to whom and when something was said: as printed, null where it is not. */
export type Circumstances = { venue: Span | null; addressee: Span | null; time: Span | null };

type Search = {
  readonly text: DetailText;
  readonly cue: ReadCue;
  readonly found: Circumstances;
  /** Whether it is told as the verb's object to whom, or where, it was said. */
  isHeard: boolean;
};

export type Around = {
  readonly attribution: RawAttribution;
  readonly cue: ReadCue;
  readonly stretches: readonly Stretch[];
};

const LONGEST_HEARER = 10;

/** Reads the stretches in their order; what the first of them tells holds. */
export function findCircumstances(
  text: DetailText,
  { attribution, cue, stretches }: Around,
): Circumstances {
  const found: Circumstances = { venue: null, addressee: null, time: null };
  const search: Search = { text, cue, found, isHeard: false };
  for (const stretch of stretches) {
    const from = startIn(search, stretch);
    if (from !== null) readStretch(search, { ...stretch, from });
  }
  if (!search.isHeard) found.addressee ??= findHearer(text, { attribution, cue });
  return found;
}

/** Where reading begins; null where the stretch is no adverbial: a relative clause, the sentence before. */
function startIn(search: Search, stretch: Stretch): number | null {
  const { text } = search;
  const { lower, words } = text;
  const { from, to, place } = stretch;
  if (place === 'behind') return readHearer(search, stretch);
  if (place === 'tail') return from;
  const first = from + 1 < to && !isWord(text, from) ? from + 1 : from;
  // A live blog's clock stands before its entries.
  if (/^\d/u.test(lower[first] ?? '')) return null;
  const word = lower[first] ?? '';
  const isAdverbial =
    words.places.speaking.has(word) ||
    (words.grammar.prepositions.has(word) && !words.grammar.subordinators.has(word)) ||
    timeEnd(text, first, to) > first;
  return isAdverbial ? first : null;
}

/** "told reporters", "told CNN": what follows such a verb at once is whom it was told, or where. */
function readHearer(search: Search, { from, to }: Stretch): number {
  const { text, found } = search;
  const { lower, words } = text;
  if (!takesHearer(search)) return from;
  if (words.grammar.complementisers.has(lower[from] ?? '')) return from;
  const end = hearerEnd(text, { from, to });
  if (end === from || timeEnd(text, from, to) > from) return from;
  search.isHeard = true;
  if (classifyHearer(text, { from, to: end }) === 'addressee') {
    found.addressee = spanOf(text, { from, to: end });
    return end;
  }
  const venue = { from, to: withJoints(text, { from, to: end }, to) };
  found.venue = spanOf(text, venue);
  return venue.to;
}

/** An object, or what follows a particle: "called on the government". */
function takesHearer({ text, cue }: Search): boolean {
  if (cue.run.to === cue.head + 1) return cue.entry?.hearer === 'object' && !cue.isPassive;
  return text.words.speech.hearerParticles.has(text.lower[cue.run.to - 1] ?? '');
}

/** Before "to leave" all words but times are those who shall: "asked people in the valley on Monday to leave". */
function hearerEnd(text: DetailText, { from, to }: Run): number {
  const end = nounPhraseEnd(text, from, to);
  const isOrdered =
    infinitiveAfter(text, { from: to, to: to + 2 }) === to && to - from <= LONGEST_HEARER;
  if (!isOrdered || end === from) return end;
  for (let index = end; index < to; index += 1) if (timeEnd(text, index, to) > index) return index;
  return to;
}

function readStretch(search: Search, { from, to, place, isEnclosed }: Stretch): void {
  const { text } = search;
  const isFree = isEnclosed || text.words.places.speaking.has(text.lower[from] ?? '');
  let index = from;
  while (index < to) {
    const read = readAt(search, { index, to, place });
    const next = read > index ? read : passOver(text, { index, to, isFree });
    if (next === index) return;
    index = next;
  }
}

type At = { readonly index: number; readonly to: number; readonly place: Stretch['place'] };

/** Reads a time, a venue or an addressee that begins at a word; the place behind it, or the word itself. */
function readAt({ text, cue, found }: Search, { index, to, place }: At): number {
  const time = timeEnd(text, index, to);
  const event = time > index ? time : eventEnd(text, index, nounPhraseEnd(text, index + 1, to));
  if (event > index) {
    found.time ??= spanOf(text, { from: index, to: event });
    return event;
  }
  const isWriting = text.words.speech.writing.has(cue.entry?.lemma ?? '');
  const { end, venue, addressee } = venueAt(text, index, { to, isWriting });
  if (venue !== null) found.venue ??= spanOf(text, venue);
  const isSaidTo =
    addressee !== null && (venue !== null || place !== 'opening') && !cue.entry?.isNoun;
  if (isSaidTo) found.addressee ??= spanOf(text, addressee);
  return end;
}

type Passing = { readonly index: number; readonly to: number; readonly isFree: boolean };

/** Over what is neither; the word itself where a clause of another kind begins. */
function passOver(text: DetailText, { index, to, isFree }: Passing): number {
  if (isFree || isAdverb(text, index)) return index + 1;
  const { lower, words } = text;
  const word = lower[index] ?? '';
  if (words.grammar.participles.has(word)) return index + 1;
  if (isPreposition(text, index)) return Math.max(index + 1, nounPhraseEnd(text, index + 1, to));
  if (word !== ',') return index;
  return isPreposition(text, index + 1) || timeEnd(text, index + 1, to) > index + 1
    ? index + 1
    : index;
}

function isPreposition({ lower, words: { grammar } }: DetailText, index: number): boolean {
  const word = lower[index] ?? '';
  return grammar.prepositions.has(word) && !grammar.subordinators.has(word);
}
