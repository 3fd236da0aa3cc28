import { sanitise } from '../sanitise.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import { VOID } from '../tree/element-kinds.ts';
import type { PageElement, PageNode } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';

export type MarkupEdits = {
  /** Paragraphs to take out, by their place in the list. */
  readonly cut: readonly number[];
  /** Markup to put in, each before the paragraph of that place (or at the end), in this order. */
  readonly insert: readonly { readonly before: number; readonly html: string }[];
};

export type EditedMarkup = {
  /** Sanitised. */
  readonly html: string;
  /** What was taken out, sanitised, by its place in the list; nothing for what was not found. */
  readonly cut: ReadonlyMap<number, string>;
};

/**
 * Takes paragraphs out of sanitised markup and puts others in; an element that is left empty goes, too.
 * `paragraphs` are those of the markup, in its order. Linear but for the number of insertions.
 */
export function editMarkup(
  html: string,
  paragraphs: readonly string[],
  { cut, insert }: MarkupEdits,
): EditedMarkup {
  const root = parseMarkup(html);
  const blocks = blocksOf(root);
  const places = placesOf(paragraphs, blocks);
  const edits: Edits = new Map();
  const pieces = cut.flatMap((index): [number, string][] => {
    const block = blocks[places[index] ?? -1];
    return block === undefined ? [] : [[index, sanitise(takeOut(block, edits), null)]];
  });
  for (const { before, html: piece } of insert) {
    const { element, at } = gapBefore(placeFrom(places, before), blocks, root);
    editsOf(edits, element).push({ kind: 'insert', at, piece });
  }
  return {
    html: sanitise(new Writing(edits).children(root), null),
    cut: new Map(pieces),
  };
}

/** Which line of the markup each paragraph is; -1 where its words are none of the lines after the last found. */
function placesOf(paragraphs: readonly string[], blocks: readonly Block[]): number[] {
  const byWords = Map.groupBy(blocks.keys(), (place) => blocks[place]?.text ?? '');
  let next = 0;
  return paragraphs.map((paragraph) => {
    const same = byWords.get(paragraph) ?? [];
    while ((same[0] ?? next) < next) same.shift();
    const place = same.shift() ?? -1;
    if (place !== -1) next = place + 1;
    return place;
  });
}

/** The line of the first paragraph from `before` on that has one; null for the end. */
function placeFrom(places: readonly number[], before: number): number | null {
  return places.slice(before).find((place) => place !== -1) ?? null;
}

type Edit =
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string };

/** By the element whose children they concern. */
type Edits = Map<PageElement, Edit[]>;

function editsOf(edits: Edits, element: PageElement): Edit[] {
  const known = edits.get(element) ?? [];
  edits.set(element, known);
  return known;
}

/** Notes that a line goes; returns its markup, with all elements that hold nothing else. */
function takeOut({ parent, from, to }: Block, edits: Edits): string {
  editsOf(edits, parent).push({ kind: 'cut', from, to });
  const writing = new Writing(new Map());
  let nodes = parent.children.slice(from, to);
  let holder: PageElement | null = parent;
  while (holder?.parent && holder.children.every((one) => nodes.includes(one) || isBlank(one))) {
    nodes = [holder];
    holder = holder.parent;
  }
  const piece = nodes.map((node) => writing.node(node)).join('');
  return holder === parent ? `<p>${piece}</p>` : piece;
}

/** Where between a line and the one before it the markup is nested least, as near to the line as can be. */
function gapBefore(place: number | null, blocks: readonly Block[], root: PageElement) {
  const block = place === null ? undefined : blocks[place];
  if (place === null || block === undefined) return { element: root, at: root.children.length };
  const above = new Set([root, ...ancestors(blocks[place - 1]?.parent ?? root)]);
  let [element, at] = [block.parent, block.from];
  while (!above.has(element) && element.parent !== null) {
    at = element.parent.children.indexOf(element);
    element = element.parent;
  }
  return { element, at };
}

/** The element and those round it, the innermost first. */
function ancestors(element: PageElement): PageElement[] {
  const all: PageElement[] = [];
  for (let one: PageElement | null = element; one !== null; one = one.parent) all.push(one);
  return all;
}

/** A tree as markup, with the edits. The tree bounds its depth, and so this recursion. */
class Writing {
  readonly #edits: ReadonlyMap<PageElement, readonly Edit[]>;

  constructor(edits: ReadonlyMap<PageElement, readonly Edit[]>) {
    this.#edits = edits;
  }

  node(node: PageNode): string {
    if (typeof node === 'string') return escaped(node);
    const { name, attributes } = node;
    let tag = name;
    for (let at = 0; at < attributes.length; at += 2)
      tag += ` ${attributes[at]}="${escaped(attributes[at + 1] ?? '').replaceAll('"', '&quot;')}"`;
    if (VOID.has(name)) return `<${tag}>`;
    const inner = this.children(node);
    const isEmptied = inner.trim() === '' && node.children.some((child) => !isBlank(child));
    return isEmptied ? '' : `<${tag}>${inner}</${name}>`;
  }

  children(element: PageElement): string {
    const edits = this.#edits.get(element) ?? [];
    const isCut = new Set<number>();
    const inserted = new Map<number, string>();
    for (const edit of edits) {
      if (edit.kind === 'cut') for (let at = edit.from; at < edit.to; at += 1) isCut.add(at);
      else inserted.set(edit.at, (inserted.get(edit.at) ?? '') + edit.piece);
    }
    const parts = element.children.map(
      (child, at) => (inserted.get(at) ?? '') + (isCut.has(at) ? '' : this.node(child)),
    );
    return parts.join('') + (inserted.get(element.children.length) ?? '');
  }
}

function isBlank(node: PageNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
