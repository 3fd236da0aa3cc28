import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { FollowedList, ListedFeed } from '../../../model/given/followed-list.ts';
import { toIso } from '../../../model/time.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';
import { FOLDER_NAME, WEB_ADDRESS } from '../shapes/texts.ts';
import { TIME } from '../shapes/times.ts';

const BY_LIST = z.object({ id: ID_TEXT.openapi({ description: 'The list.' }) });

const DROPS = z.boolean().openapi({
  description:
    'Whether feeds that the list names no more are dropped: only those that came with it, and never by a list that is empty or breaks off.',
  examples: [false],
});

const LIST = z
  .object({
    id: ID,
    url: z.string().openapi({ examples: ['https://colleague.example/reading.opml'] }),
    title: z
      .string()
      .nullable()
      .openapi({ description: 'What it calls itself.', examples: ['Ana reads'] }),
    folder: z
      .string()
      .nullable()
      .openapi({ description: 'Null: the folders that the list states.', examples: ['Ana'] }),
    drops: DROPS,
    lastFetchedAt: TIME.nullable().openapi({ description: 'When it was asked last.' }),
    nextFetchAt: TIME.nullable().openapi({ description: 'When it is asked again; null: no more.' }),
    trouble: z
      .string()
      .nullable()
      .openapi({
        description: 'Why it cannot be read, or what was left out, a sentence.',
        examples: [null],
      }),
    feeds: z.array(
      z.object({
        feedId: ID,
        title: z.string().openapi({ examples: ['The Harbour Post'] }),
        isOurs: z
          .boolean()
          .openapi({ description: 'Whether the list brought it.', examples: [true] }),
        isFollowed: z.boolean().openapi({ examples: [true] }),
        goneAt: TIME.nullable().openapi({
          description: 'Since when the list names it no more; null: it does.',
        }),
      }),
    ),
  })
  .openapi('FollowedList', {
    title: 'Followed list',
    description: 'A list of feeds (OPML) at somebody else’s address.',
  });

const json = <Shape extends z.ZodType>(schema: Shape) => ({ 'application/json': { schema } });

const followedLists = createRoute({
  method: 'get',
  path: '/lists',
  operationId: 'followedLists',
  tags: ['Subscriptions'],
  summary: 'The lists of feeds that the reader follows',
  responses: {
    200: {
      description: 'The first followed first.',
      content: json(z.object({ lists: z.array(LIST) })),
    },
    ...TROUBLE_OF_OURS,
  },
});

const ENDED = z.object({ ended: z.literal(true).openapi({ examples: [true] }) });

const ADDED = z.object({
  list: LIST,
  added: z
    .array(ID)
    .readonly()
    .openapi({ description: 'Feeds that came with it.', examples: [[3]] }),
});

const follow = createRoute({
  method: 'post',
  path: '/lists',
  operationId: 'followList',
  tags: ['Subscriptions'],
  summary: 'Follow a list of feeds; it is fetched at once and some times a day from then on',
  request: {
    body: {
      required: true,
      content: json(
        z.strictObject({
          url: WEB_ADDRESS,
          folder: FOLDER_NAME.nullish(),
          drops: DROPS.optional(),
        }),
      ),
    },
  },
  responses: {
    200: {
      description: 'The reader follows it; `trouble` says if it cannot be read yet.',
      content: json(ADDED),
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    422: troubleAnswer(
      'There is a password in the address, the reader follows it already, or follows too many.',
    ),
    ...TROUBLE_OF_OURS,
  },
});

const refresh = createRoute({
  method: 'post',
  path: '/lists/{id}/refresh',
  operationId: 'refreshList',
  tags: ['Subscriptions'],
  summary: 'Ask a list now',
  request: { params: BY_LIST },
  responses: {
    200: { description: 'It was asked.', content: json(ADDED) },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const change = createRoute({
  method: 'patch',
  path: '/lists/{id}',
  operationId: 'changeList',
  tags: ['Subscriptions'],
  summary: 'Where a list’s feeds stand from now on, and what becomes of those that vanish',
  request: {
    params: BY_LIST,
    body: {
      required: true,
      content: json(z.strictObject({ folder: FOLDER_NAME.nullish(), drops: DROPS.optional() })),
    },
  },
  responses: {
    200: { description: 'The list as it is now.', content: json(LIST) },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const end = createRoute({
  method: 'delete',
  path: '/lists/{id}',
  operationId: 'endList',
  tags: ['Subscriptions'],
  summary: 'Follow a list no more; its feeds stay',
  request: { params: BY_LIST },
  responses: {
    200: { description: 'The reader follows it no more.', content: json(ENDED) },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function listRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  const { lists } = desk.store;
  const shapeOf = async (list: FollowedList) => listShape(list, await lists.feeds(list.id));

  api.openapi(followedLists, async (context) => {
    const all = await lists.ofReader(readerOf(context));
    return context.json({ lists: await Promise.all(all.map(shapeOf)) }, 200);
  });

  api.openapi(follow, async (context) => {
    const { url: address, folder, drops = false } = context.req.valid('json');
    const readerId = readerOf(context);
    const done = await actions.lists.follow(readerId, { address, folder: folder ?? null, drops });
    const list = done.kind === 'followed' ? await lists.byId(readerId, done.id) : null;
    if (done.kind === 'refused' || list === null)
      return context.json(trouble('not_a_list', REFUSED), 422);
    return context.json({ list: await shapeOf(list), added: [...done.added] }, 200);
  });

  api.openapi(refresh, async (context) => {
    const readerId = readerOf(context);
    const { id } = context.req.valid('param');
    const list = await lists.byId(readerId, id);
    if (list === null) return context.json(trouble('not_found', NO_LIST), 404);
    const { added } = await actions.lists.ask(list);
    const now = (await lists.byId(readerId, id)) ?? list;
    return context.json({ list: await shapeOf(now), added: [...added] }, 200);
  });

  api.openapi(change, async (context) => {
    const readerId = readerOf(context);
    const { id } = context.req.valid('param');
    const { folder, drops } = context.req.valid('json');
    const list = await lists.byId(readerId, id);
    if (list === null) return context.json(trouble('not_found', NO_LIST), 404);
    const wished = {
      folder: folder === undefined ? list.folder : folder,
      drops: drops ?? list.drops,
    };
    await lists.setList(readerId, id, wished);
    return context.json(await shapeOf({ ...list, ...wished }), 200);
  });

  api.openapi(end, async (context) => {
    const { id } = context.req.valid('param');
    const isEnded = await lists.removeList(readerOf(context), id, desk.now());
    if (!isEnded) return context.json(trouble('not_found', NO_LIST), 404);
    return context.json({ ended: true as const }, 200);
  });
}

const REFUSED =
  'The list cannot be followed: there is a password in its address, it is followed already, or there are too many.';
const NO_LIST = 'The reader follows no such list.';

function listShape(list: FollowedList, feeds: readonly ListedFeed[]) {
  const { id, url, title, folder, drops, trouble: words } = list;
  return {
    ...{ id, url, title, folder, drops, trouble: words },
    lastFetchedAt: toIso(list.lastFetchedAt),
    nextFetchAt: toIso(list.nextFetchAt),
    feeds: feeds.map(({ feedId, title: name, isOurs, isFollowed, goneAt }) => {
      return { feedId, title: name, isOurs, isFollowed, goneAt: toIso(goneAt) };
    }),
  };
}
