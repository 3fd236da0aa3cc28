import type { Picture } from '../../../model/article.ts';
import { splitCaption } from '../../figures/split-caption.ts';
import { isBeacon, webAddress } from '../../markup/clean-address.ts';
import type { PageElement } from '../../tree/page-element.ts';
import { elementLine } from './facts/element-line.ts';
import type { PageFacts } from './facts/page-facts.ts';
import type { LinkedData } from './linked/linked-data.ts';

/** Pictures that outlets state where an article has none of its own. */
const STAND_IN =
  /(?:^|[/_.-])(?:logo|default|placeholder|no-?image|fallback|avatar|favicon|sprite|icon|blank|share-?image|og-?image|social-?(?:image|share|card))s?(?:[/_.-]|\d|$)/i;
const CREDIT_CLASS =
  /credit|copyright|source|photographer|byline|attribution|rights|quelle|fotograf/i;

/**
 * The picture that the page states for the article, with what the page shows beside it: caption, credit, and
 * the words for those who do not see it. Null if it states none. `base` makes addresses absolute.
 */
export function leadImageOf(
  facts: PageFacts,
  data: LinkedData | null,
  base: string | null,
): Picture | null {
  const stated = statedImages(facts, data)
    .map((address) => webAddress(address, base))
    .filter((address) => address !== null)
    .filter((address) => !isBeacon(address));
  const url = stated.find((address) => !STAND_IN.test(pathOf(address))) ?? null;
  if (url === null) return null;
  const file = fileOf(url);
  const shown = facts.images.find((image) => isPictureOf(image, file, base));
  const figure = shown === undefined ? null : figureOf(shown);
  const line = figure === null ? null : captionOf(figure);
  const credit = creditIn(figure, line);
  const caption = line === null ? null : splitCaption(line, credit).caption;
  return {
    url,
    alt: text(shown?.attribute('alt') ?? facts.metas.first('og:image:alt', 'twitter:image:alt')),
    caption: line === null ? text(data?.image?.caption ?? null) : caption,
    credit: credit ?? text(data?.image?.credit ?? null),
  };
}

function statedImages({ metas, links }: PageFacts, data: LinkedData | null): string[] {
  return [
    metas.first('og:image', 'og:image:url', 'og:image:secure_url'),
    data?.image?.address,
    metas.first('twitter:image', 'twitter:image:src', 'itemprop:image', 'parsely-image-url'),
    links.get('image_src'),
  ]
    .filter((address) => address != null)
    .filter((address) => address !== '');
}

function pathOf(address: string): string {
  return URL.parse(address)?.pathname ?? '';
}

const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-original'] as const;
const PLAIN = /^[a-z\d._-]{6}/;

function isPictureOf(image: PageElement, file: string, base: string | null): boolean {
  // To resolve the address of each picture of a page is dear, and of most their letters tell.
  const begins = PLAIN.exec(file)?.[0] ?? '';
  return SOURCES.some((name) => {
    const source = image.attribute(name);
    if (!source?.toLowerCase().includes(begins)) return false;
    const address = webAddress(source, base);
    return address !== null && fileOf(address) === file;
  });
}

/** The file's name without the size that servers write into it: "lamp-1024x683.jpg" is "lamp.jpg". */
function fileOf(address: string): string {
  const path = pathOf(address);
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const bare = file
    .replace(/[-_]\d{2,4}x\d{2,4}(?=\.|$)|-scaled(?=\.)|@\dx(?=\.)/g, '')
    .replace(/\.\w{3,4}$/, '');
  // "image.jpg" is every picture's name.
  return bare.length > 5 ? bare : path;
}

/** The figure round a picture, or a box that is named like one, within a few steps. */
function figureOf(image: PageElement): PageElement | null {
  let at = image.parent;
  for (let step = 0; at !== null && step < 6; step += 1, at = at.parent)
    if (at.name === 'figure' || /caption|figure/i.test(at.attribute('class') ?? '')) return at;
  return null;
}

function captionOf(figure: PageElement): string | null {
  const caption =
    within(figure, (element) => element.name === 'figcaption') ??
    within(figure, (element) => /caption/i.test(element.attribute('class') ?? ''));
  return caption === null ? null : text(elementLine(caption, true));
}

function creditIn(figure: PageElement | null, caption: string | null): string | null {
  const marked =
    figure === null
      ? null
      : within(figure, (element) => CREDIT_CLASS.test(element.attribute('class') ?? ''));
  const credit = marked === null ? null : text(elementLine(marked, true));
  if (credit !== null && credit.length <= 160) return credit;
  return caption === null ? null : splitCaption(caption).credit;
}

/** The first element inside another of which something is true; looks at the first hundred. */
function within(
  outer: PageElement,
  isMeant: (element: PageElement) => boolean,
): PageElement | null {
  const waiting = [...outer.children];
  for (let seen = 0; waiting.length > 0 && seen < 100; seen += 1) {
    const node = waiting.shift();
    if (typeof node !== 'object') continue;
    if (isMeant(node)) return node;
    waiting.unshift(...node.children);
  }
  return null;
}

function text(value: string | null): string | null {
  const plain = value?.replace(/\s+/g, ' ').trim().slice(0, 1_000) ?? '';
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}
