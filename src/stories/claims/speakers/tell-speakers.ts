import type { ClaimSpeaker, StoryArticle } from '../../../model/claim.ts';
import type { Speaker, SpeakerKind } from '../../../model/statement.ts';
import type { Twin } from '../comparing/find-twins.ts';
import type { Said } from '../said/said.ts';
import { joinNames, type KnownName } from './known-names.ts';
import { isIndefinite, isKindOnly, isPronoun, mentionWords, titleIn } from './speaker-words.ts';

/** Somebody who speaks in a story. */
export type StoryPerson = {
  readonly speaker: ClaimSpeaker;
  /** A name is printed for them. */
  readonly isNamed: boolean;
  /** Words of all their mentions and roles. See mentionWords. */
  readonly words: ReadonlySet<string>;
};

/** Who says what: places among `people` by place of statement; -1 where it can't be told. */
export type StoryCast = {
  readonly people: readonly StoryPerson[];
  readonly personOf: Int32Array;
};

/** Names an article prints, so many at most. */
const MOST_PEOPLE = 200;

/**
 * Joins the speakers of a story's statements: the same name, a surname with the one full name that ends so, a role
 * with the one name that has it, an unnamed mention with the name that another article prints for the very same
 * words. What isn't sure stays apart: never two people under one name.
 */
export function tellSpeakers(
  articles: readonly StoryArticle[],
  said: readonly Said[],
  twins: readonly Twin[],
): StoryCast {
  const names = readNames(articles);
  const joined = joinNames(names);
  const handles = said.map((one) => handleOf(one, joined, names));
  joinByRole(said, handles, { names, joined });
  joinByWords(said, handles, twins);
  return castOf(said, handles, { names, joined });
}

function readNames(articles: readonly StoryArticle[]): Map<string, KnownName> {
  const names = new Map<string, KnownName>();
  for (const { found } of articles) {
    for (const person of (found?.people ?? []).slice(0, MOST_PEOPLE)) {
      if (person.key === null) continue;
      const known = nameFor(names, { ...person, key: person.key });
      for (const mention of person.mentions.slice(0, 40)) learnMention(known, mention.text);
      for (const role of person.roles.slice(0, 10)) learnRole(known, role.text);
    }
    for (const { speaker } of found?.statements ?? []) if (speaker) learnSpeaker(names, speaker);
  }
  return names;
}

function nameFor(
  names: Map<string, KnownName>,
  person: { readonly key: string; readonly name: string; readonly kind: SpeakerKind },
): KnownName {
  const known = names.get(person.key) ?? {
    key: person.key,
    name: person.name,
    kinds: new Map(),
    titles: new Set(),
    roles: [],
    words: new Set(mentionWords(person.name)),
  };
  names.set(person.key, known);
  known.kinds.set(person.kind, (known.kinds.get(person.kind) ?? 0) + 1);
  return known;
}

function learnMention(known: KnownName, mention: string): void {
  for (const word of mentionWords(mention)) known.words.add(word);
  const title = titleIn(mention);
  if (title) known.titles.add(title);
}

function learnRole(known: KnownName, role: string): void {
  for (const word of mentionWords(role)) known.words.add(word);
  if (known.roles.length < 20 && !known.roles.includes(role)) known.roles.push(role);
}

function learnSpeaker(names: Map<string, KnownName>, speaker: Speaker): void {
  if (speaker.key === null) return;
  const known = nameFor(names, { ...speaker, key: speaker.key });
  learnMention(known, speaker.mention.text);
  if (speaker.role) learnRole(known, speaker.role.text);
}

/** What a statement's speaker goes by, equal for one speaker; null where it can't be told. */
function handleOf(
  said: Said,
  joined: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, KnownName>,
): string | null {
  const { speaker } = said.statement;
  if (!speaker) return null;
  if (speaker.key !== null) return nameHandle(speaker.key, said, { joined, names });
  if (isPronoun(speaker.mention.text) && isPronoun(speaker.name)) return null;
  const words = mentionWords(speaker.name);
  const isOwn = isKindOnly(words) || speaker.kind === 'person';
  const scope = isOwn ? `${said.article.id}` : '';
  return `described ${speaker.kind === 'organisation' ? 'body' : 'people'} ${scope} ${words.join(' ')}`;
}

/** A surname that several people of the story have is each article's own. */
function nameHandle(
  key: string,
  said: Said,
  { joined, names }: { joined: ReadonlyMap<string, string>; names: ReadonlyMap<string, KnownName> },
): string {
  const end = joined.get(key);
  if (end !== undefined) return `named ${end}`;
  const isAlone = !key.includes(' ') && hasNamesakes(key, names);
  return isAlone ? `named ${key} ${said.article.id}` : `named ${key}`;
}

