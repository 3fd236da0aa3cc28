import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { frontPage } from '../../../../test/desk.ts';
import { pageClient } from '../../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

const line = async (at: number) => {
  const found = (await frontPage(client.desk))[at];
  assert.ok(found !== undefined);
  return found;
};

test('a mark leads back to the marked line, says what was done, and is undone by its button', async () => {
  const { id } = await line(3);
  const cases = [
    ['/marks/read', 'isRead', true, /1 article marked read/],
    ['/marks/unread', 'isRead', false, /Marked unread/],
    ['/marks/saved', 'isSaved', true, /Saved for later/],
    ['/marks/unsaved', 'isSaved', false, /No longer saved/],
  ] as const;
  for (const [path, mark, is, words] of cases) {
    const answer = await client.post(path, { article: String(id), back: '/latest?only=unread' });
    assert.equal(answer.status, 303);
    assert.match(
      answer.headers.get('location') ?? '',
      new RegExp(`^/latest\\?only=unread&did=.*#a${id}$`),
    );
    assert.equal((await line(3))[mark], is, path);
    const page = await client.get(answer.headers.get('location') ?? '');
    assert.match(page.words('.notice p')[0] ?? '', words);
    const [undo] = page.attributes('.notice form', 'action');
    const name = page.attributes('.notice input', 'name')[1] ?? '';
    await client.post(undo ?? '', { [name]: page.attributes('.notice input', 'value')[1] ?? '' });
    assert.equal((await line(3))[mark], !is, `undo of ${path}`);
    await client.post(path, { article: String(id) });
  }
});

test('all is marked read up to what was seen, and unread again at one press', async () => {
  const lines = await frontPage(client.desk);
  const seen = lines[10];
  const page = await client.follow('/marks/all-read', { upTo: String(seen?.id), back: '/latest' });
  assert.match(page.words('.notice p')[0] ?? '', /^12[0-9] articles marked read/);
  const after = await frontPage(client.desk);
  assert.deepEqual(
    after.slice(0, 10).map(({ isRead }) => isRead),
    Array(10).fill(false),
  );
  assert.ok(after.slice(10).every(({ isRead }) => isRead));
  const action = page.attributes('.notice input[name="action"]', 'value')[0] ?? '';
  await client.post('/marks/undo', { action });
  assert.ok((await frontPage(client.desk)).every(({ isRead }) => !isRead));
});

test('a behaviour gets the same notice as JSON and is not sent anywhere', async () => {
  const { id } = await line(0);
  const headers = { accept: 'application/json' };
  const answer = await client.post('/marks/saved', { article: String(id) }, headers);
  assert.equal(answer.status, 200);
  assert.deepEqual(JSON.parse(answer.text), {
    text: 'Saved for later.',
    undo: { action: '/marks/unsaved', field: ['article', String(id)] },
  });
});

test('forms that are none, and articles that are not there, change nothing', async () => {
  const before = await frontPage(client.desk);
  for (const path of ['/marks/read', '/marks/saved', '/marks/all-read', '/marks/undo']) {
    assert.equal((await client.post(path, {})).status, 303, path);
    for (const fields of [{ article: 'x' }, { article: '-1' }, { upTo: 'all' }])
      assert.equal((await client.post(path, fields)).status, 400, path);
  }
  assert.equal((await client.post('/marks/read', { article: '12345' })).status, 303);
  assert.deepEqual(await frontPage(client.desk), before);
});
