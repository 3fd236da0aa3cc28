import type { Relation } from '../comparing/same-quotation.ts';
import { type OutletNames, relayOf } from '../origins/relays.ts';
import { isBodyOf, maySpeakFor, speaksFor } from '../origins/speaking-for.ts';
import { readClaimWord } from '../said/claim-words.ts';
import type { Said } from '../said/said.ts';
import type { StoryCast, StoryPerson } from '../speakers/tell-speakers.ts';

/** What is known of two statements' speakers. */
export type Relations = {
  readonly relationOf: (a: Said, b: Said) => Relation;
  /** Words, made alike, that name either speaker. */
  readonly namesOf: (a: Said, b: Said) => readonly ReadonlySet<number>[];
};

export function openRelations(
  said: readonly Said[],
  cast: StoryCast,
  outlets: OutletNames,
): Relations {
  const people = said.map((one) =>
    relayOf(one, outlets) === null ? cast.people[cast.personOf[one.at] ?? -1] : undefined,
  );
  const relationOf = (a: Said, b: Said): Relation => {
    const [one, other] = [people[a.at], people[b.at]];
    if (!one || !other) return 'unknown';
    return one === other ? 'same' : relate({ one, a }, { one: other, a: b });
  };
  const namesIn = openNames();
  const namesOf = (a: Said, b: Said) => [
    namesIn(people[a.at], b.language),
    namesIn(people[b.at], a.language),
  ];
  return { relationOf, namesOf };
}

type Speaking = { readonly one: StoryPerson; readonly a: Said };

function relate(first: Speaking, second: Speaking): Relation {
  const [one, other] = [first.one, second.one];
  if (isBodyOf(one, other) || isBodyOf(other, one)) return 'same';
  if (speaksFor(first.a, one, other) || speaksFor(second.a, other, one)) return 'same';
  if (maySpeakFor(one, other) || maySpeakFor(other, one)) return 'unknown';
  if (one.isNamed && other.isNamed) return 'different';
  const isForeign = first.a.language !== second.a.language;
  return isMany(one) === isMany(other) || isForeign ? 'unknown' : 'different';
}

/** A body or a group is nobody's other name. */
function isMany({ speaker }: StoryPerson): boolean {
  return speaker.kind === 'group' || speaker.kind === 'organisation';
}

const NO_NAMES: ReadonlySet<number> = new Set();

/** "He had not seen it", and "Strand had not seen it, his spokesman said". */
function openNames() {
  const known = new Map<StoryPerson, Map<string, ReadonlySet<number>>>();
  return (person: StoryPerson | undefined, language: string): ReadonlySet<number> => {
    if (!person?.isNamed) return NO_NAMES;
    const byLanguage = known.get(person) ?? new Map<string, ReadonlySet<number>>();
    known.set(person, byLanguage);
    const words =
      byLanguage.get(language) ??
      new Set([...person.words].flatMap((word) => readClaimWord(word, language).ids));
    byLanguage.set(language, words);
    return words;
  };
}
