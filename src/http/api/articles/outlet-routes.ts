import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID, ID_TEXT } from '../shapes/ids.ts';
import { lineOfText } from '../shapes/texts.ts';
import { TIME, timeOrNull } from '../shapes/times.ts';

const OUTLET_FIELDS = {
  id: ID,
  name: z.string().openapi({ examples: ['The Harbour Post'] }),
  homeUrl: z
    .string()
    .nullable()
    .openapi({ examples: ['https://harbour-post.example/'] }),
};

const OUTLET = z
  .object({
    ...OUTLET_FIELDS,
    key: z.string().openapi({
      description: 'What makes it one outlet: a site, or a channel on a platform.',
      examples: ['harbour-post.example'],
    }),
  })
  .openapi('Outlet', { title: 'Outlet', description: 'Who publishes.' });

const OUTLET_LINE = z
  .object({
    ...OUTLET_FIELDS,
    articleCount: z.int().openapi({ examples: [184] }),
    newestAt: TIME.nullable().openapi({ description: 'When its newest article was published.' }),
  })
  .openapi('OutletLine', { title: 'Outlet, as lists show it', description: 'Who publishes.' });

const BY_OUTLET = z.object({ id: ID_TEXT.openapi({ description: 'The outlet.' }) });

const listOutlets = createRoute({
  method: 'get',
  path: '/outlets',
  operationId: 'listOutlets',
  tags: ['Outlets'],
  summary: 'All outlets, by name',
  responses: {
    200: {
      description: 'The outlets of the library.',
      content: { 'application/json': { schema: z.object({ outlets: z.array(OUTLET_LINE) }) } },
    },
    ...TROUBLE_OF_OURS,
  },
});

const showOutlet = createRoute({
  method: 'get',
  path: '/outlets/{id}',
  operationId: 'showOutlet',
  tags: ['Outlets'],
  summary: 'An outlet; its articles are those of /articles?outlet=ID',
  request: { params: BY_OUTLET },
  responses: {
    200: { description: 'The outlet.', content: { 'application/json': { schema: OUTLET } } },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const renameOutlet = createRoute({
  method: 'patch',
  path: '/outlets/{id}',
  operationId: 'renameOutlet',
  tags: ['Outlets'],
  summary: 'Give an outlet another name',
  request: {
    params: BY_OUTLET,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            name: lineOfText(200).openapi({ examples: ['The Harbour Post'] }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The outlet under its new name.',
      content: { 'application/json': { schema: OUTLET } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function outletRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { outlets } = desk.store;

  api.openapi(listOutlets, async (context) => {
    const lines = await outlets.all(readerOf(context));
    const shapes = lines.map((line) => ({ ...line, newestAt: timeOrNull(line.newestAt) }));
    return context.json({ outlets: shapes }, 200);
  });

  api.openapi(showOutlet, async (context) => {
    const outlet = await outlets.byId(context.req.valid('param').id, readerOf(context));
    return outlet === null ? context.json(noOutlet(), 404) : context.json(outlet, 200);
  });

  api.openapi(renameOutlet, async (context) => {
    const { id } = context.req.valid('param');
    await outlets.renameOutlet(id, context.req.valid('json').name);
    const outlet = await outlets.byId(id, readerOf(context));
    return outlet === null ? context.json(noOutlet(), 404) : context.json(outlet, 200);
  });
}

function noOutlet() {
  return trouble('not_found', 'There is no such outlet.');
}
