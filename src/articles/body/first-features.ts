import type { Block } from '../tree/blocks.ts';
import { HEADINGS } from '../tree/element-kinds.ts';
import type { PageElement } from '../tree/page-element.ts';
import { isBoldLine, LINE_NAMES, LineReader, type PageWords } from './line-features.ts';
import { isMenuLine, type PageLine, type PageLines } from './page-lines.ts';
import { PLACE_NAMES, PLACE_WIDTH } from './place-features.ts';

const LEVELS = 5;
const STANDING_NAMES = [
  ...Array.from({ length: LEVELS }, (_, level) => `prose share ${level} up`),
  ...Array.from({ length: 3 }, (_, level) => `linked share ${level} up`),
  ...Array.from({ length: 3 }, (_, level) => `lines ${level} up`),
  ...Array.from({ length: 3 }, (_, level) => `place in element ${level} up`),
  'group lines',
  'group words',
  'group linked share',
  'group prose share',
  'place in prose',
  'lines below headline',
  'levels to prose before',
  'levels to prose after',
  'lines since prose',
  'lines until prose',
  'levels to middle',
  'times said',
  'lines since heading',
  'furniture of heading above',
  'words of heading above',
] as const;
const NEIGHBOURS = [-2, -1, 1, 2] as const;
const NEIGHBOUR_NAMES = NEIGHBOURS.flatMap((away) => [
  `words ${away}`,
  `linked ${away}`,
  `heading ${away}`,
  `same holder name ${away}`,
]);

export const FIRST_NAMES: readonly string[] = [
  ...LINE_NAMES,
  ...PLACE_NAMES,
  ...STANDING_NAMES,
  ...NEIGHBOUR_NAMES,
];
export const FIRST_WIDTH = FIRST_NAMES.length;

const PLACE_FROM = LINE_NAMES.length;
const STANDING_FROM = PLACE_FROM + PLACE_WIDTH;
const NEIGHBOUR_FROM = STANDING_FROM + STANDING_NAMES.length;

/** More than this is many: articles are of every length. */
const MANY = 40;

/** Farther than this is far. */
const FAR = 30;

/** A row of FIRST_WIDTH numbers for each line of a page; nothing but zeros for a menu's. */
export function firstFeatures(page: PageLines, words: PageWords): Float32Array {
  const features = new Float32Array(page.lines.length * FIRST_WIDTH);
  const reader = new LineReader(words);
  const prose = nearestProse(page.lines);
  const headings = headingsAbove(page.lines);
  const before = { words: 0, prose: 0 };
  page.lines.forEach((line, at) => {
    if (isMenuLine(page, line)) return;
    // Written in place: a view of each line's own numbers costs more than most of them.
    const from = at * FIRST_WIDTH;
    reader.write(line, features, from);
    writePlace(page.places.of(line.holder), features, from + PLACE_FROM);
    const standing = { page, at, line, prose, headings, before, reader };
    writeStanding(standing, features, from + STANDING_FROM);
    writeNeighbours(page.lines, at, features, from + NEIGHBOUR_FROM);
    before.words += line.words;
    before.prose += line.prose;
  });
  return features;
}

function writePlace(place: Uint8Array, row: Float32Array, from: number): void {
  for (let at = 0; at < PLACE_WIDTH; at += 1) row[from + at] = place[at] as number;
}

type Standing = {
  readonly page: PageLines;
  readonly at: number;
  readonly line: PageLine;
  readonly prose: Nearest;
  readonly headings: Int32Array;
  readonly reader: LineReader;
  readonly before: { readonly words: number; readonly prose: number };
};

function writeStanding(standing: Standing, row: Float32Array, from: number): void {
  const { page, at, line, prose, headings, before, reader } = standing;
  let to = writeLevels(page, line, row, from);
  const { group } = line;
  const [last, next] = [prose.before[at] as number, prose.after[at] as number];
  row[to++] = Math.min(MANY, group.lines);
  row[to++] = group.words / group.lines;
  row[to++] = group.linked / Math.max(1, group.characters);
  row[to++] = group.prose / Math.max(1, page.prose);
  row[to++] = before.prose / Math.max(1, page.prose);
  row[to++] = page.headline === -1 ? -FAR : Math.max(-FAR, Math.min(FAR, at - page.headline));
  row[to++] = levelsTo(page, line, last);
  row[to++] = levelsTo(page, line, next);
  row[to++] = last === -1 ? FAR : Math.min(FAR, at - last);
  row[to++] = next === -1 ? FAR : Math.min(FAR, next - at);
  row[to++] = levelsUp(line, page.middle);
  row[to++] = line.times;
  const heading = headings[at] as number;
  const above = page.lines[heading];
  row[to++] = above === undefined ? FAR : Math.min(FAR, at - heading);
  row[to++] = above === undefined ? -1 : reader.furniture(above.block.text);
  row[to++] = above === undefined ? -1 : above.words;
}

