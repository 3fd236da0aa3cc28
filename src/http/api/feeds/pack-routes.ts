import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { StarterPack } from '../../../pipeline/starter-packs.ts';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_REQUEST,
  NOT_FOUND,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { LISTING, SUBSCRIBED } from '../shapes/subscription-shapes.ts';

const PACK_FIELDS = {
  name: z.string().openapi({ examples: ['europe'] }),
  title: z.string().openapi({ examples: ['Europe'] }),
  kind: z.enum(['region', 'subject', 'language']).openapi({ examples: ['region'] }),
  description: z.string().openapi({ examples: ['National papers and broadcasters.'] }),
  outletCount: z.int().openapi({ examples: [80] }),
  languages: z
    .array(z.string())
    .readonly()
    .openapi({ examples: [['de', 'en', 'fr']] }),
};

const PACK = z
  .object(PACK_FIELDS)
  .openapi('StarterPack', { title: 'Starter pack', description: 'Feeds to begin with.' });

const FULL_PACK = z
  .object({ ...PACK_FIELDS, feeds: z.array(LISTING).readonly() })
  .openapi('FullStarterPack', {
    title: 'Starter pack with its feeds',
    description: 'The feeds can be given to addSubscriptions as they are.',
  });

const BY_NAME = z.object({
  name: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .openapi({ description: 'The pack.', examples: ['europe'] }),
});

const listPacks = createRoute({
  method: 'get',
  path: '/packs',
  operationId: 'listPacks',
  tags: ['First steps'],
  summary: 'The starter packs that come with Hearsay',
  responses: {
    200: {
      description: 'By region, subject and language.',
      content: { 'application/json': { schema: z.object({ packs: z.array(PACK) }) } },
    },
    ...TROUBLE_OF_OURS,
  },
});

const showPack = createRoute({
  method: 'get',
  path: '/packs/{name}',
  operationId: 'showPack',
  tags: ['First steps'],
  summary: 'A starter pack with its feeds',
  request: { params: BY_NAME },
  responses: {
    200: { description: 'The pack.', content: { 'application/json': { schema: FULL_PACK } } },
    ...BAD_REQUEST,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const subscribeToPack = createRoute({
  method: 'post',
  path: '/packs/{name}/subscribe',
  operationId: 'subscribeToPack',
  tags: ['First steps'],
  summary: 'Subscribe to all feeds of a starter pack',
  request: { params: BY_NAME },
  responses: {
    200: {
      description: 'The reader has them; new ones are being fetched.',
      content: { 'application/json': { schema: SUBSCRIBED } },
    },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function packRoutes(api: OpenAPIHono, { actions }: ApiRooms): void {
  const packNamed = async (name: string) =>
    (await actions.starterPacks()).find((pack) => nameOf(pack) === name) ?? null;

  api.openapi(listPacks, async (context) => {
    const packs = await actions.starterPacks();
    return context.json({ packs: packs.map(packShape) }, 200);
  });

  api.openapi(showPack, async (context) => {
    const pack = await packNamed(context.req.valid('param').name);
    return pack === null
      ? context.json(noPack(), 404)
      : context.json({ ...packShape(pack), feeds: pack.listings }, 200);
  });

  api.openapi(subscribeToPack, async (context) => {
    const pack = await packNamed(context.req.valid('param').name);
    if (pack === null) return context.json(noPack(), 404);
    const subscribed = await actions.subscribe(readerOf(context), pack.listings);
    const { feedIds, addedCount: added, problems } = subscribed;
    return context.json({ feedIds, added, problems }, 200);
  });
}

function packShape(pack: StarterPack): z.infer<typeof PACK> {
  const { title, kind, description, outletCount, languages } = pack;
  return { name: nameOf(pack), title, kind, description, outletCount, languages };
}

function nameOf({ file }: StarterPack): string {
  return file.replace(/\.opml$/, '');
}

function noPack() {
  return trouble('not_found', 'There is no such starter pack.');
}
