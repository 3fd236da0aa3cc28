import { readTopStories } from '../../pipeline/stories/top-stories.ts';
import { storyPath } from '../pages/stories/story-path.ts';
import { type FeverPart, wholeIn } from './fever-asked.ts';

const A_PAGE = 20;
const MOST_PAGES = 10;
/** Articles of a story that are named. */
const MOST_ITEMS = 50;

/**
 * "links": Fever's Hot list, what several feeds link to. Ours are the top stories, which several titles tell: each leads to its page,
 * with the articles that the reader has of it. `offset` and `range` (days) are left aside: the top stories are those of now.
 */
export const links: FeverPart = async ({ rooms, readerId, fields, origin }) => {
  const { desk } = rooms;
  const page = Math.min(Math.max(1, wholeIn(fields, 'page') ?? 1), MOST_PAGES);
  const limit = page * A_PAGE;
  const stories = await readTopStories(desk, { readerId, now: desk.now(), limit });
  const shown = stories.slice(limit - A_PAGE);
  return {
    links: await Promise.all(
      shown.map(async ({ story }) => {
        const asked = { readerId, stream: { kind: 'story', story: story.id } as const };
        const { rows } = await desk.store.sync.page({ ...asked, after: null, limit: MOST_ITEMS });
        const item = rows.find(({ articleId }) => articleId === story.shown.id) ?? rows[0];
        return {
          ...{ id: story.id, feed_id: 0, item_id: item?.number ?? 0 },
          // How many titles tell it: Fever counts the feeds that link to something.
          temperature: story.outletCount,
          ...{ is_item: 1, is_local: 1, is_saved: Number(story.shown.isSaved) },
          ...{ title: story.shown.headline, url: `${origin}${storyPath(story.id)}` },
          item_ids: rows.map(({ number }) => number).join(','),
        };
      }),
    ),
  };
};
