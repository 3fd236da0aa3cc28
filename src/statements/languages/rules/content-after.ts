import { clauseEnd, isFinal } from '../phrases/clauses.ts';
import { nounPhraseEnd } from '../phrases/noun-phrase.ts';
import type { Range } from '../phrases/speaker-phrase.ts';
import { behindPhrase, skip } from '../phrases/subject.ts';
import { is, isForm, isMark, isMood, isSpeech, type Token } from '../reading/token.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { CueInClause, Reading } from './draft.ts';

/** What follows a verb and its subject, and how it is known. */
export type After = {
  readonly range: Range;
  readonly by: 'colon' | 'quotation' | 'that' | 'clause' | 'infinitive' | 'preposition' | 'object';
};

const REACH = 30;

/** What is said behind the verb and its subject: with a colon or a quotation maybe an object too. */
export function contentAfter(reading: Reading, one: CueInClause): After[] {
  const clause = clauseAfter(reading, one);
  const isQuoted = clause === null || clause.by === 'colon' || clause.by === 'quotation';
  const phrase = isQuoted ? phraseAfter(reading, one) : null;
  const isApart = phrase !== null && clause !== null && phrase.range.end <= clause.range.start;
  if (clause === null) return phrase === null ? [] : [phrase];
  return isApart && phrase.range.end - phrase.range.start > 1 ? [phrase, clause] : [clause];
}

/** Looks on, word by word, for what opens words that somebody says. */
function clauseAfter(reading: Reading, one: CueInClause): After | null {
  const { tokens, end } = reading;
  const { cue, subject } = one;
  const from = pastInsertion(reading, subject.rest);
  const moved = { cue, subject: { ...subject, rest: from } };
  const stop = Math.min(end, from + REACH);
  for (let at = from; at < stop; at += 1) {
    if (cue.words.includes(at)) continue;
    const found = openingAt(reading, moved, at);
    if (found !== null) return nonEmpty(found);
    if (isOtherVerb(reading, one, at)) return null;
    if (isMark(tokens[at], ';')) return null;
  }
  return one.cue.takes.clause ? framedInfinitive(reading, one) : null;
}

const LONGEST_INSERTION = 7;

/** "Affirme, de son côté, avoir": past what two commas close off, where it begins with a preposition or an adverb. */
function pastInsertion({ tokens }: Reading, from: number): number {
  if (
    !isMark(tokens[from], ',') ||
    !is(tokens[from + 1], IS.preposition | IS.link | IS.adverb | IS.as)
  )
    return from;
  for (let at = from + 2; at <= from + LONGEST_INSERTION; at += 1)
    if (isMark(tokens[at], ',')) return at + 1;
  return from;
}

function nonEmpty(after: After): After | null {
  return after.range.end > after.range.start ? after : null;
}

function isOtherVerb({ cues }: Reading, { cue }: CueInClause, at: number): boolean {
  return cues.some((other) => other.cue !== cue && other.cue.finite === at);
}

function openingAt(reading: Reading, one: CueInClause, at: number): After | null {
  const { tokens, end } = reading;
  const token = tokens[at];
  if (isMark(token, ':')) return colonAt(reading, at);
  if (token?.kind === 'quotation') return quotationAt(reading, one, at);
  if (!one.cue.takes.clause && !one.cue.takes.infinitive) return null;
  if (is(token, IS.complementiser) && mayOpenThat(reading, one, at)) {
    return { range: { start: at + 1, end: thatEnd(reading, one, at + 1) }, by: 'that' };
  }
  if (opensWhat(reading, one, at)) {
    return { range: { start: at, end: thatEnd(reading, one, at) }, by: 'that' };
  }
  if (is(token, IS.question) && mayOpenThat(reading, one, at)) {
    const that = thatBehind(reading, at);
    const start = that ?? at;
    return { range: { start, end: thatEnd(reading, one, start) }, by: 'that' };
  }
  if (isMark(token, ',')) return commaAt(reading, one, at);
  return at < end ? infinitiveAt(reading, one, at) : null;
}

