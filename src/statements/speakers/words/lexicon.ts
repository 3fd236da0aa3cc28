import { foldName } from '../names/fold-name.ts';
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { pronounsOf } from './pronouns.ts';
import { pairOf, type RoleBook, roleBookOf } from './role-book.ts';
import { GIVEN, SIGN } from './signs.ts';
import type { SpeakerWords } from './speaker-words.ts';

export type PronounKind =
  | 'male'
  | 'female'
  | 'neuter'
  | 'plural'
  | 'self'
  | 'others'
  | 'relative'
  | 'reflexive'
  | 'single'
  | 'several';

/** A language's words, made ready for looking up. */
export type Lexicon = {
  readonly words: SpeakerWords;
  /** Everything that a word may be, as bits of SIGN; 0 for a word that no list has. */
  readonly signsOf: (lower: string) => number;
  /** Whether a first name is printed as it is listed, where names have cases. Lower case. */
  readonly isNominative: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PronounKind>;
  readonly roles: RoleBook;
  /** Endings of plurals with what stands there in the singular. */
  readonly pluralEndings: readonly (readonly [string, string])[];
  /** The first words of roles of two: "prime", "chief". */
  readonly compounds: ReadonlySet<string>;
  /** Bodies known by name whose names have several words, by these. */
  readonly knownBodies: ReadonlySet<string>;
  readonly knownPlaces: ReadonlySet<string>;
  /** The first names that may be the same person's, by each of them. */
  readonly shortNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** The words in bodies' names by which they may be called so: "company" to "ltd", "inc". */
  readonly calls: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isDocument: (lower: string) => boolean;
  readonly isHearsayWord: ReadonlySet<string>;
  readonly isHearsayParticiple: ReadonlySet<string>;
  readonly isBe: ReadonlySet<string>;
  readonly isCopula: ReadonlySet<string>;
  readonly isExact: ReadonlySet<string>;
  readonly isPersonal: ReadonlySet<string>;
  readonly isFurther: ReadonlySet<string>;
  readonly isDefinite: ReadonlySet<string>;
  readonly isExample: ReadonlySet<string>;
  readonly isBelonging: ReadonlySet<string>;
  readonly isInside: ReadonlySet<string>;
  readonly isLink: ReadonlySet<string>;
  readonly isSpeechNoun: ReadonlySet<string>;
  readonly isAnd: ReadonlySet<string>;
  readonly isBy: ReadonlySet<string>;
  readonly isOf: ReadonlySet<string>;
  readonly isAuthorship: ReadonlySet<string>;
  readonly isLetter: ReadonlySet<string>;
  readonly isTrade: ReadonlySet<string>;
  readonly isAsking: ReadonlySet<string>;
};

const MADE = new WeakMap<SpeakerWords, Lexicon>();

/** A language's lexicon, made at its first use and kept. */
export function lexiconOf(words: SpeakerWords): Lexicon {
  const known = MADE.get(words);
  if (known !== undefined) return known;
  const made = makeLexicon(words);
  MADE.set(words, made);
  return made;
}

function makeLexicon(words: SpeakerWords): Lexicon {
  const { determiners, bodies, phrases } = words;
  const signs = signTable(words);
  return {
    words,
    signsOf: (lower) =>
      signs.get(lower) ?? (foldedSigns(signs, lower) || compoundSigns(words, lower)),
    isNominative: new Set(words.nominatives),
    pronouns: pronounsOf(words.pronouns),
    roles: roleBookOf(words),
    pluralEndings: words.roles.pluralEndings.map(pairOf),
    compounds: new Set(words.roles.compounds.map((role) => role.split('-')[0] ?? '')),
    knownBodies: new Set(bodies.known),
    knownPlaces: new Set(words.places),
    shortNames: groupsOf(words.titles.shortNames),
    calls: callsOf(bodies.calls),
    isDocument: (lower) =>
      ((signs.get(lower) ?? 0) & (SIGN.document | SIGN.role)) === SIGN.document,
    isHearsayWord: new Set(phrases.hearsay),
    isHearsayParticiple: new Set(phrases.hearsayParticiples),
    isBe: new Set(phrases.be),
    isCopula: new Set(phrases.copulas),
    isPersonal: new Set(words.pronouns.personal),
    isExact: new Set(determiners.exact),
    isFurther: new Set(determiners.further),
    isDefinite: new Set([...determiners.definite, ...determiners.possessive]),
    isExample: new Set(phrases.examples),
    isBelonging: new Set(phrases.belonging),
    isInside: new Set(phrases.inside),
    isLink: new Set(bodies.links),
    isSpeechNoun: new Set(phrases.speechNouns),
    isAnd: new Set(phrases.and),
    isBy: new Set(phrases.by),
    isOf: new Set(phrases.of),
    isAuthorship: new Set(phrases.authorship),
    isLetter: new Set(bodies.letters),
    isTrade: new Set(bodies.trade),
    isAsking: new Set(phrases.asking),
  };
}

