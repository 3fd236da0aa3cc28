import type { Desk } from '../../desk.ts';
import type { FollowedList } from '../../model/given/followed-list.ts';
import { followList, type ListFollowed, type ListWish } from './follow-list.ts';
import { type ListRefreshed, refreshList } from './refresh-list.ts';

/** What a reader can have done with lists of feeds; what is new in one is fetched in the background. */
export type ListActions = {
  readonly follow: (readerId: number, wish: ListWish) => Promise<ListFollowed>;
  /** Asks it now. */
  readonly ask: (list: FollowedList) => Promise<ListRefreshed>;
};

export function listActions(
  desk: Desk,
  fetchFeeds: (feedIds: readonly number[]) => void,
): ListActions {
  return {
    follow: async (readerId, wish) => {
      const done = await followList(desk, readerId, wish);
      if (done.kind === 'followed' && done.added.length > 0) fetchFeeds(done.added);
      return done;
    },
    ask: async (list) => {
      const done = await refreshList(desk, list);
      if (done.added.length > 0) fetchFeeds(done.added);
      return done;
    },
  };
}
