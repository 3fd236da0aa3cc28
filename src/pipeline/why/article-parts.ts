import type { Article, ArticleDetails } from '../../model/article.ts';
import type { ArticleRecord, TextSource } from '../../model/library.ts';
import { toIso } from '../../model/time.ts';

/** A part of an article and where it came from; the value is null where the article has none. */
export type ArticlePart = {
  readonly part: string;
  readonly value: string | null;
  readonly from: string;
};

const TEXT_FROM: Readonly<Record<TextSource, string>> = {
  feed: 'the feed',
  page: 'the outlet’s page',
  file: 'an imported file',
};

/** The parts in the order of a page. `record` is what the library knows, null for what was only read. */
export function partsOfArticle(article: Article, record: ArticleRecord | null): ArticlePart[] {
  const { details } = article;
  const body = record === null ? 'the document' : TEXT_FROM[record.textSource];
  // What a feed says of an article stands above what its page says.
  const head = record !== null && record.feedId !== null ? 'the feed, else the page' : body;
  const source = details.isStated ? 'the page’s linked data: it shows less' : body;
  const text = record?.asRead ? `${source}, changed by your rules` : source;
  const ours = 'what is stated, else the text’s own words';
  const stated = (part: string, value: string | null, from = head) => ({ part, value, from });
  const several = (part: string, values: readonly string[], from = body) =>
    stated(part, values.length === 0 ? null : values.join('; '), from);
  return [
    stated('headline', article.headline),
    stated('standfirst', article.standfirst),
    several('byline', article.byline, head),
    stated('outlet', article.outlet),
    stated('section', article.section),
    stated('dateline', details.dateline, body),
    several('agencies', details.agencies),
    stated('published', toIso(article.published)),
    stated('updated', toIso(article.updated)),
    stated('language', article.language, ours),
    stated('address', article.url),
    stated('picture', article.leadImage?.url ?? null),
    stated('text', textWords(article), text),
    stated('live entries', entriesWords(details), body),
    several('credits', article.credits),
    several('notes', details.notes),
    stated(
      'first appeared',
      details.firstAppeared?.name ?? details.firstAppeared?.url ?? null,
      body,
    ),
    stated('cut off', details.isCutOff ? 'only the beginning is here' : null, body),
  ];
}

function entriesWords({ updates }: ArticleDetails): string | null {
  const times = updates.map(({ time }) => time);
  return times.length === 0
    ? null
    : `${times.length}, from ${toIso(Math.min(...times))} to ${toIso(Math.max(...times))}`;
}

function textWords({ paragraphs }: Article): string | null {
  if (paragraphs.length === 0) return null;
  const count = paragraphs.length === 1 ? '1 paragraph' : `${paragraphs.length} paragraphs`;
  return `${count}: ${paragraphs[0]}`;
}
