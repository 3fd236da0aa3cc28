/** Between an article of the model and its rows. The only place that knows both shapes. */
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { sortTimeOf } from '../model/article-id.ts';
import type { KeptEnclosure } from '../model/feeds/kept-enclosure.ts';
import type { ArticleLine, ArticleRecord } from '../model/library.ts';
import { separateCharacters } from '../text/separate-characters.ts';
import { detailsColumn, toAsRead, toDetails, toPicture } from './article-details.ts';
import type { ArticleTable, ArticleTextTable, SearchTable } from './database/schema.ts';
import { fromJson } from './json-values.ts';

const OPENING_LENGTH = 240;

/** The columns that an article's text and description decide. */
export function articleColumns(article: Article) {
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    byline: JSON.stringify(article.byline),
    section: article.section,
    // What it is about is told by its section, see subjects/.
    subject_by: 0,
    language: article.language,
    published: article.published,
    updated: article.updated,
    lead_image: article.leadImage === null ? null : JSON.stringify(article.leadImage),
    // Of the words as they were read: a reader's rule is no edit by the outlet.
    text_hash: textHash(article),
    ...shownColumns(article),
  };
}

/** Those that tell of the text as it is shown. */
export function shownColumns(article: Pick<Article, 'paragraphs'>) {
  return { opening: openingOf(article), word_count: countWords(article.paragraphs) };
}

/** The first words, cut at a word's end. */
function openingOf({ paragraphs }: Pick<Article, 'paragraphs'>): string {
  const first = paragraphs.slice(0, 3).join(' ');
  if (first.length <= OPENING_LENGTH) return first;
  const cut = first.slice(0, OPENING_LENGTH);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > OPENING_LENGTH / 2 ? cut.slice(0, lastSpace) : cut).toWellFormed()}…`;
}

/** Counts what stands between spaces; in scripts without spaces, four characters make a word. */
function countWords(paragraphs: readonly string[]): number {
  let count = 0;
  for (const paragraph of paragraphs) {
    const words = spacesIn(paragraph) + 1;
    count += Math.max(words, words * 12 < paragraph.length ? Math.round(paragraph.length / 4) : 0);
  }
  return count;
}

function spacesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** A correction is an edit, though it is no part of the text. */
function textHash({ headline, standfirst, paragraphs, details }: Article): string {
  const hash = createHash('sha1');
  const parts = [headline, standfirst ?? '', ...paragraphs, ...details.notes];
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('base64url');
}

export function textRow(articleId: number, article: Article): ArticleTextTable {
  return {
    article_id: articleId,
    paragraphs: JSON.stringify(article.paragraphs),
    html: article.html,
    credits: JSON.stringify(article.credits),
    details: detailsColumn(article.details),
    as_read: null,
  };
}

/** What the search index reads: `outlet` also holds its key, so that outlet:bbc.co.uk works. */
export function searchRow(
  articleId: number,
  article: Pick<Article, 'headline' | 'standfirst' | 'byline' | 'language' | 'paragraphs'>,
  outlet: { readonly name: string; readonly key: string },
): SearchTable {
  const body = [article.standfirst ?? '', ...article.paragraphs].join('\n');
  return {
    rowid: articleId,
    headline: separateCharacters(article.headline),
    byline: separateCharacters(article.byline.join('\n')),
    outlet: separateCharacters(`${outlet.name}\n${outlet.key}`),
    language: article.language ?? '',
    body: separateCharacters(body),
  };
}

/** Columns that say who has looked at an article. */
type WorkDone = 'statements_by' | 'story_by' | 'subject' | 'subject_by';

export type LineRow = Omit<
  ArticleTable,
  'page_attempts' | 'text_hash' | 'rules_wanted_at' | 'reader_id' | WorkDone
> & {
  reader_id: number | null;
  outlet_name: string;
  read_at: number | null;
  saved_at: number | null;
};

export function toArticleLine(row: LineRow): ArticleLine {
  return {
    id: row.id,
    outletId: row.outlet_id,
    outletName: row.outlet_name,
    headline: row.headline,
    standfirst: row.standfirst,
    opening: row.opening,
    byline: toStrings(row.byline),
    section: row.section,
    language: row.language,
    url: row.url,
    published: row.published,
    firstSeen: row.first_seen,
    sortTime: sortTimeOf(row.id),
    leadImage: row.lead_image === null ? null : toPicture(fromJson(row.lead_image)),
    wordCount: row.word_count,
    revisedAt: row.revised_at,
    isRead: row.read_at !== null,
    isSaved: row.saved_at !== null,
  };
}

export type RecordRow = LineRow & {
  paragraphs: string;
  html: string;
  credits: string;
  details: string | null;
  as_read: string | null;
  version_count: number;
  enclosures: readonly KeptEnclosure[];
};

export function toArticleRecord(row: RecordRow): ArticleRecord {
  return {
    ...toArticleLine(row),
    outlet: row.outlet_name,
    updated: row.updated,
    paragraphs: toStrings(row.paragraphs),
    html: row.html,
    credits: toStrings(row.credits),
    details: toDetails(row.details),
    textSource: row.text_source,
    feedId: row.feed_id,
    readerId: row.reader_id,
    versionCount: row.version_count,
    pageTrouble: row.page_trouble,
    isPageAwaited: row.page_wanted_at !== null,
    asRead: toAsRead(row.as_read),
    enclosures: row.enclosures,
  };
}

/** Reads a column that this room wrote; anything else in it counts as empty. */
export function toStrings(json: string): string[] {
  const value: unknown = fromJson(json);
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}
