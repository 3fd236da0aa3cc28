import type { Article, Picture } from '../model/article.ts';
import { articleText, NO_DETAILS } from '../model/article.ts';
import type { Entry } from '../model/feeds/entry.ts';
import { recogniseLanguage } from '../text/recognise-language.ts';
import { firstSentence } from './first-sentence.ts';
import { peopleOf } from './furniture/byline-of.ts';
import { dropFurniture } from './furniture/drop-furniture.ts';
import { wordCount } from './furniture/lines.ts';
import { treeText } from './html-paragraphs.ts';
import { sanitiseTree } from './sanitise.ts';
import { foldLine } from './tree/blocks.ts';
import { parseMarkup } from './tree/parse-markup.ts';

/** What an entry's feed says of all its entries. */
export type EntryFeed = {
  readonly title: string | null;
  readonly homeUrl: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
};

/**
 * A feed's entry as an article, from what the feed itself carries; nothing is fetched. The paragraphs may
 * be none: then it is a headline.
 */
export function readEntry(entry: Entry, feed: EntryFeed): Article {
  const base = entry.url ?? feed.homeUrl;
  const stated = bodyOf(entry);
  const byline = bylineOf(entry.authors);
  const { html, paragraphs, credits, details } = dropFurniture(
    sanitiseTree(parseMarkup(stated ?? ''), base),
    { byline },
  );
  return {
    headline: entry.title ?? firstSentence(paragraphs[0] ?? ''),
    standfirst: standfirstOf(entry, paragraphs),
    byline,
    outlet: feed.title,
    section: entry.categories[0] ?? null,
    published: entry.published,
    updated: entry.updated,
    language:
      entry.language ??
      feed.language ??
      recogniseLanguage(articleText([entry.title ?? '', ...paragraphs.slice(0, 4)])),
    url: entry.url,
    leadImage: leadImageOf(entry, details.figures[0] ?? null),
    paragraphs,
    html,
    credits,
    details: { ...NO_DETAILS, ...details, publishedZone: entry.publishedZone ?? null },
  };
}

/** The content; the summary where there is no content or it says more (feeds that put the text there and a picture here). */
function bodyOf(entry: Entry): string | null {
  const { content, summary } = entry;
  if (content === null || summary === null) return content ?? summary;
  return content.length >= summary.length || textLength(content) >= textLength(summary)
    ? content
    : summary;
}

function textLength(markup: string): number {
  return markup.replace(/<[^<>]{0,2000}>/g, '').trim().length;
}

const LONGEST_STANDFIRST = 60;

/** A summary beside a full text sums it up, unless it is its beginning cut off. */
function standfirstOf(entry: Entry, paragraphs: readonly string[]): string | null {
  if (entry.content === null || entry.summary === null || entry.summary.length > 4_000) return null;
  const summary = textOf(entry.summary);
  if (summary === '' || wordCount(summary) > LONGEST_STANDFIRST || endsCutShort(summary))
    return null;
  const opening = articleText(paragraphs.slice(0, 6)).slice(0, 6_000);
  const isRepeated =
    opening.includes(summary.slice(0, 40)) ||
    summary === entry.title ||
    entry.title?.includes(summary) === true;
  return isRepeated ? null : summary;
}

/** Most summaries are words alone. */
function textOf(summary: string): string {
  if (!/[<&\0\r]/.test(summary)) return foldLine(summary);
  return treeText(sanitiseTree(parseMarkup(summary), null)).paragraphs.join(' ');
}

/** Names that programs sign with. */
const NOBODY =
  /^(?:admin|administrator|webmaster|editor|redaktion|redacción|redazione|wordpress|root|user|unknown|anonymous|null|undefined|none|author|staff)$/i;

function bylineOf(authors: readonly string[]): string[] {
  const people = authors.flatMap((author) => {
    const names = peopleOf(author);
    return names.length > 0 ? names : [author.trim()];
  });
  return [...new Set(people)].filter(
    (name) => name !== '' && name.length <= 120 && !NOBODY.test(name),
  );
}

function leadImageOf(entry: Entry, inText: Picture | null): Picture | null {
  const url =
    entry.imageUrl ??
    entry.enclosures.find((enclosure) => enclosure.type?.startsWith('image/'))?.url ??
    null;
  if (url === null || inText?.url === url) return inText;
  return { url, alt: null, caption: null, credit: null };
}

const TEASER_WORDS = 60;
const SUMMARY_WORDS = 200;

/**
 * Whether the feed seems to carry only a teaser of the article, so that its page should be read: it ends in
 * an ellipsis or "Read more", or it is shorter than some 60 words, or it is a summary of less than 200 without a content.
 */
export function isCutShort(article: Article, entry: Entry): boolean {
  const enough = entry.content === null ? SUMMARY_WORDS : TEASER_WORDS;
  const words = wordsUpTo(article.paragraphs, enough);
  if (words < TEASER_WORDS) return true;
  if (entry.content === null && words < SUMMARY_WORDS) return true;
  return (
    endsCutShort(article.paragraphs.at(-1) ?? '') ||
    hasMoreLink(entry.content ?? entry.summary ?? '')
  );
}

/** How many words there are, counted no further than it takes to know that there are `enough`. */
function wordsUpTo(paragraphs: readonly string[], enough: number): number {
  let words = 0;
  for (const paragraph of paragraphs) {
    words += wordCount(paragraph, enough - words);
    if (words >= enough) return words;
  }
  return words;
}

function endsCutShort(text: string): boolean {
  return /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\])\s?(?:\(?(?:read more|continue reading|more|weiterlesen|lire la suite|leer más|leia mais|leggi tutto|lees verder|czytaj dalej|читать далее|читати далі)\)?)?[\s»›>→.]{0,4}$/i.test(
    text.slice(-80),
  );
}

/** Blog programs end a teaser with such a link; its words were dropped with the furniture. */
function hasMoreLink(markup: string): boolean {
  return /(?:read more|continue reading|read the (?:full|rest)|weiterlesen|lire la suite|leer más|leia mais|leggi tutto|lees verder|czytaj dalej|читать далее|читати далі)[^<]{0,80}(?:<[^<>]{0,200}>\s{0,4}){1,8}$/i.test(
    markup.slice(-1_200).trim(),
  );
}
