import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { GivenFeed } from '../../../model/given/given-feed.ts';
import { toIso } from '../../../model/time.ts';
import { giveOut } from '../../feeds/given/give-out.ts';
import { listFolder } from '../../feeds/given/given-path.ts';
import { newSecret, secretOf } from '../../feeds/given/given-secret.ts';
import { readerOf } from '../../reader-of.ts';
import { seenUrl } from '../../security/remote.ts';
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
import { lineOfText } from '../shapes/texts.ts';
import { TIME } from '../shapes/times.ts';

const GIVEN = z
  .object({
    id: ID,
    path: z
      .string()
      .openapi({ description: 'What it is of.', examples: ['/stories/12', '/opml?folder=World'] }),
    name: z.string().openapi({ examples: ['Ferries'] }),
    hasTexts: z
      .boolean()
      .openapi({ description: 'Whether entries carry the whole text.', examples: [false] }),
    addresses: z.array(z.string()).openapi({
      description:
        'Atom, RSS and JSON Feed, or the list; each is a secret. Empty: the key they were made by is lost.',
      examples: [['https://news.example/feeds/given/0VZ…/atom']],
    }),
    askedAt: TIME.nullable().openapi({
      description: 'When somebody asked for it last, to ten minutes.',
    }),
  })
  .openapi('GivenFeed', {
    title: 'Feed given out',
    description: 'A feed or a list of feeds under a secret address of its own.',
  });

const BY_ID = z.object({ id: ID_TEXT.openapi({ description: 'The feed that was given out.' }) });
const json = <Shape extends z.ZodType>(schema: Shape) => ({ 'application/json': { schema } });

const ENDED = z.object({ ended: z.literal(true).openapi({ examples: [true] }) });

const list = createRoute({
  method: 'get',
  path: '/given-feeds',
  operationId: 'givenFeeds',
  tags: ['Subscriptions'],
  summary: 'Feeds and lists that the reader gave out',
  responses: {
    200: { description: 'The latest first.', content: json(z.object({ given: z.array(GIVEN) })) },
    ...TROUBLE_OF_OURS,
  },
});

const give = createRoute({
  method: 'post',
  path: '/given-feeds',
  operationId: 'giveFeed',
  tags: ['Subscriptions'],
  summary: 'Give a feed or a list out under a secret address of its own',
  request: {
    body: {
      required: true,
      content: json(
        z.strictObject({
          path: lineOfText(2000).openapi({
            description: 'The path of a feed below /feeds/atom, or /opml with or without a folder.',
            examples: ['/search?q=ferry'],
          }),
          name: lineOfText(200)
            .nullish()
            .openapi({ examples: ['Ferries'] }),
          hasTexts: z
            .boolean()
            .optional()
            .openapi({ examples: [false] }),
        }),
      ),
    },
  },
  responses: {
    200: { description: 'Its addresses.', content: json(GIVEN) },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    422: troubleAnswer('There is no such feed, or as many are given out as there may be.'),
    ...TROUBLE_OF_OURS,
  },
});

const change = createRoute({
  method: 'post',
  path: '/given-feeds/{id}/change',
  operationId: 'changeGivenFeed',
  tags: ['Subscriptions'],
  summary: 'Another address; the one before leads nowhere',
  request: { params: BY_ID },
  responses: {
    200: { description: 'Its addresses.', content: json(GIVEN) },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

const end = createRoute({
  method: 'delete',
  path: '/given-feeds/{id}',
  operationId: 'endGivenFeed',
  tags: ['Subscriptions'],
  summary: 'End an address',
  request: { params: BY_ID },
  responses: {
    200: { description: 'It leads nowhere.', content: json(ENDED) },
    ...BAD_REQUEST,
    ...NOT_FROM_HERE,
    ...NOT_FOUND,
    ...TROUBLE_OF_OURS,
  },
});

export function givenFeedRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { given } = desk.store;
  const shape = (one: GivenFeed, origin: string) => {
    const secret = secretOf(desk, one);
    const forms = listFolder(one.path) === null ? ['atom', 'rss', 'json'] : ['opml'];
    return {
      ...{ id: one.id, path: one.path, name: one.name, hasTexts: one.hasTexts },
      addresses:
        secret === null ? [] : forms.map((form) => `${origin}/feeds/given/${secret}/${form}`),
      askedAt: toIso(one.askedAt),
    };
  };
  const byId = async (readerId: number, id: number) =>
    (await given.ofReader(readerId)).find((one) => one.id === id) ?? null;

  api.openapi(list, async (context) => {
    const { origin } = seenUrl(context);
    const all = await given.ofReader(readerOf(context));
    return context.json({ given: all.map((one) => shape(one, origin)) }, 200);
  });

  api.openapi(give, async (context) => {
    const { path, name, hasTexts = false } = context.req.valid('json');
    const readerId = readerOf(context);
    const { origin } = seenUrl(context);
    const done = await giveOut(desk, { readerId, origin, path, name: name ?? null, hasTexts });
    const one = done.kind === 'given' ? await byId(readerId, done.id) : null;
    if (one === null) return context.json(trouble('no_feeds', 'It cannot be given out.'), 422);
    return context.json(shape(one, origin), 200);
  });

  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const readerId = readerOf(context);
    const isChanged = await given.setSecret(readerId, id, newSecret(desk, readerId));
    const one = isChanged ? await byId(readerId, id) : null;
    if (one === null) return context.json(trouble('not_found', NONE), 404);
    return context.json(shape(one, seenUrl(context).origin), 200);
  });

  api.openapi(end, async (context) => {
    const { id } = context.req.valid('param');
    const isEnded = await given.removeGiven(readerOf(context), id, desk.now());
    if (!isEnded) return context.json(trouble('not_found', NONE), 404);
    return context.json({ ended: true as const }, 200);
  });
}

const NONE = 'The reader gave no such feed out.';
