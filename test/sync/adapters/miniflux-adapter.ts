import { z } from 'zod';
import { feedNamed, type MakeAdapter } from './sync-adapter.ts';

const LIST = z.object({ entries: z.array(z.object({ id: z.int(), title: z.string() })) });
const FEEDS = z.array(
  z.object({ id: z.int(), title: z.string(), category: z.object({ title: z.string() }) }),
);
const COUNTERS = z.object({ unreads: z.record(z.string(), z.int()) });

export const minifluxAdapter: MakeAdapter = (house, token) => {
  const headers = { 'x-auth-token': token };
  const read = async <Shape>(shape: z.ZodType<Shape>, path: string) =>
    shape.parse(await (await house.ask(`/v1${path}`, { headers })).json());
  const list = async (path: string) =>
    (await read(LIST, `${path}?limit=1000`)).entries.map(({ id }) => id);
  const query = async (words: string) =>
    (await read(LIST, `/entries?limit=1000&${words}`)).entries.map(({ id }) => id);
  const put = async (path: string, body?: unknown) => {
    const answer = await house.ask(`/v1${path}`, {
      ...{ method: 'PUT', headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (answer.status !== 204) throw new Error(`${path} ${answer.status}`);
  };
  const feeds = async () => {
    const { unreads } = await read(COUNTERS, '/feeds/counters');
    return (await read(FEEDS, '/feeds')).map(({ id, title, category }) => ({
      ...{ id, title, unread: unreads[id] ?? 0 },
      folder: category.title === 'All' ? null : category.title,
    }));
  };
  return {
    name: 'Miniflux',
    all: () => list('/entries'),
    unread: () => query('status=unread'),
    starred: () => query('starred=true'),
    inFeed: async (title) => list(`/feeds/${feedNamed(await feeds(), title)}/entries`),
    feeds,
    titleOf: async (number) => {
      const answer = await house.ask(`/v1/entries/${number}`, { headers });
      if (answer.status === 404) return null;
      return z.object({ title: z.string() }).parse(await answer.json()).title;
    },
    mark: (numbers, as) =>
      put('/entries', {
        entry_ids: numbers,
        ...(as === 'read' || as === 'unread' ? { status: as } : { starred: as === 'starred' }),
      }),
    markFeed: async (title) => put(`/feeds/${feedNamed(await feeds(), title)}/mark-all-as-read`),
  };
};
