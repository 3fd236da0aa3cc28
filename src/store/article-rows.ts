/** Between an article of the model and its rows. The only place that knows both shapes. */
import { createHash } from 'node:crypto';
import { type Article, NO_DETAILS, type Picture } from '../model/article.ts';
import { sortTimeOf } from '../model/article-id.ts';
import type { ArticleLine, ArticleRecord } from '../model/library.ts';
import { separateCharacters } from '../text/separate-characters.ts';
import type { ArticleTable, ArticleTextTable, SearchTable } from './database/schema.ts';

const OPENING_LENGTH = 240;

/** The columns that an article's text and description decide. */
export function articleColumns(article: Article) {
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    opening: openingOf(article),
    byline: JSON.stringify(article.byline),
    section: article.section,
    language: article.language,
    published: article.published,
    updated: article.updated,
    lead_image: article.leadImage === null ? null : JSON.stringify(article.leadImage),
    word_count: countWords(article.paragraphs),
    text_hash: textHash(article),
  };
}

/** The first words, cut at a word's end. */
function openingOf({ paragraphs }: Article): string {
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

function textHash({ headline, standfirst, paragraphs }: Article): string {
  const hash = createHash('sha1');
  for (const part of [headline, standfirst ?? '', ...paragraphs]) hash.update(part).update('\n');
  return hash.digest('base64url');
}

export function textRow(articleId: number, article: Article): ArticleTextTable {
  return {
    article_id: articleId,
    paragraphs: JSON.stringify(article.paragraphs),
    html: article.html,
    credits: JSON.stringify(article.credits),
  };
}

/** What the search index reads: `outlet` also holds its key, so that outlet:bbc.co.uk works. */
export function searchRow(
  articleId: number,
  article: Article,
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

export type LineRow = Omit<ArticleTable, 'page_attempts' | 'text_hash'> & {
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
    leadImage: toPicture(row.lead_image),
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
  version_count: number;
};

export function toArticleRecord(row: RecordRow): ArticleRecord {
  return {
    ...toArticleLine(row),
    outlet: row.outlet_name,
    updated: row.updated,
    paragraphs: toStrings(row.paragraphs),
    html: row.html,
    credits: toStrings(row.credits),
    details: NO_DETAILS,
    textSource: row.text_source,
    feedId: row.feed_id,
    versionCount: row.version_count,
    pageTrouble: row.page_trouble,
    isPageAwaited: row.page_wanted_at !== null,
  };
}

/** Reads a column that this room wrote; anything else in it counts as empty. */
export function toStrings(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
}

function toPicture(json: string | null): Picture | null {
  const value: unknown = json === null ? null : JSON.parse(json);
  return isPicture(value) ? value : null;
}

function isPicture(value: unknown): value is Picture {
  return (
    typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'
  );
}
