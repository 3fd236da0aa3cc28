import type { Said } from '../said/said.ts';
import { mentionWords, SPOKESPEOPLE } from '../speakers/speaker-words.ts';
import type { StoryPerson } from '../speakers/tell-speakers.ts';

/** "the coastguard" and "coastguard commander Iris Thorne" */
export function isBodyOf(body: StoryPerson, person: StoryPerson): boolean {
  if (!isMany(body) || isMany(person)) return false;
  const words = [...body.words].filter((word) => word.length > 2);
  return words.length > 0 && words.every((word) => person.words.has(word));
}

function isMany({ speaker }: StoryPerson): boolean {
  return speaker.kind === 'organisation' || speaker.kind === 'group';
}

/** "his spokesman", where what is said tells of somebody by name: it is that one's word. */
export function speaksFor({ statement }: Said, person: StoryPerson): boolean {
  const { speaker } = statement;
  if (!speaker || !person.isNamed || person.speaker.key === null) return false;
  const mention = mentionWords(speaker.mention.text);
  const role = mentionWords(speaker.role?.text ?? '');
  if (![...mention, ...role].some((word) => SPOKESPEOPLE.has(word))) return false;
  const surname = person.speaker.key.split(' ').at(-1) ?? '';
  return mention.includes(surname) || statement.normal.split(' ').includes(surname);
}
