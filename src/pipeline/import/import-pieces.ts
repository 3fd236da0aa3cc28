import type { Desk } from '../../desk.ts';
import { inOrder } from '../in-order.ts';
import type { Piece } from './pieces/piece.ts';
import { type Taken, takePiece } from './take-piece.ts';

/** Pieces read at once; each may hold a large document in memory. */
const AT_ONCE = 4;

/** Puts pieces into the library and says of each, in order, what became of it. */
export function importPieces(
  desk: Desk,
  readerId: number,
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<Taken> {
  return inOrder(pieces, AT_ONCE, (piece) => takePiece(desk, readerId, piece));
}
