import { BLOCKS, HEADINGS } from '../tree/element-kinds.ts';
import { PageElement, type PageNode } from '../tree/page-element.ts';

/** What shows something without holding text. */
const SHOWN = new Set(['img', 'hr', 'audio', 'video']);

/** Without them a table's columns would not stand under each other. */
const GEOMETRY = new Set('caption thead tbody tfoot tr td th'.split(' '));

/**
 * Takes out of a clean tree what shows nothing, in place: empty paragraphs and wrappers, divs round a single
 * block. What stood apart stays apart, and the tree stays one that reads back as it is. Linear.
 */
export function tidyTree(root: PageElement): void {
  tidy(root);
}

/** Gives back whether the element shows anything. */
function tidy(element: PageElement): boolean {
  const { children } = element;
  const kept = new Kept(element);
  let shows = SHOWN.has(element.name);
  element.holdsBlock = false;
  for (const child of children) {
    if (typeof child === 'string') {
      shows ||= /\S/.test(child);
      kept.addText(child);
    } else if (tidy(child)) {
      shows = true;
      kept.add(unwrapped(child, element));
    } else kept.addEmpty(child);
  }
  kept.putInto(children);
  if (element.name === 'pre') dropFirstBreaks(children);
  return shows;
}

/** The children that stay. */
class Kept {
  readonly #parent: PageElement;
  readonly #nodes: PageNode[] = [];
  /** Whether an empty block ended the text so far: text that follows must stand apart from it. */
  #isApart = false;

  constructor(parent: PageElement) {
    this.#parent = parent;
  }

  addText(text: string): void {
    if (this.#isApart && /\S/.test(text)) this.#keepApart();
    const last = this.#nodes.length - 1;
    const before = this.#nodes[last];
    if (typeof before === 'string') this.#nodes[last] = before + text;
    else if (text !== '') this.#nodes.push(text);
  }

  add(child: PageElement): void {
    const isBlock = child.holdsBlock || BLOCKS.has(child.name);
    if (this.#isApart && !isBlock) this.#keepApart();
    this.#isApart = false;
    child.parent = this.#parent;
    this.#nodes.push(child);
    if (isBlock) this.#parent.holdsBlock = true;
  }

  /** An empty block goes unless it keeps text from text; an empty word leaves its spaces and breaks. */
  addEmpty(child: PageElement): void {
    const { name } = child;
    if (name === 'br' || name === 'wbr' || name === 'source' || GEOMETRY.has(name)) this.add(child);
    else if (!BLOCKS.has(name) && !child.holdsBlock) {
      for (const inner of child.children)
        if (typeof inner === 'string') this.addText(inner);
        else this.add(inner);
    } else if (this.#endsInText()) this.#isApart = true;
  }

  putInto(children: PageNode[]): void {
    children.length = 0;
    for (const node of this.#nodes) children.push(node);
  }

  #keepApart(): void {
    this.#isApart = false;
    this.#nodes.push(new PageElement('div', [], this.#parent));
    this.#parent.holdsBlock = true;
  }

  #endsInText(): boolean {
    const last = this.#nodes.findLast((node) => typeof node === 'object' || /\S/.test(node));
    if (last === undefined) return false;
    return typeof last === 'string' || !(last.holdsBlock || BLOCKS.has(last.name));
  }
}

/** A div with nothing but one block in it is that block, unless a heading would then stand in a heading. */
function unwrapped(element: PageElement, parent: PageElement): PageElement {
  if (element.name !== 'div' || element.attributes.length > 0) return element;
  const shown = element.children.filter((child) => typeof child === 'object' || /\S/.test(child));
  const [only] = shown;
  if (shown.length !== 1 || !(only instanceof PageElement) || !BLOCKS.has(only.name))
    return element;
  return HEADINGS.has(only.name) && HEADINGS.has(parent.name) ? element : only;
}

/** Parsers drop a line break at the start of preformatted text (HTML, section 13.2.6.4.7). */
function dropFirstBreaks(children: PageNode[]): void {
  const [first] = children;
  if (typeof first !== 'string' || !first.startsWith('\n')) return;
  const rest = first.replace(/^\n+/, '');
  if (rest === '') children.shift();
  else children[0] = rest;
}
