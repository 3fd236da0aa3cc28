/** Liferea by the Google Reader API: it shows its token only in forms, and never reads what is read elsewhere. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { articlesOf, type ClientHouse, openClientHouse } from './house/open-client-house.ts';
import { checkRecorded } from './house/recorded.ts';
import { ENTRIES } from './house/served-feeds.ts';
import { until } from './house/until.ts';
import { liferea } from './programs/liferea.ts';

let house: ClientHouse;

before(async () => {
  house = await openClientHouse();
});
after(() => house?.close());

async function feedCount(): Promise<number> {
  return (await house.ask('/api/subscriptions')).subscriptions.length;
}

test('Liferea reads every entry, subscribes to a feed, and what it marks is marked here', async () => {
  const program = liferea(house);
  const articles = await articlesOf(house);
  await program.run(async ({ act, subscribe, answer }) => {
    await until('its entries', () => program.stored().length >= ENTRIES.length);
    assert.deepEqual(
      program
        .stored()
        .map(({ title, url, published }) => [title, url, published])
        .toSorted(),
      articles
        .map(({ headline, url, published }) => [
          headline,
          url,
          Math.floor(Date.parse(published ?? '') / 1000),
        ])
        .toSorted(),
      house.said(),
    );
    // The next unread one is shown, which reads it, and flagged.
    await act('next-unread-item');
    await until('one is read here', async () =>
      (await articlesOf(house)).some(({ isRead }) => isRead),
    );
    await act('toggle-selected-item-flag');
    await until('it is saved here', async () =>
      (await articlesOf(house)).some(({ isRead, isSaved }) => isRead && isSaved),
    );
    await act('toggle-selected-item-read-status');
    await until('it is unread here again', async () =>
      (await articlesOf(house)).every(({ isRead }) => !isRead),
    );
    await act('mark-all-feeds-read');
    await until('all are read here', async () =>
      (await articlesOf(house)).every(({ isRead }) => isRead),
    );
    await subscribe(`${house.feedsAt}/more.xml`);
    await until('a fourth feed here', async () => (await feedCount()) === 4);
    await until('its entry here', async () => (await articlesOf(house)).length > ENTRIES.length);
    await until('its entry there', async () => {
      await act('update-all');
      return program.stored().some(({ title }) => title === 'The mill turns again');
    });
    await act('delete-selected');
    await answer('Deletion Confirmation', 'alt+d');
    await until('one feed less here', async () => (await feedCount()) === 3);
  });
  checkRecorded('liferea', {
    program: 'Liferea 1.14 (Google Reader)',
    stored:
      '13 entries with titles, addresses and times; one read, starred and unread again, all marked read: marked here; subscribed to a fourth feed, whose entry it has; unsubscribed from another',
    exchanges: house.recorder.exchanges,
  });
});
