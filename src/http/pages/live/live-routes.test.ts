import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

type Told = { readonly event: string; readonly id: number; readonly data: Record<string, unknown> };

/** Opens /live as a page does; `next` waits for the next event. */
async function listen(path = '/live', headers: Record<string, string> = {}) {
  const closing = new AbortController();
  const answer = await client.app.request(path, { headers, signal: closing.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    next: async (): Promise<Told> => {
      while (!text.includes('\n\n')) {
        const { value = '' } = (await reader?.read()) ?? {};
        text += value;
      }
      const end = text.indexOf('\n\n');
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
      return { event: field('event'), id: Number(field('id')), data: JSON.parse(field('data')) };
    },
    close: () => reader?.cancel(),
  };
}

async function newestIds(count: number): Promise<number[]> {
  const asked = { readerId: 1, scope: {}, before: null, limit: count };
  return (await client.desk.store.articles.newest(asked)).map(({ id }) => id);
}

test('a page hears at once how the fetching goes, then of each mark made in another window', async () => {
  const [article = 0] = await newestIds(1);
  const page = await listen();
  assert.match(page.answer.headers.get('content-type') ?? '', /^text\/event-stream/);
  assert.equal(page.answer.headers.get('x-accel-buffering'), 'no');
  assert.match(page.answer.headers.get('cache-control') ?? '', /no-cache/);
  assert.equal(page.answer.headers.get('content-encoding'), null);
  const first = await page.next();
  assert.equal(first.event, 'progress');
  assert.equal(first.data.isRunning, false);
  assert.match(String(first.data.words), /of \d+ feeds? asked/);
  await client.post('/marks/saved', { article: String(article) });
  await client.post('/marks/unsaved', { article: String(article) });
  const told = [await page.next(), await page.next()];
  assert.deepEqual(
    told.map(({ event, data }) => ({ event, ...data })),
    [
      { event: 'mark', of: 'article', id: String(article), mark: 'saved', isSet: true },
      { event: 'mark', of: 'article', id: String(article), mark: 'saved', isSet: false },
    ],
  );
  await page.close();
});

test('a page that was hidden hears on its return what was marked meanwhile, each once', async () => {
  const [one = 0, two = 0] = await newestIds(2);
  const page = await listen();
  await page.next();
  await client.post('/marks/read', { article: String(one) });
  const heard = await page.next();
  await page.close();
  await client.post('/marks/read', { article: String(two) });
  for (const [path, headers] of [
    [`/live?after=${heard.id}`, {}],
    ['/live', { 'last-event-id': String(heard.id) }],
  ] as const) {
    const back = await listen(path, headers);
    const missed = await back.next();
    assert.deepEqual(missed.data, { of: 'article', id: String(two), mark: 'read', isSet: true });
    assert.equal((await back.next()).event, 'progress');
    await back.close();
  }
});

test('a mark that was refused is told to nobody', async () => {
  const page = await listen();
  await page.next();
  const refused = await client.post(
    '/marks/saved',
    { article: '1' },
    { 'sec-fetch-site': 'cross-site' },
  );
  assert.equal(refused.status, 403);
  const [article = 0] = await newestIds(1);
  await client.post('/marks/saved', { article: String(article) });
  assert.equal((await page.next()).data.id, String(article));
  await page.close();
});

test('a page of another site cannot listen, nor take a place', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
    assert.equal((await listen('/live', headers)).answer.status, 403);
  }
});

test('when too many listen, one more is told to ask no more, and room is made when one leaves', async () => {
  const pages = await Promise.all(Array.from({ length: 64 }, () => listen()));
  assert.ok(pages.every(({ answer }) => answer.status === 200));
  assert.equal((await listen()).answer.status, 204);
  for (const page of pages) await page.next();
  await pages[0]?.close();
  const late = await listen();
  assert.equal(late.answer.status, 200);
  await late.close();
  for (const page of pages.slice(1)) await page.close();
});

test('an open page can ask what has come in since it was made, and is told nothing where there is nothing', async () => {
  const now = client.desk.now();
  assert.equal((await client.get(`/newer/stories?since=${now}`)).status, 204);
  assert.equal((await client.get('/newer/articles')).status, 204);
  assert.equal((await client.get('/newer/articles?since=never')).status, 204);
  const asked = '/newer/articles?since=0&back=';
  // Articles are placed behind the fetching.
  while ((await client.get(asked)).status === 204) await sleep(20);
  const all = JSON.parse((await client.get(`${asked}%2Flatest%3Fonly=unread`)).text);
  assert.match(all.words, /^\d+ new articles?: show (?:it|them)$/);
  assert.equal(all.path, '/latest?only=unread');
  const away = JSON.parse((await client.get(`${asked}https://evil.example/`)).text);
  assert.equal(away.path, '/');
});

test('lists say where the bar comes, and with what to ask', async () => {
  const cases: [string, RegExp][] = [
    ['/', /^\/newer\/stories\?since=\d+&back=%2F$/],
    ['/latest', /^\/newer\/articles\?since=\d+&back=%2Flatest$/],
    ['/stories', /^\/newer\/stories\?since=\d+&back=%2Fstories$/],
  ];
  for (const [path, address] of cases) {
    const page = await client.get(path);
    const [place = ''] = page.attributes('[data-newer]', 'data-newer');
    assert.match(place, address, path);
    assert.equal((await client.get(place)).status, 204, path);
  }
});
