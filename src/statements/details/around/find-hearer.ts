import type { Span } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import type { ReadCue } from '../cue/read-cue.ts';
import { type DetailText, isCapital, isWord, type Run, runOf, spanOf } from '../detail-text.ts';
import { nounPhraseEnd } from './noun-phrase.ts';

export type Told = { readonly attribution: RawAttribution; readonly cue: ReadCue };

/** Words of whom something is said to. */
const LONGEST = 10;

/**
 * Those to whom something was said, where they do not stand behind the verb: before it ("the court heard", "we were
 * told", "..., court told"), or behind a question's content ("Asked by Orr whether it was so, the minister left").
 */
export function findHearer(text: DetailText, told: Told): Span | null {
  const { attribution, cue } = told;
  if (cue.entry?.hearer === 'subject' || isToldPassively(text, told)) {
    return subjectOf(text, attribution, cue);
  }
  return behindQuestion(text, told);
}

/** Whether what was taken for the source is who was told. */
export function isToldToSource(text: DetailText, told: Told): boolean {
  const [source] = told.attribution.source;
  if (source === undefined || source.start > told.cue.span.start) return false;
  return told.cue.entry?.hearer === 'subject' || isToldPassively(text, told);
}

/** The source, if it was taken for one, else the noun phrase before the cue. */
function subjectOf(
  text: DetailText,
  { source, content }: RawAttribution,
  cue: ReadCue,
): Span | null {
  const first = source.find(({ end }) => end <= cue.span.start);
  if (first !== undefined) return first;
  const before = content.map((span) => runOf(text, span).to).filter((to) => to <= cue.run.from);
  const from = startOfPhrase(text, cue.run.from, Math.max(0, ...before));
  return from === cue.run.from ? null : spanOf(text, { from, to: cue.run.from });
}

/** Where the words before a verb begin, as far as they can be its subject; the verb itself where there are none. */
export function startOfPhrase(text: DetailText, to: number, limit: number): number {
  let from = to;
  while (from > limit && to - from < LONGEST && text.breaks[from] !== 1) {
    if (!isWord(text, from - 1) || isEdge(text, from - 1)) break;
    from -= 1;
  }
  return from;
}

/** A word that cannot stand in what is before a verb; "and" can between numbers: "seven women and five men". */
function isEdge({ lower, words: { grammar, times } }: DetailText, index: number): boolean {
  const word = lower[index] ?? '';
  if (grammar.conjunctions.has(word)) return !times.numbers.has(lower[index + 1] ?? '');
  return grammar.subordinators.has(word) || grammar.auxiliaries.has(word);
}

/** "were told", "are asked"; in headlines "..., court told", which has nobody behind it. */
function isToldPassively(text: DetailText, { attribution, cue }: Told): boolean {
  const { lower, words } = text;
  if (cue.entry?.hearer !== 'object' || (lower[cue.head] ?? '').endsWith('ing')) return false;
  for (let index = cue.run.from; index < cue.head; index += 1) {
    if (words.grammar.being.has(lower[index] ?? '')) return true;
  }
  const isLast = !isWord(text, cue.run.to) || text.breaks[cue.run.to] === 1;
  const isBehind = attribution.content.every(({ end }) => end <= cue.span.start);
  return isLast && isBehind && words.speech.telling.has(cue.entry.lemma);
}

/** Where "to leave" or "not to leave" begins; null where it does not, or another clause begins before it. */
export function infinitiveAfter(
  { lower, words: { grammar } }: DetailText,
  { from, to }: Run,
): number | null {
  for (let index = from; index < to; index += 1) {
    const word = lower[index] ?? '';
    if (grammar.infinitive.has(word)) {
      return grammar.negations.has(lower[index - 1] ?? '') ? index - 1 : index;
    }
    if (grammar.subordinators.has(word) || grammar.pronouns.has(word)) return null;
  }
  return null;
}

/** "Asked by Orr whether it was so, the minister left": without the one who asks, the minister is the outlet's. */
function behindQuestion(text: DetailText, { attribution, cue }: Told): Span | null {
  const { lower, words } = text;
  const last = attribution.content.at(-1);
  const isOpening = isCapital(text, cue.head) && attribution.source.length > 0;
  if (last === undefined || cue.entry?.force !== 'question' || !isOpening) return null;
  const behind = runOf(text, last).to;
  const from = lower[behind] === ',' ? behind + 1 : behind;
  if (words.grammar.pronouns.has(lower[from] ?? '')) return spanOf(text, { from, to: from + 1 });
  const end = nounPhraseEnd(text, from, from + LONGEST);
  for (let to = from + 1; to < end; to += 1) {
    const isVerb =
      words.cues.get(lower[to] ?? '')?.isNoun === false || /ed$/u.test(lower[to] ?? '');
    if (isVerb) return spanOf(text, { from, to });
  }
  return null;
}
