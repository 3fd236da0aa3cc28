import { z } from 'zod';
import { feedNamed, type MakeAdapter, type SyncMark } from './sync-adapter.ts';

const API = '/reader/api/0';
const STATE = 'user/-/state/com.google';
const REFS = z.object({ itemRefs: z.array(z.object({ id: z.string() })) });
const ITEMS = z.object({ items: z.array(z.object({ title: z.string() })) });
const COUNTS = z.object({ unreadcounts: z.array(z.object({ id: z.string(), count: z.number() })) });
const FEEDS = z.object({
  subscriptions: z.array(
    z.object({
      ...{ id: z.string(), title: z.string() },
      categories: z.array(z.object({ label: z.string() })),
    }),
  ),
});

const MARKS: Readonly<Record<SyncMark, readonly ['a' | 'r', string]>> = {
  read: ['a', 'read'],
  unread: ['r', 'read'],
  starred: ['a', 'starred'],
  unstarred: ['r', 'starred'],
};

export const greaderAdapter: MakeAdapter = (house, token) => {
  const headers = { authorization: `GoogleLogin auth=${token}` };
  const read = async <Shape>(shape: z.ZodType<Shape>, path: string, init: RequestInit = {}) =>
    shape.parse(await (await house.ask(`${API}${path}`, { headers, ...init })).json());
  const post = async (path: string, fields: readonly (readonly [string, string])[]) => {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const answer = await house.ask(`${API}${path}`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (text !== 'OK') throw new Error(`${path} ${text}`);
  };
  const list = async (stream: string, more = '') => {
    const { itemRefs } = await read(REFS, `/stream/items/ids?n=1000&s=${stream}${more}`);
    return itemRefs.map(({ id }) => Number(id));
  };
  const feeds = async () => {
    const { unreadcounts } = await read(COUNTS, '/unread-count');
    const unread = new Map(unreadcounts.map(({ id, count }) => [id, count]));
    return (await read(FEEDS, '/subscription/list')).subscriptions.map(
      ({ id, title, categories }) => ({
        ...{ id: Number(id.replace('feed/', '')), title, unread: unread.get(id) ?? 0 },
        folder: categories[0]?.label ?? null,
      }),
    );
  };
  return {
    name: 'Google Reader',
    all: () => list(`${STATE}/reading-list`),
    unread: () => list(`${STATE}/reading-list`, `&xt=${STATE}/read`),
    starred: () => list(`${STATE}/starred`),
    inFeed: async (title) => list(`feed/${feedNamed(await feeds(), title)}`),
    feeds,
    titleOf: async (number) => {
      const body = new URLSearchParams({ i: String(number) });
      const { items } = await read(ITEMS, '/stream/items/contents', { method: 'POST', body });
      return items[0]?.title ?? null;
    },
    mark: async (numbers, as) => {
      const [field, state] = MARKS[as];
      const items = numbers.map((number) => ['i', String(number)] as const);
      await post('/edit-tag', [...items, [field, `${STATE}/${state}`]]);
    },
    markFeed: async (title) =>
      post('/mark-all-as-read', [['s', `feed/${feedNamed(await feeds(), title)}`]]),
  };
};
