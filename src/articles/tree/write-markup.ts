import { VOID } from './element-kinds.ts';
import type { PageElement, PageNode } from './page-element.ts';

/**
 * A tree's children as markup: every tag in full, every value quoted, no reference left out, so that each
 * parser reads it alike. Safe only if the tree is: nothing is left out here.
 */
export function writeMarkup(root: PageElement): string {
  return writeNodes(root.children);
}

/** As writeMarkup, for some of an element's children. */
export function writeNodes(nodes: readonly PageNode[]): string {
  let markup = '';
  for (const node of nodes) markup += typeof node === 'string' ? escaped(node) : written(node);
  return markup;
}

function written(element: PageElement): string {
  const { name, attributes, children } = element;
  let tag = `<${name}`;
  for (let at = 0; at < attributes.length; at += 2)
    tag += attribute(attributes[at] ?? '', attributes[at + 1] ?? '');
  return VOID.has(name) ? `${tag} />` : `${tag}>${writeNodes(children)}</${name}>`;
}

/** Nothing said of a picture says that it is ornament; for other attributes the name alone is enough. */
function attribute(name: string, value: string): string {
  if (value === '' && name !== 'alt') return ` ${name}`;
  return ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
}

/** Most text has nothing to escape: it is asked once. */
function escaped(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
