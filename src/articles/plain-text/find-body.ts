import { opensFootList } from '../furniture/furniture-of.ts';
import { isStory, type Line } from './line.ts';

export type Region = {
  /** The first line of the article's text, or of what stands where it should. */
  readonly start: number;
  /** The line behind the last that may be the article's. */
  readonly end: number;
};

/** A page's menus and footers have more lines than this; what an article's own text has around it has fewer. */
const MENU = 8;
const MENU_WORDS = 4;

/**
 * Where the article's text begins and ends. Text copied with the whole page around it has the article where text
 * is densest: lines of text weigh their words, others count against, and the heaviest run is it. A few lines
 * before and behind it are left to the readers of head and foot. Linear.
 */
export function findBody(lines: readonly Line[]): Region {
  const dense = densest(lines);
  const first = lines.findIndex((line) => line.isText);
  if (first === -1) return { start: lines.length, end: lines.length };
  const kept = storyWords(lines.slice(dense.start, dense.end));
  const above = lines.slice(0, dense.start);
  const below = lines.slice(dense.end);
  // Comments and other articles' summaries stand below; hardly anything but menus stands above.
  const start = isMenu(above) && storyWords(above) <= kept / 5 ? dense.start : first;
  const end =
    isMenu(below) && storyWords(below) <= kept / 2 ? endNear(lines, dense.end) : lines.length;
  return { start, end };
}

/** The run of lines with the greatest weight (Kadane's algorithm). */
function densest(lines: readonly Line[]): Region {
  let best = { start: 0, end: lines.length, weight: 0 };
  let start = 0;
  let weight = 0;
  for (const [index, line] of lines.entries()) {
    if (weight <= 0) [start, weight] = [index, 0];
    weight += weightOf(line);
    if (weight > best.weight) best = { start, end: index + 1, weight };
  }
  return best;
}

/** A paragraph of text outweighs a list of its length; rights and lists of other articles end most articles. */
function weightOf(line: Line): number {
  if (isStory(line)) return Math.min(line.words, 60);
  if (line.note !== null) return 0;
  if (line.furniture === 'legal') return -40;
  if (line.furniture === 'list heading') return opensFootList(line.text) ? -25 : -8;
  if (line.furniture !== null) return -4;
  // An article's own lists have lines of some words; a menu's have few.
  return line.words <= MENU_WORDS ? -3 : -2;
}

/** Many short lines, and hardly any text among them: summaries of other articles at most. */
function isMenu(lines: readonly Line[]): boolean {
  const short = lines.filter((line) => !line.isText && line.words <= MENU_WORDS).length;
  return short >= MENU && storyWords(lines) <= short * 8;
}

function storyWords(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (isStory(line) ? line.words : 0), 0);
}

/** Short lines right behind the last paragraph, in its block or the next, may be the text's last. */
function endNear(lines: readonly Line[], end: number): number {
  const last = lines[end - 1]?.block ?? 0;
  let near = end;
  while (near < lines.length && (lines[near]?.block ?? 0) <= last + 1) near += 1;
  return near;
}
