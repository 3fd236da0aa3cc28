import type { SyncFilter, SyncStream } from '../../model/feeds/sync.ts';
import { MOST_NUMBERS } from '../../model/feeds/sync.ts';
import type { FeverAsked, FeverPart } from './fever-asked.ts';

/** "unread_item_ids": the numbers of all that is unread, in one line. */
export const unreadItemIds: FeverPart = async (asked) => ({
  unread_item_ids: await allOf(asked, { kind: 'all' }, { isRead: false }),
});

/** "saved_item_ids": the same of what was saved, of whatever feed. */
export const savedItemIds: FeverPart = async (asked) => ({
  saved_item_ids: await allOf(asked, { kind: 'saved' }, {}),
});

/** Fever knows no pages of these, so that all go out: of so many entries at most. */
const MOST_PAGES = 50;

async function allOf(
  { rooms, wishes }: FeverAsked,
  stream: SyncStream,
  filter: SyncFilter,
): Promise<string> {
  const numbers: number[] = [];
  let after: number | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = { ...wishes, stream, filter, after, limit: MOST_NUMBERS, isOldestFirst: true };
    const { rows, next } = await rooms.desk.store.sync.page(asked);
    for (const { number } of rows) numbers.push(number);
    after = next;
    if (next === null) break;
  }
  return numbers.join(',');
}
