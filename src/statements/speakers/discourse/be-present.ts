import type { Member } from '../cast/member.ts';
import type { Range } from '../names/find-runs.ts';
import type { Page } from '../page.ts';
import type { Token } from '../tokens/token.ts';
import { SIGN } from '../words/signs.ts';
import { type Telling, tickAt } from './telling.ts';

/** What a mention adds to somebody's presence: a name with which a sentence begins, */
const TOPIC = 1.2;
/** another first subject, a later one, no subject, whose something is. */
const SUBJECT = 1;
const LATER = 0.6;
const OTHER = 0.5;
const POSSESSOR = 0.4;
/** By what that is multiplied of a pronoun that may mean another, */
const LOOSE = 0.7;
/** and of words that others say. */
const QUOTED = 0.15;
const REPORTED = 0.5;
/** What speaking adds. */
const SPEAKING = 1.3;
/** Words of a sentence within which its first person is its subject, whatever stands before: "Rovers coach Jane Roe". */
const OPENING = 12;

export type Place = Range & {
  /** Whether the words may mean another. */
  readonly isLoose?: boolean;
};

/** Takes down that a member is mentioned at a place of the text. */
export function bePresent(telling: Telling, member: Member, place: Place): void {
  const { page, contentAt } = telling;
  const token = page.tokens[place.first];
  if (token === undefined) return;
  const isReported = (contentAt[place.first] ?? -1) >= 0;
  const share = (place.isLoose ? LOOSE : 1) * shareOf(token, isReported);
  const isOwner =
    page.tokens[place.last + 1]?.sort === 'possessive' || (token.signs & SIGN.possessive) !== 0;
  const weight = isOwner ? POSSESSOR : weightOf(telling, member, place);
  telling.scene.mention(member, tickAt(telling, place.first), weight * share);
  if (token.isQuoted || isReported || member.kind === 'organisation') return;
  const isOfWords = isOwner && page.lexicon.isSpeechNoun.has(ownedBy(page, place));
  if (!isOwner || isOfWords) setFocus(telling, member, { at: place.first, isOfWords });
}

function shareOf({ isQuoted }: Token, isReported: boolean): number {
  if (isQuoted) return QUOTED;
  return isReported ? REPORTED : 1;
}

/** The word behind "his" or "Zygar's". */
function ownedBy({ tokens }: Page, { first, last }: Place): string {
  const isPronoun = ((tokens[first]?.signs ?? 0) & SIGN.possessive) !== 0;
  return tokens[last + (isPronoun ? 1 : 2)]?.lower ?? '';
}

/** Takes down that a member has spoken, and is who goes on. */
export function haveSpoken(telling: Telling, member: Member, at: number): void {
  telling.scene.mention(member, tickAt(telling, at), SPEAKING);
  setFocus(telling, member, { at, isOfWords: false });
}

/** A name that begins a sentence is what it is about; a pronoun only goes on. */
function weightOf(telling: Telling, member: Member, place: Place): number {
  const isWithFirst = isJoined(telling, place.first);
  if (!isWithFirst && !isSubject(telling, place)) return isTold(telling, place) ? LATER : OTHER;
  if (!isWithFirst && !isFirst(telling, place.first)) return LATER;
  const isPronoun = ((telling.page.tokens[place.first]?.signs ?? 0) & SIGN.pronoun) !== 0;
  return isPronoun || !member.isNamed ? SUBJECT : TOPIC;
}

/** Whether nobody else stands before a token in its sentence. */
function isFirst({ focus, page }: Telling, at: number): boolean {
  return focus === null || focus.sentence !== page.tokens[at]?.sentence;
}

/** "Jane Roe and John Doe": the second is as much the subject as the first. */
function isJoined({ page, focus }: Telling, at: number): boolean {
  if (!page.lexicon.isAnd.has(page.tokens[at - 1]?.lower ?? '')) return false;
  const before = page.runAt(at - 2);
  const isSame = focus !== null && focus.sentence === page.tokens[at]?.sentence;
  return before !== null && isSame && isAtStart(page.tokens, before.runFirst);
}

/** "meets the American, Lamar Okonedo, who has": of whom a clause of their own tells. */
function isTold({ page }: Telling, { last }: Place): boolean {
  const at = page.tokens[last + 1]?.lower === ',' ? last + 2 : last + 1;
  return page.lexicon.isPersonal.has(page.tokens[at]?.lower ?? '');
}

/** Near the sentence's start, or before a verb; never behind a preposition. */
function isSubject(telling: Telling, { first, last }: Place): boolean {
  const { tokens } = telling.page;
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  if (next === undefined) return false;
  if (before === undefined || isAtStart(tokens, first)) return true;
  // "For Jane Roe, whose daughter": what a sentence opens with is what it is about.
  if ((before.signs & SIGN.preposition) !== 0) return isAtStart(tokens, first - 1);
  const opens =
    tokens[first - OPENING]?.sentence !== tokens[first]?.sentence && isFirst(telling, first);
  return opens || isVerb(next);
}

function isAtStart(tokens: Page['tokens'], at: number): boolean {
  return tokens[at - 1]?.sentence !== tokens[at]?.sentence;
}

/** An auxiliary, or a word with a verb's ending. */
function isVerb({ signs, sort, isCapital, lower }: Token): boolean {
  if ((signs & SIGN.auxiliary) !== 0) return true;
  if (sort !== 'word' || isCapital || (signs & SIGN.preposition) !== 0) return false;
  return /(?:ed|s)$/.test(lower);
}

type Spot = { readonly at: number; readonly isOfWords: boolean };

function setFocus(telling: Telling, member: Member, { at, isOfWords }: Spot): void {
  const token = telling.page.tokens[at];
  const { focus } = telling;
  if (token === undefined) return;
  if (focus !== null && focus.sentence === token.sentence) {
    if (focus.member !== member) telling.focus = { ...focus, others: true };
    return;
  }
  telling.focus = { member, sentence: token.sentence, part: token.part, isOfWords, others: false };
}
