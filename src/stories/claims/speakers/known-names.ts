import type { StoryArticle } from '../../../model/claim.ts';
import type { ArticlePerson, Speaker, SpeakerKind } from '../../../model/statement.ts';
import { nameAcrossScripts } from '../../../text/names/name-across-scripts.ts';
import { mentionWords, titleIn } from './speaker-words.ts';

/** Everything that a story's articles print of one name, in whatever script. */
export type KnownName = {
  /** As the first article has it. See Speaker.key. */
  readonly key: string;
  /** All keys of the form. */
  readonly keys: Set<string>;
  /** As the first article prints it, the fullest there. */
  readonly name: string;
  readonly kinds: Map<SpeakerKind, number>;
  readonly titles: Set<'man' | 'woman'>;
  /** Roles as printed, the first seen first. */
  readonly roles: string[];
  /** Words of all mentions and roles. See mentionWords. */
  readonly words: Set<string>;
};

/** Names by their form across scripts. */
export type KnownNames = ReadonlyMap<string, KnownName>;

const MOST_PEOPLE = 200;
const MOST_STATEMENTS = 300;
const MOST_MENTIONS = 20;
const MOST_ROLES = 12;

/** Of articles in the order of time. */
export function readNames(articles: readonly StoryArticle[]): KnownNames {
  const names = new Map<string, KnownName>();
  for (const { found } of articles) {
    for (const person of (found?.people ?? []).slice(0, MOST_PEOPLE)) learn(names, person);
    for (const { speaker } of (found?.statements ?? []).slice(0, MOST_STATEMENTS)) {
      if (speaker) learn(names, asPerson(speaker));
    }
  }
  return names;
}

function asPerson(speaker: Speaker): ArticlePerson {
  return { ...speaker, mentions: [speaker.mention], roles: speaker.role ? [speaker.role] : [] };
}

function learn(names: Map<string, KnownName>, { key, name, ...person }: ArticlePerson): void {
  if (key === null) return;
  const known = nameFor(names, key, name);
  known.kinds.set(person.kind, (known.kinds.get(person.kind) ?? 0) + 1);
  for (const { text } of person.mentions.slice(0, MOST_MENTIONS)) learnMention(known, text);
  for (const { text } of person.roles) learnRole(known, text);
}

function learnMention({ words, titles }: KnownName, mention: string): void {
  for (const word of mentionWords(mention)) words.add(word);
  const title = titleIn(mention);
  if (title) titles.add(title);
}

function learnRole({ words, roles }: KnownName, role: string): void {
  if (roles.length >= MOST_ROLES || roles.includes(role)) return;
  roles.push(role);
  for (const word of mentionWords(role)) words.add(word);
}

function nameFor(names: Map<string, KnownName>, key: string, name: string): KnownName {
  const form = formOf(key);
  const known = names.get(form) ?? {
    key,
    keys: new Set(),
    name,
    kinds: new Map(),
    titles: new Set(),
    roles: [],
    words: new Set(mentionWords(name)),
  };
  known.keys.add(key);
  names.set(form, known);
  return known;
}

const forms = new Map<string, string>();
const MOST_FORMS = 20_000;

/** A key so that it is equal across scripts. Kept, since the same keys are asked for all the time. */
export function formOf(key: string): string {
  const known = forms.get(key);
  if (known !== undefined) return known;
  if (forms.size >= MOST_FORMS) forms.clear();
  const form = nameAcrossScripts(key) || key;
  forms.set(key, form);
  return form;
}

export function kindOf(names: readonly KnownName[]): SpeakerKind {
  const counts = new Map<SpeakerKind, number>();
  for (const { kinds } of names) {
    for (const [kind, count] of kinds) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'person';
}
