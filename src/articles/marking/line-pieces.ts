import { UNSEEN } from '../tree/element-kinds.ts';
import { isHiddenWord } from '../tree/hidden-words.ts';
import type { PageElement, PageNode } from '../tree/page-element.ts';
import { type Stack, type StackedPart, sharedStack } from './line-stacks.ts';

/** A node of a line, cut so that the same marks are over all of it. */
export type LinePiece = {
  readonly node: PageNode;
  /** Null where a node has no words of its own: it goes with its neighbours. */
  readonly stack: Stack | null;
  /** What the element holds; null for words and for what is left as it is. */
  readonly inner: readonly LinePiece[] | null;
};

const UNREAD = new Set([...UNSEEN, 'rt', 'rp']);
const NONE: Stack = [];

/** Cuts a line's nodes along its stacks. Words are counted as blocksOf counts them: see tree/blocks.ts. */
export function piecesOf(nodes: readonly PageNode[], parts: readonly StackedPart[]): LinePiece[] {
  const counting = new Counting(parts);
  return nodes.flatMap((node) => counting.cut(node));
}

class Counting {
  readonly #parts: readonly StackedPart[];
  /** The part that the last counted sign stands in. */
  #part = 0;
  /** Signs counted so far. */
  #count = 0;
  #isSpace = true;

  constructor(parts: readonly StackedPart[]) {
    this.#parts = parts;
  }

  cut(node: PageNode): LinePiece[] {
    if (typeof node === 'string') return this.#cutText(node);
    if (node.name === 'br') this.#take('\n');
    if (UNREAD.has(node.name) || isHiddenWord(node)) return [{ node, stack: null, inner: null }];
    return [this.#cutElement(node)];
  }

  #cutElement(element: PageElement): LinePiece {
    const isCell = element.name === 'td' || element.name === 'th';
    if (isCell) this.#take(' ');
    const inner = element.children.flatMap((child) => this.cut(child));
    // A row's cells cannot stand in a mark: each is marked inside.
    return { node: element, stack: isCell ? NONE : sharedByAll(inner), inner };
  }

  #cutText(text: string): LinePiece[] {
    const pieces: LinePiece[] = [];
    let from = 0;
    let stack: Stack | null = null;
    for (let at = 0; at < text.length; at += 1) {
      const over = this.#take(text[at] ?? '');
      if (stack !== null && over !== stack && !isLowSurrogate(text.charCodeAt(at))) {
        pieces.push({ node: text.slice(from, at), stack, inner: null });
        from = at;
      }
      if (from === at) stack = over;
    }
    if (stack !== null) pieces.push({ node: text.slice(from), stack, inner: null });
    return pieces;
  }

  /** Counts a sign; gives the marks over it. One that is folded away goes with the sign before it. */
  #take(sign: string): Stack {
    const isSpace = /\s/.test(sign);
    const isCounted = !/[\u00ad\u200b\u2060\ufeff]/.test(sign) && !(isSpace && this.#isSpace);
    if (isCounted) {
      this.#count += 1;
      this.#isSpace = isSpace;
    }
    while ((this.#parts[this.#part]?.end ?? this.#count) < this.#count) this.#part += 1;
    return this.#count === 0 ? NONE : (this.#parts[this.#part]?.stack ?? NONE);
  }
}

function sharedByAll(pieces: readonly LinePiece[]): Stack | null {
  let shared: Stack | null = null;
  for (const { stack } of pieces) {
    if (stack !== null) shared = shared === null ? stack : sharedStack(shared, stack);
  }
  return shared;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
