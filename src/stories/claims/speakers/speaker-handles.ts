import type { Speaker } from '../../../model/statement.ts';
import type { Twin } from '../comparing/find-twins.ts';
import type { OutletNames } from '../origins/relays.ts';
import type { Said } from '../said/said.ts';
import { endings } from './join-names.ts';
import { formOf, type KnownNames, kindOf } from './known-names.ts';
import { isDocument, isIndefinite, isKindOnly, isPronoun, mentionWords } from './speaker-words.ts';

/** What a statement's speaker goes by, equal for one speaker; null where it can't be told. */
export type Handle = string | null;

/** The names of a story, and which of them are one. */
export type StoryNames = {
  readonly names: KnownNames;
  readonly joined: ReadonlyMap<string, string>;
  /** Surnames of full names. */
  readonly surnames: ReadonlySet<string>;
  /** Bodies' names by their words: a headline prints one without its capitals. */
  readonly bodies: ReadonlyMap<string, string>;
};

const NAMED = 'named ';

export function storyNames(names: KnownNames, joined: ReadonlyMap<string, string>): StoryNames {
  const surnames = [...names].flatMap(([form, known]) => endings(form, known));
  return { names, joined, surnames: new Set(surnames), bodies: bodiesByWords(names) };
}

/** One word alone may be what any such body is called. */
function bodiesByWords(names: KnownNames): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const [form, known] of names) {
    const words = mentionWords(known.name);
    if (words.length > 1 && kindOf([known]) === 'organisation') bodies.set(words.join(' '), form);
  }
  return bodies;
}

/** The form of the name that a handle stands for; null where it stands for none. */
export function nameIn(handle: string): string | null {
  return handle.startsWith(NAMED) ? handle.slice(NAMED.length) : null;
}

export function handleOf({ article, statement: { speaker } }: Said, story: StoryNames): Handle {
  if (!speaker) return null;
  // Where nouns have capitals a body's kind is printed as a name is.
  const isName = speaker.key !== null && !isKindOnly([speaker.key]);
  if (isName) return nameHandle(formOf(speaker.key ?? ''), article.id, story);
  if (isPronoun(speaker.mention.text) && isPronoun(speaker.name)) return null;
  const words = mentionWords(speaker.name);
  if (isDocument(words)) return null;
  const known = nameAmong(words, story) ?? bodyCalled(words, story);
  if (known !== null) return NAMED + known;
  const scope = isKindOnly(words) || speaker.kind === 'person' ? article.id : '';
  return `described ${speaker.kind === 'organisation' ? 'body' : 'people'} ${scope} ${words.join(' ')}`;
}

/** "the exiled journalist Milena Tasz": a full name that the story knows stands in the mention. */
function nameAmong(words: readonly string[], { names, joined }: StoryNames): string | null {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const form = formOf(`${words[at]} ${words[at + 1]}`);
    const known = names.get(form);
    if (known && kindOf([known]) === 'person') return joined.get(form) ?? form;
  }
  return null;
}

/** "Aldmere health service", where another text has the Aldmere Health Service. */
function bodyCalled(words: readonly string[], { bodies, joined }: StoryNames): string | null {
  const form = bodies.get(words.join(' '));
  return form === undefined ? null : (joined.get(form) ?? form);
}

/** A surname that several people of the story have is each article's own. */
function nameHandle(form: string, article: number, { joined, surnames }: StoryNames): string {
  const full = joined.get(form);
  if (full !== undefined) return NAMED + full;
  return surnames.has(form) ? `${NAMED}${form} ${article}` : NAMED + form;
}

/** "the energy minister" is who is called so by name, if the story has but one. */
export function joinByRole(said: readonly Said[], handles: Handle[], story: StoryNames): void {
  const byRole = namesByRole(story);
  for (const [at, { statement }] of said.entries()) {
    const { speaker } = statement;
    if (!speaker || speaker.key !== null || speaker.kind === 'group') continue;
    const role = roleKey(speaker.name);
    if (!role.includes(' ') || isIndefinite(speaker.mention.text)) continue;
    const [only, another] = byRole.get(role) ?? [];
    if (only !== undefined && another === undefined) handles[at] = NAMED + only;
  }
}

/** "The Harbour Post", "Harbour Post" and "the Harbour Post newspaper" are the outlet of that name. */
export function joinByOutlet(said: readonly Said[], handles: Handle[], outlets: OutletNames): void {
  const byOutlet = new Map<string, string>();
  for (const [at, { statement }] of said.entries()) {
    const handle = handles[at];
    const { speaker } = statement;
    const outlet = handle && speaker && isBody(speaker) ? outlets(speaker.name) : null;
    if (!handle || outlet === null) continue;
    const first = byOutlet.get(outlet) ?? handle;
    byOutlet.set(outlet, first);
    handles[at] = first;
  }
}

/** What may be an outlet: no person is, whatever their name. */
export function isBody({ kind }: Speaker): boolean {
  return kind === 'organisation' || kind === 'group';
}

function namesByRole({ names, joined }: StoryNames): Map<string, Set<string>> {
  const byRole = new Map<string, Set<string>>();
  for (const [form, { roles }] of names) {
    for (const role of roles.map(roleKey)) {
      byRole.set(role, (byRole.get(role) ?? new Set()).add(joined.get(form) ?? form));
    }
  }
  return byRole;
}

function roleKey(role: string): string {
  return [...new Set(mentionWords(role))].sort().join(' ');
}

/** Whom one article leaves unnamed, another names for the same long quotation. */
export function joinByWords(
  said: readonly Said[],
  handles: Handle[],
  twins: readonly Twin[],
): void {
  const namesFor = new Map<string, Set<string>>();
  const learn = (unnamed: Said | undefined, named: Said | undefined) => {
    const handle = named && handles[named.at];
    if (!unnamed || !handle || !mayBeNamed(unnamed) || nameIn(handle) === null) return;
    if (named.statement.speaker?.kind !== 'person') return;
    const mention = mentionIn(unnamed);
    namesFor.set(mention, (namesFor.get(mention) ?? new Set()).add(handle));
  };
  for (const { a, b } of twins) {
    learn(said[a], said[b]);
    learn(said[b], said[a]);
  }
  for (const one of said) {
    const [only, another] = namesFor.get(mentionIn(one)) ?? [];
    if (mayBeNamed(one) && only !== undefined && another === undefined) handles[one.at] = only;
  }
}

function mentionIn({ article, statement }: Said): string {
  return `${article.id} ${statement.speaker?.name ?? ''}`;
}

function mayBeNamed({ statement: { speaker } }: Said): boolean {
  if (!speaker || speaker.key !== null) return false;
  return speaker.kind === 'unnamed' || speaker.kind === 'person';
}