const WHAT = new Set('lo o ce ciò quello quanto'.split(' '));

/** "Explicó lo que pasa", "diz o que quer". */
function opensWhat({ tokens, words }: Reading, { cue, subject }: CueInClause, at: number): boolean {
  const form = tokens[at]?.form ?? '';
  const isRight = at === subject.rest && cue.takes.clause && !words.grammar.commaBeforeThat;
  return isRight && WHAT.has(form) && is(tokens[at + 1], IS.complementiser);
}

/** "Sagte, wie schon andere vor ihm, dass": past an insertion that begins as a question does. */
function thatBehind({ tokens, words, end }: Reading, at: number): number | null {
  if (!words.grammar.commaBeforeThat) return null;
  const close = clauseEnd(tokens, at);
  const isThat = isMark(tokens[close], ',') && is(tokens[close + 1], IS.complementiser);
  return isThat && close + 2 < end && is(tokens[at], IS.as) ? close + 2 : null;
}

/** Where a clause ends that "that" opens; in German and Dutch the next main clause has its verb second. */
function thatEnd(reading: Reading, one: CueInClause, from: number): number {
  const end = contentEnd(reading, one, from);
  if (!reading.words.grammar.verbSecond) return end;
  for (let at = from + 1; at < end; at += 1) if (opensMain(reading, at)) return at;
  return end;
}

const FINITE = IS.verb | IS.auxiliary | IS.passive | IS.wants;

/** ", und kündigte an", ", aber dort ist niemand". */
function opensMain({ tokens, words }: Reading, comma: number): boolean {
  if (!isMark(tokens[comma], ',') || !is(tokens[comma + 1], IS.coordinator)) return false;
  const first = tokens[comma + 2];
  if (isMainVerb(first) || isPast(first)) return true;
  const start = comma + 2;
  const phrase = Math.max(
    nounPhraseEnd(tokens, start, words.grammar),
    behindPhrase(tokens, start, words.grammar),
    is(first, IS.adverb | IS.pronoun) ? start + 1 : start,
  );
  return phrase > start && isMainVerb(tokens[phrase]) && phrase + 1 < clauseEnd(tokens, phrase);
}

function isMainVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.isCapital || isMood(token)) return false;
  return (is(token, FINITE) && !is(token, IS.determiner)) || isForm(token, FORM.finite);
}

/** "Veröffentlichte", "raadde". */
function isPast(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && !token.isCapital && token.is === 0 && /(?:te|de)n?$/u.test(token.form)
  );
}

function colonAt({ tokens, end }: Reading, at: number): After {
  const last = lastQuotation(tokens, at + 1);
  return { range: { start: at + 1, end: last ?? end }, by: 'colon' };
}

/** Behind the quotations that begin at a token, where nothing but them is there. */
function lastQuotation(tokens: readonly Token[], at: number): number | null {
  let end = at;
  while (end < tokens.length && (tokens[end]?.kind === 'quotation' || isMark(tokens[end], ',–')))
    end += 1;
  while (end > at && tokens[end - 1]?.kind !== 'quotation') end -= 1;
  return end > at ? end : null;
}

function quotationAt(reading: Reading, one: CueInClause, at: number): After | null {
  const { tokens, end } = reading;
  const isNear = at === one.subject.rest || isMark(tokens[at - 1], ',–:');
  // "Розповіла «Голосу Підгір'я», що": to whom, not what.
  const isName =
    (isShort(tokens[at]) || (tokens[at]?.quoted?.quotation.signs.words ?? 0) <= 4) &&
    tokens[at - 1]?.kind === 'word' &&
    is(tokens[at + 2], IS.complementiser | IS.question);
  const closes = (at + 1 >= end || isMark(tokens[at + 1], ',.–')) && !isName;
  if (!isSpeech(tokens[at]) && !(isNear && closes)) return null;
  const isInside = !isNear && (one.cue.takes.object || hasPreposition(reading, one, at));
  if (isInside) return null;
  return { range: { start: at, end: lastQuotation(tokens, at) ?? at + 1 }, by: 'quotation' };
}

