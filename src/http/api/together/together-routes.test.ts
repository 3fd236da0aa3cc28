import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { type House, OWNER, openHouse } from '../../../../test/routes/house.ts';
import { FOLDER, GROUP, HANDED, INVITATION, NOTE } from './together-shapes.ts';

let house: House;
let member = 0;
let article = 0;
const folder = 'Coast and weather';
before(async () => {
  house = await openHouse();
  const { accounts, subscriptions } = house.desk.store;
  member = (await accounts.readers()).find(({ name }) => /mira/i.test(name))?.id ?? 0;
  const page = z.object({ articles: z.array(z.object({ id: z.int() })) });
  article = (await got(page, 'GET', '/articles?limit=1')).articles[0]?.id ?? 0;
  const own = await subscriptions.ofReader(OWNER);
  for (const { feedId, isOwn } of own)
    if (!isOwn) await subscriptions.setSubscription(OWNER, feedId, { folder });
  const all = own.map(({ feedId }) => feedId);
  await subscriptions.removeSubscriptions(member, all, house.desk.now());
});
after(() => house.close());

type As = 'owner' | 'member';

async function call(method: string, path: string, rest: { as?: As; body?: unknown } = {}) {
  const { as = 'owner', body } = rest;
  house.desk.passTime(1000);
  return house.ask(`/api${path}`, {
    ...{ method, as },
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
}

async function got<Shape>(
  shape: z.ZodType<Shape>,
  method: string,
  path: string,
  rest: { as?: As; body?: unknown } = {},
): Promise<Shape> {
  const { status, text } = await call(method, path, rest);
  assert.equal(status, 200, `${method} ${path}: ${text}`);
  return shape.parse(JSON.parse(text));
}

const MADE = z.object({ id: z.int() });
const NEWS = z.object({
  asOf: z.string(),
  ...{ notes: z.array(NOTE), handedOn: z.array(HANDED), invitations: z.array(INVITATION) },
});
const WHOLE = z.object({
  group: GROUP,
  asked: z.array(z.object({ name: z.string() })),
  ...{ folders: z.array(FOLDER), notes: z.array(NOTE) },
});

test('programs make a group, join it, say and show something in it, and are told what is new', async () => {
  const { id } = await got(MADE, 'POST', '/groups', { body: { name: ' Harbour  watch' } });
  for (const name of ['mira', 'nobody at all'])
    assert.equal((await call('POST', `/groups/${id}/invitations`, { body: { name } })).status, 200);
  const shown = await got(WHOLE, 'GET', `/groups/${id}`);
  assert.deepEqual(shown.asked.map(({ name }) => name).sort(), ['mira', 'nobody at all']);
  assert.equal((await call('GET', `/groups/${id}`, { as: 'member' })).status, 404);
  const asked = await got(NEWS, 'GET', '/together', { as: 'member' });
  assert.deepEqual(
    asked.invitations.map(({ group, groupName }) => [group, groupName]),
    [[id, 'Harbour watch']],
  );
  assert.equal((await call('PUT', `/groups/${id}/membership`, { as: 'member' })).status, 200);

  const target = { kind: 'article', id: article };
  const body = { target, words: 'Mind the tide.\r\nAnd the fog.' };
  const note = await got(MADE, 'POST', `/groups/${id}/notes`, { body });
  const to = { to: member, article, words: ' For you ' };
  const handed = await got(MADE, 'POST', '/handed-on', { body: to });
  const news = await got(NEWS, 'GET', `/together?since=${asked.asOf}`, { as: 'member' });
  assert.deepEqual(
    news.notes.map(({ id: number, words, isOwn }) => [number, words, isOwn]),
    [[note.id, 'Mind the tide.\nAnd the fog.', false]],
  );
  assert.deepEqual(
    news.handedOn.map(({ id: number, words }) => [number, words]),
    [[handed.id, 'For you']],
  );
  const later = await got(NEWS, 'GET', `/together?since=${news.asOf}`, { as: 'member' });
  assert.deepEqual([later.notes, later.handedOn], [[], []]);
  // What one says oneself is no news.
  assert.deepEqual((await got(NEWS, 'GET', '/together')).notes, []);
  const beside = await got(
    z.object({ notes: z.array(NOTE) }),
    'GET',
    `/group-notes?kind=article&id=${article}`,
  );
  assert.deepEqual(
    beside.notes.map(({ isOwn }) => isOwn),
    [true],
  );
  assert.equal((await call('DELETE', `/group-notes/${note.id}`, { as: 'member' })).status, 404);
  assert.equal((await call('DELETE', `/group-notes/${note.id}`)).status, 200);
  assert.equal((await call('POST', `/group-notes/${note.id}/restore`)).status, 200);
  assert.equal((await call('POST', `/handed-on/${handed.id}/keep`, { as: 'member' })).status, 200);
  const kept = await house.desk.store.articles.byId(member, article);
  assert.equal(kept?.isSaved, true);

  await got(MADE, 'POST', `/groups/${id}/folders`, { body: { folder } });
  const { folders } = await got(WHOLE, 'GET', `/groups/${id}`, { as: 'member' });
  const path = `/groups/${id}/folders/${folders[0]?.id}/follow`;
  const followed = z.object({ added: z.int(), leftOut: z.int() });
  assert.ok((await got(followed, 'POST', path, { as: 'member' })).added > 0);
  assert.deepEqual(await got(followed, 'POST', path, { as: 'member' }), { added: 0, leftOut: 0 });

  const out = `/groups/${id}/members/${member}`;
  assert.equal((await call('DELETE', out, { as: 'member' })).status, 404);
  assert.equal((await call('DELETE', out)).status, 200);
  assert.equal((await call('GET', `/groups/${id}`, { as: 'member' })).status, 404);
  assert.equal((await call('POST', `${out}/restore`)).status, 200);
  assert.equal((await call('DELETE', `/groups/${id}/membership`, { as: 'member' })).status, 200);
  assert.equal((await call('POST', path, { as: 'member' })).status, 404);
  const back = `/groups/${id}/membership/restore`;
  assert.equal((await call('POST', back, { as: 'member' })).status, 200);
});

test('to who is not in it a group is as if it were not there, given all its numbers', async () => {
  const { id } = await got(MADE, 'POST', '/groups', { body: { name: 'Alone' } });
  const target = { kind: 'article', id: article };
  for (const [method, path, body] of [
    ['GET', `/groups/${id}`, undefined],
    ['POST', `/groups/${id}/invitations`, { name: 'mira' }],
    ['DELETE', `/groups/${id}/invitations?name=mira`, undefined],
    ['PUT', `/groups/${id}/membership`, undefined],
    ['PUT', `/groups/${id}/refusal`, undefined],
    ['POST', `/groups/${id}/notes`, { target, words: 'x' }],
    ['POST', `/groups/${id}/folders`, { folder }],
    ['DELETE', `/groups/${id}/members/${OWNER}`, undefined],
    ['POST', '/handed-on', { to: 99_999, article }],
    ['POST', '/handed-on/99999/keep', undefined],
  ] as const)
    assert.equal(
      (await call(method, path, { as: 'member', body })).status,
      404,
      `${method} ${path}`,
    );
  assert.equal((await call('POST', '/groups', { body: { name: '\u0007' } })).status, 404);
});
