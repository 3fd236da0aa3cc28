import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

export type ExtractedBody = {
  /** The article's markup as the page has it. NOT sanitised. */
  readonly html: string;
  readonly title: string | null;
  readonly byline: string | null;
  /** Captions of the figures, which are no part of `html`'s text. */
  readonly captions: readonly string[];
};

/** What is used of linkedom's tree; the browser's types are no part of this project. */
type PageElement = {
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<unknown>;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
};

type PageDocument = {
  readonly body: PageElement;
  querySelectorAll(selectors: string): Iterable<PageElement>;
};

/** Readability's own default of 500 characters throws away short reports. */
const ENOUGH = 250;

const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:share|sharing|social|sociable|newsletter|subscribe|subscription|related|recirc|recommended|readmore|read-more|promo|paywall|outbrain|taboola|breadcrumbs?|author-bio|about-author|comments?-(?:area|list|section)|disqus|cookie|tags|taglist|advert|advertisement|sponsored|print-only|sr-only|visually-hidden|screen-reader-text|skip-link|feedback|rating)(?:$|[\s_-])/i;

/**
 * Finds the article on a page: the one file that knows the library that does (Readability on linkedom; to be
 * replaced by an extractor of our own). The markup must be bounded already. Null if it finds none. linkedom
 * runs nothing and fetches nothing, but must never be used to sanitise.
 */
export function extractBody(boundedHtml: string): ExtractedBody | null {
  const document: PageDocument = parseHTML(wholeDocument(boundedHtml)).document;
  if (document.body.childNodes.length === 0) return null;
  const captions = takeFigures(document);
  const article = read(document);
  if (!article?.content) return null;
  return {
    html: withoutClassedFurniture(article.content),
    title: article.title?.trim() || null,
    byline: article.byline?.trim() || null,
    captions,
  };
}

function read(document: PageDocument): ReturnType<Readability['parse']> {
  try {
    return new Readability(document, { charThreshold: ENOUGH, keepClasses: true }).parse();
  } catch {
    // Trees that the library does not expect (no head, text outside the body) make it throw: it found nothing.
    return null;
  }
}

/** linkedom gives a fragment no body, and Readability wants one. */
function wholeDocument(html: string): string {
  return /<body[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

/** Captions read as paragraphs otherwise. The picture stays. */
function takeFigures(document: PageDocument): string[] {
  const captions: string[] = [];
  for (const caption of [
    ...document.querySelectorAll(
      'figure figcaption, .wp-caption-text, .image-caption, .media-caption',
    ),
  ]) {
    const text = (caption.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '' && text.length < 1_000) captions.push(text);
    caption.remove();
  }
  return captions;
}

function withoutClassedFurniture(content: string): string {
  const document: PageDocument = parseHTML(wholeDocument(content)).document;
  const length = (document.body.textContent ?? '').length;
  for (const element of [...document.body.querySelectorAll('[class]')]) {
    if (!FURNITURE_CLASS.test(element.getAttribute('class') ?? '')) continue;
    // A class on a wrapper of the whole text says nothing about the text.
    if ((element.textContent ?? '').length < length * 0.3) element.remove();
  }
  return document.body.innerHTML;
}
