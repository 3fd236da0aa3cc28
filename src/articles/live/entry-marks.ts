import type { Block } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import type { TimeMark } from './time-marks.ts';

/** An entry of what may be a live blog: the page's lines from `from` (with) to `to` (without). */
export type Entry = { readonly time: number; readonly from: number; readonly to: number };

/** Fewer times side by side are an article's own, or a list's. */
export const FEWEST = 3;
/** How far above its time an entry's element is looked for. */
const LEVELS = 8;
/** Boxes looked at: of comments and other articles' lists, too. */
const MOST_BOXES = 5;
/** Entries are written one after the other, within some weeks. */
const LONGEST_SPAN = 40 * 24 * 3_600_000;
const IN_ORDER = 0.8;

/** Lists of entries side by side, each begun by its time, the longest first. */
export function entryLists(blocks: readonly Block[], marks: readonly TimeMark[]): Entry[][] {
  if (marks.length < FEWEST) return [];
  const boxes = [...boxesOf(blocks, marks)].filter(([, { length }]) => length >= FEWEST);
  return boxes
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST_BOXES)
    .map(([box, starts]) => entriesOf(blocks, box, starts))
    .filter(isWrittenOneByOne);
}

type Start = { readonly mark: TimeMark; readonly child: PageElement | null };

/** For each element, those of its children that hold a time; a line that is its own child counts as one. */
function boxesOf(
  blocks: readonly Block[],
  marks: readonly TimeMark[],
): ReadonlyMap<PageElement, Start[]> {
  const boxes = new Map<PageElement, Start[]>();
  for (const mark of marks) {
    let child: PageElement | null = null;
    let box = blocks[mark.at]?.parent ?? null;
    for (let level = 0; box !== null && level < LEVELS; level += 1) {
      const starts = boxes.get(box) ?? [];
      const last = starts.at(-1);
      const isSame = child === null ? last?.mark.at === mark.at : last?.child === child;
      if (!isSame) starts.push({ mark, child });
      boxes.set(box, starts);
      [child, box] = [box, box.parent];
    }
  }
  return boxes;
}

function entriesOf(blocks: readonly Block[], box: PageElement, starts: readonly Start[]): Entry[] {
  const from = firstLines(blocks, starts);
  const end = blocks.findLastIndex((block) => isIn(block, box)) + 1;
  return starts.map(({ mark }, at) => {
    return { time: mark.time, from: from[at] ?? mark.at, to: from[at + 1] ?? end };
  });
}

/** The line that each entry's element begins with: the heading may stand above the time. */
function firstLines(blocks: readonly Block[], starts: readonly Start[]): number[] {
  const first = new Map<PageElement, number>();
  const wanted = new Set(starts.map(({ child }) => child));
  for (const [at, { parent }] of blocks.entries())
    for (let around: PageElement | null = parent; around !== null; around = around.parent)
      if (wanted.has(around) && !first.has(around)) first.set(around, at);
  return starts.map(({ mark, child }) => (child && first.get(child)) ?? mark.at);
}

function isIn({ parent }: Block, box: PageElement): boolean {
  for (let around: PageElement | null = parent; around !== null; around = around.parent)
    if (around === box) return true;
  return false;
}

/** Forwards or backwards in time; a history's dates span years, a menu's stand in no order. */
function isWrittenOneByOne(entries: readonly Entry[]): boolean {
  const times = entries.map(({ time }) => time);
  if (Math.max(...times) - Math.min(...times) > LONGEST_SPAN) return false;
  const steps = times.slice(1).map((time, at) => Math.sign(time - (times[at] ?? 0)));
  if (steps.every((step) => step === 0)) return false;
  const enough = steps.length * IN_ORDER;
  return (
    steps.filter((step) => step >= 0).length >= enough ||
    steps.filter((step) => step <= 0).length >= enough
  );
}
