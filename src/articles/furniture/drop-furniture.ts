import type { ArticleDetails } from '../../model/article.ts';
import type { Removal, RemovalReason } from '../../model/removal.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { captionAround, textOfBlocks } from '../html-paragraphs.ts';
import { tidyTree } from '../markup/tidy-tree.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import { writeMarkup } from '../tree/write-markup.ts';
import { isAboutAuthor } from './author-note.ts';
import { creditOf } from './credit-of.ts';
import { firstAppearedOf } from './first-appeared.ts';
import { furnitureOf, opensWithPointer, removalReasonOf } from './furniture-of.ts';
import { isAdvertisement, isLinkLine, isShareRow, isTagRow } from './link-lines.ts';
import { pullQuotesOf } from './pull-quotes.ts';
import { removalOf, takeOut } from './take-out.ts';

export type Cleaned = {
  readonly paragraphs: readonly string[];
  /** Sanitised. */
  readonly html: string;
  /** Captions' credits, and credits that stood among the text. */
  readonly credits: readonly string[];
  readonly details: Pick<ArticleDetails, 'figures' | 'pullQuotes' | 'firstAppeared' | 'removed'>;
};

export type KnownOfText = { readonly byline: readonly string[] };

/** Other articles listed below one heading, at most. */
const LONGEST_LIST = 24;

/** UTF-16 units: furniture is shorter, whatever it is. */
const LONGEST = 900;

/** Lines from the end among which a text says who wrote it. */
const CLOSING = 3;

/** Takes what is not the article out of a sanitised tree, in place, and tells what it took out and why. */
export function dropFurniture(
  root: PageElement,
  { byline }: KnownOfText = { byline: [] },
): Cleaned {
  const blocks = blocksOf(root);
  const reasons = reasonsOf(blocks, byline);
  const { figures, credits } = figuresOf(blocks);
  if (reasons.size === 0) {
    const details = { figures, pullQuotes: [], firstAppeared: null, removed: [] };
    const { paragraphs } = textOfBlocks(blocks);
    return { html: writeMarkup(root), paragraphs, credits, details };
  }
  const removed = removalsOf(blocks, reasons);
  const taken = [...reasons].map(([block, reason]) => ({ ...block, reason }));
  for (const { reason, ...block } of taken) takeOut(block, reason);
  tidyTree(root);
  const kept = blocksOf(root);
  return {
    html: writeMarkup(root),
    paragraphs: textOfBlocks(kept).paragraphs,
    credits: [...credits, ...creditsAmong(taken)],
    details: {
      figures: figuresOf(kept).figures,
      pullQuotes: taken.filter(({ reason }) => reason === 'said twice').map(({ text }) => text),
      firstAppeared: appearedAmong(taken),
      removed,
    },
  };
}

type Taken = Block & { readonly reason: RemovalReason };

/** Why each line that is not the article's is not. */
function reasonsOf(
  blocks: readonly Block[],
  byline: readonly string[],
): ReadonlyMap<Block, RemovalReason> {
  const repeated = pullQuotesOf(blocks);
  const reasons = new Map<Block, RemovalReason>();
  for (const [at, block] of blocks.entries()) {
    if (reasons.has(block) || !mayBeFurniture(block)) continue;
    const reason = repeated.has(block) ? 'said twice' : reasonOf(block);
    if (reason === null) continue;
    reasons.set(block, reason);
    for (const line of listBelow(blocks, at)) reasons.set(line, reason);
  }
  for (const block of closingLines(blocks, reasons).filter(({ text }) =>
    isAboutAuthor(text, byline),
  ))
    reasons.set(block, 'note about the author');
  return reasons;
}

function mayBeFurniture(block: Block): boolean {
  return block.text.length <= LONGEST && captionAround(block) === null;
}

function reasonOf(block: Block): RemovalReason | null {
  if (block.links.length > 0) {
    if (isShareRow(block) || isTagRow(block)) return 'page control';
    if (isAdvertisement(block)) return 'advertisement';
  }
  if (block.text === '') return null;
  const furniture = furnitureOf(block.text);
  if (furniture !== null) return removalReasonOf(furniture);
  return isLinkLine(block, 0.3) && opensWithPointer(block.text)
    ? 'pointer to other articles'
    : null;
}

/**
 * What a heading over other articles stands over: the lines that are one link each, with their pictures; or
 * the whole of a list most of which they are.
 */
function listBelow(blocks: readonly Block[], heading: number): readonly Block[] {
  if (furnitureOf(blocks[heading]?.text ?? '') !== 'list heading') return [];
  const from = heading + 1;
  let to = from;
  while (to < blocks.length && to - from < LONGEST_LIST) {
    const end = Math.max(endOfList(blocks, to), endOfLine(blocks, to));
    if (end === to) break;
    to = end;
  }
  return blocks.slice(from, to);
}

function endOfLine(blocks: readonly Block[], at: number): number {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || captionAround(block) !== null) return at;
  if (block.text !== '') return isLinkLine(block) ? at + 1 : at;
  // A picture that leads where the headline below it does.
  const href = block.links[0]?.attribute('href') ?? null;
  return href !== null && next?.links[0]?.attribute('href') === href && isLinkLine(next)
    ? at + 2
    : at;
}

function endOfList(blocks: readonly Block[], at: number): number {
  const list = listAround(blocks[at]);
  if (list === null) return at;
  let end = at;
  let linked = 0;
  for (; end < blocks.length && end - at < LONGEST_LIST; end += 1) {
    const block = blocks[end];
    if (block === undefined || listAround(block) !== list) break;
    if (isLinkLine(block)) linked += 1;
  }
  return linked > 0 && linked >= (end - at) * 0.7 ? end : at;
}

function listAround(block: Block | undefined): PageElement | null {
  for (let around = block?.parent ?? null; around !== null; around = around.parent)
    if (around.name === 'ul' || around.name === 'ol') return around;
  return null;
}

/** The last lines of a text that has some more. */
function closingLines(
  blocks: readonly Block[],
  reasons: ReadonlyMap<Block, RemovalReason>,
): readonly Block[] {
  const own: Block[] = [];
  for (let at = blocks.length - 1; at >= 0 && own.length <= 2 * CLOSING; at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.text === '' || reasons.has(block)) continue;
    if (captionAround(block) === null) own.push(block);
  }
  return own.length > 2 * CLOSING ? own.slice(0, CLOSING) : [];
}

function removalsOf(
  blocks: readonly Block[],
  reasons: ReadonlyMap<Block, RemovalReason>,
): Removal[] {
  const removed: Removal[] = [];
  let before = 0;
  for (const block of blocks) {
    const reason = reasons.get(block);
    if (reason !== undefined) removed.push(removalOf(block, { reason, before }));
    else if (block.text !== '' && captionAround(block) === null) before += 1;
  }
  return removed;
}

function creditsAmong(taken: readonly Taken[]): string[] {
  return taken
    .filter(({ reason }) => reason === 'caption or credit')
    .map(({ text }) => creditOf(text) ?? text);
}

/** The last such line, with the address of its last link: "The post X appeared first on Y". */
function appearedAmong(taken: readonly Taken[]): ArticleDetails['firstAppeared'] {
  const line = taken.findLast(({ reason }) => reason === 'source line');
  const appeared = line === undefined ? null : firstAppearedOf(line.text);
  if (line === undefined || appeared === null) return null;
  return { name: appeared.name, url: appeared.url ?? line.links.at(-1)?.attribute('href') ?? null };
}
