import type { Member } from '../cast/member.ts';
import { type Telling, tickAt } from '../discourse/telling.ts';
import type { NounPhrase } from '../mentions/noun-phrase.ts';
import type { Range } from '../names/find-runs.ts';
import type { Token } from '../tokens/token.ts';
import { SIGN } from '../words/signs.ts';
import { callBody } from './call-body.ts';
import { isOtherGender, matchRole } from './match-role.ts';

export type Called = { readonly member: Member; readonly why: string };

/** Whom a noun means that was mentioned before: "the Russian journalist", "the 41-year-old", "the company". Null where it may be several, or none. */
export function callNoun(telling: Telling, phrase: NounPhrase): Called | null {
  if (phrase.isFurther || phrase.determiner === 'counting') return null;
  if (phrase.headRole === null) return callBody(telling, phrase) ?? callSame(telling, phrase);
  const { role, isPlural } = phrase.headRole;
  if (phrase.determiner === 'indefinite' || phrase.determiner === 'none') return null;
  if (isPlural) return callSame(telling, phrase);
  return (
    callSamePerson(telling, phrase) ??
    callByAge(telling, phrase) ??
    callUnnamed(telling, phrase, true) ??
    callByRole(telling, phrase) ??
    callUnnamed(telling, phrase, false) ??
    (telling.page.lexicon.roles.isLoose(role)
      ? callAnybody(telling, phrase)
      : callUntold(telling, phrase))
  );
}

/** The only one of that role; of several the one who spoke last, if it is one of them. */
export function callByRole(telling: Telling, phrase: NounPhrase): Called | null {
  const { page, last } = telling;
  const role = phrase.headRole?.role ?? '';
  // "his wife", "its director" are somebody's; whose we do not follow.
  const isOwned =
    phrase.determiner === 'possessive' ||
    (phrase.determiner === 'possessor' && page.lexicon.roles.isKin(role));
  if (isOwned) return null;
  const top = bestHolders(telling, phrase, (member) => member.since < phrase.first);
  const [one] = top;
  if (one !== undefined && top.length === 1)
    return { member: one, why: `the only ${role} named before` };
  const running = top.find((member) => member === last?.member);
  return running !== undefined && isNear(telling, phrase)
    ? { member: running, why: `the ${role} who spoke last` }
    : null;
}

/** Those named who best are what a noun says. */
export function bestHolders(
  { page, cast }: Telling,
  phrase: NounPhrase,
  isOpen: (member: Member) => boolean,
): Member[] {
  const ranked = cast
    .holders(phrase.headRole?.role ?? '')
    .filter((member) => member.isNamed && member.kind === 'person' && isOpen(member))
    .map((member) => ({ member, match: matchRole(page, member, phrase) }))
    .filter(({ match }) => match > 0);
  const best = Math.max(0, ...ranked.map(({ match }) => match));
  return ranked.filter(({ match }) => match === best).map(({ member }) => member);
}

/** Whether the last speaker spoke in this paragraph or the one before. */
function isNear({ last, page }: Telling, phrase: NounPhrase): boolean {
  const part = page.tokens[phrase.first]?.part ?? 0;
  return last !== null && part - (page.tokens[last.case.last]?.part ?? 0) <= 1;
}

/** "the 41-year-old": by a printed age, else whom the text is about just here. */
function callByAge(telling: Telling, phrase: NounPhrase): Called | null {
  const head = telling.page.tokens[phrase.head]?.lower ?? '';
  if (!telling.page.lexicon.roles.isAge(head)) return null;
  const age = head.split('-')[0] ?? '';
  const aged = telling.cast.aged(age);
  const [one] = aged;
  if (one !== undefined)
    return aged.length === 1 ? { member: one, why: `the only one of ${age} years` } : null;
  return callPresent(telling, phrase);
}

/** "the spokesman" of an unnamed spokesman before, "the insider" of a source. */
function callUnnamed(telling: Telling, phrase: NounPhrase, isSameWord: boolean): Called | null {
  const { page, scene } = telling;
  const role = phrase.headRole?.role ?? '';
  const { roles } = page.lexicon;
  // "his spokesman" is another's than the one before.
  if (phrase.determiner !== 'definite') return null;
  const ranked = scene.ranked(tickAt(telling, phrase.first), (member) => {
    if (member.kind !== 'unnamed' || isOtherGender(page, member, { role, first: phrase.first }))
      return 0;
    const heads = member.roles.flatMap((piece) => piece.heads);
    const isHolder = heads.some(
      (head) => head === role || (!isSameWord && roles.wider(head).has(role)),
    );
    return isHolder && matchRole(page, member, phrase) > 0 ? 1 : 0;
  });
  const [one, second] = ranked;
  const isOne = one !== undefined && (second === undefined || one.weight > 2 * second.weight);
  return isOne ? { member: one.member, why: `the last ${role} mentioned` } : null;
}

