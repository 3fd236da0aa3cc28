import type { ArticlePerson, Speaker, Words } from '../../../model/statement.ts';
import type { Member } from '../cast/member.ts';
import type { Page } from '../page.ts';
import { wordsAt } from './words-at.ts';

/** More wordings than these tell nothing new. */
const MOST_MENTIONS = 50;

export type Credit = {
  readonly member: Member;
  readonly speaker: Speaker;
  readonly isCalled: boolean;
};

/** Everybody who speaks, in the order in which they begin to, with each wording once. */
export function peopleOf(page: Page, credits: readonly Credit[]): ArticlePerson[] {
  const people = new Map<string, Person>();
  for (const { member, speaker, isCalled } of credits) {
    const person = people.get(identity(speaker)) ?? begin(page, member, speaker);
    people.set(identity(speaker), person);
    if (isCalled) addMention(person, speaker.mention);
  }
  return [...people.values()].map(({ seen: _, ...person }) => person);
}

type Person = ArticlePerson & { readonly mentions: Words[]; readonly seen: Set<string> };

/** Unnamed ones who are called by the same words are shown as one. */
function identity({ key, kind, name }: Speaker): string {
  return key === null ? `${kind} ${name.toLowerCase()}` : `${kind}: ${key}`;
}

function begin(page: Page, member: Member, { name, kind, key }: Speaker): Person {
  const roles = member.isNamed ? member.roles.map((role) => wordsAt(page, role)) : [];
  return { name, kind, key, mentions: [], roles: distinct(roles), seen: new Set() };
}

function distinct(words: readonly Words[]): Words[] {
  const seen = new Set<string>();
  return words.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function addMention({ mentions, seen }: Person, mention: Words): void {
  if (seen.has(mention.text) || mentions.length >= MOST_MENTIONS) return;
  seen.add(mention.text);
  mentions.push(mention);
}