/** Levels of which what they hold is counted; the first of them in more ways. */
const CLOSE_LEVELS = 3;

function writeLevels(page: PageLines, line: PageLine, row: Float32Array, from: number): number {
  const { ancestors } = line;
  const shares = from + LEVELS;
  for (let level = 0; level < LEVELS; level += 1) {
    const element = ancestors[Math.min(level, ancestors.length - 1)];
    const sums = element === undefined ? undefined : page.sums.get(element);
    row[from + level] = (sums?.prose ?? 0) / Math.max(1, page.prose);
    if (level >= CLOSE_LEVELS) continue;
    row[shares + level] = (sums?.linked ?? 0) / Math.max(1, sums?.characters ?? 1);
    row[shares + CLOSE_LEVELS + level] = Math.min(MANY, sums?.lines ?? 0);
    row[shares + CLOSE_LEVELS * 2 + level] = placeIn(line, level);
  }
  return shares + CLOSE_LEVELS * 3;
}

/** How far into an ancestor the line stands, 0 to 1, by its children. */
function placeIn({ ancestors, block }: PageLine, level: number): number {
  const element = ancestors[level];
  if (element === undefined || element.children.length < 2) return 0;
  const at =
    level === 0 ? block.from : element.children.indexOf(ancestors[level - 1] as PageElement);
  return at / (element.children.length - 1);
}

/** For each line, which heading stands nearest before it: -1 for none. */
export function headingsAbove(lines: readonly PageLine[]): Int32Array {
  const above = new Int32Array(lines.length).fill(-1);
  for (let at = 1; at < lines.length; at += 1) {
    const before = lines[at - 1];
    above[at] = before !== undefined && isHeadingLike(before) ? at - 1 : (above[at - 1] ?? -1);
  }
  return above;
}

function isHeadingLike({ block, words }: PageLine): boolean {
  if (words === 0 || words > 20) return false;
  return isHeading(block) || isBoldLine(block) || (words <= 8 && block.text.endsWith(':'));
}

type Nearest = { readonly before: Int32Array; readonly after: Int32Array };

/** For each line, which line of prose stands nearest before and after it, itself not counted; -1 for none. */
function nearestProse(lines: readonly PageLine[]): Nearest {
  const before = new Int32Array(lines.length).fill(-1);
  const after = new Int32Array(lines.length).fill(-1);
  for (let at = 1; at < lines.length; at += 1)
    before[at] = (lines[at - 1]?.prose ?? 0) > 0 ? at - 1 : (before[at - 1] ?? -1);
  for (let at = lines.length - 2; at >= 0; at -= 1)
    after[at] = (lines[at + 1]?.prose ?? 0) > 0 ? at + 1 : (after[at + 1] ?? -1);
  return { before, after };
}

/** How many levels up from a line stands the first element that also holds the other; FAR if there is no other. */
export function levelsTo(page: PageLines, line: PageLine, other: number): number {
  const others = page.lines[other]?.ancestors;
  if (others === undefined) return FAR;
  // Chains end at the same root, so the same distance from it is the same element or none above either.
  let [mine, theirs] = [line.ancestors.length - 1, others.length - 1];
  while (mine >= 0 && theirs >= 0 && line.ancestors[mine] === others[theirs]) {
    mine -= 1;
    theirs -= 1;
  }
  return Math.min(FAR, mine + 1);
}

function levelsUp(line: PageLine, element: PageElement | null): number {
  const levels = element === null ? -1 : line.ancestors.indexOf(element);
  return levels === -1 ? FAR : levels;
}

function writeNeighbours(
  lines: readonly PageLine[],
  at: number,
  row: Float32Array,
  from: number,
): void {
  let to = from;
  const name = lines[at]?.holder.name;
  for (const away of NEIGHBOURS) {
    const line = lines[at + away];
    row[to++] = line?.words ?? -1;
    row[to++] = line === undefined ? -1 : line.block.linked / Math.max(1, line.block.text.length);
    row[to++] = line !== undefined && isHeading(line.block) ? 1 : 0;
    row[to++] = line?.holder.name === name ? 1 : 0;
  }
}

function isHeading({ parent }: Block): boolean {
  return HEADINGS.has(parent.name);
}
