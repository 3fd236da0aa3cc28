import type { Block } from '../tree/blocks.ts';
import type { TimeMark } from './time-marks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When and by whose clock an article was published: what clocks without a day are read by. */
export type OutletsClock = {
  readonly published: number | null;
  /** Minutes east of Greenwich; null where the outlet does not state it. */
  readonly publishedZone: number | null;
};

const CLOCK = /^(\d{1,2})[:.h](\d{2})\s?([ap]\.?m\.?|uhr|h|ч)?(?:\s\(?[A-Z]{2,5}\)?)?$/i;

/** Live blogs run for hundreds of entries. */
const MOST = 2_000;
/** An entry may be a little older than the article that was made of it, and the second comes within half a day. */
const BEFORE = HOUR;
const WITHIN = 12 * HOUR;

type Shown = {
  readonly at: number;
  readonly text: string /** Since midnight. */;
  readonly clock: number;
};

/**
 * The times of lines that show nothing but a clock ("13:10"), in the page's order: their days are counted from the
 * one on which the article was published, by the outlet's own clock. None where that is not known, or where
 * the clocks do not begin near it: a time is never guessed.
 */
export function clockMarks(blocks: readonly Block[], outlet: OutletsClock): TimeMark[] {
  const { published, publishedZone: zone } = outlet;
  if (published === null || zone === null) return [];
  const shown = shownClocks(blocks);
  const isFalling = isNewestFirst(shown);
  const oldestFirst = isFalling ? shown.toReversed() : shown;
  const local = published + zone * MINUTE;
  let day = local - (local % DAY);
  let last = local - BEFORE;
  const marks: TimeMark[] = [];
  for (const { at, text, clock } of oldestFirst) {
    if (day + clock < last) day += DAY;
    const there = day + clock;
    if (there - last > WITHIN + BEFORE) return [];
    last = there;
    marks.push({ at, text, time: there - zone * MINUTE });
  }
  return isFalling ? marks.reverse() : marks;
}

/** Of two neighbours the later is that which follows the other within half a day. */
function isNewestFirst(shown: readonly Shown[]): boolean {
  const steps = shown
    .slice(1)
    .map(({ clock }, at) => (clock - (shown[at]?.clock ?? 0) + DAY) % DAY);
  return steps.filter((step) => step > DAY / 2).length > steps.length / 2;
}

function shownClocks(blocks: readonly Block[]): Shown[] {
  const shown: Shown[] = [];
  for (const [at, { text }] of blocks.entries()) {
    const clock = text.length > 20 || shown.length >= MOST ? null : clockOf(text);
    if (clock !== null) shown.push({ at, text, clock });
  }
  return shown;
}

function clockOf(text: string): number | null {
  const [, hours, minutes, half] = CLOCK.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null;
  const isHalf = /^[ap]/i.test(half ?? '');
  const hour = isHalf ? (Number(hours) % 12) + (/^p/i.test(half ?? '') ? 12 : 0) : Number(hours);
  return hour * HOUR + Number(minutes) * MINUTE;
}
