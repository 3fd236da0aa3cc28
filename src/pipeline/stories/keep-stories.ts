import type { Millis } from '../../model/time.ts';
import { writeKeptStories } from './kept-stories.ts';
import { STORY_WINDOW, type StoryDesk } from './resume-stories.ts';

/** Entries of the log after which stories are kept again: a start learns as many in a second or two. */
const ENTRIES = 3_000;
/** Keeping takes at most this part of the time: of a million articles it takes seconds. */
const PART = 1 / 20;

/**
 * Keeps what the grouper knows, now and then, and lets go of stories that are done with: what was placed last was of
 * this time. A file that cannot be written costs only time at the next start.
 */
export async function keepStories(desk: StoryDesk, time: Millis, entries = ENTRIES): Promise<void> {
  const { grouper, keptStories: path, now, log } = desk;
  const { keeping } = grouper;
  const isDue = (grouper.knows() ?? 0) - keeping.upTo >= entries && now() >= keeping.notBefore;
  if (path === null || !isDue) return;
  const started = now();
  try {
    await grouper.inTurn(() => keep(desk, path, time - STORY_WINDOW));
  } catch (error) {
    log.warn({ reason: String(error) }, 'stories could not be kept beside the library');
    keeping.upTo = grouper.knows() ?? 0;
  }
  keeping.notBefore = now() + (now() - started) / PART;
}

async function keep({ store, grouper }: StoryDesk, path: string, since: Millis): Promise<void> {
  const upTo = grouper.knows();
  const stamp = upTo === null ? null : await store.placing.logStamp(upTo);
  if (upTo === null || stamp === null) return;
  const snapshot = await grouper.keep(since);
  await writeKeptStories(path, { upTo, stamp, snapshot });
  grouper.keeping.upTo = upTo;
}
