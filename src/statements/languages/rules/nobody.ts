import type { Cue } from '../cues/cue.ts';
import { clauseEnd, clauseStart } from '../phrases/clauses.ts';
import { type Range, speakerPhrase } from '../phrases/speaker-phrase.ts';
import { type Subject, subjectOf } from '../phrases/subject.ts';
import { is, isForm, isMark, type Token } from '../reading/token.ts';
import { FORM, takesOf } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import { around } from './around.ts';
import type { Draft, Reading } from './draft.ts';
import { findPhrases } from './phrases.ts';

/** "Reportedly", "es heißt", "soll ... haben": what the text says that is said, not by whom. */
export function nobodySpeech(reading: Reading): Draft[] {
  return [...reportedly(reading), ...hearsay(reading)];
}

function reportedly(reading: Reading): Draft[] {
  const { tokens, words } = reading;
  const found = findPhrases(tokens, words.nobody);
  return found.flatMap(({ words: cue }) => {
    if (isSomebodys(reading, cue)) return [];
    const [first = 0, last = first] = [cue[0], cue.at(-1)];
    const content = contentWithout(reading, { start: first, end: last + 1 });
    if (content === null) return [];
    return [
      {
        source: null,
        cue,
        content,
        chance: 0.6,
        reason: 'A word that says that something is said, not by whom',
      },
    ];
  });
}

/** "Dizem comerciantes": the verb of the phrase has a subject after all. */
function isSomebodys({ cues }: Reading, words: readonly number[]): boolean {
  if (words.length > 1) return false;
  return cues.some(
    ({ cue, subject }) => subject.source !== null && cue.words.some((word) => words.includes(word)),
  );
}

/** Behind "it is said that" what follows; else the sentence without the phrase. */
function contentWithout(reading: Reading, hole: Range): readonly [Range, ...Range[]] | null {
  const { tokens, end } = reading;
  let at = hole.end;
  if (isMark(tokens[at], ',:')) at += 1;
  if (is(tokens[at], IS.complementiser)) return at + 1 < end ? [{ start: at + 1, end }] : null;
  // "Si vocifera di un accordo, che la procura smentisce".
  const isOpening = hole.start === 0 && is(tokens[at], IS.preposition);
  if (isOpening) return [{ start: at + 1, end: clauseEnd(tokens, at) }];
  return around(reading, hole);
}

/** A verb's mood before a participle: "soll ... haben", "aurait été". */
function hearsay(reading: Reading): Draft[] {
  const { tokens, words } = reading;
  const drafts: Draft[] = [];
  for (const [at, token] of tokens.entries()) {
    const one = words.hearsay.get(token.form);
    if (one === undefined || token.isCapital || token.kind !== 'word') continue;
    const end = clauseEnd(tokens, at);
    if (
      !followsWithin(
        tokens,
        { from: at + 1, until: Math.min(end, at + 1 + one.within) },
        one.followedBy,
      )
    )
      continue;
    const content = supposed(reading, at);
    if (content === null) continue;
    drafts.push({
      source: null,
      cue: [at],
      content,
      chance: 0.5,
      reason: 'A verb’s mood that leaves open who says it',
    });
  }
  return drafts;
}

/** Who it is about, and what; elsewhere than in German and Dutch the verb is part of what is said. */
function supposed(reading: Reading, verb: number): readonly [Range, ...Range[]] | null {
  const { tokens, words, end } = reading;
  const { verbSecond } = words.grammar;
  const from = clauseStart(tokens, verb);
  const subject = speakerPhrase(tokens.slice(0, verb), from, words.grammar) ?? {
    start: from,
    end: verb,
  };
  const start = verbSecond ? verb + 1 : verb;
  if (start >= end) return null;
  if (from === 0 && subject.end === verb && !verbSecond) return [{ start: 0, end }];
  return subject.end > subject.start ? [subject, { start, end }] : [{ start, end }];
}

type Stretch = { readonly from: number; readonly until: number };

function followsWithin(
  tokens: readonly Token[],
  { from, until }: Stretch,
  pattern: RegExp,
): boolean {
  for (let at = from; at < until; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'word' && !token.isCapital && pattern.test(token.form)) return true;
  }
  return false;
}

const ANY = takesOf('clause');

/** "Declined to comment", "did not answer": the words that say so are what is said. */
export function refusalSpeech(reading: Reading): Draft[] {
  return findPhrases(reading.tokens, reading.words.refusals).flatMap(
    ({ words }) => refusalAt(reading, words) ?? [],
  );
}

function refusalAt({ tokens, words }: Reading, found: readonly number[]): Draft | null {
  const { grammar } = words;
  const [first = 0, last = first] = [found[0], found.at(-1)];
  const verb = verbOf(tokens, clauseStart(tokens, first), { first, last });
  const sought = (at: number): Subject => {
    const cue: Cue = { words: [at], finite: at, last: at + 1, manner: 'finite', takes: ANY };
    return subjectOf(tokens, cue, grammar);
  };
  const tried = [verb, first, last].map(sought);
  const isApart = ({ source }: Subject) =>
    source !== null && (grammar.verbSecond || source.end <= first || source.start > last);
  const source = tried.find(isApart)?.source ?? null;
  if (source === null && tried[0]?.side !== 'shared' && !grammar.dropsSubject) return null;
  const end = Math.max(last + 1, clauseEnd(tokens, last));
  const content = refusedWords(tokens, { source, verb: Math.min(first, verb), end });
  return {
    source,
    cue: span(first, last),
    content,
    chance: 0.7,
    reason: 'Words that refuse an answer',
  };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

type Span = { readonly first: number; readonly last: number };

function verbOf(tokens: readonly Token[], from: number, { first, last }: Span): number {
  for (let at = from; at <= last; at += 1) {
    const token = tokens[at];
    const isVerb =
      is(token, IS.verb | IS.auxiliary | IS.passive | IS.wants) || isForm(token, FORM.finite);
    if (isVerb && !(token?.isCapital ?? false)) return at;
  }
  if (tokens[from]?.kind === 'word' && !tokens[from].isCapital && tokens[from].is === 0)
    return from;
  // Romance and Slavic: the first small word that hangs on the verb.
  for (let at = first; at > from; at -= 1) {
    if (!is(tokens[at - 1], IS.negation | IS.clitic)) return at;
  }
  return first;
}

type Refusal = { readonly source: Range | null; readonly verb: number; readonly end: number };

function refusedWords(tokens: readonly Token[], { source, verb, end }: Refusal): Draft['content'] {
  // "Wer sie geworfen habe, wollte er nicht verraten".
  const asked =
    is(tokens[0], IS.question) && isMark(tokens[clauseStart(tokens, verb) - 1], ',') ? 0 : null;
  if (source !== null && source.start > verb && source.end < end) {
    return [
      { start: asked ?? verb, end: source.start },
      { start: source.end, end },
    ];
  }
  let start = Math.min(verb, end - 1);
  while (start > (source?.end ?? 0) && is(tokens[start - 1], IS.negation | IS.clitic)) start -= 1;
  // "На запрос редакции не ответило".
  const isNear =
    source !== null &&
    source.end <= start &&
    !tokens.slice(source.end, start).some((token) => token.kind === 'mark');
  if (source !== null && isNear) start = source.end;
  return [{ start: asked ?? start, end }];
}
