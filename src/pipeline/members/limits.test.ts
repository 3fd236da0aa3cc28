import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchFrom, testDesk } from '../../../test/desk.ts';
import type { FeedListing } from '../../model/feeds/subscription.ts';
import { importBytes } from '../import/import-bytes.ts';
import { restoreFeeds, subscribe } from '../subscribe.ts';
import { readSignUpSettings, storedSignUpSettings } from './sign-up-settings.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

async function openMember() {
  const desk = testDesk({ fetchPage: fetchFrom(new Map()) });
  const asked = { name: 'Ana', displayName: null, role: 'member', passwordHash: 'x' } as const;
  const id = (await desk.store.accounts.addReader(asked, NOON)) ?? 0;
  return {
    desk,
    id,
    limit: (given: object) => desk.store.house.setMany(storedSignUpSettings(given)),
  };
}

function feed(name: string): FeedListing {
  const url = `https://${name}.example/feed`;
  return { url, title: name, homeUrl: null, folder: null, language: null, country: null };
}

test('a member follows no more feeds than the house allows, keeps what is there, and the owner has no limit', async () => {
  const { desk, id, limit } = await openMember();
  assert.equal((await subscribe(desk, id, ['a', 'b', 'c'].map(feed))).leftOut, 0);
  await limit({ mostFeeds: 2 });
  const again = await subscribe(desk, id, ['a', 'd'].map(feed));
  assert.deepEqual([again.addedCount, again.leftOut], [0, 1]);
  assert.match(again.problems.join(), /^1 of the feeds were left out: 2 are the most/);
  const [first] = again.feedIds;
  await desk.store.subscriptions.removeSubscriptions(id, [first ?? 0], NOON);
  assert.equal(await restoreFeeds(desk, id, [first ?? 0]), 1);
  assert.equal((await desk.store.subscriptions.ofReader(id)).length, 2);
  await desk.store.members.setLimits(id, { mostFeeds: 3, mostStorage: null });
  assert.equal(await restoreFeeds(desk, id, [first ?? 0]), 0);
  assert.equal((await subscribe(desk, 1, ['a', 'b', 'c'].map(feed))).leftOut, 0);
});

test('a member brings in no more than the house allows, and is told', async () => {
  const { desk, id, limit } = await openMember();
  await limit({ mostStorage: 100 });
  const bytes = new TextEncoder().encode('<p>A harbour was opened.</p>');
  const upload = { readerId: id, name: 'page.html', bytes };
  for (let at = 0; at < 3; at += 1) await importBytes(desk, upload);
  const refused = await importBytes(desk, upload);
  assert.match(refused.failed[0]?.reason ?? '', /There is no room/);
  assert.equal(await desk.store.members.broughtIn(id), 84);
});

test('what stands in the library as a setting and is none counts as not set', () => {
  const none = readSignUpSettings({});
  assert.deepEqual([none.mode, none.mostFeeds, none.most], ['closed', null, 1000]);
  const odd = { 'sign-up.mode': 'wide open', 'sign-up.most': '-1', 'limits.feeds': 'many' };
  assert.deepEqual(readSignUpSettings(odd), none);
  const given = { ...none, mode: 'open', words: 'Come in.', mostFeeds: 0 } as const;
  assert.deepEqual(readSignUpSettings(storedSignUpSettings(given)), given);
});
