import type { Desk } from '../desk.ts';
import type { Millis } from '../model/time.ts';
import { StoreError } from '../store/database/store-error.ts';

/** Rests the work that writes while the disk is full: asking outlets for what cannot be kept would be for nothing. */
export type FullPause = {
  /** Since when it rests; null: it does not. */
  readonly since: () => Millis | null;
  /** Told what ended a pass. */
  readonly noteTrouble: (error: unknown) => void;
  /** Told that a pass has gone well. */
  readonly noteSuccess: () => void;
  /** Whether there is still no room, so that a pass would be for nothing. */
  readonly isStillFull: () => Promise<boolean>;
};

/** Room for some feeds' news; with less the next pass would end as the last did. */
const ROOM_WANTED = 16 * 1024 * 1024;

export function pauseWhenFull({ store, now, log }: Pick<Desk, 'store' | 'now' | 'log'>): FullPause {
  let since: Millis | null = null;
  return {
    since: () => since,
    noteTrouble: (error) => {
      if (!(error instanceof StoreError) || error.code !== 'full' || since !== null) return;
      since = now();
      log.error({}, 'the disk is full: fetching rests until there is room');
    },
    noteSuccess: () => {
      if (since !== null) log.info({}, 'there is room again: fetching goes on');
      since = null;
    },
    isStillFull: async () => {
      if (since === null) return false;
      const room = await store.upkeep.room();
      return room !== null && room < ROOM_WANTED;
    },
  };
}
