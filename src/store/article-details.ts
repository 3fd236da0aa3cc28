/** What an article has beyond its text, between the model and a column of JSON. */
import { type ArticleDetails, NO_DETAILS, type Picture } from '../model/article.ts';
import type { RuledText } from '../model/outlet-rule.ts';
import { REMOVAL_REASONS, type Removal } from '../model/removal.ts';
import { fromJson, isRecord, listOf, toText } from './json-values.ts';

const MOST_REMOVALS = 200;
/** Characters of removals kept with an article: a page's comments can be longer than its text. */
const MOST_REMOVED = 60_000;
/** Of figures, notes and the like: far more than any article has. */
const MOST_PARTS = 500;

/** The column's value; null where there is nothing to keep. */
export function detailsColumn(details: ArticleDetails): string | null {
  const kept: ArticleDetails = {
    figures: details.figures.slice(0, MOST_PARTS),
    agencies: details.agencies.slice(0, MOST_PARTS),
    dateline: details.dateline,
    notes: details.notes.slice(0, MOST_PARTS),
    pullQuotes: details.pullQuotes.slice(0, MOST_PARTS),
    firstAppeared: details.firstAppeared,
    isCutOff: details.isCutOff,
    isStated: details.isStated,
    updates: details.updates.slice(0, MOST_PARTS),
    publishedZone: details.publishedZone,
    removed: keptRemovals(details.removed),
  };
  // Most articles have few of these, and there are many articles: what is not there is not written.
  const said = Object.entries(kept).filter(([, value]) => !isNothing(value));
  return said.length === 0 ? null : JSON.stringify(Object.fromEntries(said));
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

/** What stood within the article, in order, as far as there is room; the last loses its markup first. */
function keptRemovals(removed: readonly Removal[]): Removal[] {
  const kept: Removal[] = [];
  let left = MOST_REMOVED;
  for (const { text, html, reason, step, place, before } of removed) {
    if (reason === 'outside the article') continue;
    if (kept.length >= MOST_REMOVALS || text.length > left) break;
    const room = left - text.length;
    const one = { text, html: html.length <= room ? html : '', reason, step, place, before };
    left -= one.text.length + one.html.length;
    kept.push(one);
  }
  return kept;
}

/** Reads the column; whatever in it is not as this room writes it counts as unknown. */
export function toDetails(json: string | null): ArticleDetails {
  return json === null ? NO_DETAILS : readDetails(fromJson(json));
}

/** The column `as_read`. */
export function asReadColumn({ paragraphs, html, details }: RuledText): string {
  const kept = { ...details, removed: keptRemovals(details.removed) };
  return JSON.stringify({ paragraphs, html, details: kept });
}

/** Reads it: the text before rules changed it, null where none did. */
export function toAsRead(json: string | null): RuledText | null {
  const value: unknown = json === null ? null : fromJson(json);
  if (!isRecord(value)) return null;
  return {
    paragraphs: listOf(value.paragraphs, toText),
    html: toText(value.html) ?? '',
    details: readDetails(value.details),
  };
}

function readDetails(value: unknown): ArticleDetails {
  if (!isRecord(value)) return NO_DETAILS;
  return {
    figures: listOf(value.figures, toPicture),
    agencies: listOf(value.agencies, toText),
    dateline: toText(value.dateline),
    notes: listOf(value.notes, toText),
    pullQuotes: listOf(value.pullQuotes, toText),
    firstAppeared: toSource(value.firstAppeared),
    isCutOff: value.isCutOff === true,
    isStated: value.isStated === true,
    updates: listOf(value.updates, toUpdate),
    publishedZone: typeof value.publishedZone === 'number' ? value.publishedZone : null,
    removed: listOf(value.removed, toRemoval),
  };
}

function toRemoval(value: unknown): Removal | null {
  if (!isRecord(value)) return null;
  const reason = REMOVAL_REASONS.find((one) => one === value.reason);
  const text = toText(value.text);
  if (reason === undefined || text === null) return null;
  return {
    text,
    html: toText(value.html) ?? '',
    reason,
    step: toText(value.step) ?? '',
    place: toText(value.place),
    before: typeof value.before === 'number' ? value.before : 0,
  };
}

export function toPicture(value: unknown): Picture | null {
  const url = isRecord(value) ? toText(value.url) : null;
  if (!isRecord(value) || url === null) return null;
  return {
    url,
    alt: toText(value.alt),
    caption: toText(value.caption),
    credit: toText(value.credit),
  };
}

function toSource(value: unknown): ArticleDetails['firstAppeared'] {
  return isRecord(value) ? { name: toText(value.name), url: toText(value.url) } : null;
}

function toUpdate(value: unknown): ArticleDetails['updates'][number] | null {
  if (!isRecord(value)) return null;
  const { time, paragraph } = value;
  return typeof time === 'number' && typeof paragraph === 'number' ? { time, paragraph } : null;
}
