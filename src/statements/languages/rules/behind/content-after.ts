import { is, isMark, isSpeech, type Token } from '../../reading/token.ts';
import { IS } from '../../words/word-classes.ts';
import type { CueInClause, Reading } from '../draft.ts';
import { type After, nonEmpty, REACH } from './after.ts';
import { isBareClause } from './bare-clause.ts';
import { contentEnd, plainEnd } from './content-end.ts';
import { framedInfinitive, hasInfinitive, infinitiveAt } from './infinitive-after.ts';
import { phraseAfter } from './object-after.ts';
import { mayOpenThat, opensWhat, thatBehind, thatEnd } from './that-clause.ts';

/** What is said behind the verb and its subject: with a colon or a quotation maybe an object too. */
export function contentAfter(reading: Reading, one: CueInClause): After[] {
  const clause = clauseAfter(reading, one);
  const isQuoted = clause === null || clause.by === 'colon' || clause.by === 'quotation';
  const phrase = isQuoted ? phraseAfter(reading, one) : null;
  const isApart = phrase !== null && clause !== null && phrase.range.end <= clause.range.start;
  if (clause === null) return phrase === null ? [] : [phrase];
  const object = askedFor(reading, one, clause);
  if (object !== null) return [object];
  return isApart && phrase.range.end - phrase.range.start > 1 ? [phrase, clause] : [clause];
}

/** "Amenazó con represalias si hay nuevos ataques": the condition is part of the object. */
function askedFor(reading: Reading, one: CueInClause, { by, range }: After): After | null {
  const opening = reading.tokens[range.start];
  if (by !== 'that' || !is(opening, IS.subordinator) || one.cue.takes.prepositions.size === 0)
    return null;
  const object = phraseAfter(reading, one);
  const isBefore = object?.by === 'preposition' && object.range.start < range.start;
  return isBefore ? object : null;
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
  const closes = (at + 1 >= end || isMark(tokens[at + 1], ',.–')) && !isAddressee(tokens, at);
  if (!isSpeech(tokens[at]) && !(isNear && closes)) return null;
  const isInside = !isNear && (one.cue.takes.object || hasPreposition(reading, one, at));
  if (isInside) return null;
  return { range: { start: at, end: lastQuotation(tokens, at) ?? at + 1 }, by: 'quotation' };
}

/** "Розповіла «Голосу Підгір'я», що": to whom, not what. */
function isAddressee(tokens: readonly Token[], at: number): boolean {
  const isThatNext = is(tokens[at + 2], IS.complementiser | IS.question);
  return isThatNext && tokens[at - 1]?.kind === 'word' && mayBeName(tokens[at]);
}

const LONGEST_NAME = 4;

/** "У соцмережі «Коло»". */
function mayBeName(token: Token | undefined): boolean {
  const quotation = token?.quoted?.quotation;
  return (
    quotation !== undefined && (quotation.kind === 'words' || quotation.signs.words <= LONGEST_NAME)
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
