import { isCutShort, readEntry } from '../../../articles/read-entry.ts';
import { type Article, NO_DETAILS } from '../../../model/article.ts';
import type { Entry } from '../../../model/feeds/entry.ts';
import { recogniseLanguage } from '../../../text/recognise-language.ts';
import type { Brought } from './brought.ts';

/** An article of another reader's export, ready for the library. */
export type WrittenUp = {
  readonly article: Article;
  /** Whether its page is to be fetched, since the export has no text or only an opening. */
  readonly wantsPage: boolean;
};

export type ItemsWritten =
  | { readonly kind: 'written'; readonly articles: readonly WrittenUp[] }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Makes articles of what was brought, in order; markup passes the sanitiser as a feed's does. */
export function writeUp(items: readonly Brought[]): ItemsWritten {
  const articles = items.map((item) =>
    item.markup === null ? headlineOnly(item) : withText(item),
  );
  return { kind: 'written', articles };
}

function withText(item: Brought): WrittenUp {
  const { outlet, homeUrl, language } = item;
  const entry = entryOf(item);
  const article = readEntry(entry, { title: outlet, homeUrl, language });
  const headline = article.headline === '' ? (item.url ?? '') : article.headline;
  return {
    article: { ...article, headline },
    wantsPage: item.url !== null && isCutShort(article, entry),
  };
}

function entryOf({ url, headline, byline, published, section, markup }: Brought): Entry {
  return {
    ...{ id: null, url, title: headline, authors: byline, published, updated: null },
    ...{ summary: null, content: markup, categories: section === null ? [] : [section] },
    ...{ enclosures: [], imageUrl: null, language: null },
  };
}

function headlineOnly(item: Brought): WrittenUp {
  const { url, headline, byline, outlet, section, published, language } = item;
  const article: Article = {
    // The page will say what it is called (pipeline/read-awaited-pages.ts).
    headline: headline ?? url ?? '',
    ...{ standfirst: null, byline, outlet, section, published, updated: null, url },
    language: language ?? (headline === null ? null : recogniseLanguage(headline)),
    ...{ leadImage: null, paragraphs: [], html: '', credits: [], details: NO_DETAILS },
  };
  return { article, wantsPage: url !== null };
}
