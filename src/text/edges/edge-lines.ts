import { foldSpace } from '../fold-space.ts';
import { hashText } from '../hash-text.ts';

/** Lines from the end of a text that may be an outlet's and not the article's. */
const AT_FOOT = 4;
/** Lines below the first one that may be, if they are short. */
const AT_HEAD = 1;
const LONGEST_AT_HEAD = 160;
/** UTF-16 units: whatever is longer is somebody's text. */
const LONGEST = 400;

export type EdgeLine = {
  /** Its place among the paragraphs. */
  readonly at: number;
  readonly isFoot: boolean;
  /** A hash of its words. Case and white space do not count; numbers do, for they are news. */
  readonly line: string;
};

/**
 * The lines at the edges of a text, where outlets put what they print in every article. Never the first
 * one, and at least half of a text is not looked at.
 */
export function edgeLines(paragraphs: readonly string[]): EdgeLine[] {
  const half = Math.floor(paragraphs.length / 2);
  const foot = paragraphs.length - Math.min(AT_FOOT, half);
  const head = half < AT_FOOT + AT_HEAD ? 1 : 1 + AT_HEAD;
  const lines: EdgeLine[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const isFoot = at >= foot;
    const isNear = isFoot || (at > 0 && at < head);
    if (!isNear || paragraph.length > (isFoot ? LONGEST : LONGEST_AT_HEAD)) continue;
    if (/\p{L}{3}/u.test(paragraph)) lines.push({ at, isFoot, line: lineHash(paragraph) });
  }
  return lines;
}

function lineHash(paragraph: string): string {
  return hashText(foldSpace(paragraph).toLowerCase());
}
