import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { SaidInArticle } from '../../../model/library-statements.ts';
import { toldStatement } from '../../../pipeline/statements/told-statement.ts';
import { toldStatements } from '../../../pipeline/statements/told-statements.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_REQUEST, NOT_FOUND, TROUBLE_OF_OURS, trouble } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ARTICLE_LINE, lineShape } from '../shapes/article-shapes.ts';
import { BY_ARTICLE } from '../shapes/ids.ts';
import { MUTED, NEXT, PAGE, pageOf } from '../shapes/list-shapes.ts';
import {
  ARTICLE_STATEMENTS,
  SPEAKER_LINE,
  SPEAKER_RECORD,
  STATEMENT,
  speakerLineShape,
  speakerRecordShape,
} from '../shapes/statement-shapes.ts';

const BY_SPEAKER = z.object({
  key: z
    .string()
    .min(1)
    .max(300)
    .openapi({ description: 'The speaker’s key.', examples: ['mara quill'] }),
});

const listStatements = createRoute({
  method: 'get',
  path: '/articles/{id}/statements',
  operationId: 'listStatements',
  tags: ['Statements'],
  summary: 'Who says what in an article',
  description: 'Articles are looked through in the background; `state` says whether this one was.',
  request: { params: BY_ARTICLE },
  responses: {
    200: {
      description: 'Its statements, and the people who make them.',
      content: { 'application/json': { schema: ARTICLE_STATEMENTS } },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const findSpeakers = createRoute({
  method: 'get',
  path: '/speakers',
  operationId: 'findSpeakers',
  tags: ['Statements'],
  summary: 'Find speakers by name',
  request: {
    query: z.strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(300)
        .openapi({ description: 'Words of the name, or their beginnings.', examples: ['quill'] }),
      limit: PAGE.limit,
    }),
  },
  responses: {
    200: {
      description: 'Those who say most first.',
      content: { 'application/json': { schema: z.object({ speakers: z.array(SPEAKER_LINE) }) } },
    },
    ...BAD_REQUEST,
    ...TROUBLE_OF_OURS,
  },
});

const showSpeaker = createRoute({
  method: 'get',
  path: '/speakers/{key}',
  operationId: 'showSpeaker',
  tags: ['Statements'],
  summary: 'A speaker, with what articles call them',
  request: { params: BY_SPEAKER },
  responses: {
    200: {
      description: 'The speaker.',
      content: { 'application/json': { schema: SPEAKER_RECORD } },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const listSaid = createRoute({
  method: 'get',
  path: '/speakers/{key}/statements',
  operationId: 'listSaid',
  tags: ['Statements'],
  summary: 'What a speaker says, article by article',
  request: { params: BY_SPEAKER, query: z.strictObject({ muted: MUTED, ...PAGE }) },
  responses: {
    200: {
      description: 'A page of articles, newest first, each with what it lets the speaker say.',
      content: {
        'application/json': {
          schema: z.object({
            said: z.array(z.object({ article: ARTICLE_LINE, statements: z.array(STATEMENT) })),
            next: NEXT,
          }),
        },
      },
    },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function statementRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { statements, speakers } = desk.store;

  api.openapi(listStatements, async (context) => {
    const state = await statements.ofArticle(context.req.valid('param').id, readerOf(context));
    return state === null
      ? context.json(trouble('not_found', 'There is no such article.'), 404)
      : context.json(toldStatements(state), 200);
  });

  api.openapi(findSpeakers, async (context) => {
    const { name, limit } = context.req.valid('query');
    const found = await speakers.find(name, limit);
    return context.json({ speakers: found.map(speakerLineShape) }, 200);
  });

  api.openapi(showSpeaker, async (context) => {
    const record = await speakers.byKey(context.req.valid('param').key);
    return record === null
      ? context.json(noSpeaker(), 404)
      : context.json(speakerRecordShape(record), 200);
  });

  api.openapi(listSaid, async (context) => {
    const { key } = context.req.valid('param');
    const { before = null, limit, muted } = context.req.valid('query');
    if ((await speakers.byKey(key)) === null) return context.json(noSpeaker(), 404);
    const withMuted = muted === 'shown';
    const asked = { readerId: readerOf(context), key, before, limit: limit + 1, withMuted };
    const said = await statements.bySpeaker(asked);
    const { page, next } = pageOf(said, limit, ({ article }) => article.id);
    return context.json({ said: page.map(saidShape), next }, 200);
  });
}

function saidShape({ article, statements }: SaidInArticle) {
  return { article: lineShape(article), statements: statements.map(toldStatement) };
}

function noSpeaker() {
  return trouble('not_found', 'Nobody by that key speaks in the library.');
}
