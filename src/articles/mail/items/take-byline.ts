import { bareByline, statedByline } from '../../furniture/byline-of.ts';
import { readDateLine } from '../../furniture/date-line.ts';
import { furnitureOf } from '../../furniture/furniture-of.ts';
import type { LeftOutLines } from '../leave-out-parts.ts';
import type { MailLine } from '../mail-line.ts';

/** Lines below a headline that may say who wrote and when. */
const MOST_LINES = 6;
const MOST_WORDS = 14;

/** Line numbers, half-open, and what is left out. */
type Place = { readonly from: number; readonly to: number; readonly left: LeftOutLines };

/** The people named below a headline, above the text; their lines, and the day's, are left out of the text. */
export function takeByline(
  lines: readonly MailLine[],
  { from, to, left }: Place,
): readonly string[] {
  let people: readonly string[] = [];
  for (let at = from; at < Math.min(to, from + MOST_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined || left.has(at) || line.text === '' || line.isCaption) continue;
    if (line.isText || line.words > MOST_WORDS || line.more !== null) break;
    const named = headPartsOf(line.text);
    if (named === null) continue;
    left.set(at, { reason: 'part of the head', step: 'mail items' });
    if (people.length === 0) people = named;
  }
  return people;
}

/** The people of a line "By Jane Doe" below an item's text. */
export function takeSignature(lines: readonly MailLine[], place: Place): readonly string[] {
  const at = signatureIn(lines, place);
  if (at === null) return [];
  place.left.set(at, { reason: 'part of the head', step: 'mail items' });
  return statedByline(lines[at]?.text ?? '') ?? [];
}

/** The number of the line that signs a text; null if there is none. */
export function signatureIn(lines: readonly MailLine[], { from, to, left }: Place): number | null {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || left.has(at) || line.isText || line.words > MOST_WORDS) continue;
    if (statedByline(line.text) !== null) return at;
  }
  return null;
}

/** "Mar 17", "17. März": a day without its year. */
const DAY = /^(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?)$/u;

/** The people of a line of names, dates and counters ("Jane Doe · 12 March · 4 min read"); null if it is another. */
function headPartsOf(text: string): readonly string[] | null {
  const people: string[] = [];
  for (const part of text.split(/\s{0,4}[·•|–—]\s{0,4}/)) {
    const named = statedByline(part) ?? bareByline(part);
    if (named !== null) people.push(...named);
    else if (readDateLine(part) === null && !DAY.test(part) && furnitureOf(part) !== 'label')
      return null;
  }
  return people;
}
