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
  const found = findPictures(root, { isInFigure: false, pictures: new Map() });
  for (const [parent, pictures] of found) captionAll(parent, pictures);
}

type Finding = {
  readonly isInFigure: boolean;
  /** By the element that they are children of: whether it is loose is asked once, not for each. */
  readonly pictures: Map<PageElement, Set<PageElement>>;
};

function findPictures(element: PageElement, finding: Finding): Finding['pictures'] {
  const { isInFigure, pictures } = finding;
  const alone = isInFigure ? [] : picturesAlone(element);
  if (alone.length > 0) pictures.set(element, new Set(alone));
  for (const child of element.children) {
    if (typeof child === 'string' || child.children.length === 0) continue;
    findPictures(child, { pictures, isInFigure: isInFigure || child.name === 'figure' });
  }
  return pictures;
}

/** The children that are a picture between blocks, or a paragraph that holds nothing else. */
function picturesAlone(parent: PageElement): PageElement[] {
  const children = parent.children.filter((node) => typeof node === 'object');
  const mayBeLoose = parent.name !== 'p' && children.some(({ name }) => name === 'img');
  const isLoose = mayBeLoose && isBetweenBlocks(parent);
  return children.filter((child) =>
    child.name === 'img' ? isLoose : child.name === 'p' && holdsPictureAlone(child),
  );
}

/** Pictures between blocks, not in a line of text. */
function isBetweenBlocks(parent: PageElement): boolean {
  if (!parent.holdsBlock) return false;
  return parent.children.every((node) => typeof node === 'object' || !/\S/.test(node));
}

function holdsPictureAlone(element: PageElement): boolean {
  return holdsPicture(element) && !/\S/.test(textOf(element));
}

function holdsPicture(element: PageElement): boolean {
  for (const inner of elementsOf(element)) if (inner.name === 'img') return true;
  return false;
}

/** One walk over the children, which are written anew: to move them for each picture is quadratic. */
function captionAll(parent: PageElement, pictures: ReadonlySet<PageElement>): void {
  const { children } = parent;
  const written: PageNode[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const node = children[at] ?? '';
    const captioned =
      typeof node === 'object' && pictures.has(node) ? captionOne(parent, node, at + 1) : null;
    written.push(captioned?.figure ?? node);
    if (captioned !== null) at = captioned.last;
  }
  if (written.length === children.length) return;
  children.length = 0;
  for (const node of written) children.push(node);
  parent.holdsBlock = true;
}

type Captioned = {
  readonly figure: PageElement /** The place of its last piece. */;
  readonly last: number;
};

function captionOne(parent: PageElement, picture: PageElement, after: number): Captioned | null {
  const first = nextBlock(parent, after);
  const caption = first !== null && isCaption(first.element) ? first : null;
  const second = caption === null ? first : nextBlock(parent, caption.at + 1);
  const credit = second !== null && isCredit(second.element, caption !== null) ? second : null;
  const last = credit ?? caption;
  if (last === null) return null;
  const words = { caption: caption?.element ?? null, credit: credit?.element ?? null };
  return { figure: figureOf(parent, picture, words), last: last.at };
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
