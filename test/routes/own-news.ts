import { HOUR } from '../../src/model/time.ts';
import { articleNamed } from '../statements.ts';
import type { House } from './house.ts';

/** In what came to the owner alone; no other reader, and nobody who has not signed in, ever sees it, by whatever number. */
export const OWN_NEWS = /zephyr by sealed letter/i;

/** An article of a feed that is one reader's: as subscriptions with a sign-in and newsletters bring them. Returns its number. */
export async function leaveOwnNews(house: House, readerId: number): Promise<number> {
  const { store, now } = house.desk;
  const url = 'https://sealed.example/feed.xml';
  const feed = {
    ...{ url, title: 'Zephyr by sealed letter', homeUrl: null, folder: null },
    ...{ language: null, country: null, outletKey: 'sealed.example', whose: 'own' as const },
  };
  const { feedIds } = await store.subscriptions.addSubscriptions(readerId, [feed], now());
  const article = {
    ...articleNamed('Zephyr by sealed letter', [
      'Zephyr by sealed letter: the old ferry is to be sold to the island, the harbour board has been told.',
      '“It came as zephyr by sealed letter,” Odalys Zephyrine said on Friday evening.',
    ]),
    ...{ url: 'https://sealed.example/one', published: now() - HOUR },
  };
  const schedule = { interval: HOUR, failureCount: 0, failingSince: null };
  await store.feeds.recordFetch({
    ...{ feedId: feedIds[0] ?? 0, at: now(), nextFetchAt: now() + 9 * HOUR, newUrl: null },
    ...{ trouble: null, schedule: { ...schedule, movedTo: null, movedSince: null } },
    news: {
      ...{ etag: null, lastModified: null, bodyHash: 'sealed' },
      profile: {
        ...{ title: feed.title, description: null, homeUrl: null, iconUrl: null, language: 'en' },
        ...{ hubUrl: null, minInterval: null, outletKey: 'sealed.example' },
      },
      entries: [
        {
          ...{ article, statedHash: 'sealed', wantsPage: false },
          keys: { guid: 'sealed', url: 'sealed.example/one', title: 'sealed', content: 'sealed' },
        },
      ],
    },
  });
  await house.settle();
  const lines = await store.articles.newest({ readerId, scope: {}, before: null, limit: 99 });
  return lines.find(({ headline }) => OWN_NEWS.test(headline))?.id ?? 0;
}
