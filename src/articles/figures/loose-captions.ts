import { creditOf } from '../furniture/credit-of.ts';
import { wordCount } from '../furniture/lines.ts';
import { elementsOf, PageElement, type PageNode, textOf } from '../tree/page-element.ts';

/** Italics directly under a picture are its caption; longer ones may be the text's first words. */
const MOST_WORDS = 30;
const MOST_CREDIT = 8;
const SLANTED = new Set(['em', 'i', 'small', 'cite']);
const BOXES = new Set(['p', 'div', 'figcaption']);

/**
 * Makes figures of pictures whose caption is a paragraph of its own, in italics, and whose credit is another:
 * outlets without a figure's markup set them so. In place, in a sanitised tree.
 */
export function captionLoosePictures(root: PageElement): void {
  const pictures = [...elementsOf(root)].filter(isPictureAlone);
  for (const picture of pictures) {
    const { parent } = picture;
    if (parent !== null && !isInFigure(parent)) captionOne(parent, picture);
  }
}

function isPictureAlone(element: PageElement): boolean {
  if (element.name === 'img') return element.parent?.name !== 'p' && isLoose(element);
  return element.name === 'p' && holdsPicture(element) && !/\S/.test(textOf(element));
}

/** A picture between blocks, not in a line of text. */
function isLoose({ parent }: PageElement): boolean {
  if (parent === null || !parent.holdsBlock) return false;
  return parent.children.every((node) => typeof node === 'object' || !/\S/.test(node));
}

function holdsPicture(element: PageElement): boolean {
  for (const inner of elementsOf(element)) if (inner.name === 'img') return true;
  return false;
}

function isInFigure(element: PageElement): boolean {
  for (let around: PageElement | null = element; around !== null; around = around.parent)
    if (around.name === 'figure') return true;
  return false;
}

function captionOne(parent: PageElement, picture: PageElement): void {
  const after = parent.children.indexOf(picture) + 1;
  const first = nextBlock(parent, after);
  const caption = first !== null && isCaption(first.element) ? first : null;
  const second = caption === null ? first : nextBlock(parent, caption.at + 1);
  const credit = second !== null && isCredit(second.element, caption !== null) ? second : null;
  const last = credit ?? caption;
  if (last === null) return;
  const words = { caption: caption?.element ?? null, credit: credit?.element ?? null };
  const figure = figureOf(parent, picture, words);
  parent.children.splice(after - 1, last.at - after + 2, figure);
  parent.holdsBlock = true;
}

/** The paragraph at a place or behind blank text there. */
function nextBlock(
  { children }: PageElement,
  from: number,
): { readonly element: PageElement; readonly at: number } | null {
  for (let at = from; at < children.length; at += 1) {
    const node = children[at];
    if (typeof node === 'object')
      return BOXES.has(node.name) && !node.holdsBlock ? { element: node, at } : null;
    if (node !== undefined && /\S/.test(node)) return null;
  }
  return null;
}

function isCaption(element: PageElement): boolean {
  if (element.name === 'figcaption') return true;
  const text = textOf(element).trim();
  if (text === '' || wordCount(text) > MOST_WORDS) return false;
  const shown = element.children.filter((node) => typeof node === 'object' || /\S/.test(node));
  return shown.every((node) => typeof node === 'object' && SLANTED.has(node.name));
}

/** A credit, or a few words in capitals, or a name under a caption: nobody writes a paragraph so. */
function isCredit(element: PageElement, isCaptioned: boolean): boolean {
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  if (text === '' || wordCount(text) > MOST_CREDIT) return false;
  if (isCaptioned && isName(element, text)) return true;
  return creditOf(text) !== null || /^[\p{Lu}\s/.:&’'-]{4,40}$/u.test(text);
}

function isName({ children }: PageElement, text: string): boolean {
  return (
    children.every((node) => typeof node === 'string') &&
    /^\p{Lu}[\p{L}.’'-]{1,24}(?: \p{Lu}[\p{L}.’'-]{0,24}){0,3}$/u.test(text) &&
    !text.endsWith('.')
  );
}

type Words = { readonly caption: PageElement | null; readonly credit: PageElement | null };

function figureOf(parent: PageElement, picture: PageElement, words: Words): PageElement {
  const figure = new PageElement('figure', [], parent);
  figure.holdsBlock = true;
  const caption = new PageElement('figcaption', [], figure);
  const shown = picture.name === 'img' ? [picture] : picture.children;
  adopt(figure, [...shown, caption]);
  // The italics' words without the italics: captions have a look of their own.
  for (const node of words.caption?.children ?? [])
    adopt(caption, typeof node === 'object' && SLANTED.has(node.name) ? node.children : [node]);
  if (words.credit !== null) {
    const credit = new PageElement('small', [], caption);
    adopt(credit, words.credit.children);
    adopt(caption, words.caption === null ? [credit] : [' ', credit]);
  }
  return figure;
}

function adopt(element: PageElement, nodes: readonly PageNode[]): void {
  for (const node of nodes) {
    if (typeof node === 'object') node.parent = element;
    element.children.push(node);
  }
}
