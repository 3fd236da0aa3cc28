import { bareByline, statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { plainWords, sharedWords, simplified, wordCount } from '../furniture/lines.ts';

/** What is known of an article before its text is. */
export type KnownHead = {
  readonly headline: string | null;
  readonly byline: readonly string[];
  /** Lines that the page shows as its byline and date. */
  readonly stated: ReadonlySet<string>;
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

function isByline(line: string, byline: readonly string[]): boolean {
  if (wordCount(line) > 16) return false;
  if (/^by\s/i.test(line) && !/[.!?]$/.test(line) && statedByline(line) !== null) return true;
  const names = byline.join(' ');
  if (names === '' || sharedWords(line, names) < 0.9) return false;
  const known = plainWords(names);
  const extra = plainWords(line).filter((word) => !known.includes(word));
  return extra.length <= 4 || bareByline(line) !== null;
}
