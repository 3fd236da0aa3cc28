/** Lines that stand together; blocks are kept apart by blank lines. */
export type Block = readonly string[];

/** A line copied from a page is rarely narrower than this when its text was wrapped by hand. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;

/**
 * Text into blocks of lines: wrapped lines joined, glued source lines taken apart, white space and
 * invisible signs tidied. Text whose paragraphs stand on lines of their own gives a block a line.
 */
export function splitBlocks(text: string): Block[] {
  const blocks = tidied(text)
    .split(/\n(?:[ \t]*\n)+/)
    .map(linesOf)
    .filter((lines) => lines.length > 0)
    .map(unwrapped);
  // Nobody left a blank line anywhere: each line is a paragraph.
  return blocks.length === 1 ? (blocks[0] ?? []).map((line) => [line]) : blocks;
}

function tidied(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]/g, ' ')
    .replace(GLUED_SOURCE, '\n\n$1\n\n');
}

/** Copying sites end a text with this, and what is copied after it sticks to it without a space. */
const GLUED_SOURCE =
  /(Source: ?(?:Read (?:the )?Full (?:Article|Story)|Read Original|Original Article|Full Article))/gi;

function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => withoutMarks(line.replace(/ {2,}/g, ' ').trim()))
    .filter((line) => line !== '');
}

/** Signs by which programs for plain text mark headings and emphasis (Markdown). */
function withoutMarks(line: string): string {
  const bare = line.replace(/^#{1,6} /, '');
  return /^([*_]{1,3})[^*_]{1,500}\1$/.test(bare)
    ? bare.replace(/^[*_]+|(?<![*_])[*_]+$/g, '')
    : bare;
}

/** Joins a block's lines if each was broken because the next word had no room on it. */
function unwrapped(
  lines: readonly string[],
  _: number,
  all: readonly (readonly string[])[],
): Block {
  if (!isWrapped(lines)) return lines;
  // Two lines prove little: a byline over a date looks the same. A long block must show the same width.
  const proves =
    lines.length > 2 ||
    /^\p{Ll}/u.test(lines[1] ?? '') ||
    all.some((other) => isLike(other, lines));
  return proves ? [lines.join(' ')] : lines;
}

function isWrapped(lines: readonly string[]): boolean {
  const width = widthOf(lines);
  if (lines.length < 2 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return false;
  return lines
    .slice(0, -1)
    .every((line, index) => line.length + 1 + firstWord(lines[index + 1]).length > width);
}

function isLike(other: readonly string[], lines: readonly string[]): boolean {
  return (
    other.length > 2 &&
    other.length < 200 &&
    Math.abs(widthOf(other) - widthOf(lines)) <= 12 &&
    isWrapped(other)
  );
}

function widthOf(lines: readonly string[]): number {
  return lines.reduce((width, line) => Math.max(width, line.length), 0);
}

function firstWord(line: string | undefined): string {
  return line?.split(' ', 1)[0] ?? '';
}
