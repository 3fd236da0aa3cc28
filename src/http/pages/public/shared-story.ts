import type { Desk } from '../../../desk.ts';
import type { StoryRecord } from '../../../model/library-stories.ts';

/** As long as share-actions.ts makes them, and longer. */
const SECRET = /^[\w-]{20,64}$/;

/** The story that a reader made public under this secret, as it is now; null: there is none, or it is public no more. */
export async function sharedStory(
  { store }: Pick<Desk, 'store'>,
  secret: string,
): Promise<StoryRecord | null> {
  const shared = SECRET.test(secret) ? await store.sharing.bySecret(secret) : null;
  if (shared === null || shared.endedAt !== null) return null;
  const found = await store.stories.find(shared.readerId, shared.story);
  return found?.kind === 'story' ? found.story : null;
}
