import type { SpeakerKind } from '../../../model/statement.ts';

/** Everything that a story's articles print of one key. */
export type KnownName = {
  readonly key: string;
  /** The fullest name printed first. */
  name: string;
  readonly kinds: Map<SpeakerKind, number>;
  readonly titles: Set<'man' | 'woman'>;
  /** Roles as printed, the first seen first. */
  readonly roles: string[];
  /** Words of all mentions and roles. See mentionWords. */
  readonly words: Set<string>;
};

/** Which keys are one: each key to the key that stands for it. Keys that are not sure stand for themselves. */
export function joinNames(names: ReadonlyMap<string, KnownName>): Map<string, string> {
  const joined = new Map<string, string>();
  for (const join of [joinMiddleNames, joinEndings, joinBodies, joinInitials]) join(names, joined);
  return followed(joined);
}

/** "John R. Smith" and "John Smith", unless there is a "John T. Smith". */
function joinMiddleNames(names: ReadonlyMap<string, KnownName>, joined: Map<string, string>): void {
  const byEnds = new Map<string, string[]>();
  for (const { key } of names.values()) {
    const words = key.split(' ');
    if (words.length < 2 || words.length > 5) continue;
    const ends = `${words[0]} ${words.at(-1)}`;
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), key]);
  }
  for (const [ends, keys] of byEnds) {
    const middles = new Set(keys.filter((key) => key !== ends).map((key) => key.split(' ')[1]));
    const longest = keys.toSorted((a, b) => b.length - a.length)[0];
    if (middles.size !== 1 || longest === undefined || keys.length < 2) continue;
    if (keys.every((key) => isOfKind(names, key, 'organisation'))) continue;
    for (const key of keys) if (key !== longest) joined.set(key, longest);
  }
}

/** "Zygar" and "Mikhail Zygar", where the story has no other of that surname. */
function joinEndings(names: ReadonlyMap<string, KnownName>, joined: Map<string, string>): void {
  const byEnding = new Map<string, string[]>();
  for (const { key } of names.values()) {
    const words = key.split(' ').slice(0, 8);
    for (let from = 1; from < words.length; from += 1) {
      const ending = words.slice(from).join(' ');
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), key]);
    }
  }
  for (const [key, short] of names) {
    const full = new Set((byEnding.get(key) ?? []).map((one) => joined.get(one) ?? one));
    const [only] = full;
    const known = only === undefined ? undefined : names.get(only);
    if (full.size !== 1 || !known || joined.has(key)) continue;
    if (isBody(short) !== isBody(known) || clash(short, known)) continue;
    joined.set(key, known.key);
  }
}

/** "Baywater" and "Baywater Ferries", where no other body begins so. */
function joinBodies(names: ReadonlyMap<string, KnownName>, joined: Map<string, string>): void {
  const byBeginning = new Map<string, string[]>();
  for (const known of names.values()) {
    if (!isBody(known)) continue;
    const words = known.key.split(' ').slice(0, 8);
    for (let to = 1; to < words.length; to += 1) {
      const beginning = words.slice(0, to).join(' ');
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), known.key]);
    }
  }
  for (const [key, short] of names) {
    const longer = byBeginning.get(key) ?? [];
    const [only] = longer;
    if (longer.length !== 1 || only === undefined || joined.has(key)) continue;
    if (isBody(short) && key.length >= 4) joined.set(key, joined.get(only) ?? only);
  }
}

/** "WHO" and "World Health Organization". */
function joinInitials(names: ReadonlyMap<string, KnownName>, joined: Map<string, string>): void {
  const byInitials = new Map<string, string[]>();
  for (const known of names.values()) {
    const words = known.key.split(' ').filter((word) => word !== 'of' && word !== 'the');
    if (words.length < 2 || words.length > 6 || !isBody(known)) continue;
    const initials = words.map((word) => word.charAt(0)).join('');
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), known.key]);
  }
  for (const [key, short] of names) {
    const full = byInitials.get(key) ?? [];
    const [only] = full;
    if (full.length !== 1 || only === undefined || joined.has(key)) continue;
    if (short.name === short.name.toUpperCase()) joined.set(key, joined.get(only) ?? only);
  }
}

function isBody(known: KnownName): boolean {
  return (known.kinds.get('organisation') ?? 0) > (known.kinds.get('person') ?? 0);
}

function isOfKind(names: ReadonlyMap<string, KnownName>, key: string, kind: SpeakerKind): boolean {
  const known = names.get(key);
  return known !== undefined && (kind === 'organisation') === isBody(known);
}

/** "Mr Hale" and "Mrs Hale" are two. */
function clash(a: KnownName, b: KnownName): boolean {
  if (a.titles.size === 0 || b.titles.size === 0) return false;
  return ![...a.titles].some((title) => b.titles.has(title));
}

/** Each key to the last that it leads to; a ring can't be, and would end after as many steps as there are keys. */
function followed(joined: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const key of joined.keys()) {
    let end = key;
    for (let step = 0; step < 5; step += 1) end = joined.get(end) ?? end;
    ends.set(key, end);
  }
  return ends;
}
