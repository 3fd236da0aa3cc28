import type { PageElement, PageNode } from '../tree/page-element.ts';
import type { LinePiece } from './line-pieces.ts';
import { type Stack, sharedStack } from './line-stacks.ts';
import type { LineRange } from './text-mark.ts';

/** Makes the element for a piece of a mark. */
export type MakeMark = (range: LineRange, parent: PageElement) => PageElement;

const NONE: Stack = [];

/**
 * Pieces of a line as nodes again, marks round them: neighbours under the same mark share an element. Elements
 * keep their identity; what they hold is changed in place.
 */
export function markPieces(
  pieces: readonly LinePiece[],
  parent: PageElement,
  makeMark: MakeMark,
): PageNode[] {
  return nodesOf(pieces.map(withNeighbours), { parent, depth: 0, makeMark });
}

type Piece = Omit<LinePiece, 'stack'> & { readonly stack: Stack };

/** What has no words of its own is under the marks that both its neighbours are under. */
function withNeighbours(piece: LinePiece, at: number, all: readonly LinePiece[]): Piece {
  if (piece.stack !== null) return { ...piece, stack: piece.stack };
  const before = all[at - 1]?.stack ?? NONE;
  const after = all[at + 1]?.stack ?? NONE;
  return { ...piece, stack: sharedStack(before, after) };
}

type Nesting = {
  readonly parent: PageElement;
  /** Marks that stand round all of it already. */
  readonly depth: number;
  readonly makeMark: MakeMark;
};

function nodesOf(pieces: readonly Piece[], nesting: Nesting): PageNode[] {
  const { parent, depth, makeMark } = nesting;
  const nodes: PageNode[] = [];
  for (let at = 0; at < pieces.length; ) {
    const range = pieces[at]?.stack[depth];
    const from = at;
    at += 1;
    if (range === undefined) {
      nodes.push(nodeOf(pieces[from], nesting));
      continue;
    }
    while (at < pieces.length && pieces[at]?.stack[depth] === range) at += 1;
    const mark = makeMark(range, parent);
    put(mark, nodesOf(pieces.slice(from, at), { parent: mark, depth: depth + 1, makeMark }));
    nodes.push(mark);
  }
  return nodes;
}

function nodeOf(piece: Piece | undefined, { parent, depth, makeMark }: Nesting): PageNode {
  if (piece === undefined || typeof piece.node === 'string') return piece?.node ?? '';
  const { node, inner } = piece;
  node.parent = parent;
  if (inner !== null) {
    put(node, nodesOf(inner.map(withNeighbours), { parent: node, depth, makeMark }));
  }
  return node;
}

function put(element: PageElement, nodes: readonly PageNode[]): void {
  element.children.length = 0;
  for (const node of nodes) element.children.push(node);
}
