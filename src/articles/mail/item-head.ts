import { bareByline, statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { furnitureOf } from '../furniture/furniture-of.ts';
import type { MailLine } from './mail-line.ts';
import type { LeftOutLines } from './mail-parts.ts';

/** Lines below a headline that may say who wrote and when. */
const MOST_LINES = 4;
const MOST_WORDS = 14;

/** The people named below a headline, above the text; their lines, and the day's, are left out of the text. */
export function takeByline(
  lines: readonly MailLine[],
  { from, to, left }: { readonly from: number; readonly to: number; readonly left: LeftOutLines },
): readonly string[] {
  for (let at = from; at < Math.min(to, from + MOST_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined || left.has(at) || line.text === '' || line.isCaption) continue;
    if (line.isText || line.words > MOST_WORDS || line.more !== null) return [];
    const people = headPartsOf(line.text);
    if (people === null) continue;
    left.set(at, { reason: 'part of the head', step: 'mail items' });
    if (people.length > 0) return people;
  }
  return [];
}

/** The people of a line of names, dates and counters ("Jane Doe · 12 March · 4 min read"); null if it is another. */
function headPartsOf(text: string): readonly string[] | null {
  const people: string[] = [];
  for (const part of text.split(/\s{0,4}[·•|–—]\s{0,4}/)) {
    const named = statedByline(part) ?? bareByline(part);
    if (named !== null) people.push(...named);
    else if (readDateLine(part) === null && furnitureOf(part) !== 'label') return null;
  }
  return people;
}
