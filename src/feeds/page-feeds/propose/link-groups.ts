import { resolveAddress } from '../../parts/resolve-address.ts';
import { elementsUnder, type PageNode, wordsIn } from '../page-tree.ts';
import { addressLikeness, headlineLikeness } from './headline-words.ts';

export type PageLink = {
  readonly node: PageNode;
  readonly url: string;
  readonly words: string;
};

/** Links that stand alike on the page, one for each address. */
export type LinkGroup = {
  readonly links: readonly PageLink[];
  readonly score: number;
};

const MOST_LINKS = 5_000;
const FEWEST = 3;

/** All links of a page that lead to other pages of the web and have words. */
export function linksOf(root: PageNode, base: string): PageLink[] {
  const links: PageLink[] = [];
  const home = withoutFragment(base);
  for (const node of elementsUnder(root)) {
    if (node.name !== 'a' || links.length >= MOST_LINKS) continue;
    const url = resolveAddress(node.attributes.get('href'), base);
    if (url === null || withoutFragment(url) === home) continue;
    const words = wordsIn(node).slice(0, 1_000);
    if (words !== '') links.push({ node, url, words });
  }
  return links;
}

function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}

/** Groups of links of the same shape, the likeliest headlines first. */
export function groupLinks(links: readonly PageLink[]): LinkGroup[] {
  const groups = new Map<string, PageLink[]>();
  for (const link of links) {
    for (const key of keysOf(link.node)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [link]);
      else group.push(link);
    }
  }
  return [...groups.values()]
    .map(once)
    .map(withoutActions)
    .filter((group) => group.length >= FEWEST)
    .map((group) => ({ links: group, score: scoreOf(group) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** Of an address that the group has twice the link that says most. */
function once(links: readonly PageLink[]): PageLink[] {
  const best = new Map<string, PageLink>();
  for (const link of links) {
    const before = best.get(link.url);
    if (before === undefined || link.words.length > before.words.length) best.set(link.url, link);
  }
  return [...best.values()];
}

/** "Subscribe to the letter" among headlines is none of them. */
function withoutActions(links: readonly PageLink[]): readonly PageLink[] {
  const likely = links.filter((link) => headlineLikeness(headlineWords(link)) > 0);
  return likely.length >= links.length * 0.7 ? likely : links;
}

const KEY_DEPTH = 5;

/**
 * What links may have in common, the narrower first: the tags and classes of the elements around, the tags alone (classes may be
 * made by programs), that they are headings of the same rank, that they stand as headings at all.
 */
function keysOf(node: PageNode): string[] {
  const path: string[] = [];
  const bare: string[] = [];
  let heading = '';
  for (let up: PageNode | null = node; up !== null && path.length < KEY_DEPTH; up = up.parent) {
    if (heading === '' && /^h[1-6]$/.test(up.name)) heading = up.name;
    path.push(`${up.name}.${stableClasses(up).join('.')}`);
    bare.push(up.name);
  }
  heading ||= headingInside(node);
  const own = path.slice(0, 2).join('<');
  return [
    `path ${path.join('<')}`,
    `near ${path.slice(0, 3).join('<')}`,
    `own ${own}`,
    `tags ${bare.join('<')}`,
    ...(heading === '' ? [] : [`rank ${heading}`, 'heading']),
  ];
}

function headingInside(node: PageNode): string {
  for (const inner of elementsUnder(node)) if (/^h[1-6]$/.test(inner.name)) return inner.name;
  return '';
}

const STATES =
  /^(?:active|current|first|last|odd|even|featured|hidden|visited|selected|open|is-|has-|js-)|\d{3,}|^[a-z]{1,2}\d|^(?:col|row|w|m|p|mt|mb|pt|pb)-/i;

/** Classes that say what an element is, not how it is just now or which it is; sorted. */
export function stableClasses({ attributes }: PageNode): string[] {
  const stated = (attributes.get('class') ?? '').slice(0, 500).split(/\s+/);
  return stated
    .filter((name) => /^[a-z_][\w-]{1,60}$/i.test(name) && !STATES.test(name))
    .sort()
    .slice(0, 8);
}

function scoreOf(links: readonly PageLink[]): number {
  const average = (value: (link: PageLink) => number) =>
    links.reduce((sum, link) => sum + value(link), 0) / links.length;
  const words = average((link) => headlineLikeness(headlineWords(link)));
  const address = average(({ url }) => addressLikeness(url));
  const place = average(({ node }) => placeWeight(node));
  const distinct = new Set(links.map(({ words: text }) => text)).size / links.length;
  const headings = average(({ node }) => Number(isHeading(node)));
  const size = Math.min(1, 0.45 + Math.log2(links.length) / 9);
  return words * (0.5 + address / 2) * place * distinct * size * (0.8 + headings * 0.4);
}

/** A card that is a link as a whole has its headline inside. */
function headlineWords({ node, words }: PageLink): string {
  for (const inner of elementsUnder(node)) if (/^h[1-6]$/.test(inner.name)) return wordsIn(inner);
  return words;
}

function isHeading(node: PageNode): boolean {
  if (headingInside(node) !== '') return true;
  let up: PageNode | null = node;
  for (let steps = 0; up !== null && steps < 3; up = up.parent, steps += 1)
    if (/^h[1-6]$/.test(up.name)) return true;
  return false;
}

const ASIDE =
  /(?:^|[-_\s])(?:nav|menu|footer|sidebar|side|related|most-?read|popular|trending|promo|sponsor(?:ed)?|ads?|advert\w{0,10}|breadcrumbs?|pagination|pager|social|share|tags?|comments?|newsletter|cookie)(?:$|[-_\s])/i;

/** What stands in the page's own part weighs more than what stands beside it on every page. */
function placeWeight(node: PageNode): number {
  let weight = 1;
  for (let up: PageNode | null = node; up !== null; up = up.parent) {
    if (isNavigation(up)) return 0.1;
    if (isAside(up)) weight = Math.min(weight, 0.4);
    else if (up.name === 'main' || up.name === 'article') weight = Math.min(1.1, weight * 1.1);
  }
  return weight;
}

function isNavigation({ name, attributes }: PageNode): boolean {
  return name === 'nav' || name === 'footer' || attributes.get('role') === 'navigation';
}

function isAside({ name, attributes }: PageNode): boolean {
  if (name === 'body' || name === 'html') return false;
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return name === 'aside' || ASIDE.test(named.slice(0, 300));
}
