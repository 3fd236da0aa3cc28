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
  readonly innerHTML: string;
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
};

/** Its body is not used: linkedom makes an empty one where a page's own is not where it should be. */
type PageDocument = {
  readonly documentElement: PageElement;
  querySelector(selectors: string): PageElement | null;
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
  const captions = takeFigures(document);
  dropClassedFurniture(document.documentElement, MOST_BEFORE);
  dropBareTimes(document);
  const article = read(document);
  const content = article?.content ?? '';
  const length = article?.textContent?.trim().length ?? 0;
  const marked = length < SUSPICIOUSLY_LITTLE ? markedBody(boundedHtml, content, length) : null;
  if (content === '' && marked === null) return null;
  return {
    html: withoutClassedFurniture(marked ?? content),
    title: article?.title?.trim() || null,
    byline: article?.byline?.trim() || null,
    captions,
  };
}

const SUSPICIOUSLY_LITTLE = 1_000;

/** Where pages themselves say that the text is, the surest first, and under how many characters found they are asked. */
const MARKED: readonly (readonly [string, number])[] = [
  ['[itemprop="articleBody"]', SUSPICIOUSLY_LITTLE],
  [
    '.entry-content, .post-content, .article-body, .article-content, .article__body, .story-body, .td-post-content',
    SUSPICIOUSLY_LITTLE,
  ],
  ['article', 400],
  ['main, [role="main"]', 400],
];

/** The part of the page that is marked as the text, if its paragraphs say much more than what was found. */
function markedBody(boundedHtml: string, found: string, foundText: number): string | null {
  const document: PageDocument = parseHTML(wholeDocument(boundedHtml)).document;
  takeFigures(document);
  for (const comments of [
    ...document.querySelectorAll('#comments, .comments, .comment-list, .commentlist'),
  ])
    comments.remove();
  for (const [selector, limit] of MARKED) {
    const part = foundText < limit ? document.querySelector(selector) : null;
    if (part !== null && paragraphsLength(part) > Math.max(400, found.length * 1.5))
      return part.innerHTML;
  }
  return null;
}

function paragraphsLength(part: PageElement): number {
  return [...part.querySelectorAll('p')].reduce(
    (sum, paragraph) => sum + (paragraph.textContent ?? '').length,
    0,
  );
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

/** A class on a wrapper of the text says nothing about the text: what is larger stays (share of the text, characters). */
type Largest = { readonly share: number; readonly characters: number };

/** Readability rewrites elements and with them their classes, so small boxes go before it, larger ones after. */
const MOST_BEFORE: Largest = { share: 0.1, characters: 800 };
const MOST_AFTER: Largest = { share: 0.3, characters: 20_000 };

function dropClassedFurniture(root: PageElement, largest: Largest): void {
  const most = Math.min(largest.characters, (root.textContent ?? '').length * largest.share);
  for (const element of [...root.querySelectorAll('[class]')]) {
    const isFurniture = FURNITURE_CLASS.test(element.getAttribute('class') ?? '');
    if (isFurniture && (element.textContent ?? '').length < most) element.remove();
  }
}

/** A time that stands outside a sentence is the article's date, which the metadata have. */
function dropBareTimes(document: PageDocument): void {
  for (const time of [...document.querySelectorAll('time')]) {
    if (!/^(?:p|li|td|dd|em|strong|b|i|a)$/i.test(time.parentElement?.localName ?? 'p'))
      time.remove();
  }
}

function withoutClassedFurniture(content: string): string {
  const wrapped = `<!doctype html><html><head></head><body><div id="whole">${content}</div></body></html>`;
  const document: PageDocument = parseHTML(wrapped).document;
  const root = document.querySelector('#whole') ?? document.documentElement;
  dropClassedFurniture(root, MOST_AFTER);
  return root.innerHTML;
}
