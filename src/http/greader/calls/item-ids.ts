import { MOST_NUMBERS } from '../../../model/feeds/sync.ts';
import { askedPage } from '../asked/asked-page.ts';
import { type GreaderCall, refuse } from '../asked/greader-call.ts';
import { microseconds } from '../asked/times.ts';

/** /stream/items/ids: numbers of a stream's items, decimal and as strings, since some are kept in 32 bits otherwise. */
export const itemIds: GreaderCall = async (asked) => {
  const id = asked.fields.get('s');
  if (!id) return refuse(asked.context, 'A stream is to be named by s.');
  const found = await askedPage(asked, { id, usual: 20, most: MOST_NUMBERS });
  if (found.kind === 'refused') return refuse(asked.context, found.reason);
  const { rows, next } = found.page;
  return asked.context.json({
    itemRefs: rows.map(({ number, arrivedAt }) => ({
      id: String(number),
      directStreamIds: [],
      timestampUsec: microseconds(arrivedAt),
    })),
    ...(next !== null && { continuation: String(next) }),
  });
};
