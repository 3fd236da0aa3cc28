import type { Dative } from '../phrases/dative.ts';
import {
  eitherOf,
  sensesOf,
  type Takes,
  takesOf,
  type Verb,
  type VerbSense,
  words,
} from './verb.ts';
import { IS, type WordClass } from './word-classes.ts';

/** How sentences of a language are built, as far as finding speakers needs it. */
export type Grammar = {
  /** The finite verb is the main clause's second part: what is not before it is behind it. */
  readonly verbSecond: boolean;
  /** All nouns have a capital. */
  readonly capitalNouns: boolean;
  /** Nouns follow nouns without a preposition: "министр обороны России". */
  readonly chainsNouns: boolean;
  /** "l'", "d'" are words of their own. */
  readonly elides: boolean;
  /** Outlets say who speaks within the marks: « Je viens, a-t-il dit. ». */
  readonly incises: boolean;
  /** A comma stands before "that". */
  readonly commaBeforeThat: boolean;
  /** Reported clauses do without "that": "sagte, er komme". */
  readonly bareClauses: boolean;
  /** A verb needs no subject. */
  readonly dropsSubject: boolean;
  /** A number before a full stop counts: "3. Mai". */
  readonly dotOrdinals: boolean;
  /** What an infinitive ends with. */
  readonly infinitive: RegExp;
  /** What nouns and adjectives end with that are no subjects; null where cases have no endings. */
  readonly oblique: RegExp | null;
  /** What nouns and names end with to whose bearer something is said, where cases have endings. */
  readonly dative?: Dative;
  /** What adjectives with a capital end with before a small noun: "het Amerikaanse hof"; null where none have one. */
  readonly capitalAdjective: RegExp | null;
  /** What verbs end with that are no nouns: they end a noun phrase. Null where nothing is sure. */
  readonly verbEnding: RegExp | null;
};

/** The table of a language, as it is written. All words are lower case; ё is written е. */
export type SpeechTable = {
  readonly language: string;
  readonly grammar: Grammar;
  readonly classes: Partial<Readonly<Record<WordClass, string>>>;
  /** What they take (see `takesOf`), and the verbs. */
  readonly verbs: readonly (readonly [string, readonly Verb[]])[];
  /**
   * "According to": a phrase a line, "_" for who speaks, "*" where whatever stands between two words does. A word behind "+" is part of who speaks; a comma at the
   * end asks for the sentence's start and a comma behind the speaker; behind "@" stands what its subject says; behind "?" who
   * speaks must be a name, a role or a pronoun; behind "%" stands what is read, and who speaks is whose it is.
   */
  readonly according: string;
  /** "Reportedly", "it is said that": a phrase a line, "_" for a few words between. */
  readonly nobody: string;
  /** "Declined to comment": as `nobody`. */
  readonly refusals: string;
  /** Words of a verb's mood that leave open who says it, before a participle or infinitive: "soll ... haben". */
  readonly hearsay: readonly Hearsay[];
  readonly abbreviations: string;
  /** Words that hang on a verb's end with a hyphen: "dit-il". */
  readonly enclitics: string;
  /** Nouns and adjectives that end as infinitives do: "carcere", "ministre". */
  readonly noInfinitives?: string;
  /** What nouns for speakers begin with, where nouns have many endings. */
  readonly roleStems?: string;
};

export type Hearsay = {
  readonly verbs: string;
  readonly followedBy: RegExp;
  readonly within: number;
};

/** A language's table, made ready for looking up. */
export type SpeechWords = {
  readonly language: string;
  readonly grammar: Grammar;
  readonly classes: ReadonlyMap<string, number>;
  readonly roleStems: ReadonlySet<string>;
  readonly isInfinitive: (form: string) => boolean;
  readonly verbs: ReadonlyMap<string, readonly VerbSense[]>;
  readonly according: PhraseTable;
  readonly nobody: PhraseTable;
  readonly refusals: PhraseTable;
  readonly hearsay: ReadonlyMap<string, Hearsay>;
  readonly abbreviations: ReadonlySet<string>;
  readonly enclitics: ReadonlySet<string>;
};

/** Phrases by their first word that is no slot. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** Words in order; null is a slot. */
export type Phrase = {
  readonly words: readonly (string | null)[];
  /** The place of the word it is looked up by. */
  readonly anchor: number;
  /** From which of its words on they are part of who speaks; null where none is. */
  readonly named: number | null;
  /** Says little by itself ("согласно"): who speaks must be a name, a role or a pronoun. */
  readonly needsPerson: boolean;
  /** What somebody says of themselves: who speaks is the sentence's subject. */
  readonly isOwn: boolean;
  /** Whatever stands in its slot says so: "aus dem Brief geht hervor". */
  readonly takesAny: boolean;
  /** Names what is read, "heißt es in einer Mitteilung der Polizei": who speaks is whose it is. */
  readonly namesText: boolean;
  /** Stands only at a sentence's start, with a comma behind its slot. */
  readonly opens: boolean;
};

