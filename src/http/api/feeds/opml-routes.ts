import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import { wantType } from '../answers/limit-body.ts';
import {
  BAD_BODY,
  NOT_FROM_HERE,
  TROUBLE_OF_OURS,
  trouble,
  troubleAnswer,
} from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { SUBSCRIBED } from '../shapes/subscription-shapes.ts';

/** OPML has no registered type; this one is in use, and browsers save it. */
const OPML_TYPE = 'text/x-opml';

const OPML = z.string().openapi({
  description: 'OPML 2.0.',
  examples: [
    '<opml version="2.0"><body><outline type="rss" text="The Harbour Post" xmlUrl="https://harbour-post.example/feeds/latest.xml"/></body></opml>',
  ],
});

const exportOpml = createRoute({
  method: 'get',
  path: '/opml',
  operationId: 'exportOpml',
  tags: ['Subscriptions'],
  summary: "The reader's subscriptions as OPML, for any other reader",
  responses: {
    200: { description: 'A file.', content: { [OPML_TYPE]: { schema: OPML } } },
    ...TROUBLE_OF_OURS,
  },
});

const importOpml = createRoute({
  method: 'post',
  path: '/opml',
  operationId: 'importOpml',
  tags: ['Subscriptions'],
  summary: 'Subscribe to all feeds of an OPML list',
  description: 'The body is the list itself, 1 MB at most; larger ones go in by importFile.',
  middleware: wantType([OPML_TYPE, 'application/xml', 'text/xml']),
  request: {
    body: {
      required: true,
      content: {
        [OPML_TYPE]: { schema: OPML },
        'application/xml': { schema: OPML },
        'text/xml': { schema: OPML },
      },
    },
  },
  responses: {
    200: {
      description: 'The reader has them; new ones are being fetched.',
      content: {
        'application/json': {
          schema: z.object({
            ...SUBSCRIBED.shape,
            problems: z
              .array(z.string())
              .readonly()
              .openapi({
                description: 'What of the list had to be left out, a sentence each.',
                examples: [[]],
              }),
          }),
        },
      },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    422: troubleAnswer('The body is no list of feeds.'),
    ...TROUBLE_OF_OURS,
  },
});

export function opmlRoutes(api: OpenAPIHono, { actions }: ApiRooms): void {
  api.openapi(exportOpml, async (context) => {
    const opml = await actions.exportOpml(readerOf(context));
    return context.body(opml, 200, {
      'content-type': `${OPML_TYPE}; charset=utf-8`,
      'content-disposition': 'attachment; filename="hearsay.opml"',
    });
  });

  api.openapi(importOpml, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const contentType = context.req.header('content-type') ?? null;
    const parse = await actions.readList(bytes, contentType);
    if (parse.kind === 'failed') return context.json(trouble('not_a_list', parse.reason), 422);
    const { listings } = parse;
    const { feedIds, addedCount, problems } = await actions.subscribe(readerOf(context), listings);
    return context.json(
      { feedIds, added: addedCount, problems: [...parse.problems, ...problems] },
      200,
    );
  });
}
