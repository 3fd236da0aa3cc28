import type { Desk } from '../../desk.ts';

/** Counts what has closed, until nothing is left; how many polls that were. */
export async function countClosedPolls({
  store,
  now,
}: Pick<Desk, 'store' | 'now'>): Promise<number> {
  let counted = 0;
  for (;;) {
    const some = await store.polls.recordCounts(now());
    counted += some;
    if (some === 0) return counted;
  }
}
