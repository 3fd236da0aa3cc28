import type { ArticleDetails } from '../../model/article.ts';
import { plainText } from '../../text/plain-text.ts';
import { lettersOf } from '../body/line-features.ts';
import { statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { wordCount } from '../furniture/lines.ts';
import { tidyTree } from '../markup/tidy-tree.ts';
import type { StatedUpdate } from '../page/metadata/linked/stated-text.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import { cutLine } from '../tree/cut-line.ts';
import type { PageElement } from '../tree/page-element.ts';
import { clockMarks, type OutletsClock } from './clock-marks.ts';
import { type Entry, entryLists, FEWEST } from './entry-marks.ts';
import { type TimeMark, timeMarks } from './time-marks.ts';

export type Updates = ArticleDetails['updates'];

/** A live blog's entries as the page shows them and as linked data state them. */
export type LiveBlog = {
  readonly entries: readonly { readonly time: number; readonly lines: readonly string[] }[];
  readonly stated: readonly StatedUpdate[];
  /** Lines that say when an entry was written or by whom, and nothing else. */
  readonly heads: ReadonlySet<string>;
};

/** The share of an article's words that stand in its entries, if it is a live blog. */
const ENOUGH = 0.5;

/** What the page states: entries in its linked data, and when it was published, by which clocks without a day are read. */
type KnownOfBlog = OutletsClock & {
  readonly stated: { readonly updates: readonly StatedUpdate[] };
};

/**
 * The live blog that a page's article is: entries side by side, each with its own time, that make up most of
 * the text; or what linked data call one. `tree` is the text, sanitised: entries' times at the beginnings
 * of its lines are taken out, in place. Null for other articles.
 */
export function readLiveBlog(
  blocks: readonly Block[],
  tree: PageElement,
  { stated: { updates: stated }, ...clock }: KnownOfBlog,
): LiveBlog | null {
  const marks = marksOf(blocks, clock);
  const lists = entryLists(blocks, marks);
  if (lists.length === 0 && stated.length < 2) return null;
  const text = blocksOf(tree);
  const kept = new Map(text.map((block) => [block.text, block]));
  const shown = lists.find((list) => isText(list, blocks, kept)) ?? [];
  if (shown.length === 0 && stated.length < 2) return null;
  const openings = openingsOf(marks, blocks);
  const heads = new Set(shown.length === 0 ? [] : headsOf(shown, marks, blocks));
  for (const block of text) if (isClock(block.text)) heads.add(block.text);
  cutTimes(text, heads, openings);
  tidyTree(tree);
  const entries = shown.map(({ time, from, to }) => {
    const lines = blocks.slice(from, to).map(({ text: line }) => line);
    return { time, lines: lines.map((line) => line.slice(openings.get(line) ?? 0)) };
  });
  return { entries, stated, heads };
}

/** Times stated for machines; else the clocks that readers see. */
function marksOf(blocks: readonly Block[], clock: OutletsClock): TimeMark[] {
  const marks = timeMarks(blocks);
  return marks.length >= FEWEST ? marks : clockMarks(blocks, clock);
}

/** Takes times off the lines that begin with theirs; lines that are nothing else go later, as a whole. */
function cutTimes(
  text: readonly Block[],
  heads: ReadonlySet<string>,
  openings: ReadonlyMap<string, number>,
): void {
  for (const block of text) {
    const length = heads.has(block.text) ? undefined : openings.get(block.text);
    if (length !== undefined) cutLine(block, { from: 0, to: length });
  }
}

function isText(
  list: readonly Entry[],
  blocks: readonly Block[],
  kept: ReadonlyMap<string, unknown>,
): boolean {
  const within = new Set<string>();
  let entries = 0;
  for (const { from, to } of list) {
    const lines = blocks.slice(from, to).filter(({ text }) => text !== '' && kept.has(text));
    for (const { text } of lines) within.add(text);
    if (lines.some(({ text }) => wordCount(text) >= 5)) entries += 1;
  }
  const words = (lines: Iterable<string>) =>
    [...lines].reduce((sum, line) => sum + wordCount(line), 0);
  return (
    entries >= FEWEST &&
    entries >= list.length * ENOUGH &&
    words(within) >= words(kept.keys()) * ENOUGH
  );
}

/** What may stand between an entry's time and its first word. */
const SEPARATOR = /^[\s:–—|,·.)-]{0,6}/;

