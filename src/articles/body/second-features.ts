import type { PageElement } from '../tree/page-element.ts';
import { FIRST_NAMES, FIRST_WIDTH, headingsAbove, levelsTo } from './first-features.ts';
import type { PageLine, PageLines } from './page-lines.ts';

const NEAR = [-3, -2, -1, 1, 2, 3] as const;
const SECOND_ONLY = [
  'chance',
  ...NEAR.map((away) => `chance ${away}`),
  'mean chance of parent',
  'mean chance 1 up',
  'mean chance 2 up',
  'mean chance 3 up',
  'mean chance of group',
  'greatest before',
  'greatest after',
  'mean within five',
  'levels to text before',
  'levels to text after',
  'lines since text',
  'lines until text',
  'chance of heading above',
] as const;

const SECOND_NAMES: readonly string[] = [...FIRST_NAMES, ...SECOND_ONLY];
export const SECOND_WIDTH = SECOND_NAMES.length;

const FAR = 30;
const LIKELY = 0.5;

/** Writes a line's row of the second asking, its first number at `from`. */
type WriteRow = (at: number, row: Float32Array, from: number) => void;

/** The rows of the second asking: the first's, and how the first answered about the lines around. */
export function secondRows(page: PageLines, first: Float32Array, chances: Float32Array): WriteRow {
  const around = surveyed(page, chances);
  return (at, row, from) => {
    const known = at * FIRST_WIDTH;
    for (let to = 0; to < FIRST_WIDTH; to += 1) row[from + to] = first[known + to] as number;
    const line = page.lines[at] as PageLine;
    row.set(factsAround({ page, line, at, chances, around }), from + FIRST_WIDTH);
  };
}

/** All rows, for learning from. */
export function secondFeatures(
  page: PageLines,
  first: Float32Array,
  chances: Float32Array,
): Float32Array {
  const features = new Float32Array(page.lines.length * SECOND_WIDTH);
  const write = secondRows(page, first, chances);
  for (const at of page.lines.keys()) write(at, features, at * SECOND_WIDTH);
  return features;
}

type Mean = { words: number; likely: number };

type Around = {
  readonly elements: ReadonlyMap<PageElement, Mean>;
  readonly groups: ReadonlyMap<object, Mean>;
  readonly before: readonly Side[];
  readonly after: readonly Side[];
  readonly likelyWords: number;
  readonly headings: Int32Array;
};

/** What stands on one side of a line. */
type Side = { readonly greatest: number; readonly words: number; readonly nearest: number };

function surveyed(page: PageLines, chances: Float32Array): Around {
  const elements = new Map<PageElement, Mean>();
  const groups = new Map<object, Mean>();
  let likelyWords = 0;
  page.lines.forEach((line, at) => {
    const chance = chances[at] ?? 0;
    // A line of one word counts too, a little.
    const words = line.words + 2;
    for (let level = 0; level < 4 && level < line.ancestors.length; level += 1)
      addTo(elements, line.ancestors[level] as PageElement, words, words * chance);
    addTo(groups, line.group, words, words * chance);
    if (chance > LIKELY) likelyWords += line.words;
  });
  const before = sides(page.lines, chances, likelyWords);
  const after = sides(page.lines.toReversed(), chances.toReversed(), likelyWords)
    .toReversed()
    .map((side) => ({
      ...side,
      nearest: side.nearest === -1 ? -1 : page.lines.length - 1 - side.nearest,
    }));
  return { elements, groups, before, after, likelyWords, headings: headingsAbove(page.lines) };
}

function addTo<Key>(means: Map<Key, Mean>, key: Key, words: number, likely: number): void {
  const mean = means.get(key);
  if (mean === undefined) means.set(key, { words, likely });
  else {
    mean.words += words;
    mean.likely += likely;
  }
}

/** For each line, the greatest chance before it, the share of likely words before it, and the nearest likely line. */
function sides(lines: readonly PageLine[], chances: Float32Array, likelyWords: number): Side[] {
  let [greatest, words, nearest] = [0, 0, -1];
  return lines.map((line, at) => {
    const side = { greatest, words: words / Math.max(1, likelyWords), nearest };
    const chance = chances[at] ?? 0;
    greatest = Math.max(greatest, chance);
    if (chance > LIKELY) {
      words += line.words;
      nearest = at;
    }
    return side;
  });
}

type Asked = {
  readonly page: PageLines;
  readonly line: PageLine;
  readonly at: number;
  readonly chances: Float32Array;
  readonly around: Around;
};

function factsAround({ page, line, at, chances, around }: Asked): number[] {
  const [before, after] = [around.before[at] as Side, around.after[at] as Side];
  return [
    chances[at] ?? 0,
    ...NEAR.map((away) => chances[at + away] ?? -1),
    ...[0, 1, 2, 3].map((level) => meanOf(around.elements, line.ancestors[level])),
    meanOf(around.groups, line.group),
    before.greatest,
    after.greatest,
    meanWithin(chances, at),
    levelsTo(page, line, before.nearest),
    levelsTo(page, line, after.nearest),
    before.nearest === -1 ? FAR : Math.min(FAR, at - before.nearest),
    after.nearest === -1 ? FAR : Math.min(FAR, after.nearest - at),
    chances[around.headings[at] ?? -1] ?? -1,
  ];
}

function meanOf<Key>(means: ReadonlyMap<Key, Mean>, key: Key | undefined): number {
  const mean = key === undefined ? undefined : means.get(key);
  return mean === undefined ? -1 : mean.likely / mean.words;
}

function meanWithin(chances: Float32Array, at: number): number {
  let [sum, count] = [0, 0];
  for (let near = Math.max(0, at - 5); near <= Math.min(chances.length - 1, at + 5); near += 1) {
    sum += chances[near] ?? 0;
    count += 1;
  }
  return sum / Math.max(1, count);
}
