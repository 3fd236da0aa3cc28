import type { DayOrder } from '../../../../text/dates/day-order.ts';
import { statedOffset } from '../../../../text/dates/stated-offset.ts';
import { readDate } from '../../../../text/read-date.ts';
import type { Block } from '../../../tree/blocks.ts';
import { elementLine } from '../facts/element-line.ts';
import { type Mark, markValue, type PageFacts } from '../facts/page-facts.ts';
import type { HeadLine } from '../facts/visible-head.ts';
import type { LineReader } from '../line-reader.ts';
import type { LinkedData } from '../linked/linked-data.ts';
import { PUBLISHED_METAS, UPDATED_METAS, VAGUE_METAS } from './date-names.ts';
import { dayInAddress } from './day-in-address.ts';
import { isOfTheWeb, LATEST, type PrintedDate } from './printed-dates.ts';

export type DateSources = {
  readonly facts: PageFacts;
  readonly data: LinkedData | null;
  /** The article's own. */
  readonly marks: readonly Mark[];
  readonly lines: readonly HeadLine[];
  readonly blocks: readonly Block[];
  readonly address: string | null;
  readonly order: DayOrder | null;
  readonly reader: LineReader;
};

/** Epoch milliseconds; a day without a time is its midnight, UTC. */
export type ArticleDates = {
  readonly published: number | null;
  readonly updated: number | null;
  /** The zone that `published` is stated in somewhere, in minutes east of Greenwich. */
  readonly publishedZone: number | null;
};

const DAY = 24 * 60 * 60 * 1000;
/** Days stated in data and printed on the page can differ so much by their zones alone. */
const SAME_DAY = 1.6 * DAY;
/** Lines from the headline within which a date is the article's. */
const NEAR = { above: -3, below: 6 };

/**
 * When the page says that the article was published and last changed. What is printed at the headline is what
 * the outlet tells its readers: it outweighs data that contradict it, unless it is the day of the last change.
 * A page that shows no other date than that of a change gives it as both. Never a guess: what the page does
 * not say is null.
 */
export function datesOf(sources: DateSources): ArticleDates {
  const updated = updatedOf(sources);
  const shown = shownAtHeadline(sources);
  const data = statedOf(sources) ?? zonedMeta(shown, sources);
  const published = weighed(data, shown, updated) ?? lesserDate(sources) ?? updated;
  return {
    published,
    updated: updated !== null && published !== null && updated < published ? null : updated,
    publishedZone: published === null ? null : zoneOf(published, sources),
  };
}

/** The zone of the first statement of this very moment that has one. */
function zoneOf(published: number, { facts, data, marks, order }: DateSources): number | null {
  const metas = [...PUBLISHED_METAS, ...VAGUE_METAS].map((name) => facts.metas.first(name));
  const marked = marks.filter(({ kind }) => kind !== 'updated').map(markValue);
  for (const text of [data?.published, ...metas, ...marked]) {
    const zone = text ? statedOffset(text) : null;
    if (zone !== null && stated(text, order) === published) return zone;
  }
  return null;
}

function updatedOf(sources: DateSources): number | null {
  return (
    stated(sources.data?.updated, sources.order) ??
    metaDate(UPDATED_METAS, sources) ??
    markedDate('updated', sources) ??
    printedNear(sources, ['updated'])?.time ??
    null
  );
}

/** What linked data, metas and properties say. */
function statedOf(sources: DateSources): number | null {
  return (
    stated(sources.data?.published, sources.order) ??
    metaDate(PUBLISHED_METAS, sources) ??
    markedDate('published', sources)
  );
}

const HOUR = DAY / 24;

/** A vague meta that says in full what is printed: the same clock, with its zone. */
function zonedMeta(shown: PrintedDate | null, sources: DateSources): number | null {
  if (shown === null || !shown.hasClock) return null;
  const time = metaDate(VAGUE_METAS, sources);
  const apart = time === null ? 0 : Math.abs(time - shown.time);
  return apart > 0 && apart <= 14 * HOUR && apart % (HOUR / 4) === 0 ? time : null;
}

function shownAtHeadline(sources: DateSources): PrintedDate | null {
  return printedNear(sources, ['published']) ?? printedNear(sources, ['bare']);
}

function weighed(
  data: number | null,
  shown: PrintedDate | null,
  updated: number | null,
): number | null {
  if (data === null || shown === null) return data ?? shown?.time ?? null;
  if (Math.abs(data - shown.time) < SAME_DAY)
    return isMidnightSomewhere(data, shown) ? shown.time : data;
  if (isSwapped(shown.time, data)) return data;
  const isUpdate = updated !== null && Math.abs(updated - shown.time) < SAME_DAY;
  return isUpdate && shown.role === 'bare' ? data : shown.time;
}

/** 11/01 and 01/11: the data say which of them was printed. */
function isSwapped(shown: number, data: number): boolean {
  const [year, month, day] = [new Date(shown)].flatMap((date) => [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
  ]);
  if (year === undefined || month === undefined || day === undefined || day > 12) return false;
  return Math.abs(Date.UTC(year, day - 1, month + 1) - data) < SAME_DAY;
}

/** A bare day that data state as the outlet's midnight: in UTC it would be the day before. */
function isMidnightSomewhere(data: number, shown: PrintedDate): boolean {
  return (
    !shown.hasClock &&
    data % (DAY / 48) === 0 &&
    Math.floor(data / DAY) !== Math.floor(shown.time / DAY)
  );
}

