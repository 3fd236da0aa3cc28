import { mentionWords, VAGUE } from '../speakers/speaker-words.ts';
import type { StoryPerson } from '../speakers/tell-speakers.ts';

/**
 * Whether two who are not named may be the same: two outlets' "source close to the talks" are, a nurse and a banker
 * are not.
 */
export function isSameUnnamed(a: StoryPerson, b: StoryPerson): boolean {
  if (a.isNamed || b.isNamed || isBody(a) || isBody(b)) return false;
  const [first, second] = [tellingWords(a), tellingWords(b)];
  if (first.length === 0 || second.length === 0) return true;
  return first.some((word) => second.includes(word));
}

function isBody({ speaker }: StoryPerson): boolean {
  return speaker.kind === 'organisation';
}

function tellingWords({ speaker }: StoryPerson): string[] {
  return mentionWords(speaker.name).filter((word) => !VAGUE.has(word));
}

/** "a Russian journalist" may be the one whom another text calls so by name; "a source" is pointedly nobody. */
export function mayBeNamed(named: StoryPerson, other: StoryPerson): boolean {
  if (!named.isNamed || other.isNamed || other.speaker.kind !== 'unnamed') return false;
  const words = tellingWords(other);
  return words.some((word) => word.length > 3 && named.words.has(word));
}
