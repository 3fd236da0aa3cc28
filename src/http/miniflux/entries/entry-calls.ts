import { z } from '@hono/zod-openapi';
import type { SyncStream } from '../../../model/feeds/sync.ts';
import { syncWishes } from '../../sync/sync-wishes.ts';
import { done, notAllowed, notThere, refuse } from '../calls/answers.ts';
import type { Asked, MinifluxCall } from '../calls/miniflux-call.ts';
import { callWithBody } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';
import { feedsOfReader } from '../feeds/feeds-of-reader.ts';
import { ENCLOSURE, ENTRY, enclosuresOf, entryOfEnclosure } from './entry-shape.ts';
import { showEntries } from './show-entries.ts';

const entry: MinifluxCall = {
  method: 'get',
  path: '/v1/entries/{entryID}',
  operationId: 'entry',
  tag: 'Entries',
  summary: 'An entry',
  answers: { 200: ENTRY },
  answer: async (asked) => {
    const id = idIn(asked.context, 'entryID');
    return id === null ? badId(asked.context, 'entry') : showOne(asked, id, null);
  },
};

async function showOne(asked: Asked, id: number, inFeed: number | null): Promise<Response> {
  const [shown] = await showEntries(asked, [id], { inFeed });
  return shown === undefined ? notThere(asked.context) : asked.context.json(shown);
}

const feedEntry: MinifluxCall = {
  method: 'get',
  path: '/v1/feeds/{feedID}/entries/{entryID}',
  operationId: 'feedEntry',
  tag: 'Entries',
  summary: 'An entry of a feed',
  answers: { 200: ENTRY },
  answer: async (asked) => {
    const feedId = idIn(asked.context, 'feedID');
    if (feedId === null) return badId(asked.context, 'feed');
    const id = idIn(asked.context, 'entryID');
    if (id === null) return badId(asked.context, 'entry');
    const isThere = await isIn(asked, { kind: 'feed', feedId }, id);
    return isThere ? showOne(asked, id, feedId) : notThere(asked.context);
  },
};

const categoryEntry: MinifluxCall = {
  method: 'get',
  path: '/v1/categories/{categoryID}/entries/{entryID}',
  operationId: 'categoryEntry',
  tag: 'Entries',
  summary: 'An entry of a category',
  answers: { 200: ENTRY },
  answer: async (asked) => {
    const categoryId = idIn(asked.context, 'categoryID');
    if (categoryId === null) return badId(asked.context, 'category');
    const id = idIn(asked.context, 'entryID');
    if (id === null) return badId(asked.context, 'entry');
    const { folders } = await feedsOfReader(asked);
    const folder = folders.find((one) => one.id === categoryId);
    if (folder === undefined) return notThere(asked.context);
    const isThere = await isIn(asked, { kind: 'folder', folder: folder.name }, id);
    return isThere ? showOne(asked, id, null) : notThere(asked.context);
  },
};

async function isIn(
  { rooms: { desk }, readerId }: Asked,
  stream: SyncStream,
  number: number,
): Promise<boolean> {
  const filter = { above: number - 1, below: number + 1 };
  const asked = { readerId, stream, filter, after: null, limit: 1 };
  return (await desk.store.sync.page(asked)).rows.length > 0;
}

const updateEntry = callWithBody(
  {
    method: 'put',
    path: '/v1/entries/{entryID}',
    operationId: 'updateEntry',
    tag: 'Entries',
    summary: 'Change an entry’s words',
    description: 'Is refused: what an outlet wrote stands as the outlet wrote it.',
    body: z.object({ title: z.string().optional(), content: z.string().optional() }),
    answers: {},
  },
  async ({ context }) =>
    idIn(context, 'entryID') === null
      ? badId(context, 'entry')
      : notAllowed(context, 'What an outlet wrote is not changed here.'),
);

/** More are in no list that a program could have been given at once. */
const MOST_IDS = 100_000;

