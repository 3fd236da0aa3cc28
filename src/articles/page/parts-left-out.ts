import type { ArticleDetails } from '../../model/article.ts';
import type { Removal, RemovalReason } from '../../model/removal.ts';
import { isAboutAuthor } from '../furniture/author-note.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { firstAppearedOf } from '../furniture/first-appeared.ts';
import { furnitureOf, removalReasonOf } from '../furniture/furniture-of.ts';
import { noteOf } from '../furniture/note-of.ts';
import { webAddress } from '../markup/clean-address.ts';
import type { Block } from '../tree/blocks.ts';

/** What lines that were left out of a text say about it. */
export type PartsLeftOut = {
  /** The same removals, with the reason that their words give where there was none but their looks. */
  readonly removed: readonly Removal[];
  readonly notes: readonly string[];
  readonly credits: readonly string[];
  readonly firstAppeared: ArticleDetails['firstAppeared'];
};

export type LeftOutLines = {
  readonly removed: readonly Removal[];
  /** The page's lines: they know where theirs lead. */
  readonly blocks: readonly Block[];
  readonly byline: readonly string[];
  readonly base: string | null;
};

/** Lines above and below the text that may still speak of it. */
const ABOVE = 6;
const BELOW = 12;
/** UTF-16 units: such lines are shorter. */
const LONGEST = 1_000;

/** Reads what was left out by its looks for what it says: notes of the editors, credits, where the text comes from. */
export function partsLeftOut(lines: LeftOutLines): PartsLeftOut {
  const near = nearText(lines.removed);
  const reasons = new Map<Removal, RemovalReason>();
  for (const removal of near) {
    const reason = reasonOf(removal, lines.byline);
    if (reason !== null) reasons.set(removal, reason);
  }
  const of = (wanted: RemovalReason) =>
    near.filter((one) => reasons.get(one) === wanted).map(({ text }) => text);
  return {
    removed: lines.removed.map((one) => {
      const reason = reasons.get(one);
      return reason === undefined ? one : { ...one, reason, step: `${one.step}, furniture words` };
    }),
    notes: of('note of the editors').flatMap((text) => noteOf(text) ?? []),
    credits: of('caption or credit').flatMap((text) => creditOf(text) ?? []),
    firstAppeared: appearedIn(of('source line'), lines),
  };
}

/** What stands within the text, and the first lines beyond its ends. */
function nearText(removed: readonly Removal[]): readonly Removal[] {
  const last = removed.reduce((most, { before }) => Math.max(most, before), 0);
  const above = removed.filter(({ before }) => before === 0).slice(-ABOVE);
  const below = removed.filter(({ before }) => before === last).slice(0, BELOW);
  const edges = new Set([...above, ...below]);
  return removed.filter(
    (one) =>
      one.text.length < LONGEST &&
      (edges.has(one) || (one.before > 0 && one.reason !== 'outside the article')),
  );
}

/** Menus and other articles stay what they are: outside of the article. */
function reasonOf({ text, reason }: Removal, byline: readonly string[]): RemovalReason | null {
  const isUnlike = reason === 'unlike the text';
  if ((isUnlike || reason === 'part of the head') && creditOf(text) !== null)
    return 'caption or credit';
  if (!isUnlike && reason !== 'outside the article') return null;
  if (noteOf(text) !== null) return 'note of the editors';
  if (firstAppearedOf(text) !== null) return 'source line';
  if (isAboutAuthor(text, byline)) return 'note about the author';
  const furniture = isUnlike ? furnitureOf(text) : null;
  return furniture === null ? null : removalReasonOf(furniture);
}

/** The last such line, with the address of its last link. */
function appearedIn(
  texts: readonly string[],
  { blocks, base }: LeftOutLines,
): ArticleDetails['firstAppeared'] {
  const line = texts.at(-1);
  const appeared = line === undefined ? null : firstAppearedOf(line);
  if (appeared === null) return null;
  const block = blocks.findLast(({ text }) => text === line);
  const href = block?.links.at(-1)?.attribute('href') ?? null;
  return {
    name: appeared.name,
    url: appeared.url ?? (href === null ? null : webAddress(href, base)),
  };
}
