import type { Span } from '../../model/statement.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { type DetailText, isCapital, isWord, type Run, runOf, spanOf } from './detail-text.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { ReadCue } from './read-cue.ts';

type Told = { readonly attribution: RawAttribution; readonly cue: ReadCue };

/** Words before an infinitive that say who shall do it: "urged people in the valley to leave". */
const LONGEST = 10;

/**
 * Those to whom something was said, where they do not stand behind the verb as its object: before it ("the court
 * heard", "we were told"), at the content's start ("urged the jury to keep an open mind"), behind a question's
 * content ("Asked whether it was so, the minister left").
 */
export function findHearer(text: DetailText, told: Told): Span | null {
  const { attribution, cue } = told;
  if (cue.entry?.hearer === 'subject') return subjectOf(text, attribution, cue);
  if (cue.entry?.hearer !== 'object') return null;
  if (isToldPassively(text, told)) return subjectOf(text, attribution, cue);
  if (cue.run.to > cue.head + 1) return null;
  return beforeInfinitive(text, attribution, cue) ?? behindQuestion(text, told);
}

/** The source, if it was taken for one, else the noun phrase before the cue. */
function subjectOf(
  text: DetailText,
  { source, content }: RawAttribution,
  cue: ReadCue,
): Span | null {
  const [first] = source;
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

function isToldPassively({ lower, words }: DetailText, { attribution, cue }: Told): boolean {
  if (attribution.source.length > 0) return false;
  for (let index = cue.run.from; index < cue.head; index += 1) {
    if (words.grammar.being.has(lower[index] ?? '')) return true;
  }
  return false;
}

function beforeInfinitive(
  text: DetailText,
  { content }: RawAttribution,
  cue: ReadCue,
): Span | null {
  const { from, to } = runOf(text, content[0]);
  if (from < cue.run.to) return null;
  const end = infinitiveAfter(text, { from, to: Math.min(to, from + LONGEST) });
  const noun = nounPhraseEnd(text, from, to);
  return end !== null && end > from && noun > from ? spanOf(text, { from, to: end }) : null;
}

/** Where "to leave" or "not to leave" begins; null where it does not, or another clause begins before it. */
export function infinitiveAfter(
  { lower, words: { grammar } }: DetailText,
  { from, to }: Run,
): number | null {
  for (let index = from; index < to; index += 1) {
    const word = lower[index] ?? '';
    if (grammar.infinitive.has(word))
      return grammar.negations.has(lower[index - 1] ?? '') ? index - 1 : index;
    if (grammar.subordinators.has(word) || grammar.pronouns.has(word)) return null;
  }
  return null;
}

/** "Asked whether it was so, the minister left": the question's cue opens the sentence. */
function behindQuestion(text: DetailText, { attribution, cue }: Told): Span | null {
  const { lower, words } = text;
  const last = attribution.content.at(-1);
  const isOpening =
    cue.run.from === 0 || !isWord(text, cue.run.from - 1) || isCapital(text, cue.head);
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
