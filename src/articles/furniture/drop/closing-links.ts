import { captionAround } from '../../html-paragraphs.ts';
import type { Block } from '../../tree/blocks.ts';
import { wordCount } from '../lines.ts';
import { isHeading, isLinkLine } from './link-lines.ts';

/** Fewer links may be where a text comes from; fewer words may be a name. */
const FEWEST_LINKS = 3;
const FEWEST_WORDS = 4;
/** UTF-16 units: what is longer and no link is a paragraph. */
const PARAGRAPH = 60;
/** A text of fewer paragraphs, or of fewer than it has links, may be about those links. */
const FEWEST_PARAGRAPHS = 4;

/**
 * Other articles' headlines that a text's own container lists behind its last paragraph, without a word about them:
 * one link a line, three lines at least. What stands under a heading, or under words that lead to it ("Sources:"), is
 * the text's own list. `blocks` are those that are left of the text.
 */
export function closingLinks(blocks: readonly Block[]): readonly Block[] {
  let from = blocks.length;
  while (from > 0 && isHeadlineOrPicture(blocks[from - 1])) from -= 1;
  const links = blocks.slice(from).filter(({ text }) => text !== '');
  const before = blocks[from - 1];
  if (links.length < FEWEST_LINKS || before === undefined || isHeading(before)) return [];
  const isClosed =
    isParagraph(before) && /[.!?…。！？][\])"'”’»」]{0,3}$/u.test(before.text.slice(-8));
  const paragraphs = blocks.slice(0, from).filter(isParagraph).length;
  const isText = paragraphs >= Math.max(FEWEST_PARAGRAPHS, links.length);
  return isClosed && isText && before.parent.name !== 'li' ? links : [];
}

function isParagraph({ text, linked }: Block): boolean {
  return text.length >= PARAGRAPH && linked < text.length / 2;
}

function isHeadlineOrPicture(block: Block | undefined): boolean {
  if (block === undefined || captionAround(block) !== null) return false;
  if (block.text === '') return block.links.length > 0;
  return isLinkLine(block, 0.95) && wordCount(block.text, FEWEST_WORDS) >= FEWEST_WORDS;
}
