import type { Picture } from '../../model/article.ts';
import { creditOf } from '../furniture/credit-of.ts';
import { captionAround } from '../html-paragraphs.ts';
import type { Block } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
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
  const captions = new Map<PageElement, string[]>();
  for (const block of blocks) {
    const caption = block.text === '' ? null : captionAround(block);
    if (caption !== null) captions.set(caption, [...(captions.get(caption) ?? []), block.text]);
  }
  const byFigure = new Map<PageElement, Caption>();
  for (const [caption, lines] of captions)
    byFigure.set(figureAround(caption) ?? caption, partsOf(lines));
  const pictures = blocks.flatMap(({ media }) => media.filter(({ name }) => name === 'img'));
  return {
    figures: pictures.map((picture) => pictureOf(picture, byFigure)),
    credits: [...captions.values()].flatMap((lines) => creditOf(lines.join(' ')) ?? []),
  };
}

function figureAround(element: PageElement): PageElement | null {
  for (let around = element.parent; around !== null; around = around.parent)
    if (around.name === 'figure') return around;
  return null;
}

/** Some outlets give the credit a line of its own. */
function partsOf(lines: readonly string[]): Caption {
  const parts = lines.map(splitCaption);
  const joined = (texts: readonly (string | null)[]) =>
    texts.filter((text) => text !== null).join(' ') || null;
  return {
    caption: joined(parts.map(({ caption }) => caption)),
    credit: joined(parts.map(({ credit }) => credit)),
  };
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
