import type { SpeakerKind } from '../../../model/statement.ts';
import { nameAcrossScripts } from '../../../text/names/name-across-scripts.ts';
import {
  type Evidence,
  evidenceOf,
  isContradicted,
  mergeEvidence,
  sharedEvidence,
} from './evidence.ts';

/** Somebody as one article has them. */
export type PersonSeen = {
  /** What the caller knows them by; no two alike. */
  readonly id: number;
  /** The fullest name the article prints. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The story the article is of; null: of none. */
  readonly story: number | null;
  /** All the words that call them there: "Mr Rogov", "the analyst". */
  readonly mentions: readonly string[];
  readonly roles: readonly string[];
  readonly affiliation: string | null;
  /** Names of others in the same article. */
  readonly beside: readonly string[];
};

export type JoinedPerson = {
  readonly ids: readonly [number, ...number[]];
  /** The fullest name of all, the first seen. */
  readonly name: string;
  /** What joined them, a sentence each for the reader; empty for one seen once. */
  readonly reasons: readonly string[];
};

/**
 * Who is who across articles, in the order they were first seen. One full name within a story is one person; across stories it
 * takes more: a body they belong to, what they are, who stands beside them. A surname alone is joined within its story, to the
 * only one who bears it. Where anything speaks against it (ages, Mr and Ms), or where two would do, they stay apart: two pages for one
 * person can be joined later, one page for two people tells lies. Linear but for people of one name, of whom fifty are told apart.
 */
export function joinPeople(seen: readonly PersonSeen[]): JoinedPerson[] {
  const room = new Room();
  for (const person of seen) if (!isSurname(person)) room.takeWhole(person);
  for (const person of seen) if (isSurname(person)) room.takeSurname(person);
  const places = new Map(seen.map(({ id }, at) => [id, at]));
  return room
    .all()
    .sort((one, other) => (places.get(one.ids[0]) ?? 0) - (places.get(other.ids[0]) ?? 0));
}

function isSurname({ name, kind }: PersonSeen): boolean {
  return kind === 'person' && !nameAcrossScripts(name).includes(' ');
}

type Member = {
  readonly ids: [number, ...number[]];
  name: string;
  readonly kind: SpeakerKind;
  readonly stories: Set<number>;
  readonly evidence: Evidence;
  readonly reasons: Set<string>;
};

const MOST_OF_ONE_NAME = 50;

class Room {
  readonly #byName = new Map<string, Member[]>();
  /** Full names by story and surname. */
  readonly #bySurname = new Map<string, Set<Member>>();
  readonly #members: Member[] = [];

  all(): JoinedPerson[] {
    return this.#members.map(({ ids, name, reasons }) => ({ ids, name, reasons: [...reasons] }));
  }

  takeWhole(person: PersonSeen): void {
    const key = nameAcrossScripts(person.name);
    const namesakes = this.#byName.get(`${person.kind} ${key}`) ?? [];
    const found = canBeJoined(person) && key !== '' ? chooseNamesake(person, namesakes) : null;
    const member = found?.member ?? this.#open(person);
    if (found !== null) join(member, person, found.reason);
    else if (namesakes.length < MOST_OF_ONE_NAME) {
      this.#byName.set(`${person.kind} ${key}`, [...namesakes, member]);
    }
    if (person.kind === 'person' && person.story !== null) this.#index(member, person.story, key);
  }

  takeSurname(person: PersonSeen): void {
    const surname = nameAcrossScripts(person.name);
    const bearers = [...(this.#bySurname.get(`${person.story} ${surname}`) ?? [])];
    const [only, other] = bearers;
    const evidence = evidenceOf(person);
    if (only === undefined || other !== undefined || isContradicted(only.evidence, evidence)) {
      this.#bySurnameAlone(person, surname);
    } else join(only, person, `Nobody else in the story is called ${person.name}.`);
  }

  /** Of a surname alone in a story whose full name nobody prints, all are one. */
  #bySurnameAlone(person: PersonSeen, surname: string): void {
    const isShared = (this.#bySurname.get(`${person.story} ${surname}`)?.size ?? 0) > 0;
    const key = `alone ${person.story} ${surname}`;
    const [known] = this.#byName.get(key) ?? [];
    const canJoin = !isShared && person.story !== null && surname !== '' && known !== undefined;
    if (canJoin && !isContradicted(known.evidence, evidenceOf(person))) {
      join(known, person, `The story knows one ${person.name}.`);
    } else this.#byName.set(key, [this.#open(person)]);
  }

  #open(person: PersonSeen): Member {
    const member: Member = {
      ids: [person.id],
      name: person.name,
      kind: person.kind,
      stories: new Set(person.story === null ? [] : [person.story]),
      evidence: evidenceOf(person),
      reasons: new Set(),
    };
    this.#members.push(member);
    return member;
  }

  #index(member: Member, story: number, key: string): void {
    const place = `${story} ${key.split(' ').at(-1)}`;
    const bearers = this.#bySurname.get(place) ?? new Set();
    this.#bySurname.set(place, bearers.add(member));
  }
}

/** Groups and people without a name are others in each article. */
function canBeJoined({ kind }: PersonSeen): boolean {
  return kind === 'person' || kind === 'organisation';
}

/** Evidence that it takes across stories. */
const ENOUGH = 2;

function chooseNamesake(
  person: PersonSeen,
  namesakes: readonly Member[],
): { member: Member; reason: string } | null {
  const evidence = evidenceOf(person);
  const possible = namesakes.filter((member) => !isContradicted(member.evidence, evidence));
  const { story, name, kind } = person;
  if (kind === 'organisation') {
    const [member] = possible;
    return member === undefined ? null : { member, reason: `Both are called ${name}.` };
  }
  const here = possible.filter(({ stories }) => story !== null && stories.has(story));
  if (here.length > 1) return null;
  const [inStory] = here;
  if (inStory !== undefined) return { member: inStory, reason: `One story has one ${name}.` };
  const told = possible
    .map((member) => ({ member, shared: sharedEvidence(member.evidence, evidence) }))
    .filter(({ shared }) => shared.weight >= ENOUGH);
  const [best] = told;
  if (best === undefined || told.length > 1) return null;
  return { member: best.member, reason: `Both are called ${name}, with ${best.shared.words}.` };
}

function join(member: Member, person: PersonSeen, reason: string): void {
  member.ids.push(person.id);
  if (person.story !== null) member.stories.add(person.story);
  if (wordCount(person.name) > wordCount(member.name)) member.name = person.name;
  member.reasons.add(reason);
  mergeEvidence(member.evidence, evidenceOf(person));
}

function wordCount(name: string): number {
  return nameAcrossScripts(name).split(' ').length;
}
