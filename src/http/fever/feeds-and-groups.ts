import { feedIcons } from '../sync/feed-icons.ts';
import type { FeverAsked, FeverPart } from './fever-asked.ts';

/** Of a feed that names no picture of its own. Any other feed's is known by the feed's number. */
const NO_FAVICON = 0;

/** "feeds": what the reader follows. */
export const feeds: FeverPart = async (asked) => {
  const { store } = asked.rooms.desk;
  const all = await store.subscriptions.ofReader(asked.readerId);
  const facts = await store.sync.feedFacts(asked.readerId);
  const pictured = new Set(facts.filter((one) => one.iconUrl !== null).map((one) => one.feedId));
  return {
    feeds: all.map(({ feedId, title, url, homeUrl, health }) => ({
      ...{
        id: feedId,
        favicon_id: pictured.has(feedId) ? feedId : NO_FAVICON,
        title,
        url,
        site_url: homeUrl ?? '',
      },
      ...{ is_spark: 0, last_updated_on_time: Math.floor((health.lastNewAt ?? 0) / 1000) },
    })),
    ...(await feedsGroups(asked)),
  };
};

/** "groups": folders that feeds stand in. What stands in none is in no group, as in Fever. */
export const groups: FeverPart = async (asked) => {
  const folders = await asked.rooms.desk.store.sync.folders(asked.readerId);
  return {
    groups: folders.flatMap(({ id, name }) => (name === null ? [] : { id, title: name })),
    ...(await feedsGroups(asked)),
  };
};

/** "favicons": what feeds name as theirs, as we have made it. */
export const favicons: FeverPart = async ({ rooms, readerId }) => ({
  favicons: (await feedIcons(rooms, readerId)).map(({ feedId, data }) => ({ id: feedId, data })),
});

async function feedsGroups({ rooms, readerId }: FeverAsked) {
  const { sync, subscriptions } = rooms.desk.store;
  const folders = await sync.folders(readerId);
  const idOf = new Map(folders.map(({ id, name }) => [name, id]));
  const all = await subscriptions.ofReader(readerId);
  const inFolders = Map.groupBy(
    all.filter(({ folder }) => folder),
    ({ folder }) => idOf.get(folder) ?? 0,
  );
  return {
    feeds_groups: [...inFolders].map(([group_id, some]) => ({
      group_id,
      feed_ids: some.map(({ feedId }) => feedId).join(','),
    })),
  };
}
