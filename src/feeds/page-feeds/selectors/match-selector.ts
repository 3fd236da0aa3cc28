import { elementsUnder, type PageNode } from '../page-tree.ts';
import type { AttributeTest, Compound, Selector, Step, Test } from './parse-selector.ts';

/**
 * The elements under `root` that a selector finds, in the document's order. Steps are followed from the page's top down, each
 * element knowing how far each selector has come: so time is elements times steps, whatever the selector. Nothing above
 * `root` is looked at.
 */
export function selectAll(root: PageNode, selector: Selector, most = Number.POSITIVE_INFINITY) {
  const found: PageNode[] = [];
  const search: Search = { selector, holders: new Map(), root, found, most };
  const nothing = selector.map(() => 0);
  follow(search, root, { above: nothing, parent: nothing });
  return found;
}

/** The first of them; null: none. */
export function selectFirst(root: PageNode, selector: Selector): PageNode | null {
  return selectAll(root, selector, 1)[0] ?? null;
}

type Search = {
  readonly selector: Selector;
  /** For each :has(): the elements that hold one. */
  readonly holders: Map<Test, ReadonlySet<PageNode>>;
  readonly root: PageNode;
  readonly found: PageNode[];
  readonly most: number;
};

/** For each selector of the list: a bit for every step up to which it fits. */
type Reached = readonly number[];

function follow(
  search: Search,
  parent: PageNode,
  reached: { readonly above: Reached; readonly parent: Reached },
): void {
  let before: Reached = search.selector.map(() => 0);
  let sibling = before;
  const above = reached.above.map((bits, at) => bits | (reached.parent[at] ?? 0));
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (search.found.length >= search.most) return;
    const around = { ' ': above, '>': reached.parent, '+': sibling, '~': before };
    const own = search.selector.map((steps, at) => reachedBy(search, { child, steps, at, around }));
    const isFound = own.some(
      (bits, at) => (bits & (1 << ((search.selector[at]?.length ?? 0) - 1))) !== 0,
    );
    if (isFound) search.found.push(child);
    follow(search, child, { above, parent: own });
    sibling = own;
    before = before.map((bits, at) => bits | (own[at] ?? 0));
  }
}

type Here = {
  readonly child: PageNode;
  readonly steps: readonly Step[];
  readonly at: number;
  readonly around: Readonly<Record<Step['combinator'], Reached>>;
};

function reachedBy(search: Search, { child, steps, at, around }: Here): number {
  let bits = 0;
  for (const [index, { combinator, compound }] of steps.entries()) {
    const isReached = index === 0 || ((around[combinator][at] ?? 0) & (1 << (index - 1))) !== 0;
    if (isReached && fits(search, child, compound)) bits |= 1 << index;
  }
  return bits;
}

function fits(search: Search, node: PageNode, compound: Compound): boolean {
  return compound.every((test) => passes(search, node, test));
}

function passes(search: Search, node: PageNode, test: Test): boolean {
  switch (test.kind) {
    case 'tag':
      return node.name === test.name;
    case 'id':
      return node.attributes.get('id') === test.name;
    case 'class':
      return hasWord(node.attributes.get('class') ?? '', test.name);
    case 'attribute':
      return hasAttribute(node, test);
    case 'place':
      return isAtPlace(test.ofType ? node.ofType : node.place, test);
    case 'last':
      return isLast(node, test.ofType);
    case 'not':
      return !test.compounds.some((compound) => fits(search, node, compound));
    case 'has':
      return holdersOf(search, test).has(node);
  }
}

/** Whether a list of words parted by white space has one of them. */
function hasWord(list: string, word: string): boolean {
  for (let at = list.indexOf(word); at >= 0; at = list.indexOf(word, at + 1)) {
    const [first, last] = [list[at - 1] ?? ' ', list[at + word.length] ?? ' '];
    if (first.trim() === '' && last.trim() === '') return true;
  }
  return false;
}

function hasAttribute({ attributes }: PageNode, test: AttributeTest): boolean {
  const stated = attributes.get(test.name);
  if (stated === undefined) return false;
  const have = test.ignoresCase ? stated.toLowerCase() : stated;
  const value = test.ignoresCase ? test.value.toLowerCase() : test.value;
  switch (test.operator) {
    case '':
      return true;
    case '=':
      return have === value;
    case '~=':
      return value !== '' && hasWord(have, value);
    case '|=':
      return have === value || have.startsWith(`${value}-`);
    case '^=':
      return value !== '' && have.startsWith(value);
    case '$=':
      return value !== '' && have.endsWith(value);
    case '*=':
      return value !== '' && have.includes(value);
  }
}

function isAtPlace(place: number, { step, first }: { step: number; first: number }): boolean {
  if (step === 0) return place === first;
  const count = (place - first) / step;
  return count >= 0 && Number.isInteger(count);
}

/** The last element of each parent, and of each name in it. */
const LAST = new WeakMap<PageNode, ReadonlyMap<string, PageNode>>();

function isLast(node: PageNode, ofType: boolean): boolean {
  if (node.parent === null) return false;
  const known = LAST.get(node.parent) ?? lastOf(node.parent);
  LAST.set(node.parent, known);
  return known.get(ofType ? node.name : '') === node;
}

function lastOf(parent: PageNode): ReadonlyMap<string, PageNode> {
  const last = new Map<string, PageNode>();
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    last.set(child.name, child);
    last.set('', child);
  }
  return last;
}

/** Made once for a search, from below: each element is marked once. */
function holdersOf(search: Search, test: Test & { kind: 'not' | 'has' }): ReadonlySet<PageNode> {
  const known = search.holders.get(test);
  if (known !== undefined) return known;
  const holders = new Set<PageNode>();
  for (const node of elementsUnder(search.root)) {
    if (!test.compounds.some((compound) => fits(search, node, compound))) continue;
    for (let up = node.parent; up !== null && !holders.has(up); up = up.parent) {
      holders.add(up);
      if (up === search.root) break;
    }
  }
  search.holders.set(test, holders);
  return holders;
}
