import type { Article, ArticleDetails, ArticleRead } from '../model/article.ts';
import { articleText, NO_DETAILS } from '../model/article.ts';
import { recogniseLanguage } from '../text/recognise-language.ts';
import { type PageBody, readBody } from './body/read-body.ts';
import { firstSentence } from './first-sentence.ts';
import { wordCount as countWords, sharedWords } from './furniture/lines.ts';
import { type PageText, pageText } from './page/page-text.ts';
import { pageTrouble, type TroublePage } from './page/page-trouble.ts';
import { type PageMetadata, readMetadata } from './page/read-metadata.ts';
import { blocksOf } from './tree/blocks.ts';
import { parseMarkup } from './tree/parse-markup.ts';

const FEWEST_WORDS = 25;

/**
 * Reads the article on a page: text, headline, people, dates, credits; furniture left out and told. One parse
 * serves all. `address` is where the page came from, null if unknown. Fails, with a sentence for the reader,
 * on what is no article.
 */
export function readPage(html: string, address: string | null): ArticleRead {
  if (!/\S/.test(html)) return failed('The page is empty.');
  if (!/<[a-z!/]/i.test(html.slice(0, 200_000))) return failed('This is not a web page.');
  const root = parseMarkup(html);
  const blocks = blocksOf(root);
  const metadata = readMetadata(root, address, blocks);
  const { title: headline, authors: byline, head } = metadata;
  const stated = new Set([...head.bylineTexts, ...head.dateTexts]);
  const base = address ?? metadata.url;
  const summaries = [...head.standfirstTexts, metadata.description ?? ''];
  const body = readBody(root, blocks, { headline, byline, stated, summaries, base });
  const text = pageText({ blocks, body, metadata, base });
  const trouble = troubleOf({ root, blocks, metadata, wordCount: text.words });
  if (trouble !== null) return failed(trouble);
  return { kind: 'article', article: articleOf(metadata, body, text) };
}

function failed(reason: string): ArticleRead {
  return { kind: 'failed', reason };
}

type Page = Pick<TroublePage, 'root' | 'blocks'> & {
  readonly metadata: PageMetadata;
  readonly wordCount: number;
};

/** Why this is no article; null if it is one. */
function troubleOf({ metadata, ...page }: Page): string | null {
  const titles = [metadata.documentTitle, metadata.title].filter((title) => title !== null);
  const trouble = pageTrouble({ ...page, titles, isArticle: metadata.isArticle });
  if (trouble !== null || page.wordCount >= FEWEST_WORDS) return trouble;
  return page.blocks.some(({ text }) => text !== '')
    ? 'There is too little text on the page for an article.'
    : 'There is no text on the page.';
}

function articleOf(metadata: PageMetadata, body: PageBody, text: PageText): Article {
  const { paragraphs, html, credits, details } = text.cleaned;
  return {
    headline: metadata.title ?? firstSentence(paragraphs[0] ?? ''),
    standfirst: body.standfirst || standfirstOf(metadata, paragraphs),
    byline: metadata.authors,
    outlet: metadata.outlet,
    section: metadata.section,
    ...datesOf(metadata, text),
    language: metadata.language ?? recogniseLanguage(articleText(paragraphs.slice(0, 5))),
    url: metadata.url,
    leadImage: metadata.leadImage ?? details.figures[0] ?? null,
    paragraphs,
    html,
    credits,
    details: detailsOf(metadata, text),
  };
}

/** A live blog that states no date of its own was begun with its first entry. */
function datesOf({ published, updated }: PageMetadata, { updates }: PageText) {
  const times = updates.map(({ time }) => time);
  if (published === null || !times.includes(published)) return { published, updated };
  return { published: Math.min(...times), updated: updated ?? Math.max(...times) };
}

function detailsOf(metadata: PageMetadata, text: PageText): ArticleDetails {
  const { details } = text.cleaned;
  const { updates, removed, isStated } = text;
  const isCutOff = isStated ? text.isCutOff : metadata.isCutOff || details.isCutOff;
  const { publishedZone } = metadata;
  return { ...NO_DETAILS, ...details, isCutOff, isStated, updates, publishedZone, removed };
}

const LONGEST_STANDFIRST = 60;

/** What the page shows under the headline; else its own summary, unless it is the text's beginning, the headline again, or cut off. */
function standfirstOf(metadata: PageMetadata, paragraphs: readonly string[]): string | null {
  const opening = articleText(paragraphs.slice(0, 4));
  const isOwn = (text: string) =>
    !opening.includes(text.slice(0, 40)) &&
    (metadata.title === null || sharedWords(text, metadata.title) < 0.8);
  const [shown] = metadata.head.standfirstTexts;
  if (shown !== undefined && isOwn(shown)) return shown;
  const { description, isArticle } = metadata;
  if (description === null || !isArticle || countWords(description) > LONGEST_STANDFIRST)
    return null;
  return /(?:…|\.\.\.)$/.test(description) || !isOwn(description) ? null : description;
}
