import type { EditNotice } from '../../../model/library-stories.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import type { Store } from '../../../store/store.ts';
import type { Visit } from '../frame/visit.ts';

/** What was corrected longer ago is history. */
const TOLD_FOR: Millis = 30 * DAY;

const MOST = 100;

/** The setting that says until when a reader has seen to them. */
const SEEN = 'correctionsSeenAt';

export type Corrections = {
  /** The latest first: those that the reader has not been told to be done with, then the others. */
  readonly notices: readonly EditNotice[];
  readonly seenAt: Millis;
};

/** Corrections and changed facts in what the reader opened before. */
export async function readCorrections(store: Store, visit: Visit): Promise<Corrections> {
  const { readerId, now } = visit;
  const [notices, seenAt] = await Promise.all([
    store.stories.editNotices({ readerId, since: now - TOLD_FOR, limit: MOST }),
    seenUntil(store, readerId),
  ]);
  return { notices, seenAt };
}

/** How many of them the reader has not seen to. */
export async function newCorrections(store: Store, { readerId, now }: Visit): Promise<number> {
  const since = Math.max(now - TOLD_FOR, await seenUntil(store, readerId));
  return (await store.stories.editNotices({ readerId, since, limit: MOST })).length;
}

async function seenUntil({ settings }: Store, readerId: number): Promise<Millis> {
  const at = Number((await settings.ofReader(readerId))[SEEN] ?? 0);
  return Number.isSafeInteger(at) && at > 0 ? at : 0;
}

/** Returns until when they were seen to before. */
export async function setSeen(store: Store, readerId: number, at: Millis): Promise<Millis> {
  const before = await seenUntil(store, readerId);
  await store.settings.setMany(readerId, { [SEEN]: String(at) });
  return before;
}
