/** A page, a JSON document or a sitemap read as a feed, by a recipe. */
import type { JSONValue } from 'json-p3';
import type { Entry } from '../../model/feeds/entry.ts';
import type { FoundHeadline, PageFeed, PageFeedState } from '../../model/feeds/page-recipe.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { decodeBytes } from '../../text/decode-bytes.ts';
import { countParts } from '../../text/json/count-parts.ts';
import { mediumOf } from '../detect-format.ts';
import { judgeReading, marksOf } from './judge-reading.ts';
import { changeEntry, mainPart, paragraphsOf } from './note-changes.ts';
import {
  headlinesOf,
  type PageDocument,
  type PageFeedRead,
  type PageToRead,
} from './page-document.ts';
import { pageFacts } from './page-facts.ts';
import { elementsUnder, type PageTree, pageTree, wordsIn } from './page-tree.ts';
import { readByPaths } from './paths/read-by-paths.ts';
import { readBySelectors } from './read-by-selectors.ts';
import { selectAll } from './selectors/match-selector.ts';
import { parseSelector } from './selectors/parse-selector.ts';
import { readSitemap } from './sitemaps/read-sitemap.ts';

/** Never throws; time in proportion to the document and the recipe. */
export function readPageFeed(page: PageToRead, feed: PageFeed, now: Millis): PageFeedRead {
  if (page.bytes.length === 0) return failed('The document is empty.');
  if (feed.recipe.kind === 'sitemap') return readSitemapFeed(page, feed, now);
  const medium = mediumOf(page.bytes);
  if (medium !== null) return failed(`This is ${medium}, not a page.`);
  if (feed.recipe.kind === 'json') return readJsonFeed(page, feed, now);
  const html = decodeBytes(page.bytes, { contentType: page.contentType, kind: 'html' }).text;
  const tree = pageTree(html);
  if (brokeOff(tree, feed.state, now)) return failed('The page breaks off in the middle.');
  return feed.recipe.kind === 'changes'
    ? readChanges(tree, page, { feed, now })
    : readHeadlines(tree, page, { feed, now });
}

function failed(reason: string): PageFeedRead {
  return { kind: 'failed', reason };
}

/** A page that said where it ends, and does not of a sudden. After two days that is its new way. */
function brokeOff(tree: PageTree, state: PageFeedState | null, now: Millis): boolean {
  const wasClosed = state?.isClosed === true;
  return wasClosed && !tree.isClosed && now - state.goodAt < 2 * DAY;
}

type Reading = { readonly feed: PageFeed; readonly now: Millis };

function readHeadlines(tree: PageTree, page: PageToRead, { feed, now }: Reading): PageFeedRead {
  const { recipe, state } = feed;
  if (recipe.kind !== 'selectors') return failed('The recipe is for documents of another kind.');
  const facts = pageFacts(tree.root, page.url);
  const found = readBySelectors(tree.root, recipe.parts, facts.base);
  if (found.kind === 'failed') return found;
  const headlines = headlinesOf(found.entries);
  const stillThere = (before: readonly FoundHeadline[]) => countOnPage(tree, before);
  const judged = judgeReading({ headlines, blank: found.blank, state, now, stillThere });
  if (judged.kind === 'failed') return judged;
  return {
    kind: 'read',
    document: documentOf({ page, feed, entries: found.entries, ...facts }),
    state: { goodAt: now, headlines, isClosed: tree.isClosed, paragraphs: null, note: judged.note },
    note: judged.note,
  };
}

/** How many headlines are the words of a link or a heading of the page. */
function countOnPage(tree: PageTree, headlines: readonly FoundHeadline[]): number {
  const marks = new Set<string>();
  for (const node of elementsUnder(tree.root)) {
    if (node.name !== 'a' && !/^h[1-6]$/.test(node.name)) continue;
    for (const mark of marksOf({ title: wordsIn(node), url: null })) marks.add(mark);
  }
  return headlines.filter(({ title }) =>
    marksOf({ title, url: null }).some((mark) => marks.has(mark)),
  ).length;
}

type Documented = {
  readonly page: PageToRead;
  readonly feed: PageFeed;
  readonly entries: readonly Entry[];
  readonly title: string | null;
  readonly language: string | null;
};

