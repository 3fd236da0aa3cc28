import type { Cast } from '../cast/cast.ts';
import type { Member } from '../cast/member.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { rolePieceOf } from '../roles/role-piece.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { SIGN } from '../words/signs.ts';
import { callMention, describe } from './call-mention.ts';
import { callByRole, callNoun } from './call-noun.ts';
import { callPronoun } from './call-pronoun.ts';
import { callSilent } from './call-silent.ts';
import { type Event, findEvents } from './find-events.ts';
import { mostLikely } from './most-likely.ts';
import { Scene } from './scene.ts';
import { type Case, type Telling, tickAt, type Verdict } from './telling.ts';

/** What a mention adds to somebody's presence: a name with which a sentence begins, */
const TOPIC = 1.2;
/** another first subject, a later one, no subject, whose something is. */
const SUBJECT = 1;
const LATER = 0.6;
const OTHER = 0.5;
const POSSESSOR = 0.4;
/** A pronoun that may mean another. */
const LOOSE = 0.7;
/** By what that is multiplied in somebody's words. */
const QUOTED = 0.15;
const REPORTED = 0.5;
/** What speaking adds. */
const SPEAKING = 1.3;

/** Goes through a text from its beginning, credits every case of its body, and gives the verdicts by the cases' indices. */
export function readTelling(page: Page, cast: Cast, cases: readonly Case[]): Telling {
  const telling: Telling = {
    page,
    cast,
    scene: new Scene(),
    cases,
    verdicts: new Array(cases.length).fill(undefined),
    clock: clockOf(page),
    contentAt: contentsOf(page, cases),
    last: null,
    focus: null,
    dialogue: Number.NEGATIVE_INFINITY,
  };
  for (const event of findEvents(page, cases, telling.contentAt)) meet(telling, event);
  return telling;
}

/** Ticks with every sentence that is not a quotation from end to end. */
function clockOf({ tokens }: Page): Int32Array {
  const clock = new Int32Array((tokens.at(-1)?.sentence ?? 0) + 1);
  for (const { sentence, sort, isQuoted } of tokens)
    if (sort === 'word' && !isQuoted) clock[sentence] = 1;
  let tick = 0;
  for (let at = 0; at < clock.length; at += 1) {
    tick += clock[at] ?? 0;
    clock[at] = tick;
  }
  return clock;
}

/** The longest contents first, so that the innermost stays. */
function contentsOf(page: Page, cases: readonly Case[]): Int32Array {
  const inside = new Int32Array(page.tokens.length).fill(-1);
  const ranges = cases.flatMap((one) =>
    one.contents.map((range) => ({ ...range, index: one.index })),
  );
  ranges.sort((one, other) => other.last - other.first - (one.last - one.first));
  for (const { first, last, index } of ranges) inside.fill(index, first, last + 1);
  return inside;
}

function meet(telling: Telling, event: Event): void {
  if (event.kind === 'case') meetCase(telling, event.case);
  else if (event.kind === 'name') meetName(telling, event.run);
  else if (event.kind === 'pronoun') meetPronoun(telling, event.pronoun, event.at);
  else if (event.kind === 'newcomer') meetNewcomer(telling, event.phrase);
  else meetNoun(telling, event.phrase, event.opens);
}

/** Somebody without a name: whom "she" may mean in the next sentence, though nobody else is called so. */
function meetNewcomer(telling: Telling, phrase: NounPhrase): void {
  const { page, cast } = telling;
  const { first, last } = phrase;
  const isPlural = phrase.headRole?.isPlural === true;
  const noun = page.tokens[phrase.head]?.lower ?? null;
  const member = cast.make({ first, last }, isPlural ? 'group' : 'unnamed', { noun, isPlural });
  const piece = rolePieceOf(page, { first, last });
  if (piece !== null) cast.describe(member, [piece]);
  take(telling, member, { first, last });
}

function meetNoun(telling: Telling, phrase: NounPhrase, opens: boolean): void {
  // Within a sentence only what is printed of somebody tells.
  const called = opens ? callNoun(telling, phrase) : callByRole(telling, phrase);
  if (called === null) return;
  describe(telling, called.member, phrase);
  take(telling, called.member, { first: phrase.first, last: phrase.last });
}

/** Whom it may mean stays present; less where another may be meant. */
function meetPronoun(telling: Telling, pronoun: PronounKind, at: number): void {
  const member = callPronoun(telling, pronoun, at);
  const likely = member ?? callPronoun(telling, pronoun, at, 1);
  if (likely !== null) take(telling, likely, { first: at, last: at }, member === null ? LOOSE : 1);
}

function meetCase(telling: Telling, one: Case): void {
  const place = telling.page.parts[one.part]?.place;
  // A headline hints at what the body tells: it is read last.
  if (place !== 'body') return;
  const verdict =
    one.mention === null ? callSilent(telling, one) : callMention(telling, one, one.mention);
  telling.verdicts[one.index] = verdict;
  if (verdict.kind === 'speaker') credit(telling, one, verdict);
}

