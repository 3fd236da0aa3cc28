import type { Context } from 'hono';
import { inBackground, noteOpened } from '../../../pipeline/edition/note-visit.ts';
import { silentOutlets } from '../../../pipeline/stories/outlets/silent-outlets.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { isOpening } from '../frame/is-opening.ts';
import { visitOf } from '../frame/visit.ts';
import { readNotesBeside } from '../groups/notes-beside.ts';
import { readStory } from './read-story.ts';
import { storyMarkup } from './story-markup.ts';

/** Steps of the log that a page shows; the terminal and the API give all. */
const MOST_STEPS = 30;

/** Claims read for the page: more than it shows. */
const MOST_CLAIMS = 80;

/** GET /stories/:id: one story; one that is in another by now leads there for good. */
export function storyPage(rooms: AppRooms) {
  const { stories, reading, sharing, claims, polls } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, now } = visit;
    const id = wholeNumber(context.req.param('id')) ?? 0;
    // All at once: questions to the library are answered side by side.
    const [read, log, silence, { lastVisitAt }, shared, claimStates, asked, noted] =
      await Promise.all([
        readStory(context, rooms, visit, MOST_CLAIMS),
        stories.log(id, { before: null, limit: MOST_STEPS }),
        silentOutlets(rooms.desk, { readerId, story: id }),
        reading.visit(readerId, now),
        sharing.ofStory(readerId, id),
        claims.states(id),
        polls.ofStory(id, readerId),
        readNotesBeside(rooms.desk.store, visit, { kind: 'story', id }),
      ]);
    if (read.kind === 'answer') return read.answer;
    const { story } = read;
    if (isOpening(context)) {
      const opened = { kind: 'story', id: story.id } as const;
      inBackground(rooms.desk, noteOpened(rooms.desk, { readerId, now }, opened));
    }
    return context.html(
      storyMarkup({
        visit,
        story,
        log,
        silence,
        lastVisitAt,
        shared,
        claimStates,
        polls: asked,
        noted,
      }),
    );
  };
}