function documentOf({ page, feed, entries, title, language }: Documented): PageDocument {
  return {
    title: title ?? bareAddress(page.url),
    description: null,
    url: null,
    homeUrl: page.url,
    iconUrl: null,
    language: feed.recipe.language ?? language,
    hubUrl: null,
    minInterval: feed.recipe.every,
    entries,
  };
}

function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 200);
}

function readChanges(tree: PageTree, page: PageToRead, { feed, now }: Reading): PageFeedRead {
  const { recipe, state } = feed;
  if (recipe.kind !== 'changes') return failed('The recipe is for documents of another kind.');
  const watched =
    recipe.within === null ? [mainPart(tree.root)] : watchedParts(tree, recipe.within);
  const paragraphs = watched.flatMap(paragraphsOf);
  if (paragraphs.length === 0) {
    return failed(
      state === null
        ? 'There are no words in the part of the page that is to be watched.'
        : 'The part of the page that is watched has no words any more: the page has changed.',
    );
  }
  const facts = pageFacts(tree.root, page.url);
  const before = state?.paragraphs ?? null;
  const entry =
    before === null
      ? null
      : changeEntry({ url: page.url, title: facts.title, before, now: paragraphs });
  return {
    kind: 'read',
    document: documentOf({ page, feed, entries: entry === null ? [] : [entry], ...facts }),
    state: { goodAt: now, headlines: [], isClosed: tree.isClosed, paragraphs, note: null },
    note: null,
  };
}

const MOST_WATCHED = 100;

function watchedParts(tree: PageTree, within: string) {
  const parse = parseSelector(within);
  return parse.kind === 'failed' ? [] : selectAll(tree.root, parse.selector, MOST_WATCHED);
}

/** Five hundred headlines have some tens of thousands. */
const MOST_JSON_PARTS = 1_000_000;

export type JsonRead =
  | { readonly kind: 'json'; readonly value: JSONValue; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A JSON document as a value. Broken off, it is nothing: half a list would look like news gone. */
export function readJsonDocument({ bytes, contentType }: PageToRead): JsonRead {
  const { text } = decodeBytes(bytes, { contentType, kind: 'xml' });
  if (countParts(text) > MOST_JSON_PARTS)
    return { kind: 'failed', reason: 'This JSON document holds too much to be a feed.' };
  try {
    return { kind: 'json', value: JSON.parse(text) as JSONValue, text };
  } catch {
    return {
      kind: 'failed',
      reason: 'This is not a JSON document, or it breaks off in the middle.',
    };
  }
}

function readJsonFeed(page: PageToRead, feed: PageFeed, now: Millis): PageFeedRead {
  const { recipe, state } = feed;
  if (recipe.kind !== 'json') return failed('The recipe is for documents of another kind.');
  const json = readJsonDocument(page);
  if (json.kind === 'failed') return json;
  const found = readByPaths(json.value, recipe.parts, page.url);
  if (found.kind === 'failed') return found;
  const headlines = headlinesOf(found.entries);
  const stillThere = (before: readonly FoundHeadline[]) =>
    before.filter(({ title }) => title.length > 12 && json.text.includes(JSON.stringify(title)))
      .length;
  const judged = judgeReading({ headlines, blank: found.blank, state, now, stillThere });
  if (judged.kind === 'failed') return judged;
  return {
    kind: 'read',
    document: documentOf({ page, feed, entries: found.entries, title: null, language: null }),
    state: { goodAt: now, headlines, isClosed: false, paragraphs: null, note: judged.note },
    note: judged.note,
  };
}

function readSitemapFeed(page: PageToRead, feed: PageFeed, now: Millis): PageFeedRead {
  const read = readSitemap(page);
  if (read.kind !== 'entries') return read;
  const { entries, title, language } = read;
  const home = URL.parse(page.url)?.origin ?? page.url;
  return {
    kind: 'read',
    document: { ...documentOf({ page, feed, entries, title, language }), homeUrl: `${home}/` },
    state: {
      goodAt: now,
      headlines: headlinesOf(entries),
      isClosed: true,
      paragraphs: null,
      note: null,
    },
    note: null,
  };
}
