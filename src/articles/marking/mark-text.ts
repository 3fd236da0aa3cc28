import type { Span } from '../../model/statement.ts';
import { captionAround } from '../html-paragraphs.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import { PageElement, type PageNode } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { placesOf } from '../tree/places-of.ts';
import { writeMarkup } from '../tree/write-markup.ts';
import { piecesOf } from './line-pieces.ts';
import { stacksOf } from './line-stacks.ts';
import { markPieces } from './mark-line.ts';
import type { LineRange, MarkAttributes, MarkNote, TextMark } from './text-mark.ts';

export type MarkedText = {
  readonly html: string;
  /** The marks that stand in it, by their places in the list. */
  readonly marked: ReadonlySet<number>;
};

/** Pieces in a text at most: a page with more could not be read. */
const MOST_PIECES = 20_000;

/**
 * Puts marks into sanitised markup: the tree is marked, nothing is searched for in the markup. Words whose
 * paragraph is no line of the markup are not marked. As safe as what came in: only mark elements, links and notes with
 * the attributes given are added, and taken away they leave the markup as it was. Linear but for sorting.
 */
export function markText(
  html: string,
  paragraphs: readonly string[],
  marks: readonly TextMark[],
): MarkedText {
  const root = parseMarkup(html);
  const blocks = blocksOf(root).filter((block) => captionAround(block) === null);
  const ranges = rangesByLine(marks, paragraphs, placesOf(paragraphs, blocks));
  const making = new Making(marks);
  const lines = [...ranges].sort(([a], [b]) => a - b);
  const changes = lines.flatMap(([place, some]) => {
    const block = blocks[place];
    return block === undefined ? [] : [{ block, nodes: markedNodes(block, some, making) }];
  });
  // From the end on, so that places stay those of the children as they were.
  for (const { block, nodes } of changes.reverse())
    block.parent.children.splice(block.from, block.to - block.from, ...nodes);
  making.putLinks();
  return { html: writeMarkup(root), marked: making.marked };
}

/** The parts of each line that are to be marked, by the line's place. */
function rangesByLine(
  marks: readonly TextMark[],
  paragraphs: readonly string[],
  places: readonly number[],
): Map<number, LineRange[]> {
  const byLine = new Map<number, LineRange[]>();
  let left = MOST_PIECES;
  for (const { paragraph, ...range } of rangesOf(marks, paragraphs)) {
    left -= 1;
    if (left < 0) break;
    const place = places[paragraph] ?? -1;
    const known = byLine.get(place);
    if (known !== undefined) known.push(range);
    else if (place !== -1) byLine.set(place, [range]);
  }
  return byLine;
}

function* rangesOf(marks: readonly TextMark[], paragraphs: readonly string[]) {
  const starts = startsOf(paragraphs);
  for (const [mark, { spans }] of marks.entries()) {
    for (const span of spans)
      for (const part of withinParagraphs(span, starts, paragraphs)) yield { mark, ...part };
  }
}

function startsOf(paragraphs: readonly string[]): number[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const start = next;
    next += paragraph.length + '\n\n'.length;
    return start;
  });
}

function* withinParagraphs(
  { start, end }: Span,
  starts: readonly number[],
  paragraphs: readonly string[],
) {
  for (let at = paragraphAt(start, starts); at < starts.length; at += 1) {
    const first = starts[at] ?? 0;
    if (first >= end) return;
    const from = Math.max(0, start - first);
    const to = Math.min(paragraphs[at]?.length ?? 0, end - first);
    if (to > from) yield { paragraph: at, from, to };
  }
}

/** The last paragraph that begins at or before `offset`. */
function paragraphAt(offset: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function markedNodes(
  { parent, from, to }: Block,
  ranges: readonly LineRange[],
  making: Making,
): PageNode[] {
  const fresh = NO_NOTE_IN.has(parent.name) ? [] : making.unmade(ranges);
  const pieces = piecesOf(parent.children.slice(from, to), stacksOf(ranges));
  const nodes = markPieces(pieces, parent, ({ mark }, holder) => making.piece(mark, holder));
  return [...making.notes(fresh, parent), ...nodes];
}

/** Where no words of ours can stand, or they would be cut off with what scrolls. */
const NO_NOTE_IN = new Set('table thead tbody tfoot tr td th ul ol dl pre a figcaption'.split(' '));

/** Neither may hold a link. */
const NO_LINK_INSIDE = new Set(['a', 'ruby', 'rb']);

/** Makes the marks' elements, in the text's order. */
class Making {
  readonly #marks: readonly TextMark[];
  readonly #last = new Map<number, PageElement>();
  readonly #pieces = new Set<PageElement>();

  constructor(marks: readonly TextMark[]) {
    this.#marks = marks;
  }

  get marked(): ReadonlySet<number> {
    return new Set(this.#last.keys());
  }

  piece(mark: number, parent: PageElement): PageElement {
    const { attributes, id } = this.#marks[mark] ?? { attributes: {}, id: null };
    const isNamed = id !== null && !this.#last.has(mark);
    const element = new PageElement(
      'mark',
      flat(isNamed ? { id, ...attributes } : attributes),
      parent,
    );
    this.#last.set(mark, element);
    this.#pieces.add(element);
    return element;
  }

  /** Those of the marks that have no piece yet, in the order in which they begin. */
  unmade(ranges: readonly LineRange[]): readonly number[] {
    const inOrder = ranges.toSorted((a, b) => a.from - b.from);
    return [...new Set(inOrder.map(({ mark }) => mark))].filter((mark) => !this.#last.has(mark));
  }

  notes(marks: readonly number[], parent: PageElement): PageElement[] {
    return marks.flatMap((mark) => {
      const note = this.#marks[mark]?.note;
      return note === undefined ? [] : [noteOf(note, parent)];
    });
  }

  /** Behind the last piece of each mark, and behind what stands round it and ends with it or holds no link. */
  putLinks(): void {
    for (const [mark, last] of this.#last) {
      const link = this.#marks[mark]?.link ?? null;
      const place = this.#placeBehind(last);
      if (link === null || place.parent === null) continue;
      const element = new PageElement('a', flat(link.attributes), place.parent);
      element.children.push(link.words);
      const { children } = place.parent;
      children.splice(children.indexOf(place) + 1, 0, element);
    }
  }

  #placeBehind(last: PageElement): PageElement {
    let place = last;
    for (let one = last.parent; one !== null; one = one.parent)
      if (NO_LINK_INSIDE.has(one.name)) place = one;
    while (place.parent !== null && this.#pieces.has(place.parent)) {
      if (place.parent.children.at(-1) !== place) break;
      place = place.parent;
    }
    return place;
  }
}

function noteOf({ attributes, parts }: MarkNote, parent: PageElement): PageElement {
  const element = new PageElement('span', flat(attributes), parent);
  for (const part of parts) {
    const child = new PageElement('span', flat(part.attributes), element);
    child.children.push(part.words);
    element.children.push(child, ' ');
  }
  return element;
}

function flat(attributes: MarkAttributes): string[] {
  return Object.entries(attributes).flat();
}
