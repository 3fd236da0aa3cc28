import { elementsUnder, type PageNode } from '../page-tree.ts';
import { selectAll, selectFirst } from '../selectors/match-selector.ts';
import { parseSelector, type Selector } from '../selectors/parse-selector.ts';
import { type PageLink, stableClasses } from './link-groups.ts';

/**
 * What belongs to one headline: the largest element around each link that holds no other link of the group. Where these are of
 * different kinds (a large story stands alone in its section, the others in rows), the largest of one kind that all have.
 */
export function itemsOf(links: readonly PageLink[]): PageNode[] {
  const counts = new Map<PageNode, number>();
  for (const { node } of links)
    for (let up: PageNode | null = node; up !== null; up = up.parent)
      counts.set(up, (counts.get(up) ?? 0) + 1);
  const chains = links.map(({ node }) => chainOf(node, counts));
  const largest = chains.map((chain, at) => chain.at(-1) ?? links[at]?.node).filter(isThere);
  const isOneKind = new Set(largest.map(({ name }) => name)).size === 1;
  return isOneKind && sharedClasses(largest).length > 0 ? largest : (ofOneKind(chains) ?? largest);
}

/** From the link outwards. */
function chainOf(link: PageNode, counts: ReadonlyMap<PageNode, number>): PageNode[] {
  const chain = [link];
  for (let up = link.parent; up !== null && counts.get(up) === 1; up = up.parent)
    if (up.name !== 'body' && up.name !== 'html' && up.name !== '#document') chain.push(up);
  return chain;
}

function isThere(node: PageNode | undefined): node is PageNode {
  return node !== undefined;
}

/** In each chain the outermost element with a class that all chains have; null: they have none. */
function ofOneKind(chains: readonly (readonly PageNode[])[]): PageNode[] | null {
  const kinds = chains.map((chain) => new Set(chain.flatMap(kindsOf)));
  const [first] = chains;
  const shared = first
    ?.toReversed()
    .flatMap(kindsOf)
    .find((kind) => kinds.every((all) => all.has(kind)));
  if (shared === undefined) return null;
  return chains.flatMap((chain) => chain.findLast((node) => kindsOf(node).includes(shared)) ?? []);
}

function kindsOf(node: PageNode): string[] {
  return stableClasses(node).map((name) => `${node.name}.${name}`);
}

function sharedClasses(nodes: readonly PageNode[]): string[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const others = nodes.map((node) => new Set(stableClasses(node)));
  return stableClasses(first).filter((name) => others.every((all) => all.has(name)));
}

export type ItemSelector = {
  readonly text: string;
  readonly selector: Selector;
  readonly found: readonly PageNode[];
};

const MOST_TRIED = 24;

/** The selector that finds these items and the fewest others; null: they have nothing in common. */
export function itemSelector(root: PageNode, items: readonly PageNode[]): ItemSelector | null {
  const wanted = new Set(items);
  let best: { found: ItemSelector; score: number } | null = null;
  for (const text of candidates(items).slice(0, MOST_TRIED)) {
    const parse = parseSelector(text);
    if (parse.kind === 'failed') continue;
    const found = selectAll(root, parse.selector);
    const hits = found.filter((node) => wanted.has(node)).length;
    if (hits === 0) continue;
    const [precision, recall] = [hits / found.length, hits / wanted.size];
    // Longer ones break sooner.
    const score = precision * 0.5 + recall * 0.5 - text.length / 5_000;
    if (best === null || score > best.score)
      best = { found: { text, selector: parse.selector, found }, score };
  }
  return best === null ? null : narrowed(root, best.found, wanted);
}

/** By what all wanted ones hold, and no other does: "p:has(small)". */
function narrowed(
  root: PageNode,
  found: ItemSelector,
  wanted: ReadonlySet<PageNode>,
): ItemSelector {
  const others = found.found.filter((node) => !wanted.has(node));
  const [first] = wanted;
  if (others.length === 0 || first === undefined || found.text.includes(',')) return found;
  const names = namesInside(first, () => true, elementsUnder(first)).slice(0, MOST_TRIED);
  for (const name of names) {
    const parse = parseSelector(name);
    if (parse.kind === 'failed') continue;
    const holds = (node: PageNode) => selectFirst(node, parse.selector) !== null;
    if (others.some(holds) || ![...wanted].every(holds)) continue;
    const text = `${found.text}:has(${name})`;
    const narrower = parseSelector(text);
    if (narrower.kind === 'selector')
      return { text, selector: narrower.selector, found: selectAll(root, narrower.selector) };
  }
  return found;
}

/** From the shortest on: the items by themselves, then with what is around them. */
function candidates(items: readonly PageNode[]): string[] {
  const own = spellings(items);
  const texts = [...own];
  let around = [...items];
  for (let height = 0; height < 4; height += 1) {
    around = around.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    if (around.length < items.length) break;
    const sign = height === 0 ? ' > ' : ' ';
    for (const parent of spellings([...new Set(around)]).slice(0, 2))
      if (parent !== 'div') texts.push(...own.map((text) => `${parent}${sign}${text}`));
  }
  return [...new Set(texts)];
}

/** What all of these elements can be called: "li.story", ".story", "li"; several names where they differ. */
function spellings(nodes: readonly PageNode[]): string[] {
  const tags = [...new Set(nodes.map(({ name }) => name))];
  const [first] = nodes;
  if (first === undefined || tags.length > 4) return [];
  const id = first.attributes.get('id') ?? '';
  if (new Set(nodes).size === 1 && /^[a-z][\w-]{1,40}$/i.test(id) && !/\d{3}/.test(id))
    return [`#${id}`];
  const shared = sharedClasses(nodes);
  const tag = tags.length === 1 ? (tags[0] ?? '') : '';
  const classes = shared.slice(0, 3).map((name) => `${tag}.${name}`);
  const all = shared.length > 1 ? [`${tag}.${shared.slice(0, 3).join('.')}`] : [];
  // Above them stand others: only a bare tag of its own kind can be named by itself.
  return [...classes, ...all, tags.join(', ')].filter(
    (text) => text !== '' && !(text.includes(',') && tags.length === 1),
  );
}

/** The shortest of these selectors that finds in most items what `isWanted` says; null: none does. */
export function selectorInside(
  items: readonly PageNode[],
  texts: readonly string[],
  isWanted: (found: PageNode, item: PageNode) => boolean,
  share = 0.8,
): string | null {
  for (const text of texts) {
    const parse = parseSelector(text);
    if (parse.kind === 'failed') continue;
    const hits = items.filter((item) => {
      const found = selectFirst(item, parse.selector);
      return found !== null && isWanted(found, item);
    });
    if (hits.length >= items.length * share) return text;
  }
  return null;
}

/** Selectors for the elements of the items, from what is common to what is particular: tags with classes, then tags. */
export function namesInside(
  item: PageNode,
  isWanted: (node: PageNode) => boolean,
  under: Iterable<PageNode>,
): string[] {
  const names: string[] = [];
  for (const node of under) {
    if (node === item || !isWanted(node)) continue;
    const classes = stableClasses(node);
    names.push(...classes.map((name) => `.${name}`), node.name);
  }
  return [...new Set(names)];
}
