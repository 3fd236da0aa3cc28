import { pageOf } from '../model/feeds/page-feed-address.ts';
import type { PageRecipe } from '../model/feeds/page-recipe.ts';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { type Millis, toIso } from '../model/time.ts';
import { decodeReferences } from '../text/decode-references.ts';
import { foldSpace } from '../text/fold-space.ts';
import { languageTag } from './parts/read-language.ts';
import { lineOf, shorten } from './parts/read-text.ts';
import { resolveAddress } from './parts/resolve-address.ts';
import { buildTree } from './xml/build-tree.ts';
import type { XmlElement } from './xml/xml-element.ts';

export type OpmlParse =
  | {
      readonly kind: 'opml';
      readonly title: string | null;
      readonly listings: readonly FeedListing[];
      /** What had to be left out, in plain words. */
      readonly problems: readonly string[];
    }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

const MOST_FEEDS = 10_000;
const LIMITS = { entries: MOST_FEEDS, elements: 200_000 };

/**
 * A reading list: OPML 1 and 2 as readers export it, with folders as outlines or as category
 * attributes, attributes in any case, and files that break off. Never throws. Order is the document's;
 * an address that stands twice in one folder is listed once.
 */
export function parseOpml(text: string, readRecipe: ReadRecipe = () => null): OpmlParse {
  const tree = buildTree(text, null, LIMITS);
  const root = tree.roots.find(
    (element) => element.name === 'opml' || element.name === 'body' || element.name === 'outline',
  );
  if (root === undefined) return { kind: 'failed', reason: 'This is not a list of feeds (OPML).' };
  const counts = { unusable: 0, made: 0, unreadable: 0 };
  const reading: Reading = { listings: new Map(), ...counts, isFull: false, readRecipe };
  readOutlines(
    reading,
    [...bodiesOf(root)].reverse().map((element) => ({ element, folder: null })),
  );
  const problems = problemsOf(reading);
  if (tree.isCut) problems.push('The list breaks off in the middle.');
  return { kind: 'opml', title: titleOf(root), listings: [...reading.listings.values()], problems };
}

function bodiesOf(root: XmlElement): readonly XmlElement[] {
  if (root.name !== 'opml') return [root];
  const bodies = root.children.filter((child) => child.name === 'body');
  return bodies.length > 0 ? bodies : root.children.filter((child) => child.name === 'outline');
}

function titleOf(root: XmlElement): string | null {
  const head = root.children.find((child) => child.name === 'head');
  return lineOf(head?.children.find((child) => child.name === 'title') ?? null);
}

/** A recipe for a feed made of a page, from our own attribute; null: it is not understood. */
export type ReadRecipe = (json: string) => PageRecipe | null;

type Reading = {
  readonly readRecipe: ReadRecipe;
  /** By folder and address. */
  readonly listings: Map<string, FeedListing>;
  unusable: number;
  /** Pages of which FreshRSS makes a feed by rules of its own. */
  made: number;
  /** Recipes of ours that are not understood. */
  unreadable: number;
  isFull: boolean;
};

type Outline = { readonly element: XmlElement; readonly folder: string | null };

/** Depth first with a stack of our own; `open` has the first one last. */
function readOutlines(reading: Reading, open: Outline[]): void {
  for (let outline = open.pop(); outline && !reading.isFull; outline = open.pop()) {
    const { element, folder } = outline;
    const isFeed = takeListing(reading, element, folder);
    const inner = isFeed || element.name !== 'outline' ? folder : joined(folder, nameOf(element));
    for (const child of element.children.toReversed()) {
      if (child.name === 'outline') open.push({ element: child, folder: inner });
    }
  }
}

function joined(folder: string | null, name: string | null): string | null {
  if (name === null) return folder;
  const plain = name.replaceAll('/', '-');
  return folder === null ? plain : `${folder}/${plain}`.slice(0, 500);
}

/** "HTML+XPath", "JSON+DotNotation": what stands in xmlUrl is a page, and the rules stand beside it (FreshRSS). */
const MADE_BY_RULES = /^(?:(?:html|xml)\+xpath|json\+dot)/i;

/** Whether the outline is a feed, usable or not. */
function takeListing(reading: Reading, element: XmlElement, folder: string | null): boolean {
  const stated = statedAddress(element);
  if (stated === null) return false;
  if (MADE_BY_RULES.test(element.attributes.get('type') ?? '')) {
    reading.made += 1;
    return true;
  }
  const url = resolveAddress(
    stated.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:'),
    null,
  );
  if (url === null) {
    reading.unusable += 1;
    return true;
  }
  const recipe = recipeOf(reading, element);
  if (recipe === null) return true;
  const bare = listingOf(element, url, folder ?? folderOf(element));
  const listing = recipe === undefined ? bare : { ...bare, recipe };
  const how = recipe === undefined ? '' : JSON.stringify(recipe);
  const key = `${listing.folder ?? ''}\n${url}${how}`;
  if (!reading.listings.has(key)) reading.listings.set(key, listing);
  reading.isFull = reading.listings.size >= MOST_FEEDS;
  return true;
}

/** Seven selectors of 500 characters, and their names. */
const LONGEST_RECIPE = 5_000;

/** Undefined: it is a feed by itself; null: it says how it is made of a page, and that is not understood. */
function recipeOf(reading: Reading, { attributes }: XmlElement): PageRecipe | null | undefined {
  const stated = attributes.get('hearsay:recipe');
  if (stated === undefined) return undefined;
  const recipe = stated.length > LONGEST_RECIPE ? null : reading.readRecipe(stated);
  if (recipe === null) reading.unreadable += 1;
  return recipe;
}

