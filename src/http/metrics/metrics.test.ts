import assert from 'node:assert/strict';
import { request } from 'node:http';
import { type TestContext, test } from 'node:test';
import { fetchFrom, listing, READER, testDesk } from '../../../test/desk.ts';
import { MINUTE } from '../../model/time.ts';
import { refreshFeeds } from '../../pipeline/refresh.ts';
import { subscribe } from '../../pipeline/subscribe.ts';
import { readReadiness } from '../../pipeline/upkeep/readiness.ts';
import { serveMetrics } from './serve-metrics.ts';

const FEED =
  '<rss><channel><title>A</title><item><title>One</title><description>words</description></item></channel></rss>';

async function open(t: TestContext, more: Parameters<typeof testDesk>[0] = {}) {
  const documents = new Map([['https://a.example/feed', FEED]]);
  const desk = testDesk({ fetchPage: fetchFrom(documents), ...more });
  const metrics = await serveMetrics({ desk, place: { host: '127.0.0.1', port: 0 } });
  t.after(async () => {
    await metrics.stop();
    await desk.close();
  });
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${metrics.port}${path}`);
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    };
  };
  return { desk, metrics, ask };
}

test('figures tell what was done and what waits', async (t) => {
  const { desk, ask } = await open(t);
  const urls = ['https://a.example/feed', 'https://nowhere.example/feed'];
  await subscribe(
    desk,
    READER,
    urls.map((url) => listing(url)),
  );
  await refreshFeeds(desk, { kind: 'due' });
  const { status, type, text } = await ask('/metrics');
  assert.deepEqual([status, type], [200, 'text/plain; version=0.0.4; charset=utf-8']);
  for (const line of [
    'hearsay_feeds 2',
    'hearsay_feeds_due 0',
    'hearsay_feeds_failing 1',
    'hearsay_ready 1',
    'hearsay_feed_fetches_total{outcome="read"} 1',
    'hearsay_feed_fetches_total{outcome="failed"} 1',
    'hearsay_feed_fetches_total{outcome="gone"} 0',
    'hearsay_articles_total{outcome="added"} 1',
    'hearsay_texts_awaited 1',
    'hearsay_letters_waiting 0',
  ])
    assert.ok(text.includes(`\n${line}\n`), `${line} in\n${text}`);
  for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes'])
    assert.match(text, new RegExp(`^${name} [\\d.e-]+$`, 'm'));
  assert.match(text, /^hearsay_library_bytes [1-9]\d+$/m);
  assert.match(text, /^hearsay_store_answer_seconds [\d.e-]+$/m);
});

test('answers are counted by the names of routes: no address, key or word of a stranger becomes a name', async (t) => {
  const { metrics, ask } = await open(t);
  const counted = metrics.counted(
    async ({ url }) => new Response(null, { status: url.includes('secret') ? 200 : 404 }),
  );
  const home = 'http://127.0.0.1';
  await counted(new Request(`${home}/hub/secret-callback`), {});
  await counted(new Request(`${home}/feeds/atom/stories?key=secret`), {});
  for (let turn = 0; turn < 2000; turn += 1) {
    await counted(new Request(`${home}/made-up-${turn}/"}\n${turn}`), {});
    await counted(new Request(`${home}/`, { method: `METHOD${turn}` }), {});
  }
  const { text } = await ask('/metrics');
  assert.doesNotMatch(text, /secret|made-up|METHOD/);
  assert.match(
    text,
    /hearsay_http_answers_total\{method="GET",route="\/hub\/:token",status="200"\} 1/,
  );
  assert.match(text, /hearsay_http_answers_total\{method="GET",route="none",status="404"\} 2000/);
  assert.match(text, /route="none",status="404"\} 2000/);
  const lines = text.split('\n').filter((line) => line.startsWith('hearsay_http_'));
  assert.ok(lines.length < 60, `${lines.length} lines`);
});

test('what is not ready says why, and is ready again', async (t) => {
  const { desk, ask } = await open(t);
  assert.deepEqual([(await ask('/live')).status, (await ask('/ready')).text], [200, 'ready\n']);
  desk.passTime(6 * MINUTE);
  const { troubles } = await readReadiness(desk);
  assert.deepEqual(troubles, ['the schedule stands still']);
  desk.counts.lastSignAt = desk.now();
  const { store } = desk;
  const full = { ...store, upkeep: { ...store.upkeep, room: async () => 1000 } };
  assert.deepEqual((await readReadiness({ ...desk, store: full })).troubles, ['the disk is full']);
  const broken = {
    ...store,
    upkeep: { ...store.upkeep, room: () => Promise.reject(new Error('gone')) },
  };
  const { troubles: told, storeAnswer } = await readReadiness({ ...desk, store: broken });
  assert.deepEqual([told, storeAnswer], [['the library does not answer'], null]);
  assert.deepEqual((await readReadiness(desk)).troubles, []);
});

test('however often somebody asks, the library is asked once in five seconds', async (t) => {
  const desk = testDesk();
  let asked = 0;
  const { upkeep } = desk.store;
  const workload: typeof upkeep.workload = (now) => {
    asked += 1;
    return upkeep.workload(now);
  };
  const store = { ...desk.store, upkeep: { ...upkeep, workload } };
  const place = { host: '127.0.0.1', port: 0 };
  const metrics = await serveMetrics({ desk: { ...desk, store }, place });
  t.after(async () => {
    await metrics.stop();
    await desk.close();
  });
  const address = `http://127.0.0.1:${metrics.port}/metrics`;
  await Promise.all(Array.from({ length: 40 }, async () => (await fetch(address)).text()));
  assert.equal(asked, 1);
});

test('nothing else is shown, and no page of another site is shown anything', async (t) => {
  const { metrics, ask } = await open(t);
  for (const path of ['/', '/account', '/feeds/atom/stories', '/metrics/x', '/api/health'])
    assert.equal((await ask(path)).status, 404, path);
  const rebound = await new Promise<number>((resolve, reject) => {
    const asked = { host: '127.0.0.1', port: metrics.port, path: '/metrics' };
    request({ ...asked, headers: { host: 'rebound.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
  assert.equal(rebound, 421);
  const posted = await fetch(`http://127.0.0.1:${metrics.port}/metrics`, {
    method: 'POST',
    body: 'x',
  });
  assert.notEqual(posted.status, 200);
});
