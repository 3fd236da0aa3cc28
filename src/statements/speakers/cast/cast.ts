import type { SpeakerKind } from '../../../model/statement.ts';
import type { Range } from '../names/find-runs.ts';
import type { NameRun } from '../names/name-run.ts';
import type { RolePiece } from '../roles/role-piece.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Gender } from '../words/role-book.ts';
import type { Member } from './member.ts';
import { callsBody, initialsOf } from './same-body.ts';
import { callsPerson, isSamePerson } from './same-person.ts';

/** What a name leads to: one member, several that it may be, or none. */
export type Found =
  | { readonly kind: 'one'; readonly member: Member }
  | { readonly kind: 'several'; readonly members: readonly Member[] }
  | { readonly kind: 'none' };

/** More of one name are no family but a list: they are not told apart by it. */
const MOST_OF_A_NAME = 16;
const MOST_ROLES = 12;

/** What is known of a member when it is made. */
export type Making = {
  readonly words?: readonly string[];
  readonly noun?: string | null;
  readonly isPlural?: boolean;
};

/** Everybody whom a text names, and how to find them by a name. */
export class Cast {
  readonly members: Member[] = [];
  readonly #lexicon: Lexicon;
  readonly #byWord = new Map<string, Member[]>();
  /** By their roles and all that is wider; narrower ones are asked for one by one. */
  readonly #byWiderRole = new Map<string, Member[]>();
  readonly #byRole = new Map<string, Member[]>();
  /** What was found, until the cast grows. */
  readonly #found = new Map<NameRun, Found>();
  readonly #byAge = new Map<string, Member[]>();
  /** Surnames that the text prints behind a title alone. */
  readonly titled = new Set<string>();
  readonly #byNoun = new Map<string, Member[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The member with a name, made where there is none yet; a fuller name of one known becomes theirs. */
  name(run: NameRun, kind: SpeakerKind): Member {
    const known = this.#sameAs(run, kind);
    if (known === undefined) return this.#add(run, kind);
    if (run.words.length > known.words.length) {
      known.name = { first: run.first, last: run.last };
      known.words = run.words;
      known.isNominative = run.isNominative;
      this.#index(known);
    } else if (!known.isNominative && run.isNominative && isAsLong(known, run)) {
      known.name = { first: run.first, last: run.last };
      known.isNominative = true;
    }
    known.since = Math.min(known.since, run.first);
    known.gender ??= this.#genderOf(run);
    return known;
  }

  #sameAs(run: NameRun, kind: SpeakerKind): Member | undefined {
    const family = run.words.at(-1) ?? '';
    const candidates = [
      ...(this.#byWord.get(family) ?? []),
      ...(this.#byWord.get(run.words[0] ?? '') ?? []),
    ];
    const same = new Set(
      candidates.filter((member) =>
        kind === 'organisation'
          ? member.kind === kind && member.words.join(' ') === run.words.join(' ')
          : member.kind === 'person' && isSamePerson(this.#lexicon, member, run),
      ),
    );
    return same.size === 1 ? [...same][0] : undefined;
  }

  #add(run: NameRun, kind: SpeakerKind): Member {
    // Who has one name only keeps the title: "Mr Tan".
    const first = run.isAlone ? run.titleFirst : run.first;
    const member = this.make({ first, last: run.last }, kind, { words: run.words });
    member.gender = kind === 'person' ? this.#genderOf(run) : null;
    member.isNominative = run.isNominative;
    this.#index(member);
    return member;
  }

  /** By the title, the first name or the role before the name; null where none tells. */
  #genderOf({ isAlone, titleGender, givenGender, roleBefore }: NameRun): Gender | null {
    if (titleGender !== null) return titleGender;
    if (!isAlone && givenGender !== null) return givenGender;
    return roleBefore === null ? null : this.#lexicon.roles.genderOf(roleBefore);
  }

