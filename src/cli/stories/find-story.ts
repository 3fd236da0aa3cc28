import type { StoryRecord } from '../../model/library-stories.ts';
import type { Store } from '../../store/store.ts';

/** A story by its number as typed, followed to where it went; null: there is none. */
export async function findStory(
  { stories }: Pick<Store, 'stories'>,
  readerId: number,
  typed: string,
): Promise<StoryRecord | null> {
  if (!/^\d{1,15}$/.test(typed)) return null;
  const found = await stories.find(readerId, Number(typed));
  if (found === null || found.kind === 'story') return found?.story ?? null;
  // What a number leads to leads no further.
  const there = await stories.find(readerId, found.to);
  return there?.kind === 'story' ? there.story : null;
}
