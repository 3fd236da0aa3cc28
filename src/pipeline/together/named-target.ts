import type { NoteTarget } from '../../model/together/group.ts';
import type { Store } from '../../store/store.ts';
import { storyToPoll } from '../polls/make-poll.ts';

export type NamedTarget = { readonly target: NoteTarget; readonly name: string };

/**
 * What a note is about, by its headline; null: there is no such thing for this reader, or it is theirs alone (from a title
 * that they pay for), which is nothing to hand on.
 */
export async function namedTarget(
  store: Store,
  readerId: number,
  { kind, id }: NoteTarget,
): Promise<NamedTarget | null> {
  if (kind === 'story') {
    const story = await storyToPoll(store, { editorId: readerId, story: id });
    return story === null ? null : { target: { kind, id: story.id }, name: story.headline };
  }
  const article = await store.articles.byId(readerId, id);
  if (article === null || article.readerId !== null) return null;
  return { target: { kind, id }, name: article.headline };
}
