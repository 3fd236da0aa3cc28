/** A page looked at by somebody who wants a feed of it: what may be its headlines, and what a recipe finds. */
import type { Entry } from '../../model/feeds/entry.ts';
import type { FoundHeadline, PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { Millis } from '../../model/time.ts';
import { decodeBytes } from '../../text/decode-bytes.ts';
import { isJson, mediumOf } from '../detect-format.ts';
import { mainPart, paragraphsOf } from './note-changes.ts';
import type { PageToRead } from './page-document.ts';
import { pageFacts } from './page-facts.ts';
import { pageTree } from './page-tree.ts';
import { proposePaths } from './propose/propose-paths.ts';
import { type Proposal, proposeSelectors } from './propose/propose-selectors.ts';
import { readJsonDocument, readPageFeed } from './read-page-feed.ts';
import { selectAll } from './selectors/match-selector.ts';
import { parseSelector } from './selectors/parse-selector.ts';

export type PageProposal = Omit<Proposal, 'parts'> & { readonly recipe: PageRecipe };

export type PagePreview = {
  readonly count: number;
  /** The first ones, as the document has them. */
  readonly entries: readonly Entry[];
  /** How many entries have each part. */
  readonly having: Readonly<Record<'link' | 'date' | 'summary' | 'author' | 'picture', number>>;
  /** Of a page whose changes are watched: its first paragraphs, and how many there are. */
  readonly watched: { readonly count: number; readonly paragraphs: readonly string[] } | null;
  /** Why nothing is found, a sentence; null: all is well. */
  readonly reason: string | null;
};

export type PageLook =
  | {
      readonly kind: 'looked';
      readonly medium: 'page' | 'json' | 'sitemap';
      readonly title: string | null;
      readonly language: string | null;
      /** The likeliest first. */
      readonly proposals: readonly PageProposal[];
      /** Of the recipe that was asked for, else of the first proposal; null: there is none. */
      readonly preview: PagePreview | null;
    }
  /** A list of sitemaps: one of these is to be looked at. */
  | { readonly kind: 'parts'; readonly urls: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

export type PageToLookAt = PageToRead & {
  /** Whose entries are shown; null: those of the first proposal. */
  readonly recipe: PageRecipe | null;
  /** Headlines of before, to be found again. */
  readonly before: readonly FoundHeadline[];
  readonly now: Millis;
};

/** Never throws; time in proportion to the document. */
export function lookAtPage(page: PageToLookAt): PageLook {
  if (page.bytes.length === 0) return { kind: 'failed', reason: 'The document is empty.' };
  const start = new TextDecoder('latin1').decode(page.bytes.subarray(0, 2_000));
  if (
    page.recipe?.kind === 'sitemap' ||
    /<(?:urlset|sitemapindex)[\s>]/.test(start) ||
    start.startsWith('\u001f\u008b')
  )
    return lookAtSitemap(page);
  const medium = mediumOf(page.bytes);
  if (medium !== null) return { kind: 'failed', reason: `This is ${medium}, not a page.` };
  return isJson(start.replace(/^(?:\u00ef\u00bb\u00bf)/, '')) ? lookAtJson(page) : lookAtHtml(page);
}

const COMMON = { language: null, every: null };

function lookAtSitemap(page: PageToLookAt): PageLook {
  const recipe = page.recipe ?? { kind: 'sitemap' as const, ...COMMON };
  const read = readPageFeed(page, { recipe, state: null }, page.now);
  if (read.kind !== 'read') return read;
  const { title, language, entries } = read.document;
  const headlines = entries.slice(0, 5).flatMap((entry) => entry.title ?? []);
  const proposal = { recipe, count: entries.length, headlines, foundAgain: 0 };
  return {
    ...{ kind: 'looked', medium: 'sitemap', title, language },
    proposals: [proposal],
    preview: previewOf(entries, null),
  };
}

function lookAtJson(page: PageToLookAt): PageLook {
  const json = readJsonDocument(page);
  if (json.kind === 'failed') return json;
  const proposals = proposePaths(json.value, page.url, page.before).map(({ parts, ...rest }) => ({
    ...rest,
    recipe: { kind: 'json' as const, parts, ...COMMON },
  }));
  return {
    ...{ kind: 'looked', medium: 'json', title: null, language: null },
    proposals,
    preview: preview(page, page.recipe ?? proposals[0]?.recipe ?? null),
  };
}

function lookAtHtml(page: PageToLookAt): PageLook {
  const html = decodeBytes(page.bytes, { contentType: page.contentType, kind: 'html' }).text;
  const { root } = pageTree(html);
  const { title, language, base } = pageFacts(root, page.url);
  const proposals = proposeSelectors(root, base, page.before).map(({ parts, ...rest }) => ({
    ...rest,
    recipe: { kind: 'selectors' as const, parts, ...COMMON },
  }));
  const recipe = page.recipe ?? proposals[0]?.recipe ?? null;
  const shown =
    recipe?.kind === 'changes' ? watchedPreview(root, recipe.within) : preview(page, recipe);
  return { kind: 'looked', medium: 'page', title, language, proposals, preview: shown };
}

function preview(page: PageToLookAt, recipe: PageRecipe | null): PagePreview | null {
  if (recipe === null) return null;
  const read = readPageFeed(page, { recipe, state: null }, page.now);
  if (read.kind === 'read') return previewOf(read.document.entries, read.note);
  return previewOf([], read.kind === 'failed' ? read.reason : null);
}

const MOST_SHOWN = 15;

function previewOf(entries: readonly Entry[], reason: string | null): PagePreview {
  const having = (has: (entry: Entry) => boolean) => entries.filter(has).length;
  return {
    count: entries.length,
    entries: entries.slice(0, MOST_SHOWN),
    having: {
      link: having(({ url }) => url !== null),
      date: having(({ published, updated }) => (published ?? updated) !== null),
      summary: having(({ summary }) => summary !== null),
      author: having(({ authors }) => authors.length > 0),
      picture: having(({ imageUrl }) => imageUrl !== null),
    },
    watched: null,
    reason,
  };
}

function watchedPreview(root: Parameters<typeof mainPart>[0], within: string | null): PagePreview {
  const parse = within === null ? null : parseSelector(within);
  if (parse?.kind === 'failed') return previewOf([], parse.reason);
  const parts = parse === null ? [mainPart(root)] : selectAll(root, parse.selector, 100);
  const paragraphs = parts.flatMap(paragraphsOf);
  const reason = 'There are no words in the part of the page that is to be watched.';
  const watched = { count: paragraphs.length, paragraphs: paragraphs.slice(0, 8) };
  return { ...previewOf([], paragraphs.length === 0 ? reason : null), watched };
}