function hasNamesakes(key: string, names: ReadonlyMap<string, KnownName>): boolean {
  for (const other of names.keys()) if (other.endsWith(` ${key}`)) return true;
  return false;
}

type Names = {
  readonly names: ReadonlyMap<string, KnownName>;
  readonly joined: ReadonlyMap<string, string>;
};

/** "the energy minister" is who is called so by name, if the story has but one. */
function joinByRole(said: readonly Said[], handles: (string | null)[], known: Names): void {
  const byRole = new Map<string, Set<string>>();
  for (const { key, roles } of known.names.values()) {
    for (const role of roles) {
      const words = roleKey(role);
      const keys = byRole.get(words) ?? new Set();
      byRole.set(words, keys.add(known.joined.get(key) ?? key));
    }
  }
  for (const [at, one] of said.entries()) {
    const { speaker } = one.statement;
    if (!speaker || speaker.key !== null || speaker.kind === 'group') continue;
    const words = roleKey(speaker.name);
    if (!words.includes(' ') || isIndefinite(speaker.mention.text)) continue;
    const [only, more] = byRole.get(words) ?? [];
    if (only !== undefined && more === undefined) handles[at] = `named ${only}`;
  }
}

function roleKey(role: string): string {
  return [...new Set(mentionWords(role))].sort().join(' ');
}

/** Whom one article leaves unnamed, another names for the same long quotation. */
function joinByWords(
  said: readonly Said[],
  handles: (string | null)[],
  twins: readonly Twin[],
): void {
  const namesFor = new Map<string, Set<string>>();
  const mentionOf = (one: Said) => `${one.article.id} ${one.statement.speaker?.name ?? ''}`;
  for (const { a, b } of twins) {
    for (const [unnamed, named] of [
      [a, b],
      [b, a],
    ] as const) {
      const [one, other] = [said[unnamed], said[named]];
      const name = handles[named];
      if (!one || !other || !mayBeNamed(one) || !name?.startsWith('named ')) continue;
      if (other.statement.speaker?.kind !== 'person') continue;
      namesFor.set(mentionOf(one), (namesFor.get(mentionOf(one)) ?? new Set()).add(name));
    }
  }
  for (const [at, one] of said.entries()) {
    const [only, more] = namesFor.get(mentionOf(one)) ?? [];
    if (mayBeNamed(one) && only !== undefined && more === undefined) handles[at] = only;
  }
}

function mayBeNamed({ statement: { speaker } }: Said): boolean {
  if (!speaker || speaker.key !== null) return false;
  return speaker.kind === 'unnamed' || speaker.kind === 'person';
}

function castOf(
  said: readonly Said[],
  handles: readonly (string | null)[],
  known: Names,
): StoryCast {
  const places = new Map<string, number>();
  const people: StoryPerson[] = [];
  const personOf = new Int32Array(said.length).fill(-1);
  for (const [at, handle] of handles.entries()) {
    const speaker = said[at]?.statement.speaker;
    if (handle === null || !speaker) continue;
    let place = places.get(handle);
    if (place === undefined) {
      place = people.length;
      places.set(handle, place);
      people.push(handle.startsWith('named ') ? named(handle, speaker, known) : described(speaker));
    }
    personOf[at] = place;
  }
  return { people, personOf };
}

function named(handle: string, speaker: Speaker, { names, joined }: Names): StoryPerson {
  const key = handle.slice('named '.length);
  const all = [...names.values()].filter((one) => (joined.get(one.key) ?? one.key) === key);
  const fullest = names.get(key) ?? all[0];
  if (!fullest) return described(speaker, true);
  const words = new Set(all.flatMap((one) => [...one.words]));
  const role = fullest.roles[0] ?? all.flatMap((one) => one.roles)[0] ?? null;
  return {
    speaker: { name: fullest.name, key: fullest.key, kind: kindOf(all), role },
    isNamed: true,
    words,
  };
}

function kindOf(names: readonly KnownName[]): SpeakerKind {
  const counts = new Map<SpeakerKind, number>();
  for (const { kinds } of names) {
    for (const [kind, count] of kinds) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'person';
}

function described(speaker: Speaker, isNamed = false): StoryPerson {
  const role = speaker.role?.text ?? null;
  return {
    speaker: { name: speaker.name, key: speaker.key, kind: speaker.kind, role },
    isNamed,
    words: new Set([speaker.name, speaker.mention.text, role ?? ''].flatMap(mentionWords)),
  };
}
