import { z } from '@hono/zod-openapi';
import { WEB_ADDRESS } from '../../api/shapes/texts.ts';
import { notThere, refuse } from '../calls/answers.ts';
import { callWithBody, type MinifluxCall } from '../calls/miniflux-call.ts';

const exportFeeds: MinifluxCall = {
  method: 'get',
  path: '/v1/export',
  operationId: 'exportFeeds',
  tag: 'Feeds',
  summary: 'What the reader follows, as OPML',
  answers: { 200: 'opml' },
  answer: async ({ context, rooms, readerId }) =>
    context.body(await rooms.actions.exportOpml(readerId), 200, {
      'content-type': 'text/xml; charset=utf-8',
    }),
};

const importFeeds: MinifluxCall = {
  method: 'post',
  path: '/v1/import',
  operationId: 'importFeeds',
  tag: 'Feeds',
  summary: 'Follow all feeds of a list of OPML',
  body: 'opml',
  answers: { 201: z.object({ message: z.string() }) },
  answer: async ({ context, rooms: { actions }, readerId }) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    // Whatever type it is said to be of: programs send OPML as a form.
    const parse = await actions.readList(bytes, null);
    if (parse.kind === 'failed') return refuse(context, 400, parse.reason);
    const { problems } = await actions.subscribe(readerId, parse.listings);
    const message = ['Feeds imported successfully', ...parse.problems, ...problems].join('. ');
    return context.json({ message }, 201);
  },
};

/** A post, although nothing is stored. */
const discover = callWithBody(
  {
    method: 'post',
    path: '/v1/discover',
    operationId: 'discover',
    tag: 'Feeds',
    summary: 'The feeds behind an address; nothing is stored',
    body: z.object({ url: WEB_ADDRESS }),
    answers: {
      200: z.array(z.object({ title: z.string(), url: z.string(), type: z.string() })),
    },
  },
  async ({ context, rooms, readerId }, { url: wanted }) => {
    const search = await rooms.actions.findFeeds(wanted, readerId);
    if (search.kind === 'failed') return notThere(context);
    return context.json(
      search.feeds.map(({ title, url, format }) => ({ title: title ?? url, url, type: format })),
    );
  },
);

export const LIST_FILE_CALLS: readonly MinifluxCall[] = [discover, exportFeeds, importFeeds];