  /** A member that is not looked for by name: somebody unnamed, a group. */
  make(
    name: Range,
    kind: SpeakerKind,
    { words = [], noun = null, isPlural = false }: Making,
  ): Member {
    const member: Member = {
      id: this.members.length,
      kind,
      words,
      name,
      isNamed: words.length > 0,
      aliases: [],
      gender: null,
      roles: [],
      age: null,
      from: null,
      noun,
      isThing: noun !== null && this.#lexicon.isDocument(noun),
      isPlural: isPlural || kind === 'group',
      isSure: true,
      isNominative: true,
      times: 0,
      since: name.first,
    };
    this.members.push(member);
    if (noun !== null) file(this.#byNoun, noun, member);
    return member;
  }

  #index(member: Member): void {
    this.#found.clear();
    for (const word of member.words) file(this.#byWord, word, member);
    if (member.kind !== 'organisation') return;
    for (const initials of initialsOf(member.words)) file(this.#byWord, initials, member);
  }

  /** A short name of a body: "the Institute of Straits Studies (ISS)". */
  alias(member: Member, { words }: NameRun): void {
    const [only] = words;
    if (only === undefined || words.length > 1) return;
    member.aliases.push(only);
    file(this.#byWord, only, member);
    this.#found.clear();
  }

  /** Whom a name calls, by surname, first name or a body's short name; never against its title. */
  find(run: NameRun): Found {
    const known = this.#found.get(run);
    if (known !== undefined) return known;
    const found = this.#search(run);
    this.#found.set(run, found);
    return found;
  }

  #search(run: NameRun): Found {
    const candidates = this.#candidates(run);
    if (candidates.length === 0) return NONE;
    const ranked = candidates
      .map((member) => ({ member, closeness: this.#closeness(member, run) }))
      .filter(({ closeness }) => closeness > 0);
    if (isTitleStyle(ranked, run, this.titled)) return bodyOf(ranked);
    const best = Math.max(0, ...ranked.map(({ closeness }) => closeness));
    const members = ranked
      .filter(({ closeness }) => closeness === best)
      .map(({ member }) => member);
    const [one] = members;
    if (one === undefined) return NONE;
    return members.length === 1 ? { kind: 'one', member: one } : { kind: 'several', members };
  }

  /** Those who have a word of a name in theirs, or a form of the first name. */
  #candidates({ words }: NameRun): readonly Member[] {
    const first = words[0] ?? '';
    const byFirst = this.#byWord.get(words.length === 1 ? first.replaceAll('.', '') : first) ?? [];
    const byLast = words.length === 1 ? byFirst : (this.#byWord.get(words.at(-1) ?? '') ?? []);
    const others = words.length === 1 ? this.#lexicon.shortNames.get(first) : undefined;
    if (others === undefined) return byFirst === byLast ? byFirst : union(byFirst, byLast);
    const byOther = [...others].flatMap((other) => this.#byWord.get(other) ?? []);
    return union(byFirst, byOther);
  }

  /** Takes down that a text gives a surname's bearer a title. */
  title({ words, titleGender }: NameRun): void {
    if (words.length === 1 && titleGender !== null) {
      this.titled.add(words[0] ?? '');
      this.#found.clear();
    }
  }

  #closeness(member: Member, run: NameRun): number {
    if (member.kind === 'organisation')
      return run.isTitled ? 0 : callsBody(this.#lexicon, member, run);
    const closeness = callsPerson(this.#lexicon, member, run);
    // "Paris" is Valeska Paris where she is named in full.
    const isSurname = run.words.length === 1 && closeness >= 3 && member.words.length > 1;
    return run.sort === 'body' && !isSurname ? 0 : closeness;
  }

  /** Forgets what was found before everything was known. */
  settle(): void {
    this.#found.clear();
  }

  /** Takes down what a text says of a member; the same words twice count once. */
  describe(member: Member, roles: readonly RolePiece[], age: string | null = null): void {
    for (const role of roles) {
      const isKnown = member.roles.some(
        ({ first, last }) => first <= role.last && role.first <= last,
      );
      if (isKnown || member.roles.length >= MOST_ROLES) continue;
      member.roles.push(role);
      for (const head of role.heads) this.#fileRole(member, head);
    }
    if (age === null || member.age !== null) return;
    member.age = age;
    file(this.#byAge, age, member);
  }

  #fileRole(member: Member, head: string): void {
    if (member.kind !== 'organisation') member.gender ??= this.#lexicon.roles.genderOf(head);
    file(this.#byRole, head, member);
    for (const wider of this.#lexicon.roles.wider(head)) file(this.#byWiderRole, wider, member);
  }

  /** Those who may be called by a role, since theirs is it, narrower or wider. Bounded. */
  holders(role: string): Member[] {
    const found = new Set(this.#byWiderRole.get(role));
    for (const wider of this.#lexicon.roles.wider(role)) {
      for (const member of this.#byRole.get(wider) ?? []) found.add(member);
    }
    return [...found];
  }

  aged(age: string): readonly Member[] {
    return this.#byAge.get(age) ?? [];
  }

  /** Those without a name who were called by a noun. */
  calledBy(noun: string): readonly Member[] {
    return this.#byNoun.get(noun) ?? [];
  }

  /** The bodies with one of some words in their names. */
  bodiesWith(words: Iterable<string>): Member[] {
    const found = new Set<Member>();
    for (const word of words) {
      for (const member of this.#byWord.get(word) ?? [])
        if (member.kind === 'organisation') found.add(member);
    }
    return [...found];
  }
}

function isAsLong({ words, isNamed }: Member, run: NameRun): boolean {
  return isNamed && words.length > 1 && run.words.length === words.length;
}

const NONE: Found = { kind: 'none' };

function union(one: readonly Member[], other: readonly Member[]): readonly Member[] {
  return [...new Set([...one, ...other])];
}

type Ranked = { readonly member: Member; readonly closeness: number };

/** "Ms Vantry" heads Vantry Holdings: in a text that calls her so, "Vantry" is the company. */
function isTitleStyle(
  ranked: readonly Ranked[],
  run: NameRun,
  titled: ReadonlySet<string>,
): boolean {
  if (run.isTitled || run.words.length > 1 || !titled.has(run.words[0] ?? '')) return false;
  return (
    ranked.some(({ member }) => member.kind === 'organisation') &&
    ranked.some(({ member }) => member.kind === 'person')
  );
}

/** The body of a surname that its people never bear without a title. */
function bodyOf(ranked: readonly Ranked[]): Found {
  const bodies = ranked.filter(({ member }) => member.kind === 'organisation');
  const [body] = bodies;
  return body !== undefined && bodies.length === 1 ? { kind: 'one', member: body.member } : NONE;
}

/** Bounded: of more than a list holds none is the only one. */
function file(lists: Map<string, Member[]>, key: string, member: Member): void {
  const list = lists.get(key) ?? [];
  if (list.length < MOST_OF_A_NAME && !list.includes(member)) list.push(member);
  lists.set(key, list);
}
