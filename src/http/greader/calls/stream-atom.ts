import { seenUrl } from '../../security/remote.ts';
import { readEntries } from '../../sync/read-entries.ts';
import { askedPage } from '../asked/asked-page.ts';
import { type GreaderCall, refuse } from '../asked/greader-call.ts';
import { labelsOf } from '../asked/labels.ts';
import { restOfPath } from '../asked/rest-of-path.ts';
import { itemLabels } from '../shapes/item.ts';
import { writeStreamAtom } from '../shapes/write-stream-atom.ts';

const MOST_ITEMS = 1_000;

/** /reader/atom/<stream>: by which newsboat's `feedhq` reads; FreshRSS has it not, so that newsboat reads nothing there. */
export const streamAtom: GreaderCall = async (asked) => {
  const { context, rooms, wishes, origin } = asked;
  const id = restOfPath(context, '/reader/atom');
  if (!id) return refuse(context, 'There is no such stream.', 404);
  const found = await askedPage(asked, { id, usual: 20, most: MOST_ITEMS });
  if (found.kind === 'refused') return refuse(context, found.reason, 404);
  const { rows, next } = found.page;
  const numbers = rows.map(({ number }) => number);
  const atom = writeStreamAtom({
    ...{ id, title: await found.named.title(), address: seenUrl(context).href, continuation: next },
    entries: await readEntries(rooms, { wishes, numbers, origin }),
    labels: itemLabels(await labelsOf(asked)),
    updated: rooms.desk.now(),
  });
  return context.body(atom, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
};
