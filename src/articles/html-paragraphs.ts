import { type Block, blocksOf } from './tree/blocks.ts';
import type { PageElement } from './tree/page-element.ts';
import { parseMarkup } from './tree/parse-markup.ts';

export type HtmlText = {
  /** In the document's order, white space folded, none empty. */
  readonly paragraphs: readonly string[];
  /** The figures' captions, likewise. */
  readonly captions: readonly string[];
};

/** The text of sanitised markup, a string a block (paragraph, heading, list item, table row), none empty. */
export function htmlParagraphs(sanitisedHtml: string): string[] {
  return [...htmlText(sanitisedHtml).paragraphs];
}

/** As htmlParagraphs, with the captions it leaves out. */
export function htmlText(sanitisedHtml: string): HtmlText {
  return treeText(parseMarkup(sanitisedHtml));
}

/** The same of a sanitised tree: what htmlText gives for its markup. */
export function treeText(root: PageElement): HtmlText {
  return textOfBlocks(blocksOf(root));
}

/** The same of a tree's lines. */
export function textOfBlocks(blocks: readonly Block[]): HtmlText {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  let lastCaption: PageElement | null = null;
  for (const block of blocks) {
    if (block.text === '') continue;
    const caption = captionAround(block);
    if (caption === null) paragraphs.push(block.text);
    else if (caption === lastCaption) captions.push(`${captions.pop()} ${block.text}`);
    else captions.push(block.text);
    lastCaption = caption;
  }
  return { paragraphs, captions };
}

/** The caption that a line stands in; null if it is the text's own. */
export function captionAround({ parent }: Block): PageElement | null {
  for (let around: PageElement | null = parent; around !== null; around = around.parent)
    if (around.name === 'figcaption') return around;
  return null;
}
