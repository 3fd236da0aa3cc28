import { foldSpace } from '../../../../text/fold-space.ts';
import type { Block } from '../../../tree/blocks.ts';
import { BLOCKS } from '../../../tree/element-kinds.ts';
import type { PageElement, PageNode } from '../../../tree/page-element.ts';

const UNREAD = new Set(
  'script style svg noscript template iframe select textarea object video audio rt rp'.split(' '),
);

/** More than this is no line. */
const LONGEST = 800;

/**
 * The text of an element as one line; empty if it is longer than 800 characters. With `isLoose`, parts in
 * elements of their own are kept apart ("By" and a name stand side by side), else only blocks and breaks are.
 * Looks no further than the first 800 characters, however much there is.
 */
export function elementLine(element: PageElement, isLoose: boolean): string {
  const line = new Line(isLoose);
  line.take(element);
  if (line.text.length > LONGEST) return '';
  return foldSpace(line.text.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
}

/** A line of the page with its parts kept apart: without a style sheet "Mar 5, 2025" and "6 min" run together. */
export function blockLine({ parent, from, to, text }: Block): string {
  if (text.length > LONGEST / 2) return text;
  const line = new Line(true);
  for (const child of parent.children.slice(from, to)) line.takeNode(child);
  const loose = foldSpace(line.text.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
  return loose === '' || loose.length > LONGEST ? text : loose;
}

class Line {
  text = '';
  readonly #isLoose: boolean;
  #elements = 0;

  constructor(isLoose: boolean) {
    this.#isLoose = isLoose;
  }

  take(element: PageElement): void {
    this.#elements += 1;
    const isApart = this.#isLoose || element.name === 'br' || BLOCKS.has(element.name);
    if (isApart) this.text += ' ';
    for (const child of element.children) {
      if (this.text.length > LONGEST || this.#elements > 300) return;
      this.takeNode(child);
    }
    if (isApart) this.text += ' ';
  }

  takeNode(node: PageNode): void {
    if (typeof node === 'string') this.text += node.slice(0, LONGEST + 1);
    else if (!UNREAD.has(node.name)) this.take(node);
  }
}
