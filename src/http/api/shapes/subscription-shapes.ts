import { z } from '@hono/zod-openapi';
import type { FeedListing } from '../../../model/feeds/subscription.ts';
import type { Subscription } from '../../../model/library.ts';
import { OUTLET_NAME } from './article-shapes.ts';
import { ID } from './ids.ts';
import { FOLDER_NAME, lineOfText, WEB_ADDRESS } from './texts.ts';
import { TIME, time, timeOrNull } from './times.ts';

const FEED_URL = 'https://harbour-post.example/feeds/latest.xml';
const HOME_URL = 'https://harbour-post.example/';

const HEALTH = z
  .object({
    lastFetchedAt: TIME.nullable(),
    lastNewAt: TIME.nullable().openapi({ description: 'When it last brought something new.' }),
    nextFetchAt: TIME.nullable().openapi({
      description: 'Null: never again, the outlet has ended the feed.',
      examples: ['2026-11-21T15:05:00.000Z'],
    }),
    failingSince: TIME.nullable().openapi({ examples: [null] }),
    failureCount: z.int().openapi({ description: 'Failures in a row.', examples: [0] }),
    trouble: z
      .string()
      .nullable()
      .openapi({
        description: 'A sentence for the reader.',
        examples: [null],
      }),
  })
  .openapi('FeedHealth', { title: 'Health of a feed', description: 'How a feed is doing.' });

export const SUBSCRIPTION = z
  .object({
    feedId: ID,
    url: z.string().openapi({ description: 'Where the feed is polled.', examples: [FEED_URL] }),
    outlet: OUTLET_NAME,
    title: z.string().openapi({
      description: "The reader's own title, else the feed's, else its address.",
      examples: ['The Harbour Post'],
    }),
    folder: FOLDER_NAME.nullable(),
    homeUrl: z
      .string()
      .nullable()
      .openapi({ examples: [HOME_URL] }),
    language: z
      .string()
      .nullable()
      .openapi({ description: 'A BCP 47 tag.', examples: ['en'] }),
    isOwn: z.boolean().openapi({
      description: 'Whether nobody else sees what comes in it.',
      examples: [false],
    }),
    addedAt: TIME,
    health: HEALTH,
  })
  .openapi('Subscription', { title: 'Subscription', description: 'A feed that the reader has.' });

const CODE = z.string().max(35);

/** A feed as lists name it: what is subscribed to, and what a starter pack holds. */
export const LISTING = z
  .strictObject({
    url: WEB_ADDRESS.openapi({ description: "The feed's address." }),
    title: lineOfText(500)
      .nullish()
      .openapi({ examples: ['The Harbour Post'] }),
    homeUrl: WEB_ADDRESS.nullish().openapi({ examples: [HOME_URL] }),
    folder: FOLDER_NAME.nullish(),
    language: CODE.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/)
      .nullish()
      .openapi({ description: 'A BCP 47 tag.', examples: ['en'] }),
    country: CODE.regex(/^[A-Z]{2}$/)
      .nullish()
      .openapi({ description: 'ISO 3166-1 alpha-2.', examples: ['IE'] }),
  })
  .openapi('FeedListing', { title: 'Feed, as lists name it', description: 'A feed to have.' });

export const SUBSCRIBED = z
  .object({
    feedIds: z.array(ID).readonly().openapi({ description: 'In the order of the request.' }),
    added: z.int().openapi({
      description: 'How many the reader did not have before.',
      examples: [1],
    }),
    problems: z
      .array(z.string())
      .readonly()
      .openapi({ description: 'What had to be left out, a sentence each.', examples: [[]] }),
  })
  .openapi('Subscribed', {
    title: 'Subscribed',
    description: 'The feeds that the reader has now; new ones are being fetched.',
  });

export function subscriptionShape(subscription: Subscription): z.infer<typeof SUBSCRIPTION> {
  const { outletId, outletName, addedAt, health, ...rest } = subscription;
  return {
    ...rest,
    outlet: { id: outletId, name: outletName },
    addedAt: time(addedAt),
    health: {
      lastFetchedAt: timeOrNull(health.lastFetchedAt),
      lastNewAt: timeOrNull(health.lastNewAt),
      nextFetchAt: timeOrNull(health.nextFetchAt),
      failingSince: timeOrNull(health.failingSince),
      failureCount: health.failureCount,
      trouble: health.trouble,
    },
  };
}

export function toListing(listing: z.infer<typeof LISTING>): FeedListing {
  const { url, title, homeUrl, folder, language, country } = listing;
  return {
    url,
    title: title ?? null,
    homeUrl: homeUrl ?? null,
    folder: folder ?? null,
    language: language ?? null,
    country: country ?? null,
  };
}