function credit(telling: Telling, one: Case, verdict: Extract<Verdict, { kind: 'speaker' }>): void {
  const { member } = verdict;
  const at = one.mention?.first ?? one.at;
  const { page } = telling;
  const isNested = (telling.contentAt[at] ?? -1) >= 0;
  // Whom a pronoun means that could not be told is nobody to go on with.
  if (!member.isNamed && one.mention?.call.by === 'pronoun' && member.kind === 'person') return;
  if (one.mention !== null) take(telling, member, one.mention);
  // Words told within others' words do not make their speaker the one who goes on.
  if (isNested) return;
  telling.scene.mention(member, tickAt(telling, at), SPEAKING);
  telling.last = { case: one, member, mention: one.mention ?? verdict.mention ?? member.name };
  if (page.tokens[at] !== undefined) setFocus(telling, member, at, false);
}

function meetName(telling: Telling, run: NameRun): void {
  const found = telling.cast.find(run);
  const member = found.kind === 'several' ? mostLikely(telling, found.members, run) : null;
  if (found.kind === 'one') take(telling, found.member, run);
  else if (member !== null) take(telling, member, run);
}

type Place = { readonly first: number; readonly last: number };

function take(telling: Telling, member: Member, place: Place, certainty = 1): void {
  const { page, contentAt } = telling;
  const token = page.tokens[place.first];
  if (token === undefined) return;
  const isReported = (contentAt[place.first] ?? -1) >= 0;
  const share = token.isQuoted ? QUOTED : isReported ? REPORTED : 1;
  const isOwner =
    page.tokens[place.last + 1]?.sort === 'possessive' || (token.signs & SIGN.possessive) !== 0;
  const weight = isOwner ? POSSESSOR : weightOf(telling, member, place);
  telling.scene.mention(member, tickAt(telling, place.first), weight * share * certainty);
  if (token.isQuoted || isReported || member.kind === 'organisation') return;
  const owned = page.tokens[place.last + (token.signs & SIGN.possessive ? 1 : 2)]?.lower ?? '';
  const isOfWords = isOwner && page.lexicon.isSpeechNoun.has(owned);
  if (!isOwner || isOfWords) setFocus(telling, member, place.first, isOfWords);
}

/** A name that begins a sentence is what it is about; a pronoun only goes on. */
function weightOf(telling: Telling, member: Member, place: Place): number {
  if (!isSubject(telling, place)) return isTold(telling, place) ? LATER : OTHER;
  if (!isFirst(telling, place)) return LATER;
  const isPronoun = ((telling.page.tokens[place.first]?.signs ?? 0) & SIGN.pronoun) !== 0;
  return isPronoun || !member.isNamed ? SUBJECT : TOPIC;
}

/** Whether nobody else stands before them in the sentence. */
function isFirst({ focus, page }: Telling, { first }: Place): boolean {
  return focus === null || focus.sentence !== page.tokens[first]?.sentence;
}

/** "meets the American, Lamar Okonedo, who has": of whom a clause of their own tells. */
function isTold({ page }: Telling, { last }: Place): boolean {
  const at = page.tokens[last + 1]?.lower === ',' ? last + 2 : last + 1;
  return page.lexicon.isPersonal.has(page.tokens[at]?.lower ?? '');
}

/** Words of a sentence within which its first person is its subject, whatever stands before: "Rovers coach Jane Roe". */
const OPENING = 12;

/** Near the sentence's start, or before a verb; never behind a preposition. */
function isSubject({ page, focus }: Telling, { first, last }: Place): boolean {
  const { tokens } = page;
  const before = tokens[first - 1];
  const token = tokens[first];
  const next = tokens[last + 1];
  if (next === undefined || token === undefined) return false;
  if (before === undefined || before.sentence !== token.sentence) return true;
  // "For Jane Roe, whose daughter": what a sentence opens with is what it is about.
  const opens = tokens[first - 2]?.sentence !== token.sentence;
  if ((before.signs & SIGN.preposition) !== 0) return opens;
  const isOpening =
    tokens[first - OPENING]?.sentence !== token.sentence && focus?.sentence !== token.sentence;
  if (isOpening || (next.signs & SIGN.auxiliary) !== 0) return true;
  return (
    next.sort === 'word' &&
    !next.isCapital &&
    /(?:ed|s)$/.test(next.lower) &&
    (next.signs & SIGN.preposition) === 0
  );
}

function setFocus(telling: Telling, member: Member, at: number, isOfWords: boolean): void {
  const token = telling.page.tokens[at];
  const { focus } = telling;
  if (token === undefined) return;
  if (focus !== null && focus.sentence === token.sentence) {
    if (focus.member !== member) telling.focus = { ...focus, others: true };
    return;
  }
  telling.focus = { member, sentence: token.sentence, part: token.part, isOfWords, others: false };
}
