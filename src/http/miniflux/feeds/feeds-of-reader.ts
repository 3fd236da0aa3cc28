import type { Folder } from '../../../store/sync/folders.ts';
import type { Asked } from '../calls/miniflux-call.ts';
import { type FeedShape, feedShape } from '../shapes/feed-shape.ts';

/** A reader's feeds and folders, as Miniflux knows them. */
export type FeedsOfReader = {
  /** By folder and title. */
  readonly feeds: readonly { readonly shape: FeedShape; readonly folder: Folder }[];
  readonly byId: ReadonlyMap<number, { readonly shape: FeedShape; readonly folder: Folder }>;
  /** What stands in none first. */
  readonly folders: readonly Folder[];
};

export async function feedsOfReader({
  rooms: { desk },
  readerId,
}: Pick<Asked, 'rooms' | 'readerId'>): Promise<FeedsOfReader> {
  const { subscriptions, sync } = desk.store;
  const [followed, folders, facts] = await Promise.all([
    subscriptions.ofReader(readerId),
    sync.folders(readerId),
    sync.feedFacts(readerId),
  ]);
  const folderNamed = new Map(folders.map((folder) => [folder.name, folder]));
  const factsOf = new Map(facts.map(({ feedId, ...rest }) => [feedId, rest]));
  const feeds = followed.flatMap((subscription) => {
    const folder = folderNamed.get(subscription.folder || null);
    // Between the questions it may have been moved to a folder that was not there before.
    if (folder === undefined) return [];
    const known = factsOf.get(subscription.feedId);
    const said = {
      description: known?.description ?? null,
      hasIcon: known !== undefined && known.iconUrl !== null,
    };
    return [{ shape: feedShape({ readerId, subscription, folder, facts: said }), folder }];
  });
  return { feeds, folders, byId: new Map(feeds.map((feed) => [feed.shape.id, feed])) };
}
