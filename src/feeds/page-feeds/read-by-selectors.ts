import type { Entry } from '../../model/feeds/entry.ts';
import type { EntryParts } from '../../model/feeds/page-recipe.ts';
import { readDate } from '../../text/read-date.ts';
import { shorten } from '../parts/read-text.ts';
import { resolveAddress } from '../parts/resolve-address.ts';
import { escapeText } from '../xml/write-markup.ts';
import { BARE_ENTRY, MOST_ENTRIES } from './page-document.ts';
import { elementsUnder, type PageNode, wordsIn } from './page-tree.ts';
import { selectAll, selectFirst } from './selectors/match-selector.ts';
import { parseSelector, type Selector } from './selectors/parse-selector.ts';

export type SelectedEntries =
  /** `blank`: items that were found without a headline. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly blank: number }
  | { readonly kind: 'failed'; readonly reason: string };

type Compiled = { readonly [Part in keyof EntryParts]: Selector | null } & {
  readonly item: Selector;
};

/** Entries where a page has what the selectors say; an address that stands twice is one entry. Never throws. */
export function readBySelectors(root: PageNode, parts: EntryParts, base: string): SelectedEntries {
  const compiled = compileParts(parts);
  if ('reason' in compiled) return { kind: 'failed', reason: compiled.reason };
  const items = outermost(selectAll(root, compiled.item));
  const read = items.slice(0, MOST_ENTRIES).map((item) => entryOf(item, compiled, base));
  const entries = read.filter(({ title }) => title !== null);
  return { kind: 'entries', entries: unrepeated(entries), blank: read.length - entries.length };
}

/** What is wrong with a recipe's selectors, a sentence; null: nothing. */
export function faultOfParts(parts: EntryParts): string | null {
  const compiled = compileParts(parts);
  return 'reason' in compiled ? compiled.reason : null;
}

function compileParts(parts: EntryParts): Compiled | { readonly reason: string } {
  const compiled: Record<string, Selector | null> = {};
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) {
      compiled[name] = null;
      continue;
    }
    const parse = parseSelector(text);
    if (parse.kind === 'failed') return { reason: parse.reason };
    compiled[name] = parse.selector;
  }
  const { item, link = null, headline = null, date = null } = compiled;
  const { summary = null, author = null, picture = null } = compiled;
  if (!item) return { reason: 'There is no selector for the entries.' };
  return { item, link, headline, date, summary, author, picture };
}

/** An item in an item is a part of it: without this, "div" would read a page many times over. */
function outermost(items: readonly PageNode[]): PageNode[] {
  const taken = new Set<PageNode>();
  return items.filter((item) => {
    for (let up = item.parent; up !== null; up = up.parent) if (taken.has(up)) return false;
    taken.add(item);
    return true;
  });
}

function entryOf(item: PageNode, parts: Compiled, base: string): Entry {
  const link = parts.link === null ? firstLink(item) : linkAt(selectFirst(item, parts.link), item);
  const headline = parts.headline === null ? (link ?? item) : selectFirst(item, parts.headline);
  const date = parts.date === null ? null : selectFirst(item, parts.date);
  const summary = lineOf(parts.summary === null ? null : selectFirst(item, parts.summary));
  const picture = parts.picture === null ? null : selectFirst(item, parts.picture);
  const authors = parts.author === null ? [] : selectAll(item, parts.author, MOST_AUTHORS);
  return {
    ...BARE_ENTRY,
    url: resolveAddress(link?.attributes.get('href'), base),
    title: headlineOf(headline),
    authors: authors.flatMap((author) => lineOf(author)?.slice(0, LONGEST_NAME) ?? []),
    published: date === null ? null : dateOf(date),
    summary: summary === null ? null : escapeText(summary),
    imageUrl: picture === null ? null : pictureOf(picture, base),
  };
}

const MOST_AUTHORS = 10;
const LONGEST_NAME = 200;

function isLink({ name, attributes }: PageNode): boolean {
  return (name === 'a' || name === 'area') && attributes.has('href');
}

/** The item itself if it is a link, else the first in it. */
export function firstLink(item: PageNode): PageNode | null {
  if (isLink(item)) return item;
  for (const node of elementsUnder(item)) if (isLink(node)) return node;
  return null;
}

/** A selector may mean the link, what holds it or what it holds. */
function linkAt(found: PageNode | null, item: PageNode): PageNode | null {
  if (found === null) return null;
  for (let up: PageNode | null = found; up !== null; up = up.parent) {
    if (isLink(up)) return up;
    if (up === item) break;
  }
  return firstLink(found);
}

function headlineOf(node: PageNode | null): string | null {
  if (node === null) return null;
  return lineOf(node) ?? statedOf(node, 'title') ?? statedOf(node, 'aria-label');
}

function statedOf({ attributes }: PageNode, name: string): string | null {
  return shorten((attributes.get(name) ?? '').replace(/\s+/g, ' ').trim());
}

function lineOf(node: PageNode | null): string | null {
  return node === null ? null : shorten(wordsIn(node));
}

/** The machine's spelling where there is one: <time datetime>, <meta content>. */
export function dateOf(node: PageNode): number | null {
  const stated = node.attributes.get('datetime') ?? node.attributes.get('content') ?? null;
  const read = stated === null ? null : readDate(stated);
  if (read !== null) return read;
  const inside = node.name === 'time' ? null : firstTime(node);
  if (inside !== null) return dateOf(inside);
  return readDate(wordsIn(node));
}

function firstTime(node: PageNode): PageNode | null {
  for (const inner of elementsUnder(node)) if (inner.name === 'time') return inner;
  return null;
}

/** Pictures that come when scrolled to have their address elsewhere, and a dot or nothing as src. */
function pictureOf(node: PageNode, base: string): string | null {
  const picture = node.name === 'img' ? node : (firstNamed(node, 'img') ?? node);
  const set = picture.attributes.get('srcset') ?? picture.attributes.get('data-srcset') ?? '';
  const stated = [
    picture.attributes.get('data-src'),
    picture.attributes.get('src'),
    set.trim().split(/[\s,]/, 1)[0],
  ];
  for (const address of stated) {
    const url = resolveAddress(address, base);
    if (url !== null) return url;
  }
  return null;
}

function firstNamed(node: PageNode, name: string): PageNode | null {
  for (const inner of elementsUnder(node)) if (inner.name === name) return inner;
  return null;
}

/** A page shows a headline twice, large and in a list: the fuller one stays, at the first one's place. */
export function unrepeated(entries: readonly Entry[]): Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.url ?? `title ${entry.title}`;
    const before = kept.get(key);
    if (before === undefined || weight(entry) > weight(before)) kept.set(key, entry);
  }
  return [...kept.values()];
}

function weight({ title, summary, published }: Entry): number {
  return (title?.length ?? 0) + (summary === null ? 0 : 50) + (published === null ? 0 : 50);
}
