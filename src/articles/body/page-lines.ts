import { wordCount } from '../furniture/lines.ts';
import type { Block } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import type { PageWords } from './line-features.ts';
import { lettersOf } from './line-features.ts';
import { isMenuPlace, Places } from './place-features.ts';

/** A line with its standing on the page. */
export type PageLine = {
  readonly block: Block;
  readonly words: number;
  /** Its words if it reads like a paragraph, else 0. */
  readonly prose: number;
  /** The element whose place speaks for the line: the innermost that holds all of it. */
  readonly holder: PageElement;
  /** From the holder's parent upwards, the root last. */
  readonly ancestors: readonly PageElement[];
  /** Lines on the page with the same words. */
  readonly times: number;
  /** Lines in the same kind of place. */
  readonly group: Sums;
};

/** What an element or a group of lines holds in all. */
export type Sums = {
  lines: number;
  words: number;
  prose: number;
  linked: number;
  characters: number;
};

export type PageLines = {
  readonly lines: readonly PageLine[];
  readonly sums: ReadonlyMap<PageElement, Sums>;
  readonly prose: number;
  readonly words: number;
  /** The innermost element that holds most of the prose. */
  readonly middle: PageElement | null;
  /** Which line is the headline; -1 if none is. */
  readonly headline: number;
  readonly places: Places;
};

const LONGEST_OF_MENU = 8;

/** Whether a line is a menu's entry, two of five on most pages: that it is no text needs no model. */
export function isMenuLine({ places }: PageLines, { block, words, holder }: PageLine): boolean {
  if (words > LONGEST_OF_MENU || block.linked < block.text.length * 0.9) return false;
  return block.text !== '' && isMenuPlace(places.of(holder));
}

const LEAST_PROSE = 12;

/** Counts what stands where. Linear in lines times depth. */
export function readPageLines(
  root: PageElement,
  blocks: readonly Block[],
  page: PageWords,
): PageLines {
  const sums = new Map<PageElement, Sums>();
  const groups = new Map<string, Sums>();
  const chains = new Chains();
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1);
  const lines = blocks.map((block) => {
    const words = wordCount(block.text);
    const prose = words >= LEAST_PROSE && block.linked < block.text.length * 0.4 ? words : 0;
    const line = { block, words, prose, linked: block.linked, characters: block.text.length };
    const ancestors = chains.of(block.parent);
    addTo(sums, block.parent, line);
    return {
      ...line,
      holder: holderOf(block),
      ancestors,
      times: times.get(block.text) ?? 1,
      group: addTo(groups, placeName(block.parent), line),
    };
  });
  sumUpwards(lines, sums);
  const whole = sums.get(root);
  return {
    lines,
    sums,
    prose: whole?.prose ?? 0,
    words: whole?.words ?? 0,
    middle: middleOf(root, sums),
    headline: headlineAt(lines, page.headline),
    places: new Places(),
  };
}

function addTo<Key>(all: Map<Key, Sums>, key: Key, line: Omit<Sums, 'lines'>): Sums {
  let sums = all.get(key);
  if (sums === undefined) {
    sums = { lines: 0, words: 0, prose: 0, linked: 0, characters: 0 };
    all.set(key, sums);
  }
  sums.lines += 1;
  sums.words += line.words;
  sums.prose += line.prose;
  sums.linked += line.linked;
  sums.characters += line.characters;
  return sums;
}

/**
 * Adds what each element's own lines are to all that it stands in: once for each element, the deepest first, since to
 * do it for each line costs its depth.
 */
function sumUpwards(
  lines: readonly { readonly ancestors: readonly PageElement[] }[],
  sums: Map<PageElement, Sums>,
): void {
  const levels: Set<PageElement>[] = [];
  for (const { ancestors } of lines) {
    let depth = ancestors.length - 1;
    for (const element of ancestors) {
      levels[depth] ??= new Set();
      const level = levels[depth] as Set<PageElement>;
      if (level.has(element)) break;
      level.add(element);
      depth -= 1;
    }
  }
  for (const level of levels.reverse()) for (const element of level) passUp(element, sums);
}

function passUp(element: PageElement, sums: Map<PageElement, Sums>): void {
  const own = sums.get(element);
  if (own === undefined || element.parent === null) return;
  let above = sums.get(element.parent);
  if (above === undefined) {
    above = { lines: 0, words: 0, prose: 0, linked: 0, characters: 0 };
    sums.set(element.parent, above);
  }
  above.lines += own.lines;
  above.words += own.words;
  above.prose += own.prose;
  above.linked += own.linked;
  above.characters += own.characters;
}

/** Elements with all that they stand in, innermost first; lines of one element share the list. */
class Chains {
  readonly #known = new Map<PageElement, PageElement[]>();

  of(element: PageElement): PageElement[] {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const chain: PageElement[] = [];
    for (let at: PageElement | null = element; at !== null; at = at.parent) chain.push(at);
    this.#known.set(element, chain);
    return chain;
  }
}

/** A line that is one element, and one in that ..., is spoken for by the innermost. */
function holderOf({ parent, from, to }: Block): PageElement {
  let holder = parent;
  let [first, end] = [from, to];
  for (;;) {
    const only = onlyElement(holder, first, end);
    if (only === null) return holder;
    holder = only;
    [first, end] = [0, only.children.length];
  }
}

function onlyElement(parent: PageElement, from: number, to: number): PageElement | null {
  let only: PageElement | null = null;
  for (let at = from; at < to; at += 1) {
    const child = parent.children[at];
    if (typeof child === 'string') {
      if (/\S/.test(child)) return null;
    } else if (child !== undefined) {
      if (only !== null) return null;
      only = child;
    }
  }
  return only;
}

/** The names and classes of an element and its parent: templates repeat them. */
function placeName(element: PageElement): string {
  const { parent } = element;
  const above = parent === null ? '' : `${parent.name}.${parent.attribute('class') ?? ''}`;
  return `${above} ${element.name}.${element.attribute('class') ?? ''}`;
}

const MOST_OF_PROSE = 0.6;

function middleOf(root: PageElement, sums: ReadonlyMap<PageElement, Sums>): PageElement | null {
  const enough = (sums.get(root)?.prose ?? 0) * MOST_OF_PROSE;
  if (enough === 0) return null;
  let middle = root;
  for (;;) {
    const inner = middle.children.find(
      (child): child is PageElement =>
        typeof child === 'object' && (sums.get(child)?.prose ?? 0) >= enough,
    );
    if (inner === undefined) return middle;
    middle = inner;
  }
}

function headlineAt(lines: readonly { readonly block: Block }[], headline: string | null): number {
  const wanted = headline === null ? '' : lettersOf(headline);
  const said =
    wanted === ''
      ? -1
      : lines.findLastIndex(
          ({ block }) => isHeadingLine(block) && lettersOf(block.text) === wanted,
        );
  return said !== -1 ? said : lines.findIndex(({ block }) => block.parent.name === 'h1');
}

function isHeadingLine({ parent, text }: Block): boolean {
  if (text.length > 400) return false;
  return /^h[1-4]$/.test(parent.name) || /^h[1-4]$/.test(parent.parent?.name ?? '');
}
