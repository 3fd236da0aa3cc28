import { readEntries } from '../../sync/read-entries.ts';
import { askedPage } from '../asked/asked-page.ts';
import { type GreaderCall, refuse } from '../asked/greader-call.ts';
import { labelsOf } from '../asked/labels.ts';
import { restOfPath } from '../asked/rest-of-path.ts';
import { stateStreamId } from '../asked/stream-id.ts';
import { itemLabels, toItem } from '../shapes/item.ts';

const MOST_ITEMS = 1_000;

/** /stream/contents and /stream/contents/<stream>: whole items of a stream, a page at a time. */
export const streamContents: GreaderCall = async (asked) => {
  const { context, rooms, fields, wishes, origin } = asked;
  const path = restOfPath(context, '/reader/api/0/stream/contents');
  if (path === null) return refuse(context, 'There is no such stream.');
  // Nothing named is everything (FreshRSS).
  const id = path || fields.get('s') || stateStreamId('reading-list');
  const found = await askedPage(asked, { id, usual: 20, most: MOST_ITEMS });
  if (found.kind === 'refused') return refuse(context, found.reason);
  const { rows, next } = found.page;
  const numbers = rows.map(({ number }) => number);
  const entries = await readEntries(rooms, { wishes, numbers, origin });
  const labels = itemLabels(await labelsOf(asked));
  return context.json({
    ...{ id, direction: 'ltr', title: await found.named.title() },
    updated: Math.floor(rooms.desk.now() / 1000),
    items: entries.map((entry) => toItem(entry, labels)),
    ...(next !== null && { continuation: String(next) }),
  });
};
