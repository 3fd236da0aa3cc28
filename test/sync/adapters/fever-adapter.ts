import { z } from 'zod';
import { feverKey } from '../../../src/http/security/sessions/tokens.ts';
import { feedNamed, type MakeAdapter, type SyncMark } from './sync-adapter.ts';

const TITLED = z.array(z.object({ id: z.number(), title: z.string() }));
const ANSWER = z.object({
  ...{ auth: z.literal(1), last_refreshed_on_time: z.number() },
  items: z
    .array(
      z.object({ id: z.number(), feed_id: z.number(), title: z.string(), is_read: z.number() }),
    )
    .optional(),
  ...{ feeds: TITLED.optional(), groups: TITLED.optional() },
  feeds_groups: z.array(z.object({ group_id: z.number(), feed_ids: z.string() })).optional(),
  ...{ unread_item_ids: z.string().optional(), saved_item_ids: z.string().optional() },
  error: z.never().optional(),
});

const MARKS: Readonly<Record<SyncMark, string>> = {
  ...{ read: 'read', unread: 'unread', starred: 'saved', unstarred: 'unsaved' },
};

/** Fever's key has the reader's name in it: the house's owner is called so, the other reader is rosa. */
export const feverAdapter: MakeAdapter = (house, token) => {
  const api_key = feverKey(token === house.member ? 'rosa' : 'owner', token);
  const call = async (asked: string, fields: Record<string, string> = {}) => {
    const body = new URLSearchParams({ api_key, ...fields });
    const answer = await house.ask(`/fever/?api&${asked}`, { method: 'POST', body });
    return ANSWER.parse(await answer.json());
  };
  const items = async () => (await call('items&since_id=0')).items ?? [];
  const numbersIn = (line = '') => (line === '' ? [] : line.split(',').map(Number));
  const feeds = async () => {
    const { feeds: all = [], groups = [], feeds_groups = [] } = await call('feeds&groups');
    const unread = (await items()).filter(({ is_read }) => is_read === 0);
    return all.map(({ id, title }) => {
      const group = feeds_groups.find(({ feed_ids }) => numbersIn(feed_ids).includes(id));
      return {
        ...{ id, title, unread: unread.filter(({ feed_id }) => feed_id === id).length },
        folder: groups.find((one) => one.id === group?.group_id)?.title ?? null,
      };
    });
  };
  return {
    name: 'Fever',
    all: async () => (await items()).map(({ id }) => id),
    unread: async () => numbersIn((await call('unread_item_ids')).unread_item_ids),
    starred: async () => numbersIn((await call('saved_item_ids')).saved_item_ids),
    inFeed: async (title) => {
      const feed = feedNamed(await feeds(), title);
      return (await items()).filter(({ feed_id }) => feed_id === feed).map(({ id }) => id);
    },
    feeds,
    titleOf: async (number) => (await call(`items&with_ids=${number}`)).items?.[0]?.title ?? null,
    mark: async (numbers, as) => {
      for (const id of numbers) await call('', { mark: 'item', as: MARKS[as], id: String(id) });
    },
    markFeed: async (title) => {
      const id = String(feedNamed(await feeds(), title));
      const { last_refreshed_on_time: before } = await call('');
      await call('', { mark: 'feed', as: 'read', id, before: String(before) });
    },
  };
};
