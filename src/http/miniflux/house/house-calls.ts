import { z } from '@hono/zod-openapi';
import { notAllowed, refuse } from '../calls/answers.ts';
import type { MinifluxCall } from '../calls/miniflux-call.ts';

/** Of the Miniflux whose calls these are: programs ask for it to know what they may call. */
const VERSION = '2.3.0';

const VERSION_SHAPE = z
  .object({
    version: z.string(),
    commit: z.string(),
    build_date: z.string(),
    go_version: z.string(),
    compiler: z.string(),
    arch: z.string(),
    os: z.string(),
  })
  .openapi('Version', {
    title: 'Version',
    description: 'Of the Miniflux that is spoken here; commit says who speaks it.',
  });

const version: MinifluxCall = {
  method: 'get',
  path: '/v1/version',
  operationId: 'version',
  tag: 'House',
  summary: 'Which Miniflux this speaks as',
  answers: { 200: VERSION_SHAPE },
  answer: async ({ context }) =>
    context.json({
      ...{ version: VERSION, commit: 'Hearsay', build_date: '', go_version: '' },
      ...{ compiler: '', arch: '', os: '' },
    }),
};

const integrationsStatus: MinifluxCall = {
  method: 'get',
  path: '/v1/integrations/status',
  operationId: 'integrationsStatus',
  tag: 'House',
  summary: 'Whether entries can be sent on to another service by saveEntry',
  answers: { 200: z.object({ has_integrations: z.literal(false) }) },
  answer: async ({ context }) => context.json({ has_integrations: false }),
};

const flushed = {
  path: '/v1/flush-history',
  tag: 'House',
  summary: 'Forget what was opened',
  description:
    'Miniflux deletes what was read. Here articles stay, read as they are: gone is the reader’s list of what they opened, which the page of the history brings back for an hour.',
  answers: { 202: 'nothing' },
  answer: async ({ context, rooms: { desk }, readerId }) => {
    await desk.store.history.removeOpened(readerId, 'all', desk.now());
    return context.body(null, 202);
  },
} as const satisfies Partial<MinifluxCall>;

const flushHistory: MinifluxCall = { ...flushed, method: 'put', operationId: 'flushHistory' };
const deleteHistory: MinifluxCall = { ...flushed, method: 'delete', operationId: 'deleteHistory' };

/** Nothing sends entries on for a program; Miniflux's answer where nobody has set that up. */
const saveEntry: MinifluxCall = {
  method: 'post',
  path: '/v1/entries/{entryID}/save',
  operationId: 'saveEntry',
  tag: 'House',
  summary: 'Send an entry on to another service',
  description:
    'Is refused, as Miniflux does where no such service is set up. Starring keeps an entry.',
  answers: {},
  answer: async ({ context }) => refuse(context, 400, 'no third-party integration enabled'),
};

/** Words that no feed of the outlet stated never stand under its name. */
const importEntry: MinifluxCall = {
  method: 'post',
  path: '/v1/feeds/{feedID}/entries/import',
  operationId: 'importEntry',
  tag: 'House',
  summary: 'Put an entry into a feed',
  description:
    'Is refused: what an outlet’s feed did not say is not shown as the outlet’s. Files go in at /add.',
  answers: {},
  answer: async ({ context }) =>
    notAllowed(context, 'What a feed did not state is not put under its name.'),
};

export const HOUSE_CALLS: readonly MinifluxCall[] = [
  version,
  integrationsStatus,
  flushHistory,
  deleteHistory,
  saveEntry,
  importEntry,
];
