import { callMention, describe } from '../calls/call-mention.ts';
import { callByRole, callNoun } from '../calls/call-noun.ts';
import { callPronoun } from '../calls/call-pronoun.ts';
import { callSilent } from '../calls/call-silent.ts';
import { mostLikely } from '../calls/most-likely.ts';
import type { Cast } from '../cast/cast.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Page } from '../page.ts';
import { rolePieceOf } from '../roles/role-piece.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { bePresent, haveSpoken } from './be-present.ts';
import { type Event, findEvents } from './find-events.ts';
import { Scene } from './scene.ts';
import type { Case, Telling, Verdict } from './telling.ts';

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
    answerer: null,
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
  bePresent(telling, member, { first, last });
}

function meetNoun(telling: Telling, phrase: NounPhrase, opens: boolean): void {
  // Within a sentence only what is printed of somebody tells.
  const called = opens ? callNoun(telling, phrase) : callByRole(telling, phrase);
  if (called === null) return;
  describe(telling, called.member, phrase);
  bePresent(telling, called.member, { first: phrase.first, last: phrase.last });
}

/** Whom it may mean stays present; less where another may be meant. */
function meetPronoun(telling: Telling, pronoun: PronounKind, at: number): void {
  const member = callPronoun(telling, { pronoun, at });
  const likely = member ?? callPronoun(telling, { pronoun, at, margin: 1 });
  if (likely === null) return;
  bePresent(telling, likely, { first: at, last: at, isLoose: member === null });
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
  const isNested = (telling.contentAt[at] ?? -1) >= 0;
  // Whom a pronoun means that could not be told is nobody to go on with.
  if (!member.isNamed && one.mention?.call.by === 'pronoun' && member.kind === 'person') return;
  if (one.mention !== null) bePresent(telling, member, one.mention);
  // Words told within others' words do not make their speaker the one who goes on.
  if (isNested) return;
  telling.last = { case: one, member, mention: one.mention ?? verdict.mention ?? member.name };
  haveSpoken(telling, member, at);
}

function meetName(telling: Telling, run: NameRun): void {
  const found = telling.cast.find(run);
  const member = found.kind === 'several' ? mostLikely(telling, found.members, run) : null;
  if (found.kind === 'one') bePresent(telling, found.member, run);
  else if (member !== null) bePresent(telling, member, run);
}
