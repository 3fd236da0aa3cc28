import type { SyncQuery } from '../../model/feeds/sync.ts';
import { leadPicture } from '../sync/entry-html.ts';
import { readEntries, type ShownEntry } from '../sync/read-entries.ts';
import { type FeverAsked, type FeverPart, wholeIn } from './fever-asked.ts';

/** So many a page, as Fever's documentation has it; programs ask on until there are none. */
const A_PAGE = 50;

/** Named one by one. Fever takes 50; some programs name more. */
const MOST_NAMED = 1_000;

/**
 * "items": of `with_ids` those; with `since_id` what came after it, the first of them first; with `max_id` what came before, the last
 * first (0: from the newest on). With neither as with since_id 0, so that the order is always the same.
 */
export const items: FeverPart = async (asked) => {
  const { rooms, readerId, wishes, origin } = asked;
  const numbers = await numbersOf(asked);
  const entries = await readEntries(rooms, { wishes, numbers, origin });
  return {
    total_items: await rooms.desk.store.sync.entryCount(readerId),
    items: entries.map(toItem),
  };
};

async function numbersOf(asked: FeverAsked): Promise<number[]> {
  const { fields, rooms } = asked;
  const named = fields.get('with_ids');
  if (named !== null) return namedIn(named);
  const { rows } = await rooms.desk.store.sync.page(pageOf(asked));
  return rows.map(({ number }) => number);
}

function namedIn(stated: string): number[] {
  const some = stated.slice(0, 20 * MOST_NAMED).split(',', MOST_NAMED);
  const numbers = some.map((one) => Number(/^ ?(\d{1,15})$/.exec(one)?.[1] ?? 0));
  return [...new Set(numbers)].filter((number) => number > 0);
}

function pageOf({ fields, wishes }: FeverAsked): SyncQuery {
  const asked = { ...wishes, stream: { kind: 'all' }, after: null, limit: A_PAGE } as const;
  const before = wholeIn(fields, 'max_id');
  if (fields.has('max_id') && !fields.has('since_id')) {
    return before !== null && before > 0 ? { ...asked, filter: { below: before } } : asked;
  }
  const above = Math.max(0, wholeIn(fields, 'since_id') ?? 0);
  return { ...asked, isOldestFirst: true, filter: { above } };
}

function toItem(entry: ShownEntry) {
  const { number, article, feed, html } = entry;
  return {
    id: number,
    feed_id: feed?.feedId ?? article.feedId ?? 0,
    title: article.headline,
    author: article.byline.join(', '),
    html: `${leadPicture(entry)}${html}`,
    url: article.url ?? '',
    is_saved: Number(article.isSaved),
    is_read: Number(article.isRead),
    created_on_time: Math.floor(article.sortTime / 1000),
  };
}
