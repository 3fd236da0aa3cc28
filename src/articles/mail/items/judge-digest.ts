import { normaliseUrl } from '../../../text/normalise-url.ts';
import type { LeftOutLines } from '../leave-out-parts.ts';
import type { MailLine } from '../mail-line.ts';
import { type MailPiece, MOST_PIECES } from './find-pieces.ts';

/** Items of a digest at least, and headlines at least where they have no text. */
const FEWEST_ITEMS = 3;
const FEWEST_BARE = 5;
/** Words of an item with a link of its own, and of one that has one link somewhere in its text. */
const LONGEST_ITEM = 220;
const LONGEST_WEAK = 120;
/** The part of a mail's words that its items have at least. */
const LEAST_SHARE = 0.5;
/** The part of the headlines that must stand over one link, if that is all that items have. */
const MOST_ARE_WEAK = 0.75;

export type Digest =
  /** `byOnlyLink`: items have no links of their own, but one in their text. */
  { readonly isDigest: true; readonly byOnlyLink: boolean } | { readonly isDigest: false };

/**
 * Whether a mail tells of several articles: three items or more, each with a link of its own, in which most of its
 * words are. In doubt it is one article: nothing is lost then.
 */
export function judgeDigest(
  pieces: readonly MailPiece[],
  lines: readonly MailLine[],
  left: LeftOutLines,
): Digest {
  const own = pieces.filter(({ link, words }) => link !== null && words <= LONGEST_ITEM);
  const headed = pieces.filter(({ headline }) => headline !== null);
  const weak = headed.filter(
    ({ link, weakLink, words }) =>
      link === null && weakLink !== null && words > 0 && words <= LONGEST_WEAK,
  );
  const byOnlyLink = weak.length >= FEWEST_ITEMS && weak.length >= headed.length * MOST_ARE_WEAK;
  const items = byOnlyLink ? [...own, ...weak] : own;
  // The last of too many holds all the rest, whatever that is.
  const end = pieces.length < MOST_PIECES ? lines.length : (pieces.at(-1)?.from ?? 0);
  return areItems(items) && shareOf(items, lines.slice(0, end), left) >= LEAST_SHARE
    ? { isDigest: true, byOnlyLink }
    : { isDigest: false };
}

function areItems(items: readonly MailPiece[]): boolean {
  const targets = new Set(items.map(({ link, weakLink }) => normaliseUrl(link ?? weakLink ?? '')));
  const told = items.filter(({ words }) => words > 0).length;
  return (
    targets.size >= FEWEST_ITEMS &&
    items.length >= FEWEST_ITEMS &&
    (told >= 2 || items.length >= FEWEST_BARE)
  );
}

function shareOf(
  items: readonly MailPiece[],
  lines: readonly MailLine[],
  left: LeftOutLines,
): number {
  const all = lines.reduce(
    (sum, { words, furniture, isCaption }, at) =>
      sum + (left.has(at) || furniture !== null || isCaption ? 0 : words),
    0,
  );
  const inItems = items.reduce((sum, { words, headline }) => {
    const line = headline === null ? undefined : lines[headline];
    return sum + words + (line?.lead === null ? line.words : 0);
  }, 0);
  return all === 0 ? 0 : inItems / all;
}
