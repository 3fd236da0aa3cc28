/** What a fetch says of the hub that should have told of it; part of the step that records the fetch. */
import type { FetchRecord, Tally } from '../../model/library.ts';
import { MINUTE, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** A ping goes out before the outlet's own caches know: then it is looked at once more. */
const LOOK_AGAIN: Millis = 5 * MINUTE;
/** News that comes so long after a ping came by it. */
const STILL_BY_PING: Millis = 2 * LOOK_AGAIN;
const CLOCKS_DIFFER: Millis = MINUTE;
const MOST_TRUST = 100;

/**
 * Whether news came because a hub told of it: so hubs earn that feeds are asked less often, and lose it with the first news that came
 * otherwise. What was told while the feed was on its way is fetched once more.
 */
export async function noteFetchOfTold(db: Db, record: FetchRecord, tally: Tally): Promise<void> {
  const { feedId, at, nextFetchAt, askedAt = at } = record;
  const teller = await db
    .selectFrom('feed_hub')
    .select(['id', 'pinged_at as pingedAt', 'answered_at as answeredAt', 'trust'])
    .where('feed_id', '=', feedId)
    .where('state', '=', 'told')
    .executeTakeFirst();
  if (teller === undefined) return;
  const pingedAt =
    teller.pingedAt !== null && teller.pingedAt <= at + CLOCKS_DIFFER ? teller.pingedAt : null;
  const isByPing =
    pingedAt !== null && (pingedAt > (teller.answeredAt ?? 0) || at - pingedAt <= STILL_BY_PING);
  const grown = isByPing ? Math.min(teller.trust + 1, MOST_TRUST) : 0;
  await db
    .updateTable('feed_hub')
    .set({ answered_at: askedAt, trust: tally.added > 0 ? grown : teller.trust })
    .where('id', '=', teller.id)
    .execute();
  const again = pingedAt === null ? null : lookAgainAt({ pingedAt, askedAt, at, tally });
  if (again === null || nextFetchAt === null || again >= nextFetchAt) return;
  await db.updateTable('feed').set({ next_fetch_at: again }).where('id', '=', feedId).execute();
}

type Looked = {
  readonly pingedAt: Millis;
  readonly askedAt: Millis;
  readonly at: Millis;
  readonly tally: Tally;
};

function lookAgainAt({ pingedAt, askedAt, at, tally }: Looked): Millis | null {
  if (pingedAt > askedAt) return at + MINUTE;
  const isMissing = tally.added + tally.revised === 0;
  return isMissing && at < pingedAt + LOOK_AGAIN ? pingedAt + LOOK_AGAIN : null;
}