/** May be a name: "у соцмережі «Коло»". */
function isShort(token: Token | undefined): boolean {
  const quotation = token?.quoted?.quotation;
  if (quotation === undefined) return false;
  return (
    quotation.kind === 'words' ||
    (quotation.signs.words <= 3 && quotation.signs.startsUpper && !quotation.signs.endsSentence)
  );
}

function hasPreposition(
  { tokens }: Reading,
  { cue, subject }: CueInClause,
  before: number,
): boolean {
  for (let at = subject.rest; at < before; at += 1) {
    if (cue.takes.prepositions.has(tokens[at]?.form ?? '')) return true;
  }
  return false;
}

/** A comma stands before "that", or the verb does; elsewhere it is another word's. */
function mayOpenThat(
  { tokens, words }: Reading,
  { subject, cue }: CueInClause,
  at: number,
): boolean {
  if (!cue.takes.clause) return false;
  if (!words.grammar.commaBeforeThat) {
    // "..., como la intervención": a list, not a question.
    if (
      !is(tokens[at], IS.complementiser) &&
      (isMark(tokens[at - 1], ',') || at - subject.rest > 3)
    )
      return false;
    // "Informó de que".
    if (is(tokens[at - 1], IS.toward) && at - 1 === subject.rest) return true;
    return at === subject.rest || cue.words.includes(at - 1) || !is(tokens[at - 1], IS.preposition);
  }
  return isMark(tokens[at - 1], ',') || at === subject.rest;
}

function commaAt(reading: Reading, one: CueInClause, at: number): After | null {
  const { tokens, words } = reading;
  const { takes } = one.cue;
  if (words.grammar.bareClauses && hasInfinitive(reading, at + 1)) {
    return { range: { start: at + 1, end: plainEnd(reading, one, at + 1) }, by: 'infinitive' };
  }
  if (!words.grammar.bareClauses || !takes.clause) return null;
  if (tokens[at + 1]?.kind === 'quotation' || !isBareClause(reading, at + 1)) return null;
  return { range: { start: at + 1, end: contentEnd(reading, one, at + 1) }, by: 'clause' };
}

/** "..., die Händler zu entschädigen." */
function hasInfinitive({ tokens, words, end }: Reading, from: number): boolean {
  if (is(tokens[from], IS.complementiser)) return false;
  for (let at = from; at < end && at < from + REACH; at += 1) {
    const token = tokens[at];
    if (is(token, IS.toward) && words.isInfinitive(tokens[at + 1]?.form ?? '')) return true;
    if (token?.kind === 'word' && /^\p{Ll}{2,6}zu\p{Ll}{2,20}en$/u.test(token.form)) return true;
    if (isMood(token) || isMark(token, ';:')) return false;
  }
  return false;
}

/** "..., die Lage sei ernst": in the mood of reported speech, or its subject first and a verb behind it. */
function isBareClause(reading: Reading, from: number): boolean {
  const { tokens, words, end } = reading;
  const first = tokens[from];
  if (is(first, NO_OPENING)) return false;
  const mood = moodBehind(reading, from);
  const behind = tokens[(mood ?? end) + 1]?.kind;
  if (mood !== null) return !is(first, IS.relative) || behind === 'word' || behind === 'quotation';
  const isPronoun = is(first, IS.pronoun) && !is(first, IS.relative);
  const subject = isPronoun ? from + 1 : nounPhraseEnd(tokens, from, words.grammar);
  if (subject === from || subject >= end) return false;
  const verb = pastPhrases(reading, subject);
  if (verb > subject && isMainVerb(tokens[verb])) return true;
  const next = tokens[subject];
  return next?.kind === 'word' && !next.isCapital && !is(next, NO_VERB);
}

