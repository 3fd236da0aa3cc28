import type { ClaimSpeaker, StoryArticle } from '../../../model/claim.ts';
import type { Speaker } from '../../../model/statement.ts';
import type { Twin } from '../comparing/find-twins.ts';
import { type OutletNames, openOutletNames } from '../origins/relays.ts';
import type { Said } from '../said/said.ts';
import { joinNames } from './join-names.ts';
import { type KnownName, kindOf, readNames } from './known-names.ts';
import { openNamesakes } from './printed-namesakes.ts';
import {
  type Handle,
  handleOf,
  isBody,
  joinByOutlet,
  joinByRole,
  joinByWords,
  nameIn,
  type StoryNames,
  storyNames,
} from './speaker-handles.ts';
import { mentionWords, SPOKESPEOPLE } from './speaker-words.ts';

/** Somebody who speaks in a story. */
export type StoryPerson = {
  readonly speaker: ClaimSpeaker;
  /** A name is printed for them. */
  readonly isNamed: boolean;
  /** Words of all their mentions and roles. See mentionWords. */
  readonly words: ReadonlySet<string>;
  /** Their word is another's. */
  readonly isSpokesperson: boolean;
};

/** Who says what: places among `people` by place of statement; -1 where it can't be told. */
export type StoryCast = {
  readonly people: readonly StoryPerson[];
  readonly personOf: Int32Array;
};

/**
 * Joins the speakers of a story's statements: the same name in any script, a surname with the one full name that ends
 * so, a role with the one name that has it, an unnamed mention with the name that another article prints for the very
 * same words. What isn't sure stays apart: never two people under one name.
 */
export function tellSpeakers(
  articles: readonly StoryArticle[],
  said: readonly Said[],
  twins: readonly Twin[],
): StoryCast {
  const names = readNames(articles);
  const story = storyNames(names, joinNames(names, openNamesakes(articles)));
  const handles = said.map((one) => handleOf(one, story));
  joinByRole(said, handles, story);
  joinByWords(said, handles, twins);
  const outlets = openOutletNames(articles);
  joinByOutlet(said, handles, outlets);
  return castOf(said, handles, { ...story, outletCalled: outletsByName(articles, outlets) });
}

/** The name under which the story's own list has an outlet; null where a name means none of its outlets. */
type OutletCalled = (name: string) => string | null;

function outletsByName(articles: readonly StoryArticle[], keyOf: OutletNames): OutletCalled {
  const names = new Map(
    articles.toReversed().map(({ outletKey, outletName }) => [outletKey, outletName]),
  );
  return (name) => names.get(keyOf(name) ?? '') ?? null;
}

function castOf(
  said: readonly Said[],
  handles: readonly Handle[],
  story: StoryNames & { readonly outletCalled: OutletCalled },
): StoryCast {
  const partsOf = Map.groupBy(story.names.keys(), (form) => story.joined.get(form) ?? form);
  const places = new Map<string, number>();
  const people: StoryPerson[] = [];
  const personOf = new Int32Array(said.length).fill(-1);
  for (const [at, handle] of handles.entries()) {
    const speaker = said[at]?.statement.speaker;
    if (handle === null || !speaker) continue;
    const place = places.get(handle) ?? people.length;
    places.set(handle, place);
    personOf[at] = place;
    if (place < people.length) continue;
    const person = personBehind(nameIn(handle), speaker, { names: story.names, partsOf });
    people.push(isBody(speaker) ? underOutletsName(person, story.outletCalled) : person);
  }
  return { people, personOf };
}

type Named = Pick<StoryNames, 'names'> & {
  /** Names that are joined to a fuller one, by that. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
};

function personBehind(
  form: string | null,
  speaker: Speaker,
  { names, partsOf }: Named,
): StoryPerson {
  const fullest = names.get(form ?? '');
  if (fullest === undefined) return described(speaker, form !== null);
  const parts = partsOf.get(form ?? '') ?? [];
  return named(
    fullest,
    parts.flatMap((part) => names.get(part) ?? []),
  );
}

function named(fullest: KnownName, parts: readonly KnownName[]): StoryPerson {
  const role = fullest.roles[0] ?? parts.flatMap(({ roles }) => roles)[0] ?? null;
  return {
    speaker: { name: fullest.name, key: fullest.key, kind: kindOf(parts), role },
    isNamed: true,
    ...wordsAs(parts.flatMap(({ words }) => [...words])),
  };
}

function described(speaker: Speaker, isNamed: boolean): StoryPerson {
  const role = speaker.role?.text ?? null;
  return {
    speaker: { name: speaker.name, key: speaker.key, kind: speaker.kind, role },
    isNamed,
    ...wordsAs([speaker.name, speaker.mention.text, role ?? ''].flatMap(mentionWords)),
  };
}

/** An outlet goes by one name on a page, whichever of its names a text prints. */
function underOutletsName(person: StoryPerson, outletCalled: OutletCalled): StoryPerson {
  const name = outletCalled(person.speaker.name);
  return name === null ? person : { ...person, speaker: { ...person.speaker, name } };
}

function wordsAs(all: readonly string[]): Pick<StoryPerson, 'words' | 'isSpokesperson'> {
  const words = new Set(all);
  return { words, isSpokesperson: !words.isDisjointFrom(SPOKESPEOPLE) };
}
