import type { Picture } from '../../model/article.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { captionAround } from '../html-paragraphs.ts';
import type { Block } from '../tree/blocks.ts';
import { type PageElement, textOf } from '../tree/page-element.ts';
import { splitCaption } from './split-caption.ts';

export type Figures = {
  /** In the text's order. */
  readonly figures: readonly Picture[];
  /** Captions that hold a credit, whole. */
  readonly credits: readonly string[];
};

type Caption = { caption: string | null; credit: string | null };

/** The pictures of sanitised lines, each with the caption and the credit of the figure it stands in. */
export function figuresOf(blocks: readonly Block[]): Figures {
  // A caption and a credit may be two elements of one figure.
  const lines = Map.groupBy(
    blocks.filter((block) => block.text !== '' && captionAround(block) !== null),
    (block) => figureAround(block.parent) ?? block.parent,
  );
  const captions = new Map([...lines].map(([figure, some]) => [figure, partsOf(some)]));
  const pictures = blocks.flatMap(({ media }) => media.filter(({ name }) => name === 'img'));
  return {
    figures: pictures.map((picture) => pictureOf(picture, captions)),
    credits: [...lines].flatMap(([figure, some]) => creditWords(some, captions.get(figure)) ?? []),
  };
}

function figureAround(element: PageElement): PageElement | null {
  for (let around = element.parent; around !== null; around = around.parent)
    if (around.name === 'figure') return around;
  return null;
}

/** The whole caption where it is one line with its credit; else the credit. */
function creditWords(lines: readonly Block[], parts: Caption | undefined): string | null {
  return creditOf(lines.map(({ text }) => text).join(' ')) ?? parts?.credit ?? null;
}

/** Some outlets give the credit a line of its own. */
function partsOf(lines: readonly Block[]): Caption {
  const parts = lines.map((line) => splitCaption(line.text, smallPrint(line)));
  const joined = (texts: readonly (string | null)[]) =>
    texts.filter((text) => text !== null).join(' ') || null;
  return {
    caption: joined(parts.map(({ caption }) => caption)),
    credit: joined(parts.map(({ credit }) => credit)),
  };
}

/** What a line ends with in small print (the sanitiser makes outlets' own credit elements such); null if it does not. */
function smallPrint({ parent, from, to }: Block): string | null {
  const last = parent.children
    .slice(from, to)
    .findLast((node) => typeof node === 'object' || /\S/.test(node));
  if (typeof last !== 'object' || (last.name !== 'small' && last.name !== 'cite')) return null;
  return textOf(last).replace(/\s+/g, ' ').trim();
}

function pictureOf(picture: PageElement, captions: ReadonlyMap<PageElement, Caption>): Picture {
  const figure = figureAround(picture);
  const { caption, credit } = (figure === null ? null : captions.get(figure)) ?? {
    caption: null,
    credit: null,
  };
  const url = picture.attribute('src') ?? '';
  return { url, alt: picture.attribute('alt') || null, caption, credit };
}
