import { seenUrl } from '../../security/remote.ts';
import { readEntries } from '../../sync/read-entries.ts';
import { syncWishes } from '../../sync/sync-wishes.ts';
import type { Asked } from '../calls/miniflux-call.ts';
import { type FeedsOfReader, feedsOfReader } from '../feeds/feeds-of-reader.ts';
import { type EntryShape, entryShape } from './entry-shape.ts';

/** Whole entries by their numbers, in that order; what the reader may not have is left out. */
export async function showEntries(
  asked: Asked,
  numbers: readonly number[],
  from: { readonly feeds?: FeedsOfReader; readonly inFeed: number | null },
): Promise<EntryShape[]> {
  const { context, rooms, readerId } = asked;
  const { origin } = seenUrl(context);
  const wishes = await syncWishes(rooms, readerId);
  const [entries, feeds] = await Promise.all([
    readEntries(rooms, { wishes, numbers, origin }),
    from.feeds ?? feedsOfReader(asked),
  ]);
  const { inFeed } = from;
  return entries.map((entry) => entryShape({ readerId, entry, feeds, inFeed }));
}
