import type { Millis } from '../../model/time.ts';
import type { KnownPlace } from '../../store/privacy/known-of-reader.ts';
import type { Store } from '../../store/store.ts';

/**
 * All that is kept of a reader as lines of JSON (https://jsonlines.org): the first says what it is, each other is a table's row,
 * `{"table": "setting", "row": {…}}`. Times are milliseconds since 1970. What opens doors is left out.
 */
export async function* knownLines(
  { privacy }: Pick<Store, 'privacy'>,
  readerId: number,
  now: Millis,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ hearsay: 'reader', format: 1, made: new Date(now).toISOString() })}\n`;
  let place: KnownPlace | null = null;
  do {
    const piece = await privacy.knownPiece(readerId, place);
    for (const row of piece?.rows ?? []) yield `${JSON.stringify({ table: piece?.table, row })}\n`;
    place = piece?.next ?? null;
  } while (place !== null);
}
