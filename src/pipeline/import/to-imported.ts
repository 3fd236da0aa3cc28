import type { Article } from '../../model/article.ts';
import type { ImportedArticle } from '../../store/imports.ts';
import { hashText } from '../../text/hash-text.ts';
import { normaliseUrl } from '../../text/normalise-url.ts';
import { outletKey } from '../../text/outlet-key.ts';

/** An article of a file, with what recognises it again; of the outlet at `homeUrl`, or at its own address. */
export function toImported(article: Article, homeUrl: string | null = null): ImportedArticle {
  return importedAs(article, outletOf(article, homeUrl));
}

/** The same, of an outlet that is known. */
export function importedAs(article: Article, outlet: ImportedArticle['outlet']): ImportedArticle {
  const address = article.url === null ? null : normaliseUrl(article.url);
  return { article, address, textKey: textKeyOf(article, outlet.key), outlet };
}

/** A headline alone may come again with other news: shorter texts do not make it one article. */
const SHORTEST_TELLING = 80;

/**
 * What tells that a file was imported already, under whatever name or address. The same text run by
 * another outlet is a copy, which is an article of its own.
 */
function textKeyOf({ headline, paragraphs, published, url }: Article, outlet: string): string {
  const text = paragraphs.join('\n');
  const more = text.length < SHORTEST_TELLING ? [published ?? '', url ?? ''] : [];
  return `text:${hashText([outlet, headline, text, ...more].join('\n'))}`;
}

const LOOSE_FILES = { key: 'files', name: 'Imported files', homeUrl: null };

/** By address if there is one, else by the outlet's printed name, else the heap of loose files. */
function outletOf(article: Article, homeUrl: string | null): ImportedArticle['outlet'] {
  const address = homeUrl ?? article.url;
  const key = address === null ? null : outletKey(address);
  if (key !== null) return { key, name: article.outlet ?? key, homeUrl };
  return outletByName(article);
}

/** By the printed name: for what leads to pages of others. */
export function outletByName(article: Article): ImportedArticle['outlet'] {
  // An export calls the heap by its name: taken in again, it is the heap.
  if (article.outlet !== null && article.outlet !== LOOSE_FILES.name) {
    return { key: `name:${article.outlet.toLowerCase()}`, name: article.outlet, homeUrl: null };
  }
  return LOOSE_FILES;
}
