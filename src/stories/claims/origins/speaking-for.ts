import type { Said } from '../said/said.ts';
import { isKindOfBody, mentionWords, SPOKESPEOPLE } from '../speakers/speaker-words.ts';
import type { StoryPerson } from '../speakers/tell-speakers.ts';

/** "the coastguard" and "coastguard commander Iris Thorne" */
export function isBodyOf(body: StoryPerson, person: StoryPerson): boolean {
  if (!isMany(body) || isMany(person)) return false;
  let known = 0;
  for (const word of body.words) {
    if (word.length <= 2) continue;
    if (!person.words.has(word)) return false;
    known += 1;
  }
  return known > 0;
}

function isMany({ speaker }: StoryPerson): boolean {
  return speaker.kind === 'organisation' || speaker.kind === 'group';
}

/** "his spokesman", where what is said tells of somebody by name: it is that one's word. */
export function speaksFor({ statement }: Said, speaker: StoryPerson, person: StoryPerson): boolean {
  if (!speaker.isSpokesperson || !person.isNamed || person.speaker.key === null) return false;
  const surname = person.speaker.key.split(' ').at(-1) ?? '';
  return speaker.words.has(surname) || ` ${statement.normal} `.includes(` ${surname} `);
}

/** A body's word and a spokesman's of whom no other body is told. */
export function maySpeakFor(speaker: StoryPerson, body: StoryPerson): boolean {
  if (!speaker.isSpokesperson || body.speaker.kind !== 'organisation') return false;
  const words = new Set(mentionWords(speaker.speaker.role ?? speaker.speaker.name));
  const others = [...words].filter((word) => !SPOKESPEOPLE.has(word));
  return others.length === 0 || others.some((word) => body.words.has(word));
}

/** A body that is called by its kind ("the carrier", "the union") may be any that is named, or shares a word with it. */
export function mayBeBody(body: StoryPerson, other: StoryPerson): boolean {
  if (other.isNamed || !isMany(body) || !isMany(other)) return false;
  const words = mentionWords(other.speaker.name);
  if (isKindOfBody(words) && body.isNamed) return true;
  return words.some((word) => word.length > 3 && body.words.has(word));
}
