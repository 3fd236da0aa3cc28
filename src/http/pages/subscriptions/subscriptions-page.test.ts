import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
const { desk } = client;
before(client.openSample);
after(client.close);

const first = async () => {
  const [subscription] = await desk.store.subscriptions.ofReader(READER);
  assert.ok(subscription !== undefined);
  return subscription;
};

test('each feed says how it is doing', async () => {
  const page = await client.get('/subscriptions');
  assert.equal(page.words('.subscription').length, 13);
  assert.match(page.words('.page-words')[0] ?? '', /13 feeds of 12 outlets, all answer/);
  assert.match(page.words('.health').join(), /Last news a moment ago\. Asked again in/);
});

test('an empty list leads to where one can be filled', async () => {
  const empty = pageClient({});
  const page = await empty.get('/subscriptions');
  assert.deepEqual(page.attributes('.empty a', 'href'), ['/add']);
  await empty.close();
});

test('a subscription is renamed and filed, and an empty name falls back to the feed’s own', async () => {
  const { feedId, title } = await first();
  const back = '/subscriptions';
  const page = await client.follow('/subscriptions/change', {
    feed: String(feedId),
    title: 'Mine',
    folder: 'Sea',
    back,
  });
  assert.match(page.words('.notice')[0] ?? '', /The subscription is changed/);
  assert.ok(page.words('.subscription-name a').includes('Mine'));
  assert.ok(page.words('.folder h2').some((name) => name.startsWith('Sea')));
  await client.post('/subscriptions/change', { feed: String(feedId), title: '', folder: '' });
  const { title: own, folder } = (await desk.store.subscriptions.byFeed(READER, feedId)) ?? {};
  assert.deepEqual({ own, folder }, { own: title, folder: null });
});

test('to unsubscribe is taken back at one press', async () => {
  const { feedId } = await first();
  const page = await client.follow('/subscriptions/remove', {
    feed: String(feedId),
    back: '/subscriptions',
  });
  assert.equal(page.words('.subscription').length, 12);
  assert.match(page.words('.notice')[0] ?? '', /Unsubscribed\. .*Undo/);
  const [action] = page.attributes('.notice form', 'action');
  const [feed] = page.attributes('.notice input[name="feed"]', 'value');
  const again = await client.follow(action ?? '', { feed: feed ?? '', back: '/subscriptions' });
  assert.equal(again.words('.subscription').length, 13);
});

test('a silent feed says since when and why, and stands at the top', async () => {
  const { feedId } = await first();
  const failing = {
    interval: 3_600_000,
    failureCount: 3,
    failingSince: desk.now() - 3 * 86_400_000,
  };
  await desk.store.feeds.recordFetch({
    feedId,
    at: desk.now(),
    nextFetchAt: desk.now() + 7_200_000,
    schedule: { ...failing, movedTo: null, movedSince: null },
    newUrl: null,
    trouble: 'It answered 403: it does not let programs like this one in.',
    news: null,
  });
  const page = await client.get('/subscriptions');
  assert.match(
    page.words('.health-silent')[0] ?? '',
    /^Silent since Tuesday: It answered 403.* Asked again in 2 hours\.$/,
  );
  assert.deepEqual(page.attributes('.silent a', 'href'), [`#f${feedId}`]);
});

test('the subscriptions come as OPML that can be handed in again', async () => {
  const opml = await client.get('/opml');
  assert.match(
    opml.headers.get('content-disposition') ?? '',
    /attachment; filename="hearsay.opml"/,
  );
  const file = new File([opml.text], 'hearsay.opml');
  const page = await client.follow('/add/files', { files: file, back: '/add' });
  assert.equal(page.status, 200);
  const other = pageClient({});
  const taken = await other.follow('/add/files', { files: file });
  assert.match(taken.words('.notice')[0] ?? '', /Following 13 new feeds/);
  await other.close();
});

test('an outlet’s page holds its articles and its feeds’ health', async () => {
  const { outletId, outletName } = await first();
  const page = await client.get(`/outlet/${outletId}`);
  assert.deepEqual(page.words('h1'), [outletName]);
  assert.ok(page.words('.item').length > 3);
  assert.match(page.words('.health')[0] ?? '', /\.$/);
  assert.match(
    (await client.get(`/outlet/${outletId}?before=1`)).words('.empty')[0] ?? '',
    /Nothing/,
  );
});

test('a feed of whose news a hub tells says so, and no other', async () => {
  const { feedId } = await first();
  const teller = {
    ...({ feedId, kind: 'websub', hubUrl: 'https://hub.example/' } as const),
    ...{ topic: 'https://a.example/', nonce: 'n', callbackHash: 'h' },
  };
  await desk.store.hubs.addTellers([teller], desk.now());
  const words = async () => (await client.get('/subscriptions')).words('.health').join('\n');
  assert.doesNotMatch(await words(), /at once/);
  const [{ id } = { id: 0 }] = await desk.store.hubs.tellers();
  const leaseUntil = desk.now() + 1000;
  await desk.store.hubs.recordAgreed(id, { leaseUntil, nextAt: leaseUntil });
  assert.equal((await words()).split('A hub tells of its news at once.').length, 2);
  desk.setTime(leaseUntil);
  assert.doesNotMatch(await words(), /at once/);
});
