import type { Desk } from '../../desk.ts';
import type { Millis } from '../../model/time.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { LONGEST_SLEEP, openBell, repeatPass, SHORTEST_SLEEP, sleepUntil } from '../repeat-pass.ts';
import { refreshList } from './refresh-list.ts';

/** Lists asked one after the other before others have their turn. */
const AT_ONCE = 10;

/** Asks the lists of feeds that readers follow, each when its time has come. */
export function startLists(
  desk: Desk,
  { onFeeds }: { readonly onFeeds: (feedIds: readonly number[]) => void },
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = openBell();
  const pass = async (): Promise<Millis> => {
    if ((await refreshLists(desk, onFeeds, signal)) === AT_ONCE) return SHORTEST_SLEEP;
    const at = await desk.store.lists.nextDueAt();
    return at === null ? LONGEST_SLEEP : sleepUntil(desk, at);
  };
  const loop = repeatPass(desk, { pass, bell, signal, pause: pauseWhenFull(desk) });
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      await loop;
    },
  };
}

/** Those that are due; how many. */
export async function refreshLists(
  desk: Desk,
  onFeeds: (feedIds: readonly number[]) => void,
  signal?: AbortSignal,
): Promise<number> {
  const due = await desk.store.lists.due(desk.now(), AT_ONCE);
  for (const list of due) {
    if (signal?.aborted) break;
    const { added, trouble } = await refreshList(desk, list);
    if (added.length > 0) onFeeds(added);
    if (trouble !== null && trouble !== list.trouble)
      desk.log.warn({ list: list.id }, 'a list of feeds could not be read whole');
  }
  return due.length;
}
