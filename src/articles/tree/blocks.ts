import { UNEVEN_SPACE } from '../../text/fold-space.ts';
import { BLOCKS, UNSEEN } from './element-kinds.ts';
import { isHiddenWord } from './hidden-words.ts';
import type { PageElement, PageNode } from './page-element.ts';

/**
 * A line of a page as a reader sees it: neighbouring children of one element, `from` (with) to `to`
 * (without), none of which holds a block.
 */
export type Block = {
  readonly parent: PageElement;
  readonly from: number;
  readonly to: number;
  /** White space folded; empty where there are only pictures, players or frames. */
  readonly text: string;
  /** How many characters of the text are in links. */
  readonly linked: number;
  readonly links: readonly PageElement[];
  /** Pictures, players, frames, in order. */
  readonly media: readonly PageElement[];
};

/** A ruby's readings repeat the word. */
const UNREAD = new Set([...UNSEEN, 'rt', 'rp']);

const MEDIA = new Set('img picture video audio iframe embed object amp-img'.split(' '));

/** Blocks kept of a page: the rest is no article's. */
const MOST_BLOCKS = 20_000;

/** A cell with more text than this holds a layout, not a datum. */
const LONGEST_DATUM = 200;

/**
 * All lines under `root` that hold text or media, in the document's order. Two breaks in a row end a line,
 * as people without a stylesheet write paragraphs; a table's row is one line unless its cells hold more
 * than data. Linear in the tree.
 */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  collect(root, blocks);
  return blocks;
}

function collect(element: PageElement, blocks: Block[]): void {
  const { children } = element;
  let from = 0;
  for (let at = 0; at < children.length && blocks.length < MOST_BLOCKS; at += 1) {
    const child = children[at];
    if (typeof child !== 'object') continue;
    const isBreak = child.name === 'hr' || (child.name === 'br' && isBreakBefore(children, at));
    if (!isBreak && !isStructure(child)) continue;
    add(element, from, at, blocks);
    from = at + 1;
    if (!isBreak && !UNSEEN.has(child.name)) collect(child, blocks);
  }
  add(element, from, children.length, blocks);
}

/** Whether the break at `at` follows another with nothing between them. */
function isBreakBefore(children: readonly PageNode[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const node = children[before];
    if (typeof node === 'object') return node.name === 'br';
    if (node !== undefined && /\S/.test(node)) return false;
  }
  return false;
}

/** Whether an element divides lines rather than standing in one. */
function isStructure(element: PageElement): boolean {
  const { name } = element;
  if (name === 'td' || name === 'th') return element.holdsBlock || holdsLayout(element);
  return element.holdsBlock || BLOCKS.has(name);
}

function holdsLayout(cell: PageElement): boolean {
  let length = 0;
  for (const child of cell.children) {
    if (typeof child === 'string') length += child.length;
    else if (child.name === 'br') return true;
    else length += 40;
  }
  return length > LONGEST_DATUM;
}

function add(parent: PageElement, from: number, to: number, blocks: Block[]): void {
  if (from >= to || (to - from === 1 && isBlank(parent.children[from]))) return;
  const line = new Line();
  for (let at = from; at < to; at += 1) line.take(parent.children[at] ?? '', false);
  const text = foldLine(line.text);
  if (text === '' && line.media.length === 0) return;
  const linked = Math.min(text.length, line.linked);
  blocks.push({ parent, from, to, text, linked, links: line.links, media: line.media });
}

function isBlank(node: PageNode | undefined): boolean {
  return typeof node === 'string' && !/\S/.test(node);
}

class Line {
  text = '';
  linked = 0;
  readonly links: PageElement[] = [];
  readonly media: PageElement[] = [];

  take(node: PageNode, isLinked: boolean): void {
    if (typeof node === 'string') {
      this.text += node;
      if (isLinked) this.linked += node.trim().length;
    } else {
      if (MEDIA.has(node.name)) this.media.push(node);
      if (!UNREAD.has(node.name) && !isHiddenWord(node)) this.#takeElement(node, isLinked);
    }
  }

  #takeElement(element: PageElement, isLinked: boolean): void {
    const { name } = element;
    if (name === 'br') this.text += '\n';
    if (name === 'td' || name === 'th') this.text += ' ';
    const isLink = name === 'a' && element.attribute('href') !== null;
    if (isLink) this.links.push(element);
    for (const child of element.children) this.take(child, isLinked || isLink);
  }
}

/**
 * White space but for plain spaces, and marks that steer line breaking. Most lines have none, and asking is
 * cheaper than mending: one class of signs is looked for many at a time, as long as none of them looks like
 * a space in its last seven bits. U+00A0 does and is asked for apart.
 */
const UNEVEN = /[\t-\r\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u00ad\u200b\u2060]/;

/** A line's text with white space folded. Soft hyphens and zero-width marks steer line breaking; in a text they only keep words from being found. */
export function foldLine(text: string): string {
  if (!UNEVEN.test(text) && !text.includes('  ') && !text.includes('\u00a0')) return text.trim();
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(UNEVEN_SPACE, ' ')
    .trim();
}
