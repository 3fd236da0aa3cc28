import { sql } from 'kysely';
import type { TellerKind } from '../../model/hubs/teller.ts';
import { HOUR, MINUTE, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** A hub that a feed names. */
export type WantedTeller = {
  readonly feedId: number;
  readonly kind: TellerKind;
  readonly hubUrl: string;
  readonly topic: string;
};

/**
 * What feeds want: those that somebody follows, that are the library's (an address that one reader pays for goes to nobody else) and
 * that answer. A hub goes before a cloud. A hub is told the address that the feed states for itself, never the one a reader typed,
 * which may hold a key; a cloud, which wants that, is asked only where there is no query in it.
 */
const WANTED = sql`
  select feed.id as feed_id,
    case when hub_url is not null and hub_topic is not null then 'websub' else 'rsscloud' end as kind,
    case when hub_url is not null and hub_topic is not null then hub_url else cloud_url end as hub_url,
    coalesce(hub_topic, url) as topic
  from feed
  where reader_id is null
    and next_fetch_at is not null
    and (hub_url is not null and hub_topic is not null
      or cloud_url is not null and (hub_topic is not null or instr(url, '?') = 0))
    and exists (select 1 from subscription
      where subscription.feed_id = feed.id and subscription.removed_at is null)`;

/** A feed that names another hub each time it is asked has us ask one an hour, and no more. */
const APART: Millis = HOUR;
/** What was added ahead of now was added by a clock that stood wrong. */
const CLOCKS_DIFFER: Millis = MINUTE;

export async function wantedTellers(db: Db, at: Millis, limit: number): Promise<WantedTeller[]> {
  const { rows } = await sql<WantedTeller>`
    select feed_id as "feedId", kind, hub_url as "hubUrl", topic from (${WANTED}) as wanted
    where not exists (select 1 from feed_hub
      where feed_hub.feed_id = wanted.feed_id
        and (feed_hub.added_at > ${at - APART} and feed_hub.added_at <= ${at + CLOCKS_DIFFER}
          or feed_hub.state <> 'ending' and feed_hub.kind = wanted.kind
            and feed_hub.hub_url = wanted.hub_url and feed_hub.topic = wanted.topic))
    limit ${limit}`.execute(db);
  return rows;
}

/** Ends those that tell; who never agreed need not be told that it is over. */
export async function recordUnwanted(step: Db, at: Millis): Promise<number> {
  const isUnwanted = sql<boolean>`not exists (select 1 from (${WANTED}) as wanted
    where wanted.feed_id = feed_hub.feed_id and wanted.kind = feed_hub.kind
      and wanted.hub_url = feed_hub.hub_url and wanted.topic = feed_hub.topic)`;
  const { numUpdatedRows } = await step
    .updateTable('feed_hub')
    .set({ state: 'ending', next_at: at, attempts: 0, trust: 0 })
    .where('state', '=', 'told')
    .where(isUnwanted)
    .executeTakeFirst();
  const { numDeletedRows } = await step
    .deleteFrom('feed_hub')
    .where('state', 'in', ['asked', 'refused'])
    .where((eb) =>
      eb.or([eb('added_at', '<=', at - APART), eb('added_at', '>', at + CLOCKS_DIFFER)]),
    )
    .where(isUnwanted)
    .executeTakeFirst();
  return Number(numUpdatedRows + numDeletedRows);
}
