import type { Desk } from '../../desk.ts';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';

type ReadyDesk = Pick<Desk, 'store' | 'now' | 'counts'>;

/** Why Hearsay should not be counted on just now; empty: it is ready. Of its own words alone. */
export type Readiness = {
  readonly troubles: readonly string[];
  /** How long the library took to answer the least of questions; null: it did not. */
  readonly storeAnswer: Millis | null;
};

/** Longer, and pages stall too. */
const PATIENCE: Millis = 5 * SECOND;
/** As pause-when-full.ts has it: with less nothing is fetched. */
const ROOM_WANTED = 16 * 1024 * 1024;
/** The schedule looks what is due each minute, and says so with each feed. */
const LONGEST_SILENCE: Millis = 5 * MINUTE;
/** Whoever it asks about is there in every library. */
const FIRST_READER = 1;

/** Whether the library answers, the disk has room and the schedule lives. That the library is brought up to date is done before anything listens. */
export async function readReadiness(desk: ReadyDesk): Promise<Readiness> {
  const { store, now, counts } = desk;
  const began = performance.now();
  const room = await within(PATIENCE, async () => {
    await store.settings.ofReader(FIRST_READER);
    return { bytes: await store.upkeep.room() };
  });
  const storeAnswer = room === null ? null : performance.now() - began;
  const troubles = [
    ...(room === null ? ['the library does not answer'] : []),
    ...(room !== null && room.bytes !== null && room.bytes < ROOM_WANTED
      ? ['the disk is full']
      : []),
    ...(now() - counts.lastSignAt > LONGEST_SILENCE ? ['the schedule stands still'] : []),
  ];
  return { troubles, storeAnswer };
}

/** Null: it failed or took too long. */
async function within<Result>(
  patience: Millis,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), patience);
  try {
    return await Promise.race([work(), late]);
  } catch {
    // Whoever asks wants to know that it failed, not why: that stands in the log.
    return null;
  } finally {
    clearTimeout(timer);
  }
}
