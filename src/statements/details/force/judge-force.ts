import type { Force } from '../../../model/statement.ts';
import type { RawAttribution } from '../../raw-attribution.ts';
import { infinitiveAfter } from '../around/find-hearer.ts';
import { nounPhraseEnd } from '../around/noun-phrase.ts';
import { timeEnd } from '../around/time-phrase.ts';
import type { ReadContent } from '../content/read-content.ts';
import { forceOf, phraseAt } from '../cue/phrases.ts';
import type { ReadCue } from '../cue/read-cue.ts';
import { type DetailText, isCapital, type Run, runOf } from '../detail-text.ts';
import { forceOfContent } from './force-of-content.ts';

export type JudgedForce = {
  readonly force: Force;
  /** The words that say so, where they are more than one and stand at the cue: "declined to comment". */
  readonly phrase: Run | null;
  readonly reason: string;
};

export type ForceCase = {
  readonly text: DetailText;
  readonly attribution: RawAttribution;
  readonly cue: ReadCue | null;
  readonly content: ReadContent;
};

/** Words of one phrase. */
const LONGEST = 8;

/** What a statement does, by its cue, by the way it is built, and by its words. */
export function judgeForce(one: ForceCase): JudgedForce {
  const found = byPhrase(one) ?? byCue(one) ?? forceOfContent(one);
  return { phrase: null, ...found };
}

type Judged = Omit<JudgedForce, 'phrase'> & { readonly phrase?: Run };

/** "declined to comment", "called for": looked for from the cue's first word on, or where the content begins. */
function byPhrase({ text, cue, content }: ForceCase): Judged | null {
  const first = runOf(text, content.spans[0]);
  const from = cue?.first ?? first.from;
  const to = cue === null ? first.from + 1 : cue.run.to;
  for (let at = from; at < to; at += 1) {
    const end = Math.min(text.lower.length, at + LONGEST);
    const found = phraseAt(text.words.speech.cueForces, text.lower, { at, end });
    const force = forceOf(found);
    if (found === null || force === null || isTimed(text, at + found.length - 1)) continue;
    const phrase = { from: at, to: at + found.length };
    const words = text.lower.slice(phrase.from, phrase.to).join(' ');
    return { force, phrase, reason: `"${words}" makes it a ${force}` };
  }
  return null;
}

/** "insisted on Monday" is no "insisted on". */
function isTimed(text: DetailText, last: number): boolean {
  return timeEnd(text, last, Math.min(text.lower.length, last + LONGEST)) > last;
}

/** Null where the cue says nothing but that something was said. */
function byCue(one: ForceCase): Judged | null {
  const { cue } = one;
  if (cue?.entry == null) return null;
  const { force, lemma } = cue.entry;
  const built = cue.isPassive ? null : byBuild(one, lemma);
  if (built !== null)
    return { force: built, reason: `"${lemma}" and what follows it make it a ${built}` };
  if (cue.isPassive) return passive(force, lemma);
  if (force === 'denial' && isNegatedBehind(one, cue))
    return { force: 'statement', reason: `it is not done what "${lemma}" tells` };
  return force === 'statement' ? null : { force, reason: `"${lemma}" makes it a ${force}` };
}

/** "bestreitet gar nicht, dass": where a language negates behind its verb. */
function isNegatedBehind({ text, content }: ForceCase, { run }: ReadCue): boolean {
  const { from } = runOf(text, content.spans[0]);
  const between = text.lower.slice(run.to, Math.min(from, run.to + NEAR_CUE));
  return between.some((word) => text.words.grammar.negations.has(word));
}

/** Words between a verb and its negation. */
const NEAR_CUE = 4;

/** "is expected" foretells; "is thought", "is understood" only leave open who says so. */
function passive(force: Force, lemma: string): Judged {
  const isForetold = force === 'prediction';
  const told = isForetold ? 'prediction' : 'statement';
  return { force: told, reason: `"${lemma}" in the passive leaves open who says so` };
}

/** What a verb does only with some contents: "told them to", "agreed to", "vowed to retaliate". */
function byBuild({ text, content }: ForceCase, lemma: string): Force | null {
  const { builds, threats } = text.words.speech;
  const run = runOf(text, content.spans[0]);
  if (builds.agreeing.has(lemma)) return opensInfinitive(text, run) ? 'statement' : null;
  if (builds.pleading.has(lemma)) return pleaded(text, run);
  if (asks(text, run, lemma)) return 'demand';
  if (builds.vowing.has(lemma) && holdsOneOf(text, run, threats)) return 'threat';
  return builds.foretelling.has(lemma) ? warned(text, run) : null;
}

function asks(text: DetailText, run: Run, lemma: string): boolean {
  const { builds } = text.words.speech;
  if (builds.asking.has(lemma) && opensInfinitive(text, run)) return true;
  return builds.askingOthers.has(lemma) && asksOthers(text, run);
}

/** "warned them against it" asks, "warned that it could rain" foretells; else somebody only says how things are. */
function warned(text: DetailText, run: Run): Force | null {
  const { builds, future } = text.words.speech;
  const { lower } = text;
  const isAgainst = [run.from, run.from - 1].some((at) => builds.againstWords.has(lower[at] ?? ''));
  if (isAgainst) return 'demand';
  return holdsOneOf(text, run, future) ? 'prediction' : null;
}

function opensInfinitive({ lower, words: { grammar } }: DetailText, { from }: Run): boolean {
  const first = grammar.negations.has(lower[from] ?? '') ? from + 1 : from;
  return grammar.infinitive.has(lower[first] ?? '');
}

/** "families to leave". */
function asksOthers(text: DetailText, { from, to }: Run): boolean {
  const at = infinitiveAfter(text, { from, to: Math.min(to, from + LONGEST) });
  return at !== null && nounPhraseEnd(text, from, to) === at;
}

function holdsOneOf(text: DetailText, { from, to }: Run, words: ReadonlySet<string>): boolean {
  for (let index = from; index < Math.min(to, from + 30); index += 1) {
    if (words.has(text.lower[index] ?? '') && !isCapital(text, index)) return true;
  }
  return false;
}

function pleaded({ lower, words: { grammar, speech } }: DetailText, { from }: Run): Force | null {
  if (grammar.negations.has(lower[from] ?? '') || grammar.negations.has(lower[from - 1] ?? ''))
    return 'denial';
  return speech.builds.guilty.has(lower[from] ?? '') ? 'confirmation' : null;
}
