import type { Context } from 'hono';
import type { StoryRecord } from '../../../model/library-stories.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import type { Visit } from '../frame/visit.ts';
import { notFoundPage } from '../trouble-page.ts';
import { storyPath } from './story-path.ts';

export type StoryRead =
  | { readonly kind: 'story'; readonly story: StoryRecord }
  /** There is none by this number, or it is in another by now: what to answer instead. */
  | { readonly kind: 'answer'; readonly answer: Response };

/** The story that an address names by `:id`. One that is in another by now leads there for good, to the same page of it. Of many claims the weightiest `mostClaims`. */
export async function readStory(
  context: Context,
  { desk }: AppRooms,
  visit: Visit,
  mostClaims?: number,
): Promise<StoryRead> {
  const id = wholeNumber(context.req.param('id')) ?? 0;
  const found = await desk.store.stories.find(visit.readerId, id, mostClaims);
  if (found?.kind === 'story') return found;
  if (found?.kind === 'moved') {
    const { pathname, search } = new URL(context.req.url);
    const rest = pathname.slice(storyPath(id).length);
    const answer = context.redirect(`${storyPath(found.to)}${rest}${search}`, 308);
    return { kind: 'answer', answer };
  }
  const words = say(
    'There is no such story. Its articles may have been withdrawn, or belong to titles that you follow no more.',
  );
  return { kind: 'answer', answer: await context.html(notFoundPage(visit, words), 404) };
}
