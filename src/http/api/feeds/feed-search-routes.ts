import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import {
  BAD_BODY,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { lineOfText } from '../shapes/texts.ts';

const FOUND_FEED = z
  .object({
    url: z.string().openapi({ examples: ['https://harbour-post.example/feeds/latest.xml'] }),
    title: z
      .string()
      .nullable()
      .openapi({ examples: ['The Harbour Post'] }),
    homeUrl: z
      .string()
      .nullable()
      .openapi({ examples: ['https://harbour-post.example/'] }),
    format: z.enum(['rss', 'rdf', 'atom', 'json', 'cdf']).openapi({ examples: ['rss'] }),
    entryCount: z.int().openapi({ examples: [25] }),
  })
  .openapi('FoundFeed', { title: 'Feed found', description: 'A feed behind an address.' });

/** A post, although nothing is stored: no page may have Hearsay visit addresses by a picture's. */
const findFeeds = createRoute({
  method: 'post',
  path: '/feed-search',
  operationId: 'findFeeds',
  tags: ['Subscriptions'],
  summary: 'Find the feeds behind an address; nothing is stored',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            address: lineOfText(2000).openapi({
              description: 'As a reader types it: a site, a feed, a channel, an account.',
              examples: ['harbour-post.example'],
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The best first; at least one.',
      content: {
        'application/json': { schema: z.object({ feeds: z.array(FOUND_FEED).readonly() }) },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    422: troubleAnswer('No feed was found; the message says what was there instead.'),
    ...TROUBLE_OF_OURS,
  },
});

export function feedSearchRoutes(api: OpenAPIHono, { actions }: ApiRooms): void {
  api.openapi(findFeeds, async (context) => {
    const search = await actions.findFeeds(context.req.valid('json').address, readerOf(context));
    if (search.kind === 'failed') return context.json(trouble('no_feeds', search.reason), 422);
    const feeds = search.feeds.map(({ url, title, homeUrl, format, entryCount }) => {
      return { url, title, homeUrl, format, entryCount };
    });
    return context.json({ feeds }, 200);
  });
}
