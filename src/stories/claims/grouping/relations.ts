import type { Relation } from '../comparing/say-the-same.ts';
import { type OutletNames, relayOf } from '../origins/relays.ts';
import { isBodyOf, speaksFor } from '../origins/speaking-for.ts';
import type { Vocabulary } from '../said/claim-words.ts';
import type { Said } from '../said/said.ts';
import type { StoryCast, StoryPerson } from '../speakers/tell-speakers.ts';

/** What is known of two statements' speakers. */
export type Relations = {
  readonly relationOf: (a: Said, b: Said) => Relation;
  /** Words that name either speaker, made alike; empty where they are two. */
  readonly namesOf: (a: Said, b: Said) => ReadonlySet<number>;
};

const NO_NAMES: ReadonlySet<number> = new Set();

export function openRelations(
  cast: StoryCast,
  outlets: OutletNames,
  vocabulary: Vocabulary,
): Relations {
  const personOf = (said: Said) => cast.people[cast.personOf[said.at] ?? -1];
  const relays = new Map<Said, boolean>();
  const isRelay = (said: Said) => {
    const known = relays.get(said) ?? relayOf(said, outlets) !== null;
    relays.set(said, known);
    return known;
  };
  const relationOf = (a: Said, b: Said): Relation => {
    const [one, other] = [personOf(a), personOf(b)];
    if (!one || !other || isRelay(a) || isRelay(b)) return 'unknown';
    return one === other ? 'same' : relate({ one, a }, { one: other, a: b });
  };
  return { relationOf, namesOf: openNames(personOf, vocabulary) };
}

type Speaking = { readonly one: StoryPerson; readonly a: Said };

function relate(first: Speaking, second: Speaking): Relation {
  const [one, other] = [first.one, second.one];
  if (isBodyOf(one, other) || isBodyOf(other, one)) return 'same';
  if (speaksFor(first.a, other) || speaksFor(second.a, one)) return 'same';
  if (one.isNamed && other.isNamed) return 'different';
  const isForeign = first.a.language !== second.a.language;
  return isMany(one) === isMany(other) || isForeign ? 'unknown' : 'different';
}

/** A body or a group is nobody's other name. */
function isMany({ speaker }: StoryPerson): boolean {
  return speaker.kind === 'group' || speaker.kind === 'organisation';
}

/** "He had not seen it", and "Strand had not seen it, his spokesman said". */
function openNames(
  personOf: (said: Said) => StoryPerson | undefined,
  vocabulary: Vocabulary,
): Relations['namesOf'] {
  const known = new Map<StoryPerson, Map<string, ReadonlySet<number>>>();
  const namesIn = (person: StoryPerson | undefined, language: string): ReadonlySet<number> => {
    if (!person?.isNamed) return NO_NAMES;
    const byLanguage = known.get(person) ?? new Map<string, ReadonlySet<number>>();
    known.set(person, byLanguage);
    const words = byLanguage.get(language);
    if (words) return words;
    const read = new Set([...person.words].flatMap((word) => vocabulary(word, language).ids));
    byLanguage.set(language, read);
    return read;
  };
  return (a, b) => {
    const [one, other] = [personOf(a), personOf(b)];
    const names = namesIn(one, b.language);
    return one === other ? names : union(names, namesIn(other, a.language));
  };
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  if (a.size === 0) return b;
  return b.size === 0 ? a : a.union(b);
}
