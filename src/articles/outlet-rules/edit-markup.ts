import { sanitise } from '../sanitise.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import type { PageElement, PageNode } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { placesOf } from '../tree/places-of.ts';
import { writeMarkup, writeNodes } from '../tree/write-markup.ts';

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
    editsOf(edits, element).push({ kind: 'insert', at, nodes: parseMarkup(piece).children });
  }
  for (const [element, some] of edits) edit(element, some);
  for (const element of edits.keys()) prune(element);
  return { html: sanitise(writeMarkup(root), null), cut: new Map(pieces) };
}

/** The line of the first paragraph from `before` on that has one; null for the end. */
function placeFrom(places: readonly number[], before: number): number | null {
  return places.slice(before).find((place) => place !== -1) ?? null;
}

type Edit =
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  | { readonly kind: 'insert'; readonly at: number; readonly nodes: readonly PageNode[] };

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
  let nodes = parent.children.slice(from, to);
  let holder: PageElement | null = parent;
  while (holder?.parent && holder.children.every((one) => nodes.includes(one) || isBlank(one))) {
    nodes = [holder];
    holder = holder.parent;
  }
  const piece = writeNodes(nodes);
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

/** From the end on, so that places stay those of the children as they were; at one place the cut first. */
function edit({ children }: PageElement, edits: readonly Edit[]): void {
  const fromTheEnd = edits
    .toReversed()
    .toSorted((a, b) => startOf(b) - startOf(a) || a.kind.localeCompare(b.kind));
  for (const one of fromTheEnd) {
    if (one.kind === 'cut') children.splice(one.from, one.to - one.from);
    else children.splice(one.at, 0, ...one.nodes);
  }
}

function startOf(one: Edit): number {
  return one.kind === 'cut' ? one.from : one.at;
}

/** Takes an element out that holds nothing, and those that then hold nothing. */
function prune(element: PageElement): void {
  const { parent, children } = element;
  if (parent === null || !children.every(isBlank)) return;
  const at = parent.children.indexOf(element);
  if (at !== -1) parent.children.splice(at, 1);
  prune(parent);
}

function isBlank(node: PageNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}
