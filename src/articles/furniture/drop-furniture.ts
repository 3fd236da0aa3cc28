import type { ArticleDetails } from '../../model/article.ts';
import type { Removal, RemovalReason } from '../../model/removal.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { captionLoosePictures } from '../figures/loose-captions.ts';
import { captionAround, textOfBlocks } from '../html-paragraphs.ts';
import { tidyTree } from '../markup/tidy-tree.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import { cutLine } from '../tree/cut-line.ts';
import type { PageElement } from '../tree/page-element.ts';
import { writeMarkup } from '../tree/write-markup.ts';
import { closingLineOf } from './closing-line.ts';
import { creditOf } from './credit-of.ts';
import { closingLinks } from './drop/closing-links.ts';
import { type Edges, readEdges } from './drop/edge-lines.ts';
import { isAdvertisement, isHeading, isLinkLine, isShareRow, isTagRow } from './drop/link-lines.ts';
import { pullQuotesOf } from './drop/pull-quotes.ts';
import { quoteSignatures } from './drop/quote-signatures.ts';
import { removalOf, takeOut } from './drop/take-out.ts';
import { firstAppearedOf } from './first-appeared.ts';
import { furnitureOf, opensWithPointer, removalReasonOf } from './furniture-of.ts';
import { wordCount } from './lines.ts';
import { saysCutOff } from './says-cut-off.ts';

export type Cleaned = {
  readonly paragraphs: readonly string[];
  /** Sanitised. */
  readonly html: string;
  /** Captions' credits, and credits that stood among the text. */
  readonly credits: readonly string[];
  /** All but what only a page can tell. */
  readonly details: Omit<ArticleDetails, 'updates' | 'isStated' | 'publishedZone'>;
};

export type KnownOfText = {
  readonly byline: readonly string[];
  /** Lines that say again what stands above the text, or above a live blog's entry. */
  readonly heads?: ReadonlySet<string> | undefined;
  /** Whether it was found among all that a page shows. What a feed or a mail lists below a text is its own. */
  readonly isOfPage?: boolean;
};

/** Other articles listed below one heading, at most. */
const LONGEST_LIST = 24;

/** UTF-16 units: furniture is shorter, whatever it is. */
const LONGEST = 900;

/** Takes what is not the article out of a sanitised tree, in place, and tells what it took out and why. */
export function dropFurniture(
  root: PageElement,
  { byline, heads = new Set(), isOfPage = false }: KnownOfText = { byline: [] },
): Cleaned {
  captionLoosePictures(root);
  const blocks = blocksOf(root);
  const reasons = reasonsOf(blocks, heads);
  if (isOfPage)
    for (const line of closingLinks(blocks.filter((block) => !reasons.has(block))))
      reasons.set(line, 'pointer to other articles');
  const left = reasons.size === 0 ? blocks : blocks.filter((block) => !reasons.has(block));
  const edges = readEdges(left, byline);
  for (const [block, reason] of edges.reasons) reasons.set(block, reason);
  const isWhole = reasons.size === 0 && edges.cuts.length === 0;
  const taken = takeAll(blocks, { reasons, edges });
  if (!isWhole) tidyTree(root);
  const kept = isWhole ? blocks : blocksOf(root);
  const { figures, credits } = figuresOf(kept);
  return {
    html: writeMarkup(root),
    paragraphs: textOfBlocks(kept).paragraphs,
    credits: [...credits, ...creditsAmong(taken)],
    details: {
      figures,
      agencies: edges.agencies,
      dateline: edges.dateline,
      notes: edges.notes,
      pullQuotes: taken.filter(isPullQuote).map(({ text }) => text),
      firstAppeared: appearedAmong(taken),
      isCutOff: taken.some(
        ({ reason, text }) => reason === 'prompt to the reader' && saysCutOff(text),
      ),
      removed: taken.map(({ removal }) => removal),
    },
  };
}

type Taken = Block & { readonly reason: RemovalReason; readonly removal: Removal };

/** Why each line that is not the article's is not, wherever it stands. */
function reasonsOf(
  blocks: readonly Block[],
  heads: ReadonlySet<string>,
): Map<Block, RemovalReason> {
  const repeated = pullQuotesOf(blocks);
  const reasons = new Map<Block, RemovalReason>();
  for (const [at, block] of blocks.entries()) {
    if (reasons.has(block) || !mayBeFurniture(block) || headsText(blocks, at)) continue;
    const reason = repeated.has(block) ? 'said twice' : reasonOf(block, heads);
    if (reason === null) continue;
    reasons.set(block, reason);
    for (const line of listBelow(blocks, at)) reasons.set(line, reason);
  }
  for (const line of quoteSignatures(blocks, reasons)) reasons.set(line, 'said twice');
  return reasons;
}

/** Words that head a menu's part as well as a part of the text. */
const DOUBTFUL_HEADINGS =
  /^(?:faqs?|accessibility|contact|privacy|legal|security|audio|images?|videos?|volume|schedule|licensing|feedback|links?|corrections|references)[:.]?$/i;
const PARAGRAPH = 60;

/** Whether a line heads the paragraph below it, though its words alone would be a menu's: "FAQs". */
function headsText(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || next === undefined || block.links.length > 0) return false;
  if (!isHeading(block) || !DOUBTFUL_HEADINGS.test(block.text)) return false;
  return isHeading(next)
    ? next.text.endsWith('?')
    : next.text.length > PARAGRAPH && next.linked < next.text.length / 2;
}

function mayBeFurniture(block: Block): boolean {
  return block.text.length <= LONGEST && captionAround(block) === null;
}

function reasonOf(block: Block, heads: ReadonlySet<string>): RemovalReason | null {
  if (block.links.length > 0) {
    if (isShareRow(block) || isTagRow(block)) return 'page control';
    if (isAdvertisement(block)) return 'advertisement';
  }
  if (block.text === '') return null;
  if (heads.has(block.text)) return 'part of the head';
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

type Taking = { readonly reasons: ReadonlyMap<Block, RemovalReason>; readonly edges: Edges };

/** Takes out what goes, and tells it in the document's order. */
function takeAll(blocks: readonly Block[], { reasons, edges }: Taking): Taken[] {
  const taken: Taken[] = [];
  let before = 0;
  for (const block of reasons.size === 0 ? [] : blocks) {
    const reason = reasons.get(block);
    if (reason !== undefined)
      taken.push({ ...block, reason, removal: removalOf(block, { reason, before }) });
    else if (block.text !== '' && captionAround(block) === null) before += 1;
  }
  for (const { reason, ...block } of taken) takeOut(block, reason);
  for (const [block, cut] of edges.cuts) cutLine(block, cut);
  return taken;
}

function creditsAmong(taken: readonly Taken[]): string[] {
  return taken
    .filter(({ reason }) => reason === 'caption or credit')
    .flatMap(({ text }) => creditOf(text) ?? closingLineOf(text)?.credit ?? []);
}

/** The last such line, with the address of its last link: "The post X appeared first on Y". */
function appearedAmong(taken: readonly Taken[]): ArticleDetails['firstAppeared'] {
  const line = taken.findLast(({ reason }) => reason === 'source line');
  const appeared = line === undefined ? null : firstAppearedOf(line.text);
  if (line === undefined || appeared === null) return null;
  return { name: appeared.name, url: appeared.url ?? line.links.at(-1)?.attribute('href') ?? null };
}

/** Not what stands under one: who said it. */
function isPullQuote({ reason, text }: Taken): boolean {
  return reason === 'said twice' && wordCount(text) >= 5;
}
