import { readFileSync } from 'node:fs';
import type { StoryText } from '../../src/model/story.ts';
import { DAY, HOUR } from '../../src/model/time.ts';
import { seededRandom } from './seeded-random.ts';

/** An article of a set; gold is the story it belongs to, null in a haystack. */
export type GoldText = StoryText & { readonly name: string; readonly gold: string | null };

export type SetOptions = {
  /** Files of other articles, put among the set's by date; their own gold is not looked at. */
  readonly haystack?: readonly string[];
  /** Haystack articles are dated within the set's own days, even where they have a date. */
  readonly redate?: boolean;
};

/**
 * Articles of a JSONL file ({id, headline, text, outlet, published, language, gold}, all but text or headline optional) with those
 * of the haystack, in order of time; those without one keep the file's order and come last. Ids count from 1 in that order.
 */
export function readSet(
  file: string,
  { haystack = [], redate = false }: SetOptions = {},
): GoldText[] {
  const labelled = readLines(file);
  const random = seededRandom(5);
  const days = labelled.flatMap(({ time }) => time ?? []);
  const others = haystack.flatMap(readLines).map((one) => {
    const needsDate = days.length > 0 && (redate || one.time === null);
    const around = days[Math.floor(random() * days.length)] ?? 0;
    const time = around + Math.floor((random() * 2 - 1) * DAY);
    return { ...one, gold: null, time: needsDate ? time : one.time };
  });
  return [...labelled, ...others]
    .sort((one, other) => (one.time ?? Infinity) - (other.time ?? Infinity) || 0)
    .map((one, at) => ({ ...one, id: at + 1 }));
}

function readLines(file: string): GoldText[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => readText(JSON.parse(line)));
}

function readText(line: Record<string, unknown>): GoldText {
  const word = (key: string) =>
    typeof line[key] === 'string' && line[key] !== '' ? line[key] : null;
  const text = word('text') ?? '';
  const [first = '', ...rest] = text.split(/\n+/);
  const headline = word('headline');
  return {
    id: 0,
    name: word('id') ?? '',
    headline: headline ?? first,
    text: headline === null ? rest.join('\n\n') : text,
    language: word('language') ?? 'en',
    outlet: word('outlet')?.toLowerCase() ?? null,
    time: timeOf(word('published')),
    agencies: [],
    gold: word('gold'),
  };
}

/** A day alone is its noon: articles of one day then stand as near as may be. */
function timeOf(published: string | null): number | null {
  if (published === null) return null;
  const time = Date.parse(published);
  if (Number.isNaN(time)) return null;
  return published.length === 10 ? time + 12 * HOUR : time;
}