/** Lines that begin with their time, and how many UTF-16 units that takes. */
function openingsOf(
  marks: readonly TimeMark[],
  blocks: readonly Block[],
): ReadonlyMap<string, number> {
  const openings = new Map<string, number>();
  for (const { at, text } of marks) {
    const line = blocks[at]?.text ?? '';
    if (text === '' || !line.startsWith(text)) continue;
    const rest = line.slice(text.length);
    openings.set(line, text.length + (SEPARATOR.exec(rest)?.[0].length ?? 0));
  }
  return openings;
}

/** Words beside a time that say how long ago that is, or who wrote. */
const MOST_BESIDE = 5;

/** The lines of entries that are their time, or who wrote them. */
function headsOf(
  list: readonly Entry[],
  marks: readonly TimeMark[],
  blocks: readonly Block[],
): string[] {
  const timed = marks.flatMap(({ at, text }) => {
    const line = blocks[at]?.text ?? '';
    const isTime = wordCount(line.replace(text, '')) <= MOST_BESIDE && !isHeading(blocks[at]);
    return isTime || line === text ? [line] : [];
  });
  const signed = list.flatMap(({ from, to }) =>
    blocks
      .slice(from, to)
      .map(({ text }) => text)
      .filter(isSignature),
  );
  return [...timed, ...signed];
}

function isHeading(block: Block | undefined): boolean {
  return /^h[1-6]$/.test(block?.parent.name ?? '');
}

function isSignature(line: string): boolean {
  return (
    wordCount(line) <= 8 &&
    !/[.!?]$/.test(line) &&
    statedByline(line.replace(/^posted /i, '')) !== null
  );
}

/** "11:42", "9.12 am BST", "10.30 Uhr", "14 May 2024 11:42". */
function isClock(line: string): boolean {
  if (line.length > 40) return false;
  const clock =
    /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|ч)?(?:\s\(?[A-Z]{2,5}\)?)?$/i;
  return clock.test(line) || readDateLine(line) !== null;
}

/** Each entry's time with the paragraph that it begins with, in the page's order. Linear in the text. */
export function updatesOf(live: LiveBlog | null, paragraphs: readonly string[]): Updates {
  if (live === null) return [];
  const shown = shownUpdates(live, paragraphs);
  const stated = statedUpdates(live.stated, paragraphs);
  const best = stated.length > shown.length ? stated : shown;
  return best.length >= 2 ? best : [];
}

function shownUpdates({ entries }: LiveBlog, paragraphs: readonly string[]): Updates {
  const places = Map.groupBy(paragraphs.keys(), (at) => paragraphs[at] ?? '');
  let next = 0;
  return entries.flatMap(({ time, lines }) => {
    const found = lines
      .flatMap((line) => places.get(line)?.find((at) => at >= next) ?? [])
      .reduce((least, at) => Math.min(least, at), paragraphs.length);
    if (found === paragraphs.length) return [];
    next = found + 1;
    return [{ time, paragraph: found }];
  });
}

/** Signs of an entry's beginning by which it is known. */
const PROBE = 30;

function statedUpdates(stated: readonly StatedUpdate[], paragraphs: readonly string[]): Updates {
  if (stated.length === 0) return [];
  const letters = paragraphs.map(lettersOf);
  const whole = firstPlaces(letters);
  const begun = firstPlaces(letters.map(startOf));
  const times = new Map<number, number>();
  for (const { headline, text, time } of stated) {
    const at =
      whole.get(lettersOf(headline ?? '')) ??
      begun.get(startOf(lettersOf(plainText(text.slice(0, 1_000)))));
    if (at !== undefined && !times.has(at)) times.set(at, time);
  }
  return [...times].sort(([a], [b]) => a - b).map(([paragraph, time]) => ({ time, paragraph }));
}

/** Empty where there is less: short lines begin like others. */
function startOf(letters: string): string {
  return letters.length < PROBE ? '' : letters.slice(0, PROBE);
}

function firstPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (key !== '' && !places.has(key)) places.set(key, at);
  return places;
}
