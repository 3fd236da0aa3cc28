import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readerOf } from '../../reader-of.ts';
import { wantType } from '../answers/limit-body.ts';
import { BAD_BODY, NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';
import { ID } from '../shapes/ids.ts';
import { lineOfText } from '../shapes/texts.ts';

const BYTES = 'application/octet-stream';

const REPORT = z
  .object({
    kind: z.enum(['subscriptions', 'articles']).openapi({ examples: ['articles'] }),
    added: z.int().openapi({ examples: [31] }),
    known: z.int().openapi({ description: 'Those that were there already.', examples: [2] }),
    failed: z
      .array(
        z.object({
          name: z.string().openapi({ examples: ['mail.mbox, message 7'] }),
          reason: z.string().openapi({ examples: ['The mail holds no text.'] }),
        }),
      )
      .readonly(),
    feedIds: z
      .array(ID)
      .readonly()
      .openapi({
        description: 'The feeds subscribed to, if the file was a list of feeds.',
        examples: [[]],
      }),
  })
  .openapi('ImportReport', { title: 'Report of an import', description: 'What became of a file.' });

const importFile = createRoute({
  method: 'post',
  path: '/import',
  operationId: 'importFile',
  tags: ['Library'],
  summary: 'Take a file into the library',
  description:
    'The body is the file as it is, 64 MB at most: OPML (its feeds are subscribed to), an export of another reader (JSON, CSV or HTML of Feedly, FreshRSS, Google Reader, Inoreader, Instapaper, Miniflux, NewsBlur, Omnivore, Pocket, Readwise Reader or wallabag: what was read and saved there is so here), a feed, HTML, plain text, .eml, mbox, WARC, or .jsonl of articles. The same file again adds nothing.',
  middleware: wantType([BYTES]),
  request: {
    query: z.strictObject({
      name: lineOfText(500).openapi({
        description: "The file's name: it tells some kinds apart and stands in the report.",
        examples: ['mail.mbox'],
      }),
    }),
    body: {
      required: true,
      content: { [BYTES]: { schema: { type: 'string', format: 'binary' } } },
    },
  },
  responses: {
    200: {
      description: 'What was read is in the library; what could not be read is listed.',
      content: { 'application/json': { schema: REPORT } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function importRoutes(api: OpenAPIHono, { actions }: ApiRooms): void {
  api.openapi(importFile, async (context) => {
    const { name } = context.req.valid('query');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json(await actions.importBytes(readerOf(context), name, bytes), 200);
  });
}
