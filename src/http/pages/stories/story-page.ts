import type { Context } from 'hono';
import { inBackground, noteOpened } from '../../../pipeline/edition/note-visit.ts';
import { silentOutlets } from '../../../pipeline/stories/outlets/silent-outlets.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { isOpening } from '../frame/is-opening.ts';
import { visitOf } from '../frame/visit.ts';
import { readStory } from './read-story.ts';
import { storyMarkup } from './story-markup.ts';

/** Steps of the log that a page shows; the terminal and the API give all. */
const MOST_STEPS = 100;

/** GET /stories/:id: one story; one that is in another by now leads there for good. */
export function storyPage(rooms: AppRooms) {
  const { stories, reading, sharing } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, now } = visit;
    const read = await readStory(context, rooms, visit);
    if (read.kind === 'answer') return read.answer;
    const { story } = read;
    if (isOpening(context))
      inBackground(
        rooms.desk,
        noteOpened(rooms.desk, { readerId, now }, { kind: 'story', id: story.id }),
      );
    const [log, silence, { lastVisitAt }, shared] = await Promise.all([
      stories.log(story.id, { before: null, limit: MOST_STEPS }),
      silentOutlets(rooms.desk, { readerId, story: story.id }),
      reading.visit(readerId, now),
      sharing.ofStory(readerId, story.id),
    ]);
    return context.html(storyMarkup({ visit, story, log, silence, lastVisitAt, shared }));
  };
}