/** Dates of less weight: elements of time, vague metas, the address, lines anywhere. */
function lesserDate(sources: DateSources): number | null {
  return (
    timeElement(sources, true) ??
    abbreviatedDate(sources) ??
    metaDate(VAGUE_METAS, sources) ??
    stated(sources.data?.created, sources.order) ??
    dayInAddress(sources.address) ??
    printedFar(sources, ['published']) ??
    timeElement(sources, false) ??
    openingDate(sources) ??
    printedFar(sources, ['bare']) ??
    labelledAnywhere(sources)
  );
}

function metaDate(names: readonly string[], { facts, order }: DateSources): number | null {
  for (const name of names) {
    const time = stated(facts.metas.first(name), order);
    if (time !== null) return time;
  }
  return null;
}

function stated(value: string | null | undefined, order: DayOrder | null): number | null {
  const time = value ? readDate(value, order) : null;
  return time !== null && time > 0 && time < LATEST ? time : null;
}

function markedDate(kind: Mark['kind'], sources: DateSources): number | null {
  return first(
    sources.marks.filter((mark) => mark.kind === kind),
    (mark) => markTime(mark, sources),
  );
}

function timeElement(sources: DateSources, isPublished: boolean): number | null {
  const times = sources.marks
    .filter(({ kind, element }) => kind === 'date' && element.name === 'time')
    .filter(({ element }) => !/updat|modif/i.test(element.attribute('class') ?? ''))
    .filter((mark) => !isPublished || isPublishedTime(mark));
  return first(times, (mark) => markTime(mark, sources));
}

/** <abbr class="published" title="2024-03-12">, as microformats have it. */
function abbreviatedDate({ marks, order }: DateSources): number | null {
  const named = marks.filter(({ kind, element }) => kind === 'date' && element.name === 'abbr');
  return first(named, (mark) => stated(markValue(mark), order));
}

function isPublishedTime({ element }: Mark): boolean {
  return (
    element.attribute('pubdate') !== null ||
    /publish|pubdate|entry-date|posted|created/i.test(element.attribute('class') ?? '')
  );
}

function markTime(mark: Mark, { order, reader }: DateSources): number | null {
  const own = stated(markValue(mark), order);
  if (own !== null) return isOfTheWeb(own) ? own : null;
  const shown = reader.dates(elementLine(mark.element, true));
  return (
    shown.find(({ role }) => role !== 'other' && role !== 'updated')?.time ?? shown[0]?.time ?? null
  );
}

function first<T>(all: readonly T[], read: (one: T) => number | null): number | null {
  for (const one of all) {
    const time = read(one);
    if (time !== null) return time;
  }
  return null;
}

type Roles = readonly PrintedDate['role'][];

function printedNear(sources: DateSources, roles: Roles): PrintedDate | null {
  const lines = sources.lines.filter(
    ({ distance }) => distance >= NEAR.above && distance <= NEAR.below,
  );
  return printedIn(lines, sources, roles);
}

function printedIn(
  lines: readonly HeadLine[],
  { lines: all, reader }: DateSources,
  roles: Roles,
): PrintedDate | null {
  for (const line of lines) {
    // "Published:" and the date stand in lines of their own.
    const before = /[:：]$/.test(line.text) ? '' : labelBefore(all, line);
    const found = reader
      .dates(`${before}${line.text}`)
      .find(
        ({ role, strayWords }) => roles.includes(role) && strayWords <= (role === 'bare' ? 10 : 20),
      );
    if (found !== undefined) return found;
  }
  return null;
}

function labelBefore(lines: readonly HeadLine[], line: HeadLine): string {
  const before = lines[lines.indexOf(line) - 1];
  return before !== undefined && before.distance > 0 && /^[^.!?]{3,30}[:：]$/.test(before.text)
    ? `${before.text} `
    : '';
}

function printedFar(sources: DateSources, roles: Roles): number | null {
  const far = printedIn(sources.lines, sources, roles);
  if (far !== null) return far.time;
  const classed = sources.marks.filter(({ kind, isStated }) => kind === 'date' && !isStated);
  return first(classed, ({ element }) => {
    const found = sources.reader.dates(elementLine(element, true));
    return (
      found.find(({ role, strayWords }) => roles.includes(role) && strayWords <= 10)?.time ?? null
    );
  });
}

/** "29.11.2022 – The ferry ...", "Kyiv, 3 November 2022 - ...": the first lines of text open with the date. */
function openingDate({ lines, reader }: DateSources): number | null {
  const opening = lines.filter(({ distance }) => distance > 0).slice(0, 6);
  return first(opening, ({ text }) => {
    const [found] = reader.dates(text.slice(0, 60).replace(/\s\S*$/, ''));
    return found !== undefined &&
      found.start <= 32 &&
      found.role !== 'other' &&
      found.strayWords <= 6
      ? found.time
      : null;
  });
}

/** A short line anywhere that says "Published" and a date, or says one under a line that says the other. */
function labelledAnywhere({ blocks, reader }: DateSources): number | null {
  for (const [at, { text }] of blocks.entries()) {
    if (text.length > 120 || text.length < 8) continue;
    const above = blocks[at - 1]?.text ?? '';
    const label = /^[\p{L} ]{3,24}$/u.test(above) && /^\D{0,12}\d/.test(text) ? `${above}: ` : '';
    const found = reader
      .dates(`${label}${text}`)
      .find(({ role, strayWords }) => role === 'published' && strayWords <= 8);
    if (found !== undefined) return found.time;
  }
  return null;
}
