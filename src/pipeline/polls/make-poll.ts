import type { Desk } from '../../desk.ts';
import type { PollPlan } from '../../model/polls/poll.ts';
import type { Store } from '../../store/store.ts';

export type PolledStory = { readonly id: number; readonly headline: string };

type Asked = { readonly editorId: number; readonly story: number };

/** The story that a poll would stand with: where it is now, by its headline as the editor sees it; null: there is none. */
export async function storyToPoll(
  { stories }: Pick<Store, 'stories'>,
  { editorId, story }: Asked,
): Promise<PolledStory | null> {
  const found = await stories.find(editorId, story, 1);
  const id = found?.kind === 'moved' ? found.to : story;
  const [line] = found === null ? [] : await stories.byIds(editorId, [id]);
  return line === undefined ? null : { id, headline: line.shown.headline };
}

/** Puts a poll to readers; its number, or null where there is no such story. */
export async function makePoll(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  asked: Asked & { readonly plan: PollPlan },
): Promise<number | null> {
  const story = await storyToPoll(store, asked);
  if (story === null) return null;
  const { editorId, plan } = asked;
  const poll = { editorId, story: story.id, storyName: story.headline, plan };
  return store.polls.addPoll(poll, now());
}
