import { z } from 'zod';
import { feedNamed, type MakeAdapter, type SyncMark } from './sync-adapter.ts';

const ITEMS = z.object({ items: z.array(z.object({ id: z.int(), title: z.string() })) });
const FEEDS = z.object({
  feeds: z.array(
    z.object({
      ...{ id: z.int(), title: z.string(), unreadCount: z.int() },
      folderId: z.int().nullable(),
    }),
  ),
});
const FOLDERS = z.object({ folders: z.array(z.object({ id: z.int(), name: z.string() })) });

const MARKS: Readonly<Record<SyncMark, string>> = {
  ...{ read: 'read', unread: 'unread', starred: 'star', unstarred: 'unstar' },
};

export const nextcloudAdapter: MakeAdapter = (house, token) => {
  const base = '/index.php/apps/news/api/v1-3';
  const authorization = `Basic ${Buffer.from(`any:${token}`).toString('base64')}`;
  const read = async <Shape>(shape: z.ZodType<Shape>, path: string) => {
    const answer = await house.ask(`${base}${path}`, { headers: { authorization } });
    return shape.parse(await answer.json());
  };
  const items = async (query: string) => (await read(ITEMS, `/items?${query}`)).items;
  const ids = async (query: string) => (await items(query)).map(({ id }) => id);
  const post = async (path: string, body: unknown) => {
    const init = { method: 'POST', headers: { authorization }, body: JSON.stringify(body) };
    const answer = await house.ask(`${base}${path}`, init);
    if (answer.status !== 200) throw new Error(`${path} ${answer.status}`);
  };
  const feeds = async () => {
    const { folders } = await read(FOLDERS, '/folders');
    const names = new Map(folders.map(({ id, name }) => [id, name]));
    return (await read(FEEDS, '/feeds')).feeds.map(({ id, title, folderId, unreadCount }) => ({
      ...{ id, title, unread: unreadCount },
      folder: folderId === null ? null : (names.get(folderId) ?? null),
    }));
  };
  return {
    name: 'Nextcloud News',
    all: () => ids('type=3'),
    unread: () => ids('type=3&getRead=false'),
    starred: () => ids('type=2'),
    inFeed: async (title) => ids(`type=0&id=${feedNamed(await feeds(), title)}`),
    feeds,
    titleOf: async (number) => {
      const all = [...(await items('type=3')), ...(await items('type=2'))];
      return all.find(({ id }) => id === number)?.title ?? null;
    },
    mark: (numbers, as) => post(`/items/${MARKS[as]}/multiple`, { itemIds: numbers }),
    markFeed: async (title) =>
      post(`/feeds/${feedNamed(await feeds(), title)}/read`, {
        newestItemId: Number.MAX_SAFE_INTEGER,
      }),
  };
};
