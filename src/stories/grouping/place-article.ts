import type { Placement, Report, StoryChange } from '../../model/story.ts';
import { isRoundUp, likelyStories, type Match, nearestEvent } from './best-story.ts';
import { type Grouping, liveStory, newArticle, newEvent, newStory } from './grouping.ts';
import { joinStory } from './move-events.ts';
import { type ReadArticle, tellShared } from './reasons/tell-shared.ts';
import { sampleOf, sketchArticle } from './sketch-article.ts';
import { SAMPLE } from './tables.ts';
import { freeRow, newRow, writeSketch } from './vectors/rows.ts';

/** From this chance on an article joins a story. */
const JOINS = 0.5;
/** A story of so many own reports has something of everything: what joins it must do so beyond doubt. */
const HUGE = 400;
const JOINS_HUGE = 0.9;
/** From this one on where it has another's text in good part. */
const REWRITE_JOINS = 0.1;
const NO_WORDS = new Uint32Array(SAMPLE);

/** What is known of an article's text: how it came by it, and articles that have theirs from it. */
export type Origins = { readonly report: Report; readonly copiedBy: readonly number[] };

/** Puts an article into a story and an event, and says why. One that is known stays where it is. */
export function placeArticle(grouping: Grouping, read: ReadArticle, origins: Origins): StoryChange {
  const { text } = read;
  const { report } = origins;
  if (text.time !== null && text.time > grouping.clock) grouping.clock = text.time;
  const known = grouping.articleOf.get(text.id);
  if (known !== undefined) {
    noteReport(grouping, known, report);
    return placed(grouping, known, { report, reason: 'It is in this story already.' });
  }
  const reason = placeCopy(grouping, read, origins) ?? placeOwn(grouping, read, report);
  const article = grouping.articleOf.get(text.id) as number;
  noteReport(grouping, article, report);
  return placed(grouping, article, { report, reason });
}

export function noteReport({ tables }: Grouping, article: number, report: Report): void {
  const { originals, shares } = tables.articles;
  originals[article] = report.kind === 'own' ? Number.NaN : report.of;
  shares[article] =
    report.kind === 'own' ? 0 : report.kind === 'copy' ? report.share : -report.share;
}

/** How an article came by its text, as far as it is kept. */
export function reportOf({ tables }: Grouping, article: number): Report {
  const of = tables.articles.originals[article] as number;
  const share = tables.articles.shares[article] as number;
  if (Number.isNaN(of)) return { kind: 'own' };
  const kind = share < 0 ? 'rewrite' : 'copy';
  return { kind, of, share: Math.abs(share), reason: 'They have their text in common.' };
}

/** The placement of an article that has a place. */
export function placed(
  { tables }: Grouping,
  article: number,
  { report, reason }: Pick<Placement, 'report' | 'reason'>,
): StoryChange {
  const { articles, events, stories } = tables;
  const event = articles.events[article] as number;
  const story = liveStory(tables, events.stories[event] as number);
  const placement = {
    article: articles.ids[article] as number,
    story: stories.numbers[story] as number,
    event: events.numbers[event] as number,
    report,
    reason,
  };
  return { kind: 'placed', placement };
}

/** The same text is the same happening: nothing is compared, and a text run a thousand times weighs as one. */
function placeCopy(
  grouping: Grouping,
  { text }: ReadArticle,
  { report, copiedBy }: Origins,
): string | null {
  const like = report.kind === 'copy' ? [report.of] : copiedBy;
  for (const id of like) {
    const article = grouping.articleOf.get(id);
    if (article === undefined) continue;
    const event = grouping.tables.articles.events[article] as number;
    newArticle(grouping, text.id, { event, words: NO_WORDS });
    return report.kind === 'copy'
      ? 'Its text is that of another article of the story.'
      : 'Another article of the story has its text from it.';
  }
  return null;
}

function placeOwn(grouping: Grouping, read: ReadArticle, report: Report): string {
  const { text, scanned } = read;
  const sketch = sketchArticle(grouping.frequencies, scanned, text);
  const row = newRow(grouping.rows);
  writeSketch(grouping.rows, row, sketch, text.time);
  const matches = likelyStories(grouping, row, { kind: 'place', own: -1 - text.id });
  const [best] = matches;
  if (best !== undefined && isRoundUp(grouping, matches)) {
    return mention(grouping, { id: text.id, story: best.story, row });
  }
  const match = best !== undefined && joins(grouping, best, report) ? best : null;
  const reason = reasonFor(grouping, read, match);
  const event =
    match === null
      ? newEvent(grouping, { story: newStory(grouping, row), row })
      : joinStory(grouping, match.story, row);
  newArticle(grouping, text.id, { event, words: sampleOf(sketch) });
  grouping.dirty.add(liveStory(grouping.tables, grouping.tables.events.stories[event] as number));
  return reason;
}

/** A round-up stands with the nearest of its stories and changes nothing there: else it would weld them. */
function mention(
  grouping: Grouping,
  { id, story, row }: { id: number; story: number; row: number },
): string {
  const { tables, rows } = grouping;
  const event = nearestEvent(grouping, story, row) ?? (tables.stories.events[story] as number);
  freeRow(rows, row);
  newArticle(grouping, id, { event, words: NO_WORDS });
  return 'It tells of several stories at once; this one is the nearest.';
}

function joins(grouping: Grouping, { story, chance }: Match, report: Report): boolean {
  const { rows, tables } = grouping;
  const size = rows.articles[tables.stories.rows[story] as number] as number;
  if (chance >= (size > HUGE ? JOINS_HUGE : JOINS)) return true;
  if (report.kind !== 'rewrite' || chance < REWRITE_JOINS) return false;
  const article = grouping.articleOf.get(report.of);
  if (article === undefined) return false;
  const event = tables.articles.events[article] as number;
  return liveStory(tables, tables.events.stories[event] as number) === story;
}

function reasonFor({ rows, tables }: Grouping, read: ReadArticle, match: Match | null): string {
  if (match === null) return 'No story known by then shares enough with it.';
  const shared = tellShared(rows, read, tables.stories.rows[match.story] as number);
  return shared === null ? 'It is much like the story.' : `It shares with the story ${shared}.`;
}
