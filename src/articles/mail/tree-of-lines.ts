import type { Block } from '../tree/blocks.ts';
import { PageElement } from '../tree/page-element.ts';

/**
 * A tree of some of a document's lines, in their order, each in copies of the elements it stood in. The document's own
 * elements stay, but what stands in the lines is now the new tree's. Time is bounded by lines and depth.
 */
export function treeOfLines(lines: readonly Block[]): PageElement {
  const root = new PageElement('#document', [], null);
  const copies = new Map<PageElement, PageElement>();
  for (const { parent, from, to } of lines) {
    const { children } = copyOf(parent, root, copies);
    // A line may have more pieces than a call takes arguments.
    for (const node of parent.children.slice(from, to)) children.push(node);
  }
  return root;
}

function copyOf(
  element: PageElement,
  root: PageElement,
  copies: Map<PageElement, PageElement>,
): PageElement {
  if (element.parent === null) return root;
  const known = copies.get(element);
  if (known !== undefined) return known;
  const parent = copyOf(element.parent, root, copies);
  const copy = new PageElement(element.name, element.attributes, parent);
  parent.children.push(copy);
  copies.set(element, copy);
  return copy;
}
