import { z } from '@hono/zod-openapi';
import { FOLDER_NAME } from '../../api/shapes/texts.ts';
import { syncWishes } from '../../sync/sync-wishes.ts';
import { done, notAllowed, notThere, refuse } from '../calls/answers.ts';
import { type Asked, callWithBody, type MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, boolIn, idIn } from '../calls/read-asked.ts';
import { feedsOfReader } from '../feeds/feeds-of-reader.ts';
import { CATEGORY, categoryShape, NO_FOLDER } from '../shapes/category-shape.ts';
import { FEED } from '../shapes/feed-shape.ts';

const list: MinifluxCall = {
  method: 'get',
  path: '/v1/categories',
  operationId: 'categories',
  tag: 'Categories',
  summary: 'The reader’s folders',
  query: z.object({ counts: z.boolean().optional() }),
  answers: { 200: z.array(CATEGORY) },
  answer: async (asked) => {
    const { context, rooms, readerId } = asked;
    const { sync } = rooms.desk.store;
    const folders = await sync.folders(readerId);
    if (boolIn(context, 'counts') !== true)
      return context.json(folders.map((folder) => categoryShape(readerId, folder)));
    const counts = await sync.counts(await syncWishes(asked.rooms, asked.readerId));
    const unread = new Map(counts.folders.map((one) => [one.folder, one.unread]));
    return context.json(
      folders.map((folder) => ({
        ...categoryShape(readerId, folder),
        feed_count: folder.feedCount,
        total_unread: unread.get(folder.name) ?? 0,
      })),
    );
  },
};

const create = callWithBody(
  {
    method: 'post',
    path: '/v1/categories',
    operationId: 'createCategory',
    tag: 'Categories',
    summary: 'Make a folder, which is there though nothing stands in it',
    body: z.object({ title: FOLDER_NAME }),
    answers: { 201: CATEGORY },
  },
  async ({ context, rooms: { desk }, readerId }, { title }) => {
    if (title === NO_FOLDER) return refuse(context, 400, TAKEN);
    const change = await desk.store.sync.addFolder(readerId, title, desk.now());
    if (change.kind !== 'done') return refuse(context, 400, TAKEN);
    return context.json(categoryShape(readerId, change.folder), 201);
  },
);

const TAKEN = 'This category already exists.';

const update = callWithBody(
  {
    method: 'put',
    path: '/v1/categories/{categoryID}',
    operationId: 'updateCategory',
    tag: 'Categories',
    summary: 'Give a folder another name',
    body: z.object({ title: FOLDER_NAME.nullish() }),
    answers: { 201: CATEGORY },
  },
  async (asked, { title }) => {
    const { context, rooms, readerId } = asked;
    const found = await folderIn(asked);
    if (found instanceof Response) return found;
    if (title == null || title === (found.name ?? NO_FOLDER))
      return context.json(categoryShape(readerId, found), 201);
    if (found.name === null) return notAllowed(context, ALWAYS_THERE);
    if (title === NO_FOLDER) return refuse(context, 400, TAKEN);
    const change = await rooms.desk.store.sync.renameFolder(readerId, found.id, title);
    if (change.kind === 'taken') return refuse(context, 400, TAKEN);
    if (change.kind === 'not there') return notThere(context);
    return context.json(categoryShape(readerId, change.folder), 201);
  },
);

const ALWAYS_THERE = 'What stands in no folder stands here: this category stays as it is.';

async function folderIn({ context, rooms, readerId }: Asked) {
  const id = idIn(context, 'categoryID');
  if (id === null) return badId(context, 'category');
  const folders = await rooms.desk.store.sync.folders(readerId);
  return folders.find((folder) => folder.id === id) ?? notThere(context);
}

const remove: MinifluxCall = {
  method: 'delete',
  path: '/v1/categories/{categoryID}',
  operationId: 'deleteCategory',
  tag: 'Categories',
  summary: 'Take a folder away',
  description:
    'Miniflux takes its feeds away with it. Here they stay, in All: no news is lost by tidying up.',
  answers: { 204: 'nothing' },
  answer: async (asked) => {
    const found = await folderIn(asked);
    if (found instanceof Response) return found;
    if (found.name === null) return notAllowed(asked.context, ALWAYS_THERE);
    await asked.rooms.desk.store.sync.removeFolder(asked.readerId, found.id);
    return done(asked.context);
  },
};

const feeds: MinifluxCall = {
  method: 'get',
  path: '/v1/categories/{categoryID}/feeds',
  operationId: 'categoryFeeds',
  tag: 'Categories',
  summary: 'The feeds in a folder',
  answers: { 200: z.array(FEED) },
  answer: async (asked) => {
    const found = await folderIn(asked);
    if (found instanceof Response) return found;
    const { feeds: all } = await feedsOfReader(asked);
    const inside = all.filter(({ folder }) => folder.id === found.id);
    return asked.context.json(inside.map(({ shape }) => shape));
  },
};

const refresh: MinifluxCall = {
  method: 'put',
  path: '/v1/categories/{categoryID}/refresh',
  operationId: 'refreshCategory',
  tag: 'Categories',
  summary: 'Ask for news of the feeds in a folder, in the background',
  answers: { 204: 'nothing' },
  answer: async (asked) => {
    const found = await folderIn(asked);
    if (found instanceof Response) return found;
    const { feeds: all } = await feedsOfReader(asked);
    const inside = all.filter(({ folder }) => folder.id === found.id);
    asked.rooms.actions.refreshNow(inside.map(({ shape }) => shape.id));
    return done(asked.context);
  },
};

export const CATEGORY_CALLS: readonly MinifluxCall[] = [
  create,
  list,
  update,
  remove,
  feeds,
  refresh,
];
