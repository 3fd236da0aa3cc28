import type { Article, ArticleRead } from '../model/article.ts';
import { articleText, NO_DETAILS } from '../model/article.ts';
import { recogniseLanguage } from '../text/recognise-language.ts';
import { firstSentence } from './first-sentence.ts';
import { peopleOf } from './furniture/byline-of.ts';
import { creditOf } from './furniture/credit-of.ts';
import { dropFurniture } from './furniture/drop-furniture.ts';
import { sharedWords, wordCount } from './furniture/lines.ts';
import { boundMarkup, type MarkupBounds } from './markup/bound-markup.ts';
import { firstPicture } from './markup/first-picture.ts';
import { dropHead } from './page/drop-head.ts';
import { type ExtractedBody, extractBody } from './page/extract-body.ts';
import { pageTrouble } from './page/page-trouble.ts';
import { type PageMetadata, readMetadata } from './page/read-metadata.ts';
import { sanitiseTree } from './sanitise.ts';
import { blocksOf } from './tree/blocks.ts';
import { parseMarkup } from './tree/parse-markup.ts';

const PAGE_BOUNDS: MarkupBounds = { length: 5_000_000, depth: 256, elements: 30_000 };

/** What no reader sees and the extractor need not carry. */
const INVISIBLE: ReadonlySet<string> = new Set(
  'script style svg template iframe object canvas math meta link'.split(' '),
);

/**
 * The extractor's tree takes time in proportion to siblings times depth. Pages have some 800 elements, one in
 * a hundred over 4,000; these bounds keep the worst at some two seconds.
 */
const BODY_BOUNDS: MarkupBounds = {
  ...PAGE_BOUNDS,
  depth: 100,
  elements: 10_000,
  dropped: INVISIBLE,
};

const FEWEST_WORDS = 25;

/**
 * Reads the article on a page: text, headline, people, dates, credits; furniture left out. `address` is where
 * the page came from, null if unknown. Fails, with a sentence for the reader, on what is no article.
 */
export function readPage(html: string, address: string | null): ArticleRead {
  if (!/\S/.test(html)) return failed('The page is empty.');
  if (!/<[a-z!/]/i.test(html.slice(0, 200_000))) return failed('This is not a web page.');
  const bounded = boundMarkup(html, PAGE_BOUNDS);
  const root = parseMarkup(html);
  const blocks = blocksOf(root);
  const metadata = readMetadata(root, address, blocks);
  const titles = [metadata.documentTitle, metadata.title].filter((title) => title !== null);
  const trouble = pageTrouble({ root, blocks, titles, isArticle: metadata.isArticle });
  if (trouble !== null) return failed(trouble);
  const body = extractBody(boundMarkup(bounded, BODY_BOUNDS));
  if (body === null) return failed('There is no text on the page.');
  const article = articleOf(body, metadata, address);
  const words = article.paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph), 0);
  if (words < FEWEST_WORDS) return failed('There is too little text on the page for an article.');
  return { kind: 'article', article };
}

function failed(reason: string): ArticleRead {
  return { kind: 'failed', reason };
}

function articleOf(body: ExtractedBody, metadata: PageMetadata, address: string | null): Article {
  const cleaned = dropFurniture(sanitiseTree(parseMarkup(body.html), address));
  const headline = metadata.title ?? body.title;
  const byline = metadata.authors.length > 0 ? metadata.authors : peopleOf(body.byline ?? '');
  const { html, paragraphs } = dropHead(cleaned.html, {
    headline,
    byline,
  });
  const credits = [
    ...body.captions.flatMap((caption) => creditOf(caption) ?? []),
    ...cleaned.credits,
  ];
  return {
    headline: headline ?? firstSentence(paragraphs[0] ?? ''),
    standfirst: standfirstOf(metadata, headline, paragraphs),
    byline,
    outlet: metadata.outlet,
    section: metadata.section,
    published: metadata.published,
    updated: metadata.updated,
    language: metadata.language ?? recogniseLanguage(articleText(paragraphs.slice(0, 5))),
    url: metadata.url,
    leadImage: metadata.leadImage ?? firstPicture(html),
    paragraphs,
    html,
    credits: [...new Set(credits)],
    details: NO_DETAILS,
  };
}

/** The page's own summary, unless it is the text's beginning, the headline again, or cut off. */
function standfirstOf(
  metadata: PageMetadata,
  headline: string | null,
  paragraphs: readonly string[],
): string | null {
  const description = metadata.description;
  if (
    description === null ||
    !metadata.isArticle ||
    wordCount(description) > 60 ||
    /(?:…|\.\.\.)$/.test(description)
  )
    return null;
  if (headline !== null && sharedWords(description, headline) >= 0.8) return null;
  const opening = articleText(paragraphs.slice(0, 4));
  return opening.includes(description.slice(0, 40)) ? null : description;
}
