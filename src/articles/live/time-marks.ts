import { readDate } from '../../text/read-date.ts';
import type { Block } from '../tree/blocks.ts';
import type { PageElement, PageNode } from '../tree/page-element.ts';

/** A time that a line of the page states for machines. */
export type TimeMark = {
  /** Which of the page's lines it stands in. */
  readonly at: number;
  /** Epoch milliseconds. */
  readonly time: number;
  /** As it is shown, white space folded. */
  readonly text: string;
};

/** Where pages write a time in full: <time datetime>, and what their programs read. */
const ATTRIBUTES = ['datetime', 'data-datetime', 'data-timestamp', 'data-time'];

/** Live blogs run for hundreds of entries, some with two times each. */
const MOST = 2_000;

/** The times in a page's lines that name a day and an hour, in the page's order, one an element. */
export function timeMarks(blocks: readonly Block[]): TimeMark[] {
  const marks: TimeMark[] = [];
  for (const [at, { parent, from, to, text }] of blocks.entries()) {
    if (marks.length >= MOST) break;
    if (text === '' || text.length > 4_000) continue;
    const own = markOf(parent, at);
    if (own !== null) marks.push(own);
    else for (let child = from; child < to; child += 1) collect(parent.children[child], at, marks);
  }
  return marks;
}

/** Bounded by the tree's depth. */
function collect(node: PageNode | undefined, at: number, marks: TimeMark[]): void {
  if (typeof node !== 'object') return;
  const mark = markOf(node, at);
  if (mark !== null) marks.push(mark);
  else for (const child of node.children) collect(child, at, marks);
}

function markOf(element: PageElement, at: number): TimeMark | null {
  if (element.attributes.length === 0) return null;
  const stated = ATTRIBUTES.map((name) => element.attribute(name)).find((value) => value !== null);
  if (stated == null || !/\d{1,2}[:.]?\d{2}/.test(stated.slice(10))) return null;
  const time = readDate(stated);
  return time === null ? null : { at, time, text: shown(element) };
}

function shown(element: PageElement): string {
  return words(element).replace(/\s+/g, ' ').trim();
}

function words(node: PageNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'br' ? ' ' : node.children.map(words).join('');
}