const updateEntries = callWithBody(
  {
    method: 'put',
    path: '/v1/entries',
    operationId: 'updateEntries',
    tag: 'Entries',
    summary: 'Mark entries read or unread, star them or not',
    description: 'Numbers that are none of the reader’s are left aside.',
    body: z.object({
      entry_ids: z
        .array(z.number().refine(Number.isInteger, 'must be whole numbers'))
        .min(1, 'the list of entries cannot be empty')
        .max(MOST_IDS),
      status: z.enum(['read', 'unread', '']).optional(),
      starred: z.boolean().nullish(),
    }),
    answers: { 204: 'nothing' },
  },
  async (asked, { entry_ids, status, starred }) => {
    const isSet = typeof starred === 'boolean';
    if (!status && !isSet)
      return refuse(asked.context, 400, 'either the status or the starred field must be specified');
    if (status) await mark(asked, entry_ids, status);
    if (isSet) await mark(asked, entry_ids, starred ? 'starred' : 'unstarred');
    return done(asked.context);
  },
);

type Mark = 'read' | 'unread' | 'starred' | 'unstarred';

async function mark(
  { rooms: { desk }, readerId }: Asked,
  numbers: readonly number[],
  as: Mark,
): Promise<void> {
  const { sync } = desk.store;
  // Copies may be read together.
  const wishes = await syncWishes({ desk }, readerId);
  const asked = { ...wishes, numbers: numbers.filter(Number.isSafeInteger), at: desk.now() };
  if (as === 'read') await sync.markRead(asked);
  else if (as === 'unread') await sync.markUnread(asked);
  else if (as === 'starred') await sync.markSaved(asked);
  else await sync.markUnsaved(asked);
}

const toggled = {
  method: 'put',
  tag: 'Entries',
  summary: 'Star an entry, or take its star away',
  description: 'Whoever tries again undoes it: updateEntries says which is meant.',
  answers: { 204: 'nothing' },
  answer: async (asked: Asked) => {
    const id = idIn(asked.context, 'entryID');
    if (id === null) return badId(asked.context, 'entry');
    const [known] = await asked.rooms.desk.store.sync.entries(asked.readerId, [id]);
    if (known === undefined) return notThere(asked.context);
    await mark(asked, [id], known.article.isSaved ? 'unstarred' : 'starred');
    return done(asked.context);
  },
} as const satisfies Partial<MinifluxCall>;

const toggleBookmark: MinifluxCall = {
  ...toggled,
  path: '/v1/entries/{entryID}/bookmark',
  operationId: 'toggleBookmark',
};

const toggleStar: MinifluxCall = {
  ...toggled,
  path: '/v1/entries/{entryID}/star',
  operationId: 'toggleStarred',
};

const enclosure: MinifluxCall = {
  method: 'get',
  path: '/v1/enclosures/{enclosureID}',
  operationId: 'enclosure',
  tag: 'Entries',
  summary: 'What hangs on an entry',
  answers: { 200: ENCLOSURE },
  answer: async ({ context, rooms, readerId }) => {
    const id = idIn(context, 'enclosureID');
    if (id === null) return badId(context, 'enclosure');
    const [known] = await rooms.desk.store.sync.entries(readerId, [entryOfEnclosure(id)]);
    const all = known === undefined ? [] : enclosuresOf(readerId, known);
    const found = all.find((one) => one.id === id);
    return found === undefined ? notThere(context) : context.json(found);
  },
};

const updateEnclosure = callWithBody(
  {
    method: 'put',
    path: '/v1/enclosures/{enclosureID}',
    operationId: 'updateEnclosure',
    tag: 'Entries',
    summary: 'How far an enclosure was played',
    description: 'Is refused: how far something was played is not kept here.',
    body: z.object({ media_progression: z.int().min(0) }),
    answers: {},
  },
  async ({ context }) =>
    idIn(context, 'enclosureID') === null
      ? badId(context, 'enclosure')
      : notAllowed(context, 'How far something was played is not kept here.'),
);

export const ENTRY_CALLS: readonly MinifluxCall[] = [
  updateEntries,
  entry,
  feedEntry,
  categoryEntry,
  updateEntry,
  toggleBookmark,
  toggleStar,
  enclosure,
  updateEnclosure,
];
