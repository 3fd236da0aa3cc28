import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed, recordChanges, storeArticles } from '../../../../test/placed-articles.ts';
import { DAY, HOUR } from '../../../model/time.ts';
import { openStoreHere } from '../../../store/open-store-here.ts';
import { silentOutlets } from './silent-outlets.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const READER = 1;
const OUTLETS = ['harbour-post.example', 'daily-lantern.example', 'ledger.example'];

/** A library in which two outlets carried six stories on shipping, and one of them keeps silent on the seventh. */
async function library() {
  const store = openStoreHere(':memory:');
  await store.subscriptions.addSubscriptions(
    READER,
    OUTLETS.map((outlet) => ({
      url: `http://${outlet}/feed.xml`,
      title: outlet.split('.')[0] ?? outlet,
      homeUrl: null,
      folder: null,
      language: null,
      country: null,
      outletKey: outlet,
    })),
    NOW,
  );
  const days = [7, 6, 5, 4, 3, 2];
  const past = days.flatMap((day) =>
    OUTLETS.slice(0, 2).map((outlet) => ({
      headline: `Shipping on day ${day}: ${outlet}`,
      outlet,
      published: NOW - day * DAY,
    })),
  );
  const others = days.flatMap((day) =>
    OUTLETS.slice(1).map((outlet) => ({
      headline: `Football on day ${day}: ${outlet}`,
      outlet,
      published: NOW - day * DAY + HOUR,
    })),
  );
  const last = OUTLETS.slice(1).map((outlet) => ({
    headline: `Strike stops shipping: ${outlet}`,
    outlet,
    published: NOW - DAY,
  }));
  const later = [{ headline: 'A fair day', outlet: OUTLETS[0] ?? '', published: NOW - HOUR }];
  const ids = await storeArticles(store, [...past, ...others, ...last, ...later], NOW);
  const changes = ids.map((id, at) => {
    if (at >= 24) return placed(id, at < 26 ? [900, 901] : [910, 911]);
    const story = 10 * (Math.floor(at / 2) + 1);
    return placed(id, [story, story + 1]);
  });
  await recordChanges(store, changes, NOW);
  return store;
}

test('an outlet of the reader’s that carried all stories on shipping and not this one is named', async () => {
  const store = await library();
  const silence = await silentOutlets({ store, now: () => NOW }, { readerId: READER, story: 900 });
  assert.deepEqual(
    silence?.silent.map(({ name, reason }) => [name, reason]),
    [['harbour-post', 'Carried 6 of the last 6 stories on shipping.']],
  );
  assert.equal(silence?.carry.length, 2);
  assert.equal(
    await silentOutlets({ store, now: () => NOW }, { readerId: READER, story: 5 }),
    null,
  );
  await store.close();
});
