import { wordCount } from '../../furniture/lines.ts';
import { BLOCKS, HEADINGS, UNSEEN } from '../../tree/element-kinds.ts';
import { PageElement, type PageNode, textOf } from '../../tree/page-element.ts';
import { isDataTable } from './is-data-table.ts';
import { isBoldStyle, isIcon, isNotShown, sizeOf, styleOf, USUAL_SIZE } from './shown-style.ts';
import { usualSize } from './usual-size.ts';

export type UnfoldedMail = {
  /** NOT sanitised. */
  readonly tree: PageElement;
  /** Words that stand in the mail and are not shown, in its order. */
  readonly hidden: readonly string[];
};

/** Words: a mail that shows less than the first and hides more than the second is made by a program we misread. */
const TOO_FEW_SHOWN = 20;
const TOO_MANY_HIDDEN = 60;

/**
 * A mail's markup as a document: tables that only place things become divs (those that hold data stay), what is not
 * shown goes, lines that only a style makes headings become headings. The mail's own tree is not changed. Linear.
 */
export function unfoldMail(root: PageElement): UnfoldedMail {
  const unfolded = new Unfolding(usualSize(root), true).of(root);
  const shown = wordCount(textOf(unfolded.tree).slice(0, 4_000));
  const isLost =
    shown === 0 ||
    (shown < TOO_FEW_SHOWN && wordCount(unfolded.hidden.join(' ')) > TOO_MANY_HIDDEN);
  return isLost ? new Unfolding(usualSize(root), false).of(root) : unfolded;
}

const TABLE_PIECES = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
const GONE = new Set(['head', 'style', 'script', 'colgroup', 'col', 'map']);

/** Smaller than this nobody reads: pixels. */
const SMALLEST = 2;
/** A heading's size of type in relation to the text's. */
const LARGER = 1.2;
const LONGEST_HEADING = 30;
/** Pictures of a mail that are looked at. */
const MOST_PICTURES = 2_000;
/** UTF-16 units of alternative text that say something of a picture. */
const SHORTEST_ALT = 15;

/** Runs of signs that take no room, with which mails push what follows out of the list of mails. */
const FILLING = /(?:[\s\u00ad\u061c\u200b-\u200f\u2060-\u2064\u3164\ufeff]|\u034f){6,}/g;

type Place = { readonly size: number; readonly isData: boolean };

class Unfolding {
  readonly #usual: number;
  readonly #hides: boolean;
  readonly #hidden: string[] = [];
  #pictures = 0;
  /** The smallest type of an element's text, in pixels. */
  readonly #smallest = new WeakMap<PageElement, number>();

  constructor(usual: number, hides: boolean) {
    this.#usual = usual;
    this.#hides = hides;
  }

  of(root: PageElement): UnfoldedMail {
    const tree = new PageElement('#document', [], null);
    fill(tree, this.#childrenOf(root, { size: USUAL_SIZE, isData: false }));
    return { tree, hidden: this.#hidden };
  }

  #childrenOf(element: PageElement, place: Place): PageNode[] {
    return element.children.flatMap((child) =>
      typeof child === 'string' ? this.#text(child, place) : this.#element(child, place),
    );
  }

  #text(text: string, { size }: Place): PageNode[] {
    if (this.#hides && size < SMALLEST) {
      this.#hide(text);
      return [];
    }
    return [text.length > 5 ? text.replace(FILLING, ' ') : text];
  }

  #hide(text: string): void {
    const words = text
      .replace(FILLING, ' ')
      .replace(/\s{2,}/g, ' ')
      .trim();
    if (/[\p{L}\p{N}]/u.test(words)) this.#hidden.push(words);
  }

  #element(element: PageElement, place: Place): PageNode[] {
    const { name } = element;
    if (GONE.has(name)) return [];
    const style = styleOf(element);
    if (this.#hides && isNotShown(element, style)) {
      if (!UNSEEN.has(name)) this.#hide(textOf(element));
      return [];
    }
    if (name === 'img') return this.#picture(element);
    const isData = name === 'table' ? isDataTable(element) : place.isData;
    const size = sizeOf(element, style, place.size);
    const children = this.#childrenOf(element, { size, isData });
    const copied = TABLE_PIECES.has(name) && !isData ? 'div' : name;
    return [this.#made(element, { name: copied, size, style, children })];
  }

  /** A picture that came with the mail cannot be shown: what it says of itself stays as a caption. */
  #picture(picture: PageElement): PageNode[] {
    this.#pictures += 1;
    if (isIcon(picture) || this.#pictures > MOST_PICTURES) return [];
    const alt = picture.attribute('alt')?.trim() ?? '';
    if (!/^\s{0,9}cid:/i.test(picture.attribute('src') ?? ''))
      return [new PageElement('img', picture.attributes, null)];
    if (alt.length < SHORTEST_ALT || !/\s\S+\s/.test(alt)) return [];
    const figure = new PageElement('figure', [], null);
    const caption = new PageElement('figcaption', [], figure);
    caption.children.push(alt);
    figure.children.push(caption);
    return [figure];
  }

  #made(element: PageElement, { name, size, style, children }: Making): PageElement {
    const isLeaf = !children.some(isBlock);
    const smallest = Math.min(...children.map((child) => this.#smallestIn(child, size)));
    const mayHead = isLeaf && (name === 'div' || name === 'p');
    const isHeading = mayHead && smallest >= this.#usual * LARGER && isShort(children);
    const isBold = isLeaf && !isHeading && isBoldStyle(style) && !HEADINGS.has(name);
    const made = new PageElement(isHeading ? 'h3' : name, keptOf(element, name), null);
    made.holdsBlock = !isLeaf;
    this.#smallest.set(made, smallest);
    fill(made, isBold && name !== 'a' ? [strong(children)] : children);
    return made;
  }

  #smallestIn(node: PageNode, size: number): number {
    if (typeof node === 'string') return /\S/.test(node) ? size : Number.POSITIVE_INFINITY;
    return this.#smallest.get(node) ?? Number.POSITIVE_INFINITY;
  }
}

type Making = {
  readonly name: string;
  readonly size: number;
  readonly style: string;
  readonly children: readonly PageNode[];
};

function isBlock(node: PageNode): boolean {
  return typeof node === 'object' && (node.holdsBlock || BLOCKS.has(node.name));
}

function isShort(nodes: readonly PageNode[]): boolean {
  const text = nodes.map(textOf).join('').trim();
  return text !== '' && text.length < 300 && wordCount(text) <= LONGEST_HEADING;
}

/** What a div was as a cell means nothing any more. */
function keptOf({ name, attributes }: PageElement, made: string): readonly string[] {
  return made === 'div' && TABLE_PIECES.has(name) ? [] : attributes;
}

function strong(children: readonly PageNode[]): PageElement {
  const element = new PageElement('strong', [], null);
  fill(element, children);
  return element;
}

function fill(element: PageElement, children: readonly PageNode[]): void {
  for (const child of children) {
    if (typeof child === 'object') child.parent = element;
    element.children.push(child);
  }
}
