import type { Member } from '../cast/member.ts';
import type { PronounKind } from '../words/lexicon.ts';
import { speakerAround, type Telling, tickAt } from './telling.ts';

/** Less present than this, nobody is meant for certain. */
const LEAST = 0.15;
/** By how much the one meant must be more present than the next. */
const MARGIN = 1.4;

/** Whom a pronoun of the third person means; null where two may be meant, or none. */
export function callPronoun(
  telling: Telling,
  pronoun: PronounKind,
  at: number,
  margin = MARGIN,
): Member | null {
  const { last, page } = telling;
  const around = speakerAround(telling, at);
  // A body is "they" only right behind its own words.
  const isTheirs = (member: Member) =>
    pronoun === 'plural' &&
    member.kind === 'organisation' &&
    member === last?.member &&
    isNextTo(page, last.case.last, at);
  const fits = (member: Member) => {
    // Nobody says "he" of himself in his own words.
    if (around?.isDirect === true && around.member === member) return 0;
    return isTheirs(member) ? 0.6 : fitOf(member, pronoun);
  };
  const [best, second] = telling.scene.ranked(tickAt(telling, at), fits);
  if (best === undefined || best.weight < LEAST) return null;
  return second === undefined || best.weight >= margin * second.weight ? best.member : null;
}

function isNextTo({ tokens }: Telling['page'], before: number, at: number): boolean {
  return (tokens[at]?.sentence ?? 0) - (tokens[before]?.sentence ?? 0) <= 1;
}

function fitOf({ kind, gender, isThing, isPlural }: Member, pronoun: PronounKind): number {
  if (pronoun === 'male' || pronoun === 'female') {
    if (isThing || isPlural || (kind !== 'person' && kind !== 'unnamed')) return 0;
    if (gender !== null) return gender === pronoun ? 1 : 0;
    return kind === 'person' ? 0.9 : 0.4;
  }
  if (pronoun === 'neuter') return kind === 'organisation' || isThing ? 1 : 0;
  return pronoun === 'plural' && isPlural ? 1 : 0;
}
