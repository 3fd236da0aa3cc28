import type { EntryParts } from '../../../model/feeds/page-recipe.ts';
import { readDate } from '../../../text/read-date.ts';
import { elementsUnder, type PageNode, wordsIn } from '../page-tree.ts';
import { dateOf, firstLink } from '../read-by-selectors.ts';
import { headlineLikeness } from './headline-words.ts';
import { namesInside, selectorInside } from './item-selector.ts';
import type { PageLink } from './link-groups.ts';

type Inside = Omit<EntryParts, 'item'>;

/** Items looked at for the names of their parts. */
const SAMPLED = 12;

/** Where an item's parts stand, as far as most of the items have them. */
export function partsInside(items: readonly PageNode[], links: readonly PageLink[]): Inside {
  const linkOf = new Map(items.map((item, at) => [item, links[at]?.node]));
  const sample = items.slice(0, SAMPLED);
  const link = linkSelector(items, linkOf);
  const headline = headlineSelector(items, { linkOf, sample });
  const taken = new Set([headline, link].filter((text) => text !== null));
  return {
    link,
    headline,
    date: named(items, sample, { isWanted: isDate, first: ['time'], share: 0.5, taken }),
    summary: named(items, sample, { isWanted: isSummary, first: [], share: 0.5, taken }),
    author: named(items, sample, {
      isWanted: isAuthor,
      first: ['[rel=author]'],
      share: 0.5,
      taken,
    }),
    picture: named(items, sample, { isWanted: isPicture, first: ['img'], share: 0.5, taken }),
  };
}

type LinkOf = ReadonlyMap<PageNode, PageNode | undefined>;

/** Null where the item's first link is the one. */
function linkSelector(items: readonly PageNode[], linkOf: LinkOf): string | null {
  const isFirst = items.filter((item) => firstLink(item) === linkOf.get(item)).length;
  if (isFirst >= items.length * 0.95) return null;
  const [one] = items;
  if (one === undefined) return null;
  const link = linkOf.get(one);
  const around = ['h1', 'h2', 'h3', 'h4', 'h5'].map((name) => `${name} a`);
  const own =
    link === undefined
      ? []
      : namesInside(one, (node) => node === link, [link]).filter((name) => name !== 'a');
  const parent = link?.parent ?? null;
  const held =
    parent === null || parent === one
      ? []
      : namesInside(one, () => true, [parent]).map((name) => `${name} > a`);
  return selectorInside(
    items,
    [...own, ...around, ...held, 'a'],
    (found, item) => found === linkOf.get(item),
  );
}

type Headlines = { readonly linkOf: LinkOf; readonly sample: readonly PageNode[] };

/** Null where the link's own words are the headline. */
function headlineSelector(
  items: readonly PageNode[],
  { linkOf, sample }: Headlines,
): string | null {
  const linkWords = (item: PageNode) => wordsIn(linkOf.get(item) ?? item);
  const isInside = (found: PageNode, item: PageNode) => {
    const words = wordsIn(found);
    return (
      headlineLikeness(words) >= 0.25 && belongs(found, linkOf.get(item), words, linkWords(item))
    );
  };
  const heading = selectorInside(items, HEADINGS, isInside, 0.95) ?? severalRanks(items, isInside);
  if (heading !== null) return heading;
  // A card that is a link as a whole: the words of a part of it.
  const isCard = items.every((item) => [...elementsUnder(linkOf.get(item) ?? item)].length >= 2);
  if (!isCard) return null;
  const names = sample.flatMap((item) => {
    const link = linkOf.get(item) ?? item;
    return namesInside(
      link,
      (node) =>
        /title|headline|heading|titel|titre|titulo/i.test(node.attributes.get('class') ?? ''),
      elementsUnder(link),
    );
  });
  return selectorInside(
    items,
    [...new Set(names)].filter((name) => name.startsWith('.')),
    isInside,
  );
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** A large story has a larger heading: "h2, h3". */
function severalRanks(
  items: readonly PageNode[],
  isInside: (found: PageNode, item: PageNode) => boolean,
): string | null {
  const ranks = HEADINGS.filter((rank) => items.some((item) => someNamed(item, rank, isInside)));
  return ranks.length < 2 ? null : selectorInside(items, [ranks.join(', ')], isInside, 0.8);
}

function someNamed(
  item: PageNode,
  name: string,
  isInside: (found: PageNode, item: PageNode) => boolean,
): boolean {
  for (const node of elementsUnder(item)) if (node.name === name) return isInside(node, item);
  return false;
}

/** Stands in the link, or round it with hardly more words. */
function belongs(
  found: PageNode,
  link: PageNode | undefined,
  words: string,
  linkWords: string,
): boolean {
  if (link === undefined) return false;
  for (let up: PageNode | null = found; up !== null; up = up.parent) if (up === link) return true;
  return words.includes(linkWords) && words.length <= linkWords.length + 40;
}

type Wanted = {
  readonly isWanted: (node: PageNode) => boolean;
  readonly first: readonly string[];
  /** Of the items that must have it. */
  readonly share: number;
  readonly taken: ReadonlySet<string>;
};

function named(
  items: readonly PageNode[],
  sample: readonly PageNode[],
  wanted: Wanted,
): string | null {
  const names = sample
    .slice(0, 4)
    .flatMap((item) => namesInside(item, wanted.isWanted, elementsUnder(item)));
  const texts = [...new Set([...wanted.first, ...names])].filter(
    (text) => !wanted.taken.has(text) && !TOO_COMMON.has(text),
  );
  return selectorInside(items, texts, wanted.isWanted, wanted.share);
}

const TOO_COMMON = new Set(['div', 'span', 'a', 'li', 'ul', 'section', 'article']);

function classOf({ attributes }: PageNode): string {
  return `${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''}`.slice(0, 300);
}

function isDate(node: PageNode): boolean {
  if (node.name === 'time') return dateOf(node) !== null;
  const words = wordsIn(node);
  if (words.length > 60 || words.length < 6) return false;
  return /date|time|publish|posted|datum|fecha/i.test(classOf(node)) && readDate(words) !== null;
}

function isSummary(node: PageNode): boolean {
  const isNamed =
    /summary|teaser|excerpt|dek|standfirst|desc|intro|abstract|lead|blurb|snippet|body|text|copy/i.test(
      classOf(node),
    );
  if (node.name !== 'p' && !isNamed) return false;
  if (/^h[1-6]$/.test(node.name) || /date|author|byline|meta/i.test(classOf(node))) return false;
  const words = wordsIn(node);
  return words.length >= 40 && words.length <= 2_000 && !holdsOtherParts(node);
}

/** The box round headline, date and summary is none of them. */
function holdsOtherParts(node: PageNode): boolean {
  for (const inner of elementsUnder(node))
    if (
      /^(?:h[1-6]|time|img)$/.test(inner.name) ||
      /title|headline|date|byline/i.test(classOf(inner))
    )
      return true;
  return false;
}

function isAuthor(node: PageNode): boolean {
  const words = wordsIn(node);
  if (words.length < 3 || words.length > 80) return false;
  return (
    node.attributes.get('rel') === 'author' ||
    /author|byline|autor|auteur|writer/i.test(classOf(node))
  );
}

function isPicture(node: PageNode): boolean {
  return (
    node.name === 'img' &&
    ['src', 'data-src', 'srcset', 'data-srcset'].some((name) => node.attributes.has(name))
  );
}