/** xmlUrl in any case; "url" only where the type says that it is a feed, since it also marks links. */
function statedAddress(element: XmlElement): string | null {
  const { attributes } = element;
  const address =
    attributes.get('xmlurl') ?? attributes.get('xml_url') ?? attributes.get('feedurl');
  if (address) return address.trim() || null;
  const type = (attributes.get('type') ?? '').toLowerCase();
  return /^(?:rss|atom|feed|rdf)/.test(type) ? (attributes.get('url')?.trim() ?? null) : null;
}

function listingOf(element: XmlElement, url: string, folder: string | null): FeedListing {
  const { attributes } = element;
  const title = nameOf(element);
  const stated = statedAddress(element);
  const country = attributes.get('hearsay:country') ?? attributes.get('country') ?? '';
  return {
    url,
    // Lists without titles repeat the address in their place, as ours do.
    title: title === stated ? null : title,
    homeUrl: resolveAddress(attributes.get('htmlurl') ?? attributes.get('html_url'), null),
    folder,
    language: languageTag(attributes.get('hearsay:language') ?? attributes.get('language')),
    country: /^[a-z]{2}$/i.test(country.trim()) ? country.trim().toUpperCase() : null,
  };
}

/** Some readers escape twice: "Q&amp;A" is what is left of "Q&A" then. */
function nameOf(element: XmlElement): string | null {
  const stated = element.attributes.get('title')?.trim() || element.attributes.get('text') || '';
  return shorten(foldSpace(decodeReferences(stated.slice(0, 4000))));
}

/** OPML 2.0: "/Boston/Weather" is a place in a tree; the first of several counts. */
function folderOf(element: XmlElement): string | null {
  const first = (element.attributes.get('category') ?? '').split(',', 1)[0] ?? '';
  const parts = first
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('/').slice(0, 500);
}

function problemsOf(reading: Reading): string[] {
  const problems: string[] = [];
  if (reading.unusable > 0)
    problems.push(`${reading.unusable} of the listed addresses are not usable.`);
  if (reading.made > 0)
    problems.push(`${reading.made} are no feeds but pages with rules of FreshRSS’s own: left out.`);
  if (reading.unreadable > 0)
    problems.push(
      `${reading.unreadable} are made of pages by recipes that are not understood: left out.`,
    );
  if (reading.isFull) problems.push(`Only the first ${MOST_FEEDS} feeds were read.`);
  return problems;
}

export type OpmlList = {
  readonly title: string;
  readonly listings: readonly WrittenListing[];
  readonly created: Millis;
};

/** With what only Hearsay says of a feed, in attributes of a namespace of its own. */
export type WrittenListing = FeedListing & {
  /** Who publishes. */
  readonly outletName?: string;
  readonly addedAt?: Millis;
};

/** Of our own attributes (OPML 2.0, "Extending OPML"). */
const NAMESPACE = 'urn:hearsay:opml';

type Folder = {
  readonly name: string;
  readonly feeds: WrittenListing[];
  readonly folders: Map<string, Folder>;
};

/** A reading list as OPML 2.0 (opml.org/spec2.opml), folders as outlines, to be read by any reader. */
export function writeOpml(list: OpmlList): string {
  const top: Folder = { name: '', feeds: [], folders: new Map() };
  for (const listing of list.listings) folderAt(top, listing.folder).feeds.push(listing);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:hearsay="${NAMESPACE}">`,
    '  <head>',
    `    <title>${escapeXml(list.title)}</title>`,
    `    <dateCreated>${new Date(list.created).toUTCString()}</dateCreated>`,
    '    <docs>http://opml.org/spec2.opml</docs>',
    '  </head>',
    '  <body>',
    ...writeFolder(top, '    '),
    '  </body>',
    '</opml>',
    '',
  ];
  return lines.join('\n');
}

const DEEPEST_FOLDER = 20;

function folderAt(top: Folder, path: string | null): Folder {
  let folder = top;
  for (const name of path === null ? [] : path.split('/', DEEPEST_FOLDER)) {
    if (name === '') continue;
    const next = folder.folders.get(name) ?? { name, feeds: [], folders: new Map() };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

/** Recursion is bounded by DEEPEST_FOLDER. */
function writeFolder(folder: Folder, indent: string): string[] {
  const feeds = folder.feeds.map((listing) => `${indent}${writeListing(listing)}`);
  const folders = [...folder.folders.values()].flatMap((inner) => [
    `${indent}<outline text="${escapeXml(inner.name)}" title="${escapeXml(inner.name)}">`,
    ...writeFolder(inner, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...feeds, ...folders];
}

function writeListing(listing: WrittenListing): string {
  const attributes: [string, string | null][] = [
    ['type', listing.recipe === undefined ? 'rss' : 'page'],
    ['text', listing.title ?? pageOf(listing.url)],
    ['title', listing.title],
    ['xmlUrl', pageOf(listing.url)],
    ['htmlUrl', listing.homeUrl],
    ['language', listing.language],
    ['hearsay:recipe', listing.recipe === undefined ? null : JSON.stringify(listing.recipe)],
    ['hearsay:country', listing.country],
    ['hearsay:outlet', listing.outletName ?? null],
    ['hearsay:since', listing.addedAt === undefined ? null : toIso(listing.addedAt)],
  ];
  const written = attributes.flatMap(([name, value]) =>
    value === null ? [] : ` ${name}="${escapeXml(value)}"`,
  );
  return `<outline${written.join('')}/>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
