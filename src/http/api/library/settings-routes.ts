import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isZone } from '../../../text/search/search-day.ts';
import { languageOf } from '../../language/languages.ts';
import {
  readerSettings,
  serverZone,
  settingList,
  storedSpelling,
} from '../../pages/settings/reader-settings.ts';
import type { Setting } from '../../pages/settings/setting.ts';
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

const LANGUAGE = z
  .string()
  .refine((tag) => languageOf(tag) !== null, 'This takes the tag of a language of the pages.')
  .nullable()
  .openapi({ description: 'Of the pages; null: as the browser asks.', examples: ['en'] });

type SettingField = z.ZodType<string | number | boolean | null>;

/** Every setting of the pages: see pages/settings/reader-settings.ts. */
const SETTING_FIELDS: Readonly<Record<string, SettingField>> = {
  ...Object.fromEntries(settingList.map(([name, setting]) => [name, fieldOf(setting)])),
  zone: ZONE,
  language: LANGUAGE,
};

function fieldOf(setting: Setting<string | number | boolean | null>): SettingField {
  const usual = setting.read(undefined, 'UTC');
  const about = { description: `${setting.title()}. ${setting.why()}`, examples: [usual] };
  if (typeof usual === 'boolean') return z.boolean().openapi(about);
  const words = setting.options().map(([stored]) => stored);
  if (typeof usual === 'string') return z.enum(words).openapi(about);
  const numbers = words.map(Number);
  return z
    .int()
    .refine((number) => numbers.includes(number), `This takes ${numbers.join(', ')}.`)
    .openapi({ ...about, enum: numbers });
}

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
  return Object.fromEntries(stated.map(([name, value]) => [name, storedSpelling(value ?? null)]));
}
