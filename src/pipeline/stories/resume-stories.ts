import type { Desk } from '../../desk.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { StoriesMark } from '../../store/stories/changes/story-memory.ts';
import { readKeptStories } from './kept-stories.ts';

export type StoryDesk = Pick<Desk, 'store' | 'grouper' | 'log' | 'now' | 'keptStories'>;

/** Stories that nothing joined for so long are done with. */
export const STORY_WINDOW: Millis = 30 * DAY;

/** Articles, or entries of the log, handed over at once. */
const TOGETHER = 500;

/**
 * Brings the grouper to where the library's log stands: from what was kept of it, else from where articles stand, and
 * then by what was recorded since. Nothing that is recorded is decided again. Returns the log's last entry.
 */
export async function resumeStories(desk: StoryDesk): Promise<number> {
  const { store, grouper } = desk;
  const mark = await store.placing.mark();
  const known = grouper.knows();
  // A library that was put back from a backup knows less than who worked with it before.
  if (known === null || known > mark.last) await start(desk, mark);
  for (let at = grouper.knows() ?? 0; ; ) {
    const { memories, upTo } = await store.placing.remembered({
      ...{ after: at, limit: TOGETHER, since: null },
    });
    if (upTo === at) return at;
    await grouper.recall(memories);
    grouper.learned(upTo);
    at = upTo;
  }
}

async function start(desk: StoryDesk, mark: StoriesMark): Promise<void> {
  if (await startFromKept(desk, mark)) return;
  const { store, grouper, log } = desk;
  await grouper.start({ snapshot: null, firstNumber: mark.largest + 1 });
  const since = mark.newestAt - STORY_WINDOW;
  let at = await store.placing.beforeStanding(since);
  if (at < mark.last) {
    log.info({ entries: mark.last - at }, 'stories are learned again from the library');
  }
  while (at < mark.last) {
    const { memories, upTo } = await store.placing.remembered({
      after: at,
      limit: TOGETHER,
      since,
    });
    if (upTo === at) break;
    await grouper.recall(memories);
    at = upTo;
  }
  grouper.learned(at);
}

/** Whether what was kept is of this library and can be read. */
async function startFromKept(desk: StoryDesk, { last, largest }: StoriesMark): Promise<boolean> {
  const { store, grouper, log, keptStories } = desk;
  const kept = keptStories === null ? null : await readKeptStories(keptStories);
  if (kept === null || kept.upTo > last) return false;
  if ((await store.placing.logStamp(kept.upTo)) !== kept.stamp) return false;
  try {
    await grouper.start({ snapshot: kept.snapshot, firstNumber: largest + 1 });
  } catch (error) {
    log.info({ reason: String(error) }, 'kept stories are of another version');
    return false;
  }
  grouper.learned(kept.upTo);
  grouper.keeping.upTo = kept.upTo;
  return true;
}
