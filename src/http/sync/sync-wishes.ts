import type { SyncLens } from '../../model/feeds/sync.ts';
import type { AppRooms } from '../app-rooms.ts';
import { readerSettings, serverZone } from '../pages/settings/reader-settings.ts';

/** How a reader wants news in programs of other readers: the lens by which their streams are read, and what else they set. */
export type SyncWishes = SyncLens & {
  /** Whether stories that they follow are labels. */
  readonly listsStories: boolean;
  /** In which language we say something in entries: the reader's, if they have chosen one, since programs state none; null: English. */
  readonly language: string | null;
};

export async function syncWishes(
  { desk }: Pick<AppRooms, 'desk'>,
  readerId: number,
): Promise<SyncWishes> {
  const settings = readerSettings(await desk.store.settings.ofReader(readerId), serverZone());
  return {
    readerId,
    eachStoryOnce: settings.appsTellStoriesOnce,
    copiesReadTogether: settings.appsReadCopiesTogether,
    listsStories: settings.appsListStories,
    language: settings.language,
  };
}
