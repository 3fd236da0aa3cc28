import type { Millis } from '../../src/model/time.ts';
import { DAY } from '../../src/model/time.ts';
import { drawFrom } from '../../src/ranking/personal/draw.ts';
import { FIRST_DAY, type InventedNews, type InventedStory } from './invent-news.ts';

/** Somebody who likes some things, and opens what they see accordingly. */
export type SimulatedReader = {
  readonly name: string;
  /** How much they like a story, in log odds above what they open of anything. */
  readonly likes: (story: InventedStory, at: Millis) => number;
  /** How far what they open is off from what they like: a standard deviation. */
  readonly noise: number;
  /** The part of what they see that they open or pass over by chance alone. */
  readonly chance: number;
};

/** When the one who changes does. */
const CHANGE: Millis = FIRST_DAY + 14 * DAY;

/** Tastes of several kinds: subjects, people, titles, lengths, dislikes; one that changes, one that hardly knows what it wants. */
export function simulatedReaders({ outlets, people }: InventedNews): SimulatedReader[] {
  const liked = outlets.filter((_, at) => at % 8 === 1).map(({ key }) => key);
  const known = people.filter((_, at) => at % 7 === 2);
  const steady = { noise: 0.7, chance: 0.05 };
  const subjects: SimulatedReader['likes'] = ({ subject }) =>
    ({ science: 3, culture: 2, technology: 1.5, sport: -2 })[subject as string] ?? -0.5;
  return [
    { name: 'subjects', likes: subjects, ...steady },
    {
      name: 'people',
      likes: (story) => (story.people.some((name) => known.includes(name)) ? 3 : -0.8),
      ...steady,
    },
    {
      name: 'titles',
      likes: (story) => (story.outlets.some(({ key }) => liked.includes(key)) ? 2.5 : -1),
      ...steady,
    },
    {
      name: 'lengths',
      likes: ({ wordCount, subject }) =>
        (wordCount > 900 ? 2 : -0.8) + (subject === 'politics' ? 1.5 : 0),
      ...steady,
    },
    {
      name: 'dislikes',
      likes: ({ subject, language }) =>
        (['world', 'politics', 'business'].includes(subject) ? -2.5 : 0.6) +
        (language === 'de' ? -2 : 0.3),
      ...steady,
    },
    {
      name: 'changing',
      likes: (story, at) =>
        (at < CHANGE ? ['sport', 'local'] : ['health', 'environment']).includes(story.subject)
          ? 3
          : -0.8,
      ...steady,
    },
    { name: 'noisy', likes: subjects, noise: 1.5, chance: 0.3 },
  ];
}

/** Whether they open what they see: always the same for a reader and a story. */
export function opens(reader: SimulatedReader, story: InventedStory, at: Millis): boolean {
  const draw = (what: string) => drawFrom(`${reader.name} ${what} ${story.id}`);
  if (Math.abs(draw('chance')) < reader.chance) return draw('any') > 0.8;
  return reader.likes(story, at) - 0.8 + reader.noise * draw('mood') > 0;
}