/** "this person" is the one without a name who spoke last. */
function callSamePerson(telling: Telling, phrase: NounPhrase): Called | null {
  const { last } = telling;
  const isAnybody = phrase.determiner === 'definite' && phrase.headRole?.role === 'person';
  if (!isAnybody || last?.member.kind !== 'unnamed' || last.member.isThing) return null;
  return isNear(telling, phrase) ? { member: last.member, why: 'who spoke just before' } : null;
}

/** A word that fits anybody: of whom the text is about, if nobody else was introduced by it. */
function callAnybody(telling: Telling, phrase: NounPhrase): Called | null {
  if (phrase.determiner !== 'definite' || isIntroduced(telling.page, phrase)) return null;
  // "the last person to hold it" was not spoken of before.
  if (tellsMore(telling.page, phrase)) return null;
  return callPresent(telling, phrase);
}

function tellsMore({ tokens, lexicon }: Telling['page'], { last, whole }: NounPhrase): boolean {
  const next = whole > last ? tokens[last + 1] : undefined;
  if (next === undefined) return false;
  return next.lower === 'to' || lexicon.pronouns.get(next.lower) === 'relative';
}

/**
 * "the retired dinner lady" behind "Sheila Dobbs, 77": of the one who is spoken of just before, if nothing else is told of what
 * they are and the role is none that another party has.
 */
function callUntold(telling: Telling, phrase: NounPhrase): Called | null {
  const { page } = telling;
  const { roles } = page.lexicon;
  const role = phrase.headRole?.role ?? '';
  // Without a list of others' roles any judge might be taken for who spoke.
  const isListed = page.lexicon.words.roles.parties.length > 0;
  if (!isListed || phrase.determiner !== 'definite') return null;
  if (roles.isParty(role) || roles.isKin(role)) return null;
  if (isIntroduced(page, phrase)) return null;
  const called = callPresent(telling, phrase);
  if (called?.member !== telling.last?.member || !isNear(telling, phrase)) return null;
  if (isOfAnother(telling, called?.member)) return null;
  const isTold = called?.member.roles.some(({ heads }) =>
    heads.some((head) => !roles.isLoose(head)),
  );
  return isTold === false ? called : null;
}

/** "Wtóruje mu Bielak. – Ludzie mają rację – mówi samorządowiec": a sentence about somebody else stands between. */
function isOfAnother({ focus, last, page }: Telling, member: Member | undefined): boolean {
  const spoken = last === null ? -1 : (page.tokens[last.case.last]?.sentence ?? -1);
  return focus !== null && focus.member !== member && focus.sentence > spoken;
}

/** Words looked at for "a man" before "the man". */
const REACH = 80;

/** Whether somebody else was called so just before: "a man in a bus costume". */
function isIntroduced({ tokens }: Telling['page'], { first, head }: NounPhrase): boolean {
  const noun = tokens[head]?.lower;
  for (let at = first - 1; at > Math.max(1, first - REACH); at -= 1) {
    if (tokens[at]?.lower !== noun) continue;
    for (let before = at - 1; before > at - 4; before -= 1) {
      if (((tokens[before]?.signs ?? 0) & SIGN.determiner) !== 0) return true;
    }
  }
  return false;
}

/** Somebody called by a word that fits anybody: whoever the text is about just here, and no second one. */
function callPresent(telling: Telling, phrase: NounPhrase): Called | null {
  const { page, scene, last } = telling;
  const role = phrase.headRole?.role ?? '';
  const ranked = scene.ranked(tickAt(telling, phrase.first), (member) =>
    member.kind === 'person' && !isOtherGender(page, member, { role, first: phrase.first }) ? 1 : 0,
  );
  const [one, second] = ranked;
  if (one === undefined || one.weight < 0.2) return null;
  const isOnly = second === undefined || one.weight > 2 * second.weight;
  const isRunning = last?.member === one.member && isNear(telling, phrase);
  return isOnly || isRunning
    ? { member: one.member, why: 'the one who is spoken of just before' }
    : null;
}

/** The same words again for a group, a report, a body without a name. */
function callSame({ page, cast }: Telling, phrase: NounPhrase): Called | null {
  const word = page.tokens[phrase.head]?.lower ?? '';
  if (phrase.determiner !== 'definite' || word === '') return null;
  const words = page.tokens.slice(phrase.first + 1, phrase.head);
  const same = cast.calledBy(word).filter(({ name }) => isPrintedIn(page, words, name));
  const [one] = same;
  return one !== undefined && same.length === 1 ? { member: one, why: 'called so before' } : null;
}

/** "the No campaign" is not "the Yes campaign". */
function isPrintedIn(
  { tokens }: Telling['page'],
  words: readonly Token[],
  { first, last }: Range,
): boolean {
  const printed = new Set(tokens.slice(first, last + 1).map(({ lower }) => lower));
  return words.every(({ lower }) => printed.has(lower));
}
