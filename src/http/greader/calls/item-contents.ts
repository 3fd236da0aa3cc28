import { readEntries } from '../../sync/read-entries.ts';
import { type GreaderCall, refuse } from '../asked/greader-call.ts';
import { labelsOf } from '../asked/labels.ts';
import { numbersIn } from '../asked/numbers-in.ts';
import { stateStreamId } from '../asked/stream-id.ts';
import { itemLabels, toItem } from '../shapes/item.ts';

/** RSS Guard names 999 at a time, to a FreshRSS 9,999, and goes on by `continuation` with the same list. */
const MOST_NAMED = 10_000;
const AT_ONCE = 1_000;

/**
 * /stream/items/contents: whole items by their numbers, in the order in which they are named; what the reader may not have is left
 * out. Liferea shows its token as `T` alone, RSS Guard in the header alone, and sends one number in each field.
 */
export const itemContents: GreaderCall = async (asked) => {
  const { context, rooms, fields, wishes, origin } = asked;
  const named = numbersIn(fields, MOST_NAMED);
  if (typeof named === 'string') return refuse(context, named);
  const from = fields.get('c') || '0';
  if (!/^\d{1,5}$/.test(from)) return refuse(context, 'There is no such continuation.');
  const end = Number(from) + AT_ONCE;
  const numbers = named.slice(Number(from), end);
  const entries = await readEntries(rooms, { wishes, numbers, origin });
  const labels = itemLabels(await labelsOf(asked));
  return context.json({
    ...{ id: stateStreamId('reading-list'), direction: 'ltr', title: 'Hearsay' },
    updated: Math.floor(rooms.desk.now() / 1000),
    items: entries.map((entry) => toItem(entry, labels)),
    ...(end < named.length && { continuation: String(end) }),
  });
};