const ACCENTED = /[^\0-\x7f]/;

/** "José" stands in the lists as "jose". */
function foldedSigns(signs: ReadonlyMap<string, number>, lower: string): number {
  const hasSecond = lower.includes('-');
  if (!hasSecond && !ACCENTED.test(lower)) return 0;
  const folded = foldName(lower);
  const known = signs.get(folded);
  if (known !== undefined || !hasSecond) return known ?? 0;
  // "Marie-Claire", "Lexi-Mae": a first name by its first half.
  return (signs.get(folded.split('-')[0] ?? '') ?? 0) & GIVEN;
}

/** "Feuerwehrchef", "Vrachtwagenchauffeur": where nouns grow together the last part tells, a capital or not. */
function compoundSigns({ grammar, roles }: SpeakerWords, lower: string): number {
  if (!grammar.joinsNouns || lower.length < LEAST_COMPOUND) return 0;
  return roles.endings.some((end) => lower.endsWith(end)) ? SIGN.role : 0;
}

const LEAST_COMPOUND = 9;

function signTable(words: SpeakerWords): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const add = (list: readonly string[], sign: number) => {
    for (const word of list) table.set(word, (table.get(word) ?? 0) | sign);
  };
  addNames(words, add);
  // "Jan", "Andrea": what a language calls its own men and women comes before what others do.
  for (const name of [...words.femaleNames, ...words.maleNames])
    table.set(name, (table.get(name) ?? 0) & ~GIVEN);
  add(words.femaleNames, SIGN.female);
  add(words.maleNames, SIGN.male);
  addTitles(words, add);
  addRoles(words, add);
  addBodies(words, add);
  addSmallWords(words, add);
  // Polish "sam" is "himself", whoever else is called Sam.
  for (const word of words.pronouns.reflexive)
    table.set(word, ((table.get(word) ?? 0) & ~GIVEN) | SIGN.opener);
  return table;
}

type Add = (list: readonly string[], sign: number) => void;

function addNames(words: SpeakerWords, add: Add): void {
  add(FEMALE_NAMES, SIGN.female);
  add(MALE_NAMES, SIGN.male);
  add(EITHER_NAMES, SIGN.male | SIGN.female);
  add(words.titles.particles, SIGN.particle);
  add(words.titles.suffixes, SIGN.suffix);
}

function addTitles({ titles }: SpeakerWords, add: Add): void {
  add(titles.male, SIGN.title | SIGN.maleTitle);
  add(titles.female, SIGN.title | SIGN.femaleTitle);
  add(titles.either, SIGN.title);
  add(titles.shortRoles.map(shortOf), SIGN.shortRole | SIGN.rank);
  add(titles.ranks, SIGN.role | SIGN.rank);
}

function shortOf(line: string): string {
  return line.split('=')[0]?.trim() ?? '';
}

function addRoles({ roles }: SpeakerWords, add: Add): void {
  const families = roles.families.flatMap((line) => line.split(/[:\s]+/)).filter(Boolean);
  add([...families, ...roles.others, ...roles.male, ...roles.female, ...roles.kin], SIGN.role);
  add([...roles.loose, ...roles.unnamed, ...roles.compounds], SIGN.role);
  add(roles.groups, SIGN.group);
  add(roles.modifiers, SIGN.modifier);
}

function addBodies({ bodies, places, peoples }: SpeakerWords, add: Add): void {
  add(bodies.heads, SIGN.bodyHead);
  add(bodies.doubtfulHeads, SIGN.doubtfulBody);
  add(bodies.nouns, SIGN.bodyNoun);
  add(bodies.documents, SIGN.document);
  add(bodies.known, SIGN.known);
  add(places, SIGN.place);
  add(peoples, SIGN.people);
}

function addSmallWords({ phrases, determiners, pronouns }: SpeakerWords, add: Add): void {
  add(Object.values(pronouns).flat(), SIGN.pronoun);
  add(phrases.prepositions, SIGN.preposition);
  add(phrases.conjunctions, SIGN.conjunction);
  add(phrases.auxiliaries, SIGN.auxiliary);
  add(phrases.openers, SIGN.opener);
  add(phrases.tails, SIGN.tail);
  add(phrases.calendar, SIGN.calendar);
  add([...determiners.definite, ...determiners.indefinite], SIGN.determiner);
  add(determiners.possessive, SIGN.possessive);
  add(determiners.counting, SIGN.counting);
}

/** Lines of words that go together, by each of them. */
function groupsOf(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of lines) {
    const names = line.split(' ').map(foldName);
    for (const name of names) {
      const group = groups.get(name) ?? new Set<string>();
      for (const other of names) group.add(other);
      groups.set(name, group);
    }
  }
  return groups;
}

function callsOf(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lines.map((line) => {
      const [call = '', ...heads] = line.split(/[:\s]+/);
      return [call, new Set([call, ...heads])];
    }),
  );
}
