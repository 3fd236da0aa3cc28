import type { Block } from '../../../tree/blocks.ts';
import { HEADINGS } from '../../../tree/element-kinds.ts';
import type { PageElement } from '../../../tree/page-element.ts';
import { blockLine } from './element-line.ts';
import { isWithin } from './is-within.ts';

/** Lines looked at over and under the headline. */
const LINES_ABOVE = 8;
const LINES_BELOW = 30;
/** After so much running text the head is over. */
const MOST_TEXT = 1_500;

/** A line near the headline. */
export type HeadLine = {
  readonly block: Block;
  readonly text: string;
  /** 1 for the line under the headline, -1 for the one over it. */
  readonly distance: number;
  /** Whether no running text stands between it and the headline. */
  readonly isBeforeText: boolean;
};

/**
 * The lines round the headline, nearest first, those below it before those above it. `heading` is the element
 * of the headline; null where none is known: then the page's first lines are given.
 */
export function headLines(
  blocks: readonly Block[],
  heading: PageElement | null,
  asides: ReadonlySet<PageElement>,
): HeadLine[] {
  const at = heading === null ? -1 : blocks.findIndex((block) => isWithin(block.parent, heading));
  const others = othersThan(heading, asides);
  return [...linesBelow(blocks, at, heading), ...linesAbove(blocks, at)].filter(
    // Designers name the head of an article, too, for what they put beside it elsewhere.
    ({ block, isBeforeText }) => isBeforeText || !isInside(block.parent, others),
  );
}

/** Parts about other articles: those that the headline does not stand in itself. */
function othersThan(
  heading: PageElement | null,
  asides: ReadonlySet<PageElement>,
): ReadonlySet<PageElement> {
  const others = new Set(asides);
  for (let at = heading; at !== null; at = at.parent) others.delete(at);
  return others;
}

function isInside(element: PageElement, parts: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    if (parts.has(at)) return true;
  return false;
}

function linesBelow(blocks: readonly Block[], at: number, heading: PageElement | null): HeadLine[] {
  const lines: HeadLine[] = [];
  let length = 0;
  for (const block of blocks.slice(at + 1, at + 1 + 2 * LINES_BELOW)) {
    if (length > MOST_TEXT || lines.length >= LINES_BELOW) break;
    if (block.text === '' || (heading !== null && isWithin(block.parent, heading))) continue;
    length += block.text.length > 160 ? block.text.length : 0;
    lines.push({
      block,
      text: blockLine(block),
      distance: lines.length + 1,
      isBeforeText: length === 0,
    });
  }
  return lines;
}

function linesAbove(blocks: readonly Block[], at: number): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const block of blocks.slice(Math.max(0, at - LINES_ABOVE), Math.max(0, at)).reverse()) {
    // What stands over another heading belongs to something else.
    if (HEADINGS.has(block.parent.name)) break;
    if (block.text !== '')
      lines.push({
        block,
        text: blockLine(block),
        distance: -lines.length - 1,
        isBeforeText: true,
      });
  }
  return lines;
}
