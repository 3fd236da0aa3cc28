import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isZone } from '../../../text/search/search-day.ts';
import { PAGE_LENGTHS, readerSettings, serverZone } from '../../pages/settings/reader-settings.ts';
import { readerOf } from '../../reader-of.ts';
import { BAD_BODY, NOT_FROM_HERE, TROUBLE_OF_OURS } from '../answers/troubles.ts';
import type { ApiRooms } from '../api-rooms.ts';

const ZONE = z
  .string()
  .max(100)
  .refine(isZone, 'This takes the name of a time zone.')
  .openapi({
    description: "An IANA time zone; the server's if none was set.",
    examples: ['Europe/Vienna'],
  });

const SETTING_FIELDS = {
  theme: z.enum(['auto', 'light', 'dark']).openapi({ examples: ['dark'] }),
  textSize: z.enum(['small', 'medium', 'large', 'largest']).openapi({ examples: ['medium'] }),
  typeface: z.enum(['serif', 'sans']).openapi({ examples: ['serif'] }),
  pageLength: z
    .int()
    .refine((length) => PAGE_LENGTHS.includes(length), `This takes ${PAGE_LENGTHS.join(', ')}.`)
    .openapi({
      description: 'Articles a page.',
      enum: [...PAGE_LENGTHS],
      examples: [60],
    }),
  zone: ZONE,
  clock: z.enum(['24', '12']).openapi({ examples: ['24'] }),
  isReadOnOpening: z.boolean().openapi({
    description: 'Whether opening an article marks it read.',
    examples: [true],
  }),
  marksStatements: z.boolean().openapi({
    description: 'Whether texts show who says what in them.',
    examples: [true],
  }),
  foldsCopies: z.boolean().openapi({
    description: 'Whether lists on pages fold copies behind the text they carry.',
    examples: [true],
  }),
};

const SETTINGS = z
  .object(SETTING_FIELDS)
  .openapi('Settings', { title: 'Settings', description: 'How a reader wants the pages to be.' });

const CHANGE = z
  .strictObject({
    ...SETTING_FIELDS,
    zone: ZONE.nullable().openapi({ description: "An IANA time zone; null follows the server's." }),
  })
  .partial()
  .openapi({ examples: [{ theme: 'dark', zone: 'Europe/Vienna' }] });

const showSettings = createRoute({
  method: 'get',
  path: '/settings',
  operationId: 'showSettings',
  tags: ['Library'],
  summary: "The reader's settings",
  responses: {
    200: { description: 'All of them.', content: { 'application/json': { schema: SETTINGS } } },
    ...TROUBLE_OF_OURS,
  },
});

const changeSettings = createRoute({
  method: 'patch',
  path: '/settings',
  operationId: 'changeSettings',
  tags: ['Library'],
  summary: 'Change settings; those that are not named stay as they are',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: CHANGE } },
    },
  },
  responses: {
    200: {
      description: 'All settings, as they are now.',
      content: { 'application/json': { schema: SETTINGS } },
    },
    ...BAD_BODY,
    ...NOT_FROM_HERE,
    ...TROUBLE_OF_OURS,
  },
});

export function settingsRoutes(api: OpenAPIHono, { desk }: ApiRooms): void {
  const { settings } = desk.store;
  const settingsOf = async (readerId: number) =>
    readerSettings(await settings.ofReader(readerId), serverZone());

  api.openapi(showSettings, async (context) => {
    return context.json(await settingsOf(readerOf(context)), 200);
  });

  api.openapi(changeSettings, async (context) => {
    const readerId = readerOf(context);
    await settings.setMany(readerId, toStored(context.req.valid('json')));
    return context.json(await settingsOf(readerId), 200);
  });
}

type Change = z.infer<typeof CHANGE>;

/** As readerSettings reads them. */
function toStored(change: Change): Record<string, string> {
  const stated = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(stated.map(([name, value]) => [name, storedValue(value)]));
}

function storedValue(value: Change[keyof Change] | null): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value ?? '');
}
