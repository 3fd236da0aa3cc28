import type { Desk } from '../../desk.ts';
import type { OfGroup } from '../../store/together/change-groups.ts';
import type { LibraryActions } from '../library-actions.ts';

type Following = {
  readonly store: Desk['store'];
  readonly subscribe: LibraryActions['subscribe'];
};

/**
 * Follows what a reader does not have of a folder that their group sees, in a folder of the same name: how many were
 * added, and how many found no room. Null: the group sees no such folder, or they are not in it.
 */
export async function followFolder({ store, subscribe }: Following, of: OfGroup, folder: number) {
  const shown = await store.together.sharedFolders(of);
  const found = shown.find(({ id }) => id === folder);
  if (found === undefined) return null;
  const listings = found.feeds
    .filter(({ isFollowed }) => !isFollowed)
    .map(({ url, title, homeUrl, language }) => ({
      ...{ url, title, homeUrl, language, country: null, folder: found.folder },
    }));
  const { addedCount, leftOut } = await subscribe(of.readerId, listings);
  return { addedCount, leftOut };
}
