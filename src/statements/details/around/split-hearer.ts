import type { RawAttribution } from '../../raw-attribution.ts';
import type { ReadCue } from '../cue/read-cue.ts';
import { type DetailText, isCapital, isWord, type Run, runOf } from '../detail-text.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { timeEnd } from './time-phrase.ts';

/** Words before "that" which are no content. */
const FARTHEST = 14;
const OPENING_MARKS = new Set(['“', '"', '‘', "'", '«']);

/**
 * The attribution without what was taken for the beginning of its content and says to whom, where or when it was
 * said: "told | the jury that they ran", "asked | the waiter where it was", "wrote | on Monday that it was over".
 */
export function splitHearer(
  text: DetailText,
  attribution: RawAttribution,
  cue: ReadCue | null,
): RawAttribution {
  const [first, ...more] = attribution.content;
  if (cue === null) return attribution;
  const { from, to } = runOf(text, first);
  const isAdjacent = from === cue.run.to || endsBefore(text, attribution, from);
  if (!isAdjacent || cue.isNobody) return attribution;
  const start =
    behindHearer(text, cue, { from, to }) ??
    (from > cue.run.to
      ? behindAddressed(text, cue, { from, to })
      : behindAdverbials(text, { from, to }));
  const place = text.tokens[start ?? from]?.start ?? first.start;
  if (start === null || place >= first.end) return attribution;
  return { ...attribution, content: [{ start: place, end: first.end }, ...more] };
}

/** "complained to | the referee on Monday about it": the cue as it was found ends with the preposition. */
function endsBefore(text: DetailText, { cue }: RawAttribution, from: number): boolean {
  const last = cue.at(-1);
  const isClose = last !== undefined && runOf(text, last).to === from;
  return isClose && text.words.places.addressing.has(text.lower[from - 1] ?? '');
}

/** Where the content begins behind the ones it was said to; null where it does not begin with them. */
function behindHearer(text: DetailText, cue: ReadCue, { from, to }: Run): number | null {
  const { speech } = text.words;
  const kind = hearerKind(text, cue);
  const end = kind === null ? from : withPlaces(text, { from, to }, hearerEnd(text, { from, to }));
  if (end === from || end >= to) return null;
  const opens = opensContent(text, end) || (kind === 'needed' && opensClause(text, end));
  if (!opens) return null;
  // "warned jurors against feeling sorry"
  return speech.builds.againstWords.has(text.lower[end] ?? '') ? end + 1 : end;
}

/** needed: the verb cannot do without ("told"). possible: it can ("asked"), or a particle brings them in ("called on"). */
function hearerKind(
  { lower, words }: DetailText,
  { head, run, entry }: ReadCue,
): 'needed' | 'possible' | null {
  const particle = run.to > head + 1 ? (lower[run.to - 1] ?? '') : null;
  if (particle !== null) return words.speech.hearerParticles.has(particle) ? 'possible' : null;
  if (entry?.hearer !== 'object') return null;
  return words.speech.telling.has(entry.lemma) ? 'needed' : 'possible';
}

/** "people in the valley", where a content of its own follows. */
function withPlaces(text: DetailText, { from, to }: Run, end: number): number {
  let index = end;
  while (index > from && index < to && !opensContent(text, index)) {
    const isPlace = text.words.grammar.prepositions.has(text.lower[index] ?? '');
    const next = isPlace ? nounPhraseEnd(text, index + 1, to) : index;
    if (next <= index + 1) return end;
    index = next;
  }
  return index < to ? index : end;
}

/** A noun phrase, of which a name ends with its capitals: "the Equator Times they said". */
function hearerEnd(text: DetailText, { from, to }: Run): number {
  const end = nounPhraseEnd(text, from, to);
  const isName = isCapital(text, from) || isCapital(text, from + 1);
  for (let index = from + (isCapital(text, from) ? 1 : 2); index < end; index += 1) {
    if (isWord(text, index) && isCapital(text, index) !== isName) return index;
  }
  return end;
}

/** "that", "whether", "to leave", a quotation: a content of its own, whatever stands before it. */
function opensContent(text: DetailText, index: number): boolean {
  const { grammar } = text.words;
  const word = text.lower[index] ?? '';
  if (OPENING_MARKS.has(word) || grammar.subordinators.has(word)) return true;
  if (text.words.speech.builds.againstWords.has(word)) return true;
  const isNegated = grammar.negations.has(word);
  return grammar.infinitive.has(isNegated ? (text.lower[index + 1] ?? '') : word);
}

/** A subject: "told reporters he". */
function opensClause(text: DetailText, index: number): boolean {
  const { grammar } = text.words;
  const word = text.lower[index] ?? '';
  return grammar.pronouns.has(word) || grammar.determiners.has(word) || isCapital(text, index);
}

/** Behind those whom a preposition brings in, and a time; null where the rest is no content: "committed to the plan". */
function behindAddressed(text: DetailText, { entry }: ReadCue, { from, to }: Run): number | null {
  const hearer = nounPhraseEnd(text, from, to);
  if (hearer === from) return null;
  const end = Math.max(hearer, timeEnd(text, hearer, to));
  const particles = text.words.speech.particles.get(entry?.lemma ?? '');
  const goesOn = opensContent(text, end) || particles?.has(text.lower[end] ?? '') === true;
  return goesOn && end < to ? end : null;
}

/** Where "that" stands behind nothing but adverbials; null where it does not. */
function behindAdverbials(text: DetailText, { from, to }: Run): number | null {
  const { grammar } = text.words;
  let index = from;
  while (index < Math.min(to, from + FARTHEST)) {
    if (grammar.complementisers.has(text.lower[index] ?? '')) return index > from ? index : null;
    const time = timeEnd(text, index, to);
    const isPrepositional = grammar.prepositions.has(text.lower[index] ?? '');
    const end = isPrepositional ? nounPhraseEnd(text, index + 1, to) : index;
    const next = Math.max(time, end);
    if (next <= index) return null;
    index = next;
  }
  return null;
}
