import type { Member } from '../cast/member.ts';
import { speakerAround, type Telling, tickAt } from '../discourse/telling.ts';
import type { PronounKind } from '../words/lexicon.ts';

/** Less present than this, nobody is meant for certain. */
const LEAST = 0.15;
/** Less than this beside the next, either may be meant. */
const MARGIN = 1.4;

export type Pronoun = {
  readonly pronoun: PronounKind;
  readonly at: number;
  /** By how much the one meant must be more present than the next. */
  readonly margin?: number;
};

/** Whom a pronoun of the third person means; null where two may be meant, or none. */
export function callPronoun(
  telling: Telling,
  { pronoun, at, margin = MARGIN }: Pronoun,
): Member | null {
  const { last, page } = telling;
  const around = speakerAround(telling, at);
  // A body is "they" only right behind its own words.
  const isTheirs = (member: Member) =>
    pronoun === 'plural' &&
    member.kind === 'organisation' &&
    member === last?.member &&
    isNextTo(page, last.case.last, at);
  const fits = (member: Member, age: number) => {
    // Nobody says "he" of himself in his own words.
    if (around?.isDirect === true && around.member === member) return 0;
    return isTheirs(member) ? 0.6 : fitOf(member, pronoun, age);
  };
  const [best, second] = telling.scene.ranked(tickAt(telling, at), fits);
  if (best === undefined || best.weight < LEAST) return null;
  return second === undefined || best.weight >= margin * second.weight ? best.member : null;
}

function isNextTo({ tokens }: Telling['page'], before: number, at: number): boolean {
  return (tokens[at]?.sentence ?? 0) - (tokens[before]?.sentence ?? 0) <= 1;
}

/** How well a pronoun fits somebody who was mentioned some sentences ago. */
function fitOf(member: Member, pronoun: PronounKind, age: number): number {
  const { kind, isThing, isPlural } = member;
  if (pronoun === 'neuter') return kind === 'organisation' || isThing ? 1 : 0;
  if (pronoun === 'plural') return isPlural ? 1 : 0;
  if (pronoun !== 'male' && pronoun !== 'female') return 0;
  const isOne = (kind === 'person' || kind === 'unnamed') && !isThing && !isPlural;
  return isOne ? genderFit(member, pronoun, age) : 0;
}

/** One without a name is soon forgotten; "one" and "another" at once. */
function genderFit(
  { gender, kind, isSure, noun }: Member,
  pronoun: PronounKind,
  age: number,
): number {
  if (gender !== null) return gender === pronoun ? 1 : 0;
  if (kind === 'person') return isSure ? 0.9 : 0.5;
  if (noun === null) return 0.2;
  return age <= 1 ? 0.8 : 0.4;
}