export function speechWords(table: SpeechTable): SpeechWords {
  return {
    language: table.language,
    grammar: table.grammar,
    classes: classesOf(table),
    roleStems: new Set(words(table.roleStems ?? '')),
    isInfinitive: infinitivesOf(table),
    verbs: verbsOf(table),
    according: phraseTable(table.according),
    nobody: phraseTable(table.nobody),
    refusals: phraseTable(table.refusals),
    hearsay: new Map(
      table.hearsay.flatMap((one) => words(one.verbs).map((verb) => [verb, one] as const)),
    ),
    abbreviations: new Set(words(table.abbreviations)),
    enclitics: new Set(words(table.enclitics)),
  };
}

function infinitivesOf({ grammar, noInfinitives = '' }: SpeechTable): (form: string) => boolean {
  const others = new Set(words(noInfinitives));
  return (form) => grammar.infinitive.test(form) && !others.has(form);
}

const BITS: ReadonlyMap<string, number> = new Map(Object.entries(IS));

function classesOf({ classes }: SpeechTable): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [name, list] of Object.entries(classes)) {
    const bit = BITS.get(name) ?? 0;
    const all = name === 'role' ? words(list).flatMap(withPlurals) : words(list);
    for (const word of all) bits.set(word, (bits.get(word) ?? 0) | bit);
  }
  return bits;
}

/** Plurals as Romance and Germanic languages make them; what is no word does no harm. */
function withPlurals(role: string): string[] {
  const plurals = ['s', 'es', 'n', 'en', 'nen'].map((ending) => role + ending);
  const stem = role.slice(0, -1);
  const vowels = role.endsWith('a') ? ['e', 'i'] : /[eo]$/u.test(role) ? ['i'] : [];
  return [role, ...plurals, ...vowels.map((vowel) => stem + vowel)];
}

function verbsOf({ verbs }: SpeechTable): ReadonlyMap<string, readonly VerbSense[]> {
  const senses = new Map<string, VerbSense[]>();
  for (const [spec, list] of verbs) {
    const takes: Takes = takesOf(spec);
    for (const [form, sense] of list.flatMap((verb) => sensesOf(verb, takes))) {
      senses.set(form, withSense(senses.get(form) ?? [], sense));
    }
  }
  return senses;
}

/** A verb in several groups takes what it does in any of them. */
function withSense(senses: readonly VerbSense[], sense: VerbSense): VerbSense[] {
  const isSame = (one: VerbSense) =>
    one.form === sense.form &&
    one.particle === sense.particle &&
    one.takes.needs === sense.takes.needs;
  const same = senses.find(isSame);
  if (same === undefined) return [...senses, sense];
  return senses.map((one) =>
    one === same ? { ...one, takes: eitherOf(one.takes, sense.takes) } : one,
  );
}

/** Phrases lie between bars, and a line's end is a bar. */
function phraseTable(table: string): PhraseTable {
  const byAnchor = new Map<string, Phrase[]>();
  for (const line of table.split(/[|\n]/u)) {
    const phrase = phraseOf(words(line));
    const first = phrase.words[phrase.anchor];
    if (first === undefined || first === null) continue;
    byAnchor.set(first, [...(byAnchor.get(first) ?? []), phrase]);
  }
  // The longest first: "nach den Worten von" before "nach Worten".
  for (const phrases of byAnchor.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byAnchor;
}

function phraseOf(parts: readonly string[]): Phrase {
  const opens = parts.at(-1) === ',';
  const isOwn = parts[0] === '@';
  const needsPerson = parts[0] === '?';
  const namesText = parts[0] === '%';
  const named = parts.findIndex((part) => part.startsWith('+'));
  const phrase = parts
    .slice(isOwn || needsPerson || namesText ? 1 : 0, opens ? -1 : undefined)
    .map((part) => (part === '_' || part === '*' ? null : part.replace('+', '')));
  return {
    words: phrase,
    anchor: phrase.findIndex((word) => word !== null),
    named: named === -1 ? null : named,
    namesText,
    takesAny: parts.includes('*'),
    opens,
    isOwn,
    needsPerson,
  };
}
