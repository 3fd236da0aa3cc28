import { bareByline, statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { plainWords, sharedWords, simplified, wordCount } from '../furniture/lines.ts';
import type { Block } from '../tree/blocks.ts';

/** What is known of an article before its text is. */
export type KnownHead = {
  readonly headline: string | null;
  readonly byline: readonly string[];
  /** Lines that the page shows as its byline and date. */
  readonly stated: ReadonlySet<string>;
  /** What the page says the article comes to: its own summary, what stands under the headline. */
  readonly summaries?: readonly string[];
};

const LONGEST = 400;
const LONGEST_DATE = 90;

/** Whether a line at the top of a text says again what its head says: the headline, who wrote it, when. */
export function isHeadLine(line: string, { headline, byline, stated }: KnownHead): boolean {
  if (line.length > LONGEST) return false;
  if (stated.has(line)) return true;
  if (headline !== null && simplified(line) === simplified(headline)) return true;
  return isByline(line, byline) || (line.length <= LONGEST_DATE && readDateLine(line) !== null);
}

/** Whether an item of a list beside the text only says again what sums the text up ("Key points"). */
export function repeatsSummary(
  { parent, text }: Block,
  { summaries = [] }: Pick<KnownHead, 'summaries'>,
): boolean {
  if (parent.name !== 'li' || text.length < SHORTEST_POINT) return false;
  const box = parent.parent?.parent;
  if (box?.name !== 'aside' && !KEY_POINTS.test(box?.attribute('class') ?? '')) return false;
  return summaries.some((summary) => summary.includes(text));
}

const SHORTEST_POINT = 20;
const KEY_POINTS = /(?:^|[\s_-])key-?(?:points|takeaways|facts)(?:$|[\s_-])/i;

function isByline(line: string, byline: readonly string[]): boolean {
  if (wordCount(line) > 16) return false;
  if (/^by\s/i.test(line) && !/[.!?]$/.test(line) && statedByline(line) !== null) return true;
  const names = byline.join(' ');
  if (names === '' || sharedWords(line, names) < 0.9) return false;
  const known = plainWords(names);
  const extra = plainWords(line).filter((word) => !known.includes(word));
  return extra.length <= 4 || bareByline(line) !== null;
}
