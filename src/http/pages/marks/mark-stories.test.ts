import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../../test/page-client.ts';
import { DAY } from '../../../model/time.ts';

const READER = 1;
const client = pageClient();
before(client.openSample);
after(client.close);

async function told() {
  const stories = await client.desk.store.stories.newest({
    readerId: READER,
    before: null,
    limit: 50,
  });
  const several = stories.find(
    ({ articleCount, unreadCount }) => articleCount > 4 && unreadCount > 4,
  );
  assert.ok(several !== undefined);
  return several;
}

async function readIn(story: number): Promise<string[]> {
  const found = await client.desk.store.stories.find(READER, story);
  assert.ok(found?.kind === 'story');
  return found.story.coverage.flatMap(({ article }) =>
    article.isRead ? [article.outletName] : [],
  );
}

test('a story is marked read but for what its reader mutes, and one press takes all of that back', async () => {
  const { id, outlets } = await told();
  const [muted = ''] = outlets;
  const { store } = client.desk;
  const found = await store.stories.find(READER, id);
  assert.ok(found?.kind === 'story');
  const line = found.story.coverage.find(({ article }) => article.outletName === muted);
  const before = found.story.coverage.length;
  const outlet = await store.outlets.byId(line?.article.outletId ?? 0);
  const target = { kind: 'outlet', key: outlet?.key ?? '' } as const;
  const rule = { does: 'mute', target, name: muted, endsAt: null } as const;
  const { rule: kept } = await store.following.addRule({
    ...rule,
    readerId: READER,
    at: client.desk.now(),
  });
  const page = await client.follow('/marks/read', { story: String(id), back: '/stories' });
  assert.match(page.words('.notice p')[0] ?? '', /^\d+ articles marked read/);
  await store.following.removeRule(READER, kept.id);
  const read = await readIn(id);
  assert.ok(read.length > 3 && read.length < before);
  assert.ok(!read.includes(muted));
  const action = page.attributes('.notice input[name="action"]', 'value')[0] ?? '';
  await client.post('/marks/undo', { action });
  assert.deepEqual(await readIn(id), []);
});

test('unread again is what was read last, not what was read before', async () => {
  const { id, shown } = await told();
  const form = { story: String(id), back: '/' };
  await client.post('/marks/read', { article: String(shown.id) });
  client.desk.passTime(DAY);
  const answer = await client.post('/marks/read', form);
  assert.match(answer.headers.get('location') ?? '', new RegExp(`#s${id}$`));
  assert.ok((await readIn(id)).length > 3);
  const page = await client.follow('/marks/unread', form);
  assert.match(page.words('.notice p')[0] ?? '', /Marked unread/);
  assert.deepEqual(await readIn(id), [shown.outletName]);
  await client.post('/marks/read', { story: 'x' });
  await client.post('/marks/read', { story: '987654' });
  assert.deepEqual(await readIn(id), [shown.outletName]);
});

test('the front page says at once what is left of a story', async () => {
  const edition = await client.get('/');
  const [story = ''] = edition.attributes('.entry:not([data-read]) button[name="story"]', 'value');
  const isRead = async () =>
    (await client.get('/')).attributes(`#s${story}[data-read]`, 'id').length === 1;
  assert.equal(await isRead(), false);
  await client.post('/marks/read', { story, back: '/' });
  assert.equal(await isRead(), true);
  await client.post('/marks/unread', { story, back: '/' });
  assert.equal(await isRead(), false);
});