/** "Der Wechsel an der Spitze": past the phrases with a preposition behind a noun. */
function pastPhrases({ tokens, words }: Reading, from: number): number {
  const once = behindPhrase(tokens, from, words.grammar);
  return once === from ? from : behindPhrase(tokens, once, words.grammar);
}

function moodBehind({ tokens, end, cues }: Reading, from: number): number | null {
  for (let at = from; at < end && at < from + REACH; at += 1) {
    if (
      isMark(tokens[at], ';:') ||
      cues.some(({ cue }) => cue.finite === at && cue.manner === 'finite')
    )
      return null;
    if (isMood(tokens[at])) return at;
  }
  return null;
}

const NO_OPENING =
  IS.subordinator | IS.coordinator | IS.as | IS.toward | IS.complementiser | IS.question;
const NO_VERB =
  IS.adverb | IS.preposition | IS.link | IS.coordinator | IS.relative | IS.determiner | IS.negation;

/** Dutch: "zegt de boosheid te begrijpen". */
function framedInfinitive(reading: Reading, { subject }: CueInClause): After | null {
  const { tokens, words } = reading;
  if (!words.grammar.verbSecond || words.grammar.bareClauses) return null;
  const stop = clauseEnd(tokens, subject.rest);
  for (let at = subject.rest; at < stop; at += 1) {
    const isOne = is(tokens[at], IS.toward) && words.isInfinitive(tokens[at + 1]?.form ?? '');
    if (isOne) return { range: { start: subject.rest, end: stop }, by: 'infinitive' };
  }
  return null;
}

/** Romance and Slavic: "promised [to] pay", "affirme avoir vu". */
function infinitiveAt(reading: Reading, one: CueInClause, at: number): After | null {
  const { tokens, words } = reading;
  const { takes } = one.cue;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isCapital || words.grammar.verbSecond) return null;
  if (!words.isInfinitive(token.form) || is(token, NO_INFINITIVE)) return null;
  const start = openingOf(tokens, at);
  const isNear =
    start === one.subject.rest || behindPhrase(tokens, one.subject.rest, words.grammar) === start;
  const isTold = takes.infinitive && is(tokens[start], IS.toward);
  if (!isNear && !isTold) return null;
  const first = is(tokens[start], IS.toward) ? start + 1 : start;
  return { range: { start: first, end: plainEnd(reading, one, at) }, by: 'infinitive' };
}

const NO_INFINITIVE = IS.determiner | IS.preposition | IS.adverb | IS.role | IS.time;

/** Before the small words that hang on an infinitive: "de ne pas se". */
function openingOf(tokens: readonly Token[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    is(tokens[start - 1], IS.clitic | IS.negation) &&
    !is(tokens[start - 1], IS.toward)
  )
    start -= 1;
  return is(tokens[start - 1], IS.toward) ? start - 1 : start;
}

/** Where words end that begin at a token: with the sentence, or where another verb's report of its own begins. */
export function contentEnd(
  { tokens, cues, end }: Reading,
  { cue }: CueInClause,
  from: number,
): number {
  for (const other of cues) {
    if (other.cue === cue || other.cue.finite <= from) continue;
    const start = other.subject.from;
    if (start <= from) continue;
    const isNext =
      other.subject.isAsClause ||
      (SO.has(tokens[start]?.form ?? '') && other.subject.side === 'after') ||
      isTrailing(tokens, other, start) ||
      other.cue.takes.tag ||
      other.cue.manner === 'converb' ||
      (other.subject.side === 'shared' && is(tokens[start], IS.coordinator) && start > cue.finite);
    if (isNext) return trimEnd(tokens, start);
  }
  return end;
}

export const SO = new Set('so zo así ainsi così assim'.split(' '));

