import { nameAcrossScripts } from '../../../text/names/name-across-scripts.ts';
import type { PersonSeen } from './join-people.ts';

/** What tells a person from others of their name. */
export type Evidence = {
  /** Words of their roles, folded. */
  readonly roles: Set<string>;
  readonly bodies: Set<string>;
  readonly beside: Set<string>;
  readonly ages: Set<number>;
  /** 'man' for Mr, 'woman' for Ms. */
  readonly titles: Set<string>;
};

const MOST = 200;
const SHORTEST_ROLE_WORD = 4;
/** Words that many a role has. */
const LOOSE = new Set(
  'former ehemalige ehemaliger ancien ancienne antiguo бывший колишній that with from years jahre whose their chief head senior deputy'.split(
    ' ',
  ),
);

export function evidenceOf({ name, roles, affiliation, beside, mentions }: PersonSeen): Evidence {
  const told = [...roles, ...mentions].slice(0, MOST);
  return {
    roles: new Set(roles.slice(0, MOST).flatMap(roleWords).slice(0, MOST)),
    bodies: new Set(affiliation === null ? [] : [nameAcrossScripts(affiliation)]),
    beside: new Set(
      beside
        .slice(0, MOST)
        .map(nameAcrossScripts)
        .filter((key) => key.includes(' ')),
    ),
    ages: new Set(told.flatMap(agesIn)),
    titles: new Set([name, ...told].flatMap(titleOf)),
  };
}

function roleWords(role: string): string[] {
  const words =
    role
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{M}]{1,40}/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_ROLE_WORD && !LOOSE.has(word));
}

/** "Lucia Penn, 34," and "the 61-year-old", "des 61-Jährigen". */
function agesIn(words: string): number[] {
  const ages =
    words
      .slice(0, 200)
      .match(/(?<![\d.,])\d{2}(?=$|,|\s?[-–]?\s?(?:year|jähr|jahre|ans|años|anni|лет))/giu) ?? [];
  return ages.map(Number).filter((age) => age >= 10);
}

const MEN = /^(?:mr|sir|herr|monsieur|señor|signor|господин|пан)(?![\p{L}])/iu;
const WOMEN = /^(?:mrs|ms|miss|dame|frau|madame|mme|señora|signora|госпожа|пані)(?![\p{L}])/iu;

function titleOf(mention: string): string[] {
  if (MEN.test(mention)) return ['man'];
  return WOMEN.test(mention) ? ['woman'] : [];
}

/** Years a person may seem to be older or younger than they were told to be. */
const AGE_GRACE = 2;

/** Whether they can't be one person. */
export function isContradicted(one: Evidence, other: Evidence): boolean {
  const titles = one.titles.union(other.titles);
  if (titles.size > 1) return true;
  if (one.ages.size === 0 || other.ages.size === 0) return false;
  return [...one.ages].some((age) =>
    [...other.ages].some((old) => Math.abs(age - old) > AGE_GRACE),
  );
}

/** What both have: a body weighs two, each word of a role and each name beside them one. */
export function sharedEvidence(one: Evidence, other: Evidence): { weight: number; words: string } {
  const bodies = [...one.bodies.intersection(other.bodies)];
  const roles = [...one.roles.intersection(other.roles)];
  const beside = [...one.beside.intersection(other.beside)];
  const words = [...bodies, ...roles, ...beside].slice(0, 3).join(', ');
  return { weight: 2 * bodies.length + roles.length + beside.length, words };
}

/** Adds to the first what the second has, up to a limit. */
export function mergeEvidence(into: Evidence, from: Evidence): void {
  add(into.roles, from.roles);
  add(into.bodies, from.bodies);
  add(into.beside, from.beside);
  add(into.ages, from.ages);
  add(into.titles, from.titles);
}

function add<Item>(into: Set<Item>, from: ReadonlySet<Item>): void {
  for (const item of from) if (into.size < MOST) into.add(item);
}
