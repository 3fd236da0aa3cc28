import type { Force, Span } from '../../../model/statement.ts';
import { forceOf, phraseAt } from '../cue/phrases.ts';
import { type DetailText, isWord, type Run, runOf } from '../detail-text.ts';
import type { ForceCase } from './judge-force.ts';

type Judged = { readonly force: Force; readonly reason: string };

/** Words of a content within which it must deny or refuse to be a denial or a refusal as a whole. */
const NEAR = 24;
const OPENING = 8;
/** Words of an answer that says no. */
const SHORT = 4;

/** What words do that were only "said": deny, refuse, ask, order, foretell. */
export function forceOfContent(one: ForceCase): Judged {
  return (
    asked(one) ??
    denied(one) ??
    phrased(one) ??
    ordered(one) ??
    foretold(one) ?? { force: 'statement', reason: 'it was said' }
  );
}

/** A direct one whose every sentence asks; an interviewer's, printed behind a label, whose last one does. */
function asked({ text, cue, content }: ForceCase): Judged | null {
  if (content.form !== 'direct') return null;
  const asks = content.spans.every(({ start, end }) => {
    const printed = text.joined.text.slice(start, end);
    const isOne = !/[.!…:]\s/u.test(printed);
    return printed.endsWith('?') && (isOne || cue === null);
  });
  return asks ? { force: 'question', reason: 'its words ask' } : null;
}

/** "no", "it was not". */
function denied({ text, content }: ForceCase): Judged | null {
  const { from, to } = runOf(text, content.spans[0]);
  if (content.spans.length > 1 || to - from > SHORT) return null;
  const last = text.lower[to - 1] ?? '';
  return text.words.grammar.negations.has(last)
    ? { force: 'denial', reason: `it ends with "${last}"` }
    : null;
}

function phrased({ text, content }: ForceCase): Judged | null {
  const words = openingWords(text, content.spans);
  for (let at = 0; at < words.length; at += 1) {
    const found = phraseAt(text.words.speech.contentForces, words, { at, end: words.length });
    const force = forceOf(found);
    if (found === null || force === null) continue;
    const said = words.slice(at, at + found.length).join(' ');
    return { force, reason: `its words "${said}" make it a ${force}` };
  }
  return null;
}

/** Without marks: a quotation may begin in the middle of a phrase. */
function openingWords(text: DetailText, spans: readonly Span[]): string[] {
  const words: string[] = [];
  for (const span of spans) {
    const { from, to } = runOf(text, span);
    for (let index = from; index < to && words.length < NEAR; index += 1) {
      if (isWord(text, index)) words.push(text.lower[index] ?? '');
    }
  }
  return words;
}

function ordered({ text, content }: ForceCase): Judged | null {
  const run = runOf(text, content.spans[0]);
  if (content.form !== 'direct') return obliged(text, run);
  const { orders } = text.words.speech;
  const found = phraseAt(orders, text.lower, { at: firstWord(text, run), end: run.to });
  return found === null
    ? null
    : { force: 'demand', reason: 'its words ask for something to be done' };
}

/** "Garrity should be stopped", not "whether it should", "should have". */
function obliged({ lower, words: { speech, grammar } }: DetailText, run: Run): Judged | null {
  for (let index = run.from; index < Math.min(run.to, run.from + OPENING); index += 1) {
    const word = lower[index] ?? '';
    if (grammar.subordinators.has(word)) return null;
    const isPast = grammar.auxiliaries.has(lower[index + 1] ?? '') && lower[index + 1] !== 'be';
    if (speech.duties.has(word) && !isPast && index + 1 < run.to) {
      return { force: 'demand', reason: `"${word}" says what is to be done` };
    }
  }
  return null;
}

function firstWord(text: DetailText, { from, to }: Run): number {
  let index = from;
  while (index < to && !isWord(text, index)) index += 1;
  return index;
}

/** By somebody whose profession it is, about what will be. */
function foretold({ text, attribution, content }: ForceCase): Judged | null {
  const { foretellers, future, ownPronouns } = text.words.speech;
  const isForeteller = attribution.source.some((span) => holds(text, span, foretellers));
  if (!isForeteller) return null;
  const run = runOf(text, content.spans[0]);
  if (ownPronouns.has(text.lower[firstWord(text, run)] ?? '')) return null;
  const opening = { start: content.spans[0].start, end: content.spans[0].end };
  return holds(text, opening, future)
    ? { force: 'prediction', reason: 'an expert says what will be' }
    : null;
}

function holds(text: DetailText, span: Span, words: ReadonlySet<string>): boolean {
  const { from, to } = runOf(text, span);
  for (let index = from; index < Math.min(to, from + NEAR); index += 1) {
    if (words.has(text.lower[index] ?? '')) return true;
  }
  return false;
}
