import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { noteWordsIn } from '../../../model/together/group.ts';
import { followFolder } from '../../../pipeline/together/follow-folder.ts';
import { namedTarget } from '../../../pipeline/together/named-target.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID_TEXT } from '../shapes/ids.ts';
import { BY_ID, DONE, NOTE_TARGET, NOTE_WORDS, notThere } from './together-shapes.ts';

const addNote = createRoute({
  method: 'post',
  path: '/groups/{id}/notes',
  operationId: 'addGroupNote',
  tags: ['Together'],
  summary: 'Leave a note for a group below a story or an article',
  description: 'Articles of a title of the reader’s own take none.',
  request: {
    params: BY_ID,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ target: NOTE_TARGET, words: NOTE_WORDS }) },
      },
    },
  },
  responses: { ...BAD_BODY, ...DONE },
});

const removeNote = createRoute({
  method: 'delete',
  path: '/group-notes/{id}',
  operationId: 'removeGroupNote',
  tags: ['Together'],
  summary: 'Take a note of one’s own back',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const restoreNote = createRoute({
  method: 'post',
  path: '/group-notes/{id}/restore',
  operationId: 'restoreGroupNote',
  tags: ['Together'],
  summary: 'Put a note back that was taken back',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const showFolder = createRoute({
  method: 'post',
  path: '/groups/{id}/folders',
  operationId: 'showFolder',
  tags: ['Together'],
  summary: 'Show a group a folder of one’s own',
  description:
    'The names and addresses of its feeds as they stand at the time, without titles of one’s own.',
  request: {
    params: BY_ID,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            folder: z
              .string()
              .min(1)
              .max(200)
              .openapi({ examples: ['Coast'] }),
          }),
        },
      },
    },
  },
  responses: { ...BAD_BODY, ...DONE },
});

const hideFolder = createRoute({
  method: 'delete',
  path: '/shared-folders/{id}',
  operationId: 'hideFolder',
  tags: ['Together'],
  summary: 'Show a folder no more',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const restoreFolder = createRoute({
  method: 'post',
  path: '/shared-folders/{id}/restore',
  operationId: 'showFolderAgain',
  tags: ['Together'],
  summary: 'Show a folder again',
  request: { params: BY_ID },
  responses: { ...BAD_REQUEST, ...DONE },
});

const follow = createRoute({
  method: 'post',
  path: '/groups/{id}/folders/{folder}/follow',
  operationId: 'followFolder',
  tags: ['Together'],
  summary: 'Follow what one does not have of a folder, in one of the same name',
  request: {
    params: z.object({
      id: ID_TEXT.openapi({ description: 'The group.' }),
      folder: ID_TEXT.openapi({ description: 'The folder, by its number.' }),
    }),
  },
  responses: {
    200: {
      description: 'How many feeds are followed by it, and how many had no room.',
      content: {
        'application/json': {
          schema: z.object({
            added: z.int().openapi({ examples: [3] }),
            leftOut: z.int().openapi({ examples: [0] }),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

/** What readers of a group say and show to each other. */
export function groupNoteRoutes(api: OpenAPIHono, { desk, actions }: ApiRooms): void {
  const { together } = desk.store;

  api.openapi(addNote, async (context) => {
    const { id: groupId } = context.req.valid('param');
    const { target, words: typed } = context.req.valid('json');
    const readerId = readerOf(context);
    const words = noteWordsIn(typed);
    const named = await namedTarget(desk.store, readerId, target);
    if (named === null || words === null) return context.json(notThere(), 404);
    const id = await together.addNote({ readerId, groupId, ...named, words }, desk.now());
    return id === null ? context.json(notThere(), 404) : context.json({ id }, 200);
  });

  api.openapi(removeNote, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.removeNote(readerOf(context), id, desk.now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(restoreNote, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.restoreNote(readerOf(context), id);
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(showFolder, async (context) => {
    const { id: groupId } = context.req.valid('param');
    const { folder } = context.req.valid('json');
    const of = { readerId: readerOf(context), groupId };
    const id = await together.addSharedFolder(of, folder, desk.now());
    return id === null ? context.json(notThere(), 404) : context.json({ id }, 200);
  });

  api.openapi(hideFolder, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.setFolderHidden(readerOf(context), id, desk.now());
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(restoreFolder, async (context) => {
    const { id } = context.req.valid('param');
    const isDone = await together.setFolderHidden(readerOf(context), id, null);
    return isDone ? context.json({ id }, 200) : context.json(notThere(), 404);
  });

  api.openapi(follow, async (context) => {
    const { id: groupId, folder } = context.req.valid('param');
    const room = { store: desk.store, subscribe: actions.subscribe };
    const done = await followFolder(room, { readerId: readerOf(context), groupId }, folder);
    if (done === null) return context.json(notThere(), 404);
    return context.json({ added: done.addedCount, leftOut: done.leftOut }, 200);
  });
}
