import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, NOT_FOUND, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID } from '../shapes/ids.ts';
import { TIME, time } from '../shapes/times.ts';
import {
  BY_ID,
  FOLDER,
  GROUP,
  groupShape,
  HANDED,
  handedShape,
  INVITATION,
  invitationShape,
  NOTE,
  noteShape,
  notThere,
} from './together-shapes.ts';

const listGroups = createRoute({
  method: 'get',
  path: '/groups',
  operationId: 'listGroups',
  tags: ['Together'],
  summary: 'The reader’s groups, and whom they read with',
  responses: {
    200: {
      description: 'All of them, by name.',
      content: {
        'application/json': {
          schema: z.object({
            groups: z.array(GROUP),
            companions: z
              .array(z.object({ reader: ID, name: z.string().openapi({ examples: ['Mira'] }) }))
              .openapi({ description: 'Before whom an article can be put.' }),
          }),
        },
      },
    },
    ...TROUBLE_OF_OURS,
  },
});

const showGroup = createRoute({
  method: 'get',
  path: '/groups/{id}',
  operationId: 'showGroup',
  tags: ['Together'],
  summary: 'A group: its members, their notes, the folders they show each other',
  request: { params: BY_ID },
  responses: {
    200: {
      description: 'The group.',
      content: {
        'application/json': {
          schema: z.object({
            group: GROUP,
            asked: z
              .array(z.object({ name: z.string().openapi({ examples: ['mira'] }), at: TIME }))
              .openapi({ description: 'Names that were asked, whoever has them.' }),
            folders: z.array(FOLDER),
            notes: z.array(NOTE).openapi({ description: 'The newest first, 100 at most.' }),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const listNotes = createRoute({
  method: 'get',
  path: '/group-notes',
  operationId: 'listGroupNotes',
  tags: ['Together'],
  summary: 'What the reader’s groups say of a story or an article',
  request: {
    query: z.strictObject({
      kind: z.enum(['story', 'article']).openapi({ examples: ['story'] }),
      id: BY_ID.shape.id,
    }),
  },
  responses: {
    200: {
      description: 'The newest first.',
      content: { 'application/json': { schema: z.object({ notes: z.array(NOTE) }) } },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const showNews = createRoute({
  method: 'get',
  path: '/together',
  operationId: 'showTogether',
  tags: ['Together'],
  summary: 'What waits for the reader from those they read with',
  description:
    'Nothing is kept of who asked: a program gives the `asOf` of its last question as `since`.',
  request: {
    query: z.strictObject({
      since: z.iso
        .datetime()
        .optional()
        .openapi({
          description: 'Only what came since; all that stands if absent.',
          examples: ['2026-11-21T14:20:00.000Z'],
        }),
    }),
  },
  responses: {
    200: {
      description: 'Others’ notes, articles put before the reader, invitations; the newest first.',
      content: {
        'application/json': {
          schema: z.object({
            asOf: TIME,
            notes: z.array(NOTE),
            handedOn: z.array(HANDED),
            invitations: z.array(INVITATION),
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

/** What is asked of groups; the store answers nobody about what they are not in. */
export function groupRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { together } = desk.store;

  api.openapi(listGroups, async (context) => {
    const readerId = readerOf(context);
    const groups = (await together.groups(readerId)).map(groupShape);
    const companions = (await together.companions(readerId)).map(({ readerId: reader, name }) => ({
      ...{ reader, name },
    }));
    return context.json({ groups, companions }, 200);
  });

  api.openapi(showGroup, async (context) => {
    const { id: groupId } = context.req.valid('param');
    const readerId = readerOf(context);
    const group = await together.group(readerId, groupId);
    if (group === null) return context.json(notThere(), 404);
    const asked = await together.asked(groupId, desk.now());
    const folders = await together.sharedFolders({ readerId, groupId });
    const notes = await together.notes(readerId, groupId);
    const shown = {
      group: groupShape(group),
      asked: asked.map(({ name, at }) => ({ name, at: time(at) })),
      folders: folders.map(({ id, folder, from, readerId: shower, feeds }) => ({
        ...{ id, folder, from, isOwn: shower === readerId },
        feeds: feeds.map(({ feedId: feed, url, title, isFollowed }) => ({
          ...{ feed, url, title, isFollowed },
        })),
      })),
      notes: notes.map((note) => noteShape(note, readerId)),
    };
    return context.json(shown, 200);
  });

  api.openapi(listNotes, async (context) => {
    const readerId = readerOf(context);
    const notes = await together.notesOn(readerId, context.req.valid('query'));
    return context.json({ notes: notes.map((note) => noteShape(note, readerId)) }, 200);
  });

  api.openapi(showNews, async (context) => {
    const readerId = readerOf(context);
    const now = desk.now();
    const { since } = context.req.valid('query');
    const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
    // What came in the very moment of the last question may come twice, and is not missed.
    const isNew = ({ at }: { readonly at: number }) => at >= from;
    const notes = (await together.notes(readerId, null)).filter(
      (note) => isNew(note) && note.readerId !== readerId,
    );
    const news = {
      asOf: time(now),
      notes: notes.map((note) => noteShape(note, readerId)),
      handedOn: (await together.handedTo(readerId)).filter(isNew).map(handedShape),
      invitations: (await together.invitations(readerId, now)).filter(isNew).map(invitationShape),
    };
    return context.json(news, 200);
  });
}
