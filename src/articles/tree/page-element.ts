/** What an element holds: elements, and text with its references decoded. */
export type PageNode = PageElement | string;

/** An element of a page as it was written, not as a browser would mend it. Small on purpose: pages have thousands. */
export class PageElement {
  /** Lower case. */
  readonly name: string;
  /** Name, value, name, value ...; names in lower case, each once. */
  readonly attributes: readonly string[];
  /** Changes only where a tree is tidied: an element that goes lends its place. */
  parent: PageElement | null;
  readonly children: PageNode[] = [];
  /** Whether a block stands anywhere inside; an inline element that holds one is no part of a line. */
  holdsBlock = false;

  constructor(name: string, attributes: readonly string[], parent: PageElement | null) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
  }

  /** An attribute's value, empty where it has none; null if it is not there. */
  attribute(name: string): string | null {
    const { attributes } = this;
    for (let at = 0; at < attributes.length; at += 2)
      if (attributes[at] === name) return attributes[at + 1] ?? '';
    return null;
  }
}

/** The elements under `root`, without it, in the document's order. Bounded by the tree's own bounds. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** All text under a node, as it stands. */
export function textOf(node: PageNode): string {
  if (typeof node === 'string') return node;
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}
