import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { keepTrail, listOf } from './list-trail.ts';

const HOST = 'http://hearsay.test';

/** Opens an article from a page of ours; gives the list that it is known to be from, and the session's cookie. */
async function open(id: number, from: string | null, cookie = '') {
  const app = new Hono().get('/article/:id', (context) => {
    const list = listOf(context, id);
    if (list !== null) keepTrail(context, id, list);
    return context.text(list ?? '');
  });
  const headers = { cookie, ...(from !== null && { referer: from }) };
  const answer = await app.request(`${HOST}/article/${id}`, { headers });
  const list = (await answer.text()) || null;
  const [kept = cookie] = (answer.headers.get('set-cookie') ?? cookie).split(';');
  return { list, cookie: kept };
}

test('the list that an article was opened from is known by the page that the link was on', async () => {
  const cases: [string | null, string | null][] = [
    [`${HOST}/`, '/'],
    [`${HOST}/latest?only=unread&before=12#a4`, '/latest?only=unread'],
    [`${HOST}/latest?folder=World`, '/latest?folder=World'],
    [`${HOST}/outlet/3?only=unread`, '/outlet/3?only=unread'],
    [`${HOST}/saved`, '/latest?only=saved'],
    [`${HOST}/stories/12`, '/stories/12'],
    [`${HOST}/search?q=fog`, null],
    [`${HOST}/outlet/x`, null],
    ['https://elsewhere.test/latest', null],
    ['no address', null],
    [null, null],
  ];
  for (const [from, list] of cases) assert.equal((await open(7, from)).list, list, String(from));
});

test('from article to article the list is kept, in each window its own', async () => {
  const one = await open(1, `${HOST}/latest?only=unread`);
  const other = await open(100, `${HOST}/stories`, one.cookie);
  const next = await open(2, `${HOST}/article/1`, other.cookie);
  assert.equal(next.list, '/latest?only=unread');
  assert.equal((await open(101, `${HOST}/article/100`, next.cookie)).list, '/stories');
  const again = await open(2, null, next.cookie);
  assert.equal(again.list, '/latest?only=unread', 'looked at again');
  assert.equal((await open(2, `${HOST}/`, again.cookie)).list, '/', 'opened from elsewhere');
});

test('the way back is short, however far one reads', async () => {
  let { cookie } = await open(1, `${HOST}/latest?folder=${'W'.repeat(200)}`);
  for (let id = 2; id < 40; id += 1) {
    const opened = await open(id, `${HOST}/article/${id - 1}`, cookie);
    assert.ok(opened.list?.startsWith('/latest?folder=W'), String(id));
    ({ cookie } = opened);
  }
  assert.ok(cookie.length < 4000, String(cookie.length));
});

test('whatever stands in a cookie or an address, a list is a path of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.webUrl(), async (text, url) => {
      const cookie = `came-from=${encodeURIComponent(`7${text}\n7${url}`)}`;
      const { list } = await open(7, `${HOST}/${text}`, cookie);
      assert.ok(list === null || /^\/(?:latest|outlet\/\d+|stories|$)/.test(list), String(list));
    }),
  );
});
