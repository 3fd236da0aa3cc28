import type { Desk } from '../../desk.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { StoriesMark } from '../../store/stories/story-memory.ts';
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
    const { memories, upTo } = await store.placing.rememberedSince(at, TOGETHER);
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
  let count = 0;
  for (let after = 0; ; ) {
    const { memories, upTo } = await store.placing.rememberedStanding({
      ...{ since, after, limit: TOGETHER },
    });
    if (upTo === after) break;
    await grouper.recall(memories);
    count += memories.length;
    after = upTo;
  }
  await grouper.recall(await store.placing.rememberedCorrections());
  grouper.learned(mark.last);
  if (count > 0) log.info({ articles: count }, 'stories were learned again from the library');
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
