import { MOST_NUMBERS, type SyncNumbers } from '../../../model/feeds/sync.ts';
import { askedQuery } from '../asked/asked-page.ts';
import { type GreaderCall, refuse } from '../asked/greader-call.ts';
import { microseconds } from '../asked/times.ts';

/** /stream/items/ids: numbers of a stream's items, decimal and as strings, since some are kept in 32 bits otherwise. */
export const itemIds: GreaderCall = async (asked) => {
  const { context, fields, rooms } = asked;
  const id = fields.get('s');
  if (!id) return refuse(context, 'A stream is to be named by s.');
  const found = await askedQuery(asked, { id, usual: 20, most: MOST_NUMBERS });
  if (found.kind === 'refused') return refuse(context, found.reason);
  const page = await rooms.desk.store.sync.numbers(found.query);
  return context.body(toJson(page), 200, { 'content-type': 'application/json' });
};

/** Written by hand: numbers alone go in, and ten thousand objects would be made to be thrown away. */
function toJson({ numbers, arrivedAt, next }: SyncNumbers): string {
  const items = Array.from(
    numbers,
    (number, at) =>
      `{"id":"${number}","directStreamIds":[],"timestampUsec":"${microseconds(arrivedAt[at] ?? 0)}"}`,
  );
  const more = next === null ? '' : `,"continuation":"${next}"`;
  return `{"itemRefs":[${items.join(',')}]${more}}`;
}
