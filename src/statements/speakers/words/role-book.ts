import type { SpeakerWords } from './speaker-words.ts';

export type Gender = 'male' | 'female';

/** A role as a word prints it. */
export type RoleWord = {
  /** In the singular: "spokeswoman". */
  readonly role: string;
  readonly isPlural: boolean;
};

/** What is known of roles: which word is one, who holds it, which goes for which. */
export type RoleBook = {
  /** The role in a word that a list has, or null. Lower case. */
  readonly read: (lower: string) => RoleWord | null;
  /** The same, and of other words by their endings: "cellist". Of words without a capital. */
  readonly guess: (lower: string) => RoleWord | null;
  /** A role and everything wider that its holder is too. */
  readonly wider: (role: string) => ReadonlySet<string>;
  readonly genderOf: (role: string) => Gender | null;
  /** Whether anybody may be called so, whatever they do. */
  readonly isLoose: (role: string) => boolean;
  readonly isUnnamed: (role: string) => boolean;
  /** Whether it rather is another party's than of whoever was spoken of. */
  readonly isParty: (role: string) => boolean;
  readonly isKin: (role: string) => boolean;
  /** Whether it is printed as it is listed, where roles have cases. */
  readonly isNominative: (lower: string) => boolean;
  /** Whether an adjective tells one holder from the next: "deputy". */
  readonly isTelling: (word: string) => boolean;
  /** "41-year-old". */
  readonly isAge: (lower: string) => boolean;
  readonly isChildren: (lower: string) => boolean;
};

export function roleBookOf(words: SpeakerWords): RoleBook {
  const { roles } = words;
  const wider = widerOf(roles.families, roles.same);
  const male = new Set(roles.male);
  const female = new Set(roles.female);
  const all = new Set([
    ...wider.keys(),
    ...roles.others,
    ...words.titles.ranks,
    ...male,
    ...female,
  ]);
  for (const word of [...roles.loose, ...roles.unnamed, ...roles.kin, ...roles.compounds])
    all.add(word);
  const isAge = (lower: string) => roles.ageEndings.some((end) => lower.endsWith(end));
  const isChildren = (lower: string) => roles.childrenEndings.some((mark) => lower.includes(mark));
  const isLoose = new Set(roles.loose);
  const isUnnamed = new Set(roles.unnamed);
  const isParty = new Set([...roles.parties, ...words.titles.ranks]);
  // "rechtbankvoorzitter", "Landgerichtspräsident".
  const ends = words.grammar.joinsNouns ? roles.parties : [];
  const isPartyEnd = (role: string) => ends.some((end) => role.endsWith(end));
  const isKin = new Set(roles.kin);
  const isTelling = new Set(roles.telling);
  const isNominative = new Set(roles.nominatives);
  const short = new Map(words.titles.shortRoles.map(pairOf));
  return {
    ...readers({ words, all, short, isAge, isChildren }),
    wider: (role) => wider.get(role) ?? new Set([role]),
    genderOf: (role) => genderOf(role, male, female),
    isLoose: (role) => isLoose.has(role) || isAge(role) || isChildren(role),
    isUnnamed: (role) => isUnnamed.has(role),
    isParty: (role) => isParty.has(role) || isPartyEnd(role),
    isKin: (role) => isKin.has(role),
    isNominative: (lower) => isNominative.has(lower),
    isTelling: (word) => isTelling.has(word),
    isAge,
    isChildren,
  };
}

/** "mother-of-two" is a mother. */
function genderOf(
  role: string,
  male: ReadonlySet<string>,
  female: ReadonlySet<string>,
): Gender | null {
  const stem = role.startsWith('ex-') ? role.slice(3) : (role.split('-')[0] ?? role);
  if (male.has(role) || male.has(stem)) return 'male';
  return female.has(role) || female.has(stem) ? 'female' : null;
}

/** For each role all that is wider, itself and its equals included. */
function widerOf(families: readonly string[], same: readonly string[]): Map<string, Set<string>> {
  const parents = new Map<string, Set<string>>();
  const link = (narrow: string, wide: string) =>
    parents.set(narrow, (parents.get(narrow) ?? new Set()).add(wide));
  for (const family of families) {
    const [wide = '', ...narrower] = family.split(/[:\s]+/);
    link(wide, wide);
    for (const role of narrower) link(role, wide);
  }
  for (const line of same) {
    const equals = line.split(' ');
    for (const one of equals) for (const other of equals) link(one, other);
  }
  return new Map([...parents.keys()].map((role) => [role, climb(role, parents)]));
}

/** Two steps up: a striker is a footballer and a player; further up nearly everybody is everything. */
function climb(role: string, parents: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set([role]);
  for (let step = 0; step < 2; step += 1) {
    for (const one of [...found]) for (const parent of parents.get(one) ?? []) found.add(parent);
  }
  return found;
}

/** The two sides of "ies = y". */
export function pairOf(line: string): [string, string] {
  const [left = '', right = ''] = line.split('=').map((side) => side.trim());
  return [left, right];
}

type Reading = {
  readonly words: SpeakerWords;
  readonly all: ReadonlySet<string>;
  readonly short: ReadonlyMap<string, string>;
  readonly isAge: (lower: string) => boolean;
  readonly isChildren: (lower: string) => boolean;
};

type Singular = (lower: string) => string | null;

function readers(reading: Reading): Pick<RoleBook, 'read' | 'guess'> {
  const listed = listedIn(reading);
  const { endings } = reading.words.roles;
  const guessed: Singular = (lower) => {
    const isLikely = lower.length > 6 && endings.some((end) => lower.endsWith(end));
    return listed(lower) ?? (isLikely ? lower : null);
  };
  return {
    read: remembering(reader(reading, listed)),
    guess: remembering(reader(reading, guessed)),
  };
}

/** Different words remembered; a text of more is noise. */
const MOST_WORDS = 20_000;

/** Nouns come again and again: what was read once is known. */
function remembering(read: RoleBook['read']): RoleBook['read'] {
  const known = new Map<string, RoleWord | null>();
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    if (known.size >= MOST_WORDS) known.clear();
    const role = read(lower);
    known.set(lower, role);
    return role;
  };
}

/** Also by the last part of a compound: "ex-president", "film-maker". */
function listedIn({ all, short, isAge, isChildren }: Reading): Singular {
  return (lower) => {
    const role = short.get(lower) ?? lower;
    if (all.has(role) || isAge(role) || isChildren(role)) return role;
    const last = lower.slice(lower.lastIndexOf('-') + 1);
    return last !== lower && all.has(last) ? last : null;
  };
}

function reader({ words }: Reading, singular: Singular): RoleBook['read'] {
  const irregular = new Map(words.roles.plurals.map(pairOf));
  const endings = words.roles.pluralEndings.map(pairOf);
  const pluralOf = (lower: string) =>
    irregular.get(lower) ?? withoutEnding(lower, endings, singular);
  return (lower) => {
    const one = singular(lower);
    if (one !== null) return { role: one, isPlural: false };
    const role = pluralOf(lower);
    return role === null ? null : { role, isPlural: true };
  };
}

/** The first role that a plural makes by one of the endings. */
function withoutEnding(
  lower: string,
  endings: readonly (readonly [string, string])[],
  singular: Singular,
): string | null {
  for (const [end, back] of endings) {
    if (!lower.endsWith(end) || lower.length - end.length < 2) continue;
    const role = singular(lower.slice(0, lower.length - end.length) + back);
    if (role !== null) return role;
  }
  return null;
}
