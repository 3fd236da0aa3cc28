import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../../test/page-client.ts';
import { HOUR, MINUTE } from '../../../model/time.ts';

const client = pageClient();
const READER = 1;
let ids: readonly number[];
before(async () => {
  await client.openSample();
  const lines = await client.desk.store.articles.newest({
    readerId: READER,
    scope: {},
    before: null,
    limit: 6,
  });
  ids = lines.map(({ id }) => id);
});
after(client.close);

const key = (name: string) => `0123456789abcdef-${name}`;

/** An action of a device that kept it for a while; its clock may be anywhere. */
function kept(name: string, ago = 0, clock = client.desk.now()): Record<string, string> {
  return {
    accept: 'application/json',
    'idempotency-key': key(name),
    'hearsay-at': String(clock - ago),
    'hearsay-sent': String(clock),
  };
}

const articleAt = async (at: number) => client.desk.store.articles.byId(READER, ids[at] ?? 0);
const mark = (at: number, done: string, headers: Record<string, string>) =>
  client.post(`/marks/${done}`, { article: String(ids[at]) }, headers);

test('an action that is sent twice is done once, and answered the same', async () => {
  const first = await mark(0, 'read', kept('a'));
  const again = await mark(0, 'read', kept('a'));
  assert.equal(first.headers.get('hearsay-action'), key('a'));
  assert.match(first.text, /1 article marked read/);
  assert.equal(again.text, first.text);
  assert.equal(again.status, 200);
  assert.equal(again.headers.get('hearsay-action'), key('a'));
  assert.match(again.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  // Nothing came through of the second: what was undone between stays so.
  await mark(0, 'unread', {});
  await mark(0, 'read', kept('a'));
  assert.equal((await articleAt(0))?.isRead, false);
});

test('two that come at once are one', async () => {
  const answers = await Promise.all([mark(1, 'read', kept('b')), mark(1, 'read', kept('b'))]);
  assert.match(answers[0]?.text ?? '', /1 article marked read/);
  assert.equal(answers[1]?.text, answers[0]?.text);
});

test('the reader’s later word holds, whichever comes in first and whatever a device’s clock says', async () => {
  // Saved by the telephone an hour ago, let go here half an hour ago; the telephone comes back only now.
  await mark(2, 'unsaved', kept('c', 30 * MINUTE));
  const centuryOff = client.desk.now() + 876_000 * HOUR;
  await mark(2, 'saved', kept('d', HOUR, centuryOff));
  assert.equal((await articleAt(2))?.isSaved, false);
  await mark(2, 'saved', kept('e', MINUTE, 5_000_000));
  assert.equal((await articleAt(2))?.isSaved, true);
  await mark(3, 'unread', kept('f', MINUTE));
  await mark(3, 'read', kept('g', HOUR));
  assert.equal((await articleAt(3))?.isRead, false);
  await mark(3, 'read', kept('h'));
  await mark(3, 'unread', kept('i', HOUR));
  assert.equal((await articleAt(3))?.isRead, true);
});

test('a time that cannot be is now', async () => {
  const odd = { 'hearsay-at': '9', 'hearsay-sent': '8' };
  await mark(4, 'saved', { ...kept('j'), ...odd });
  assert.equal((await articleAt(4))?.isSaved, true);
  await mark(4, 'unsaved', { ...kept('k'), 'hearsay-at': 'yesterday' });
  assert.equal((await articleAt(4))?.isSaved, false);
});

test('what was kept for another reader, or has no proper key, is not taken for done', async () => {
  const other = await mark(5, 'saved', { ...kept('l'), 'hearsay-reader': '2' });
  assert.equal(other.status, 409);
  assert.equal(other.headers.get('hearsay-action'), null);
  assert.equal((await articleAt(5))?.isSaved, false);
  const odd = await mark(5, 'saved', { ...kept('m'), 'idempotency-key': 'short' });
  assert.equal(odd.headers.get('hearsay-action'), null);
  const broken = await client.post('/packs/nowhere', {}, kept('n'));
  assert.equal(broken.status, 404);
  assert.equal(broken.headers.get('hearsay-action'), key('n'));
});

test('a page that would be shown next is no answer to a device', async () => {
  const { accept: _, ...headers } = kept('o');
  const answer = await mark(5, 'saved', headers);
  assert.equal(answer.status, 200);
  assert.equal(answer.text, '{}');
  assert.equal(answer.headers.get('location'), null);
  const silent = await client.post('/reading/finished', { article: String(ids[5]) }, kept('p'));
  assert.equal(silent.status, 200);
  assert.equal(silent.headers.get('hearsay-action'), key('p'));
});
