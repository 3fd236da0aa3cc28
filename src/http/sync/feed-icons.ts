import pLimit from 'p-limit';
import { SECOND } from '../../model/time.ts';
import { ICON_WIDTH } from '../../pipeline/pictures/open-pictures.ts';
import { within } from '../../pipeline/upkeep/within.ts';
import type { AppRooms } from '../app-rooms.ts';

export type FeedIcon = {
  readonly feedId: number;
  /** "image/webp;base64,…", as Fever and Miniflux have it. */
  readonly data: string;
};

type Rooms = Pick<AppRooms, 'desk'>;

/**
 * The picture that a feed says stands for it; null: it has none, or none that can be shown. As every picture of an outlet it comes through
 * us, made anew and kept with them: no file of an outlet is handed on as it is, and no program asks the outlet.
 */
export async function feedIcon({ desk }: Rooms, iconUrl: string): Promise<string | null> {
  const answer = await desk.pictures.get(iconUrl, ICON_WIDTH);
  if (answer.kind === 'none' || answer.bytes.length > MOST_BYTES) return null;
  return `image/webp;base64,${Buffer.from(answer.bytes).toString('base64')}`;
}

/** A picture that moves may be long; beside a title nobody misses it. */
const MOST_BYTES = 50_000;
/** So that pictures of pages come in between. */
const AT_ONCE = 8;
/** Programs wait for all of them. What comes later is kept, and is there when they ask again. */
const PATIENCE = 8 * SECOND;

/** Of all feeds that the reader follows, those that came in time. */
export async function feedIcons(rooms: Rooms, readerId: number): Promise<FeedIcon[]> {
  const facts = await rooms.desk.store.sync.feedFacts(readerId);
  const turn = pLimit(AT_ONCE);
  const found: FeedIcon[] = [];
  const asked = facts.map(({ feedId, iconUrl }) =>
    turn(async () => {
      const data = iconUrl === null ? null : await feedIcon(rooms, iconUrl);
      if (data !== null) found.push({ feedId, data });
    }),
  );
  await within(PATIENCE, Promise.all(asked));
  turn.clearQueue();
  return found.toSorted((one, other) => one.feedId - other.feedId);
}
