import { formOf, type KnownName, type KnownNames, kindOf } from './known-names.ts';
import type { HasNamesake } from './printed-namesakes.ts';

/** Names in short: what they may be shortened to, and whether they then are the same. */
type Shortening = {
  readonly shortsOf: (form: string, known: KnownName) => readonly string[];
  readonly mayBe: (short: KnownName, full: KnownName, hasNamesake: HasNamesake) => boolean;
};

const MOST_WORDS = 8;

const SHORTENINGS: readonly Shortening[] = [
  // "John R. Smith" is John Smith, unless there is a John T. Smith.
  { shortsOf: withoutMiddle, mayBe: (short, full) => isPerson(short) && !clash(short, full) },
  // "Zygar" is Mikhail Zygar, where the story has no other of that surname.
  {
    shortsOf: endings,
    mayBe: (short, full, hasNamesake) =>
      isBody(short) === isBody(full) && !clash(short, full) && !hasNamesake(short, full),
  },
  // "Baywater" is Baywater Ferries, where no other body begins so.
  { shortsOf: beginnings, mayBe: (short, full) => isBody(short) && isBody(full) },
  // "WHO" is the World Health Organization.
  {
    shortsOf: initials,
    mayBe: (short, full) => isBody(full) && short.name === short.name.toUpperCase(),
  },
];

/** Which forms are one with a fuller one: each to the fullest. Those that are not sure are not in it. */
export function joinNames(
  names: KnownNames,
  hasNamesake: HasNamesake,
): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const shortening of SHORTENINGS) joinShort(names, joined, { ...shortening, hasNamesake });
  return followed(joined);
}

function joinShort(
  names: KnownNames,
  joined: Map<string, string>,
  { shortsOf, mayBe, hasNamesake }: Shortening & { readonly hasNamesake: HasNamesake },
): void {
  const fullFor = fullNames(names, joined, shortsOf);
  for (const [form, short] of names) {
    const [only, another] = fullFor.get(form) ?? [];
    if (joined.has(form) || only === undefined || another !== undefined || only === form) continue;
    const full = names.get(only);
    if (full && mayBe(short, full, hasNamesake)) joined.set(form, only);
  }
}

/** The fullest forms that each short one may stand for. */
function fullNames(
  names: KnownNames,
  joined: ReadonlyMap<string, string>,
  shortsOf: Shortening['shortsOf'],
): Map<string, Set<string>> {
  const fullFor = new Map<string, Set<string>>();
  for (const [form, known] of names) {
    const full = joined.get(form) ?? form;
    for (const short of shortsOf(form, known)) {
      fullFor.set(short, (fullFor.get(short) ?? new Set()).add(full));
    }
  }
  return fullFor;
}

function withoutMiddle(form: string): string[] {
  const words = form.split(' ');
  return words.length > 2 && words.length < 6 ? [`${words[0]} ${words.at(-1)}`] : [];
}

/** A surname alone may have another form than within its name: whose it is tells of its language. */
export function endings(form: string, { keys }: KnownName): string[] {
  const ends = (name: string) => {
    const words = name.split(' ').slice(0, MOST_WORDS);
    return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
  };
  return [...ends(form), ...[...keys].flatMap(ends).map(formOf)];
}

function beginnings(form: string, known: KnownName): string[] {
  const words = form.split(' ').slice(0, MOST_WORDS);
  const all = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  return isBody(known) ? all.filter((short) => short.length > 3) : [];
}

function initials(form: string, known: KnownName): string[] {
  const words = form.split(' ').filter((word) => word !== 'of' && word !== 'the');
  const isLong = words.length > 1 && words.length < MOST_WORDS;
  return isLong && isBody(known) ? [words.map((word) => word.charAt(0)).join('')] : [];
}

function isBody(known: KnownName): boolean {
  return kindOf([known]) === 'organisation';
}

function isPerson(known: KnownName): boolean {
  return kindOf([known]) === 'person';
}

/** "Mr Hale" and "Mrs Hale" are two. */
function clash(a: KnownName, b: KnownName): boolean {
  return a.titles.size > 0 && b.titles.size > 0 && a.titles.isDisjointFrom(b.titles);
}

function followed(joined: ReadonlyMap<string, string>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const form of joined.keys()) {
    let end = form;
    for (let step = 0; step < SHORTENINGS.length; step += 1) end = joined.get(end) ?? end;
    ends.set(form, end);
  }
  return ends;
}