/** "..., que tilda de «novela».": a clause with a report of its own at the sentence's end. */
function isTrailing(
  tokens: readonly Token[],
  { cue, subject }: CueInClause,
  start: number,
): boolean {
  if (!subject.isRelative || !isMark(tokens[start - 1], ',') || !is(tokens[start], IS.relative))
    return false;
  return !tokens.slice(cue.last).some((token) => isMark(token, ',–'));
}

/** Infinitives and objects end before ", but" too: what follows is rather the outlet's. */
function plainEnd(reading: Reading, one: CueInClause, from: number): number {
  const end = contentEnd(reading, one, from);
  for (let at = from; at < end; at += 1) {
    if (isMark(reading.tokens[at], ',') && is(reading.tokens[at + 1], IS.coordinator)) return at;
  }
  return end;
}

/** Before commas and dashes. */
export function trimEnd(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && isMark(tokens[at - 1], ',;–')) at -= 1;
  return at;
}

/** An object, with its preposition where the verb wants one. */
function phraseAfter(reading: Reading, { cue, subject }: CueInClause): After | null {
  const { takes } = cue;
  if (cue.manner === 'impersonal' || cue.manner === 'converb') return null;
  const { tokens, end } = reading;
  if (isFramed(reading, { cue, subject })) return framedObject(reading, { cue, subject });
  const stop = Math.min(
    objectEnd(reading, { cue, subject }),
    plainEnd(reading, { cue, subject }, subject.rest),
  );
  for (let at = subject.rest; at < Math.min(stop, subject.rest + 8); at += 1) {
    if (takes.prepositions.has(tokens[at]?.form ?? '')) {
      return nonEmpty({ range: { start: at, end: stop }, by: 'preposition' });
    }
  }
  if (!takes.object) return null;
  const start = objectStart(reading, subject.rest, stop);
  if (
    start >= end ||
    is(tokens[start], IS.preposition & ~IS.determiner) ||
    isForm(tokens[start], FORM.participle)
  )
    return null;
  return nonEmpty({ range: { start, end: stop }, by: 'object' });
}

/** "Hat eine Reaktion gefordert": the object stands within the verb. */
function isFramed({ words }: Reading, { cue, subject }: CueInClause): boolean {
  const participle = cue.words.at(-1) ?? cue.finite;
  return (
    words.grammar.verbSecond &&
    cue.takes.object &&
    participle > cue.finite + 1 &&
    subject.source !== null &&
    cue.last === participle + 1
  );
}

function framedObject({ tokens, end }: Reading, { cue, subject }: CueInClause): After | null {
  const participle = cue.last - 1;
  const from = Math.max(cue.finite + 1, subject.side === 'after' ? (subject.source?.end ?? 0) : 0);
  const start = skip(tokens, from, { until: participle, bits: IS.adverb | IS.negation | IS.time });
  if (start >= participle) return null;
  const goesOn = is(tokens[cue.last], IS.preposition) ? end : participle;
  return { range: { start, end: goesOn }, by: 'object' };
}

/** Past adverbs, and elsewhere than in the Germanic order past a phrase with a preposition. */
function objectStart({ tokens, words }: Reading, from: number, stop: number): number {
  const bits = IS.adverb | IS.negation;
  const start = skip(tokens, from, { until: stop, bits });
  if (words.grammar.verbSecond) return start;
  return skip(tokens, behindPhrase(tokens, start, words.grammar), { until: stop, bits });
}

/** Objects end with their clause: before the verb's other part, a comma, a colon. */
function objectEnd({ tokens, end, words }: Reading, { cue, subject }: CueInClause): number {
  const particle = cue.words.find((word) => word >= subject.rest);
  let at = subject.rest;
  while (at < end && at !== particle && !isMark(tokens[at], ';:–') && !isFinal(tokens, at)) {
    if (
      isMark(tokens[at], ',') &&
      (is(tokens[at + 1], IS.subordinator | IS.as) || words.grammar.bareClauses)
    )
      break;
    at += 1;
  }
  return at;
}
