import { z } from 'zod';
import { feedNamed, type MakeAdapter, type SyncMark } from './sync-adapter.ts';

const HEADLINES = z.array(z.object({ id: z.int(), title: z.string() }));
const FEEDS = z.array(
  z.object({ id: z.int(), title: z.string(), cat_id: z.int(), unread: z.int() }),
);
const CATEGORIES = z.array(z.object({ id: z.int(), title: z.string() }));

const FIELDS: Readonly<Record<SyncMark, { readonly field: string; readonly mode: string }>> = {
  read: { field: '2', mode: '0' },
  unread: { field: '2', mode: '1' },
  starred: { field: '0', mode: '1' },
  unstarred: { field: '0', mode: '0' },
};

export const ttrssAdapter: MakeAdapter = (house, token) => {
  const call = async <Shape>(
    shape: z.ZodType<Shape>,
    op: string,
    given: Readonly<Record<string, string>> = {},
  ) => {
    const body = JSON.stringify({ op, sid: token, ...given });
    const answer = await house.ask('/tt-rss/api/', { method: 'POST', body });
    const envelope = z.object({ status: z.literal(0), content: z.unknown() });
    return shape.parse(envelope.parse(await answer.json()).content);
  };
  const headlines = async (feedId: number, given: Readonly<Record<string, string>> = {}) =>
    (await call(HEADLINES, 'getHeadlines', { feed_id: String(feedId), ...given })).map(
      ({ id }) => id,
    );
  const feeds = async () => {
    const categories = await call(CATEGORIES, 'getCategories');
    const names = new Map(categories.map(({ id, title }) => [id, title]));
    return (await call(FEEDS, 'getFeeds', { cat_id: '-3' })).map(({ cat_id, ...feed }) => ({
      ...feed,
      folder: cat_id === 0 ? null : (names.get(cat_id) ?? null),
    }));
  };
  return {
    name: 'tt-rss',
    all: () => headlines(-4),
    unread: () => headlines(-4, { view_mode: 'unread' }),
    starred: () => headlines(-1),
    inFeed: async (title) => headlines(feedNamed(await feeds(), title)),
    feeds,
    titleOf: async (number) => {
      const [found] = await call(HEADLINES, 'getArticle', { article_id: String(number) });
      return found?.title ?? null;
    },
    mark: async (numbers, as) => {
      const given = { article_ids: numbers.join(','), ...FIELDS[as] };
      await call(z.unknown(), 'updateArticle', given);
    },
    markFeed: async (title) => {
      const feed_id = String(feedNamed(await feeds(), title));
      await call(z.unknown(), 'catchupFeed', { feed_id });
    },
  };
};
