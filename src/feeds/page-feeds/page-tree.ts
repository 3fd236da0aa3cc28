/** A page as selectors need it: elements, their attributes, their places among their siblings. */
import { Parser } from 'htmlparser2';

export type PageNode = {
  /** Lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageNode | null;
  readonly children: (PageNode | string)[];
  /** From 1, among the elements of the same parent; `ofType`: of those with the same name. */
  readonly place: number;
  readonly ofType: number;
  readonly before: PageNode | null;
};

export type PageTree = {
  readonly root: PageNode;
  /** Whether the page says where it ends (</body> or </html>): see PageFeedState.isClosed. */
  readonly isClosed: boolean;
};

const LONGEST_PAGE = 5_000_000;
const MOST_ELEMENTS = 100_000;
/** Elements in each other; deeper ones stand beside each other in the deepest. */
const DEEPEST = 256;
/** The parser's own list of open elements takes the square of their number: such a page is read to here. */
const MOST_OPEN = 2_000;
const MOST_ATTRIBUTES = 64;
const LONGEST_VALUE = 8_192;

/** What is no words to anybody. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'math', 'noscript']);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Never fails; time and memory in proportion to the page's length. */
export function pageTree(html: string): PageTree {
  const root = node('#document', {}, null);
  const open: (PageNode | null)[] = [root];
  let [elements, silent, isFull] = [0, 0, false];
  const top = () => open.findLast((one) => one !== null) ?? root;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements += 1;
      isFull ||= elements > MOST_ELEMENTS || open.length > MOST_OPEN;
      if (isFull) parser.pause();
      if (SILENT.has(name)) silent += 1;
      const isKept = !isFull && silent === 0 && open.length < DEEPEST;
      const made = isKept ? appended(top(), name, attributes) : null;
      // Too deep: beside the deepest, so that nothing of it is lost.
      if (!isKept && !isFull && silent === 0) appended(top(), name, attributes);
      open.push(made);
    },
    ontext: (text) => {
      if (silent === 0) top().children.push(text);
    },
    onclosetag: (name) => {
      if (SILENT.has(name) && silent > 0) silent -= 1;
      if (open.length > 1) open.pop();
    },
  });
  parser.end(html.slice(0, LONGEST_PAGE));
  return { root, isClosed: /<\/(?:body|html)\s{0,20}>/i.test(html.slice(-4_000)) };
}

function appended(parent: PageNode, name: string, attributes: Record<string, string>): PageNode {
  const made = node(name, attributes, parent);
  parent.children.push(made);
  LAST.set(parent, made);
  return made;
}

/** The last element of each parent, while a tree is built. */
const LAST = new WeakMap<PageNode, PageNode>();
/** How many elements of a name a parent has. */
const COUNTS = new WeakMap<PageNode, Map<string, number>>();

function node(name: string, stated: Record<string, string>, parent: PageNode | null): PageNode {
  const entries = Object.entries(stated).slice(0, MOST_ATTRIBUTES);
  const attributes =
    entries.length === 0
      ? NO_ATTRIBUTES
      : new Map(entries.map(([key, value]) => [key, value.slice(0, LONGEST_VALUE)]));
  const before = parent === null ? null : (LAST.get(parent) ?? null);
  const place = (before?.place ?? 0) + 1;
  return {
    ...{ name, attributes, parent, before, place },
    ...{ ofType: parent === null ? 1 : counted(parent, name), children: [] },
  };
}

function counted(parent: PageNode, name: string): number {
  const counts = COUNTS.get(parent) ?? new Map<string, number>();
  COUNTS.set(parent, counts);
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}

/** Elements under `node`, without it, in the document's order. Depth is bounded by the tree. */
export function* elementsUnder(node: PageNode): Generator<PageNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsUnder(child);
  }
}

const LONGEST_WORDS = 20_000;

/** All words in an element, white space as one space, 20,000 characters at most. */
export function wordsIn(node: PageNode): string {
  const parts: string[] = [];
  gather(node, parts, { left: LONGEST_WORDS });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function gather(node: PageNode, parts: string[], budget: { left: number }): void {
  for (const child of node.children) {
    if (budget.left <= 0) return;
    if (typeof child === 'string') {
      parts.push(child.slice(0, budget.left));
      budget.left -= child.length;
    } else {
      const isBlock = !INLINE.has(child.name);
      if (isBlock) parts.push(' ');
      gather(child, parts, budget);
      if (isBlock) parts.push(' ');
    }
  }
}

/** What stands in a line with its neighbours, as far as words go; everything else keeps words apart. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
