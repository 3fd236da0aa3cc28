import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';
import { parseSearchQuery } from '../../text/search-query.ts';

const READER = 1;
const client = pageClient();
before(client.openSample);
after(client.close);

const find = async (typed: string) => {
  const query = parseSearchQuery(typed, 'UTC', client.desk.now());
  const asked = { readerId: READER, query, before: null, limit: 500, passageLength: null };
  return (await client.desk.store.search.find(asked)).map(({ line }) => line.id);
};

/** Somebody of two names who is quoted in several articles, with all of these, as their page lists them. */
async function somebody() {
  const { store } = client.desk;
  const people = await store.speakers.find('Camilla Rothe', 5);
  const person = people.find(({ statementCount }) => statementCount > 2);
  assert.ok(person !== undefined);
  const asked = { readerId: READER, key: person.key, before: null, limit: 500 };
  const said = await store.statements.bySpeaker(asked);
  const ids = new Set(said.map(({ article }) => article.id));
  return { ...person, ids: [...ids].sort((one, other) => other - one) };
}

test('speaker: finds what the page of that person lists, by all of a name or a part, whatever its capitals', async () => {
  const { name, ids } = await somebody();
  assert.ok(ids.length > 1);
  assert.deepEqual(await find(`speaker:"${name}"`), ids);
  assert.deepEqual(await find(`speaker:"${name.toUpperCase()}"`), ids);
  const last = name.split(' ').at(-1) ?? '';
  const some = await find(`speaker:${last}`);
  assert.ok(ids.every((id) => some.includes(id)));
  assert.deepEqual(await find('speaker:"nobody of that name"'), []);
});

test('it goes with words, days and a second speaker, and narrows them', async () => {
  const { name, ids } = await somebody();
  const both = await find(`bank speaker:"${name}"`);
  assert.ok(both.length > 0);
  const bank = await find('bank');
  assert.deepEqual(
    both,
    ids.filter((id) => bank.includes(id)),
  );
  assert.deepEqual(await find(`speaker:"${name}" before:2001`), []);
  assert.deepEqual(await find(`speaker:"${name}" speaker:"nobody at all"`), []);
});

test('a mute by such a search hides those articles and no others, and its page and feed list them', async () => {
  const { name, ids } = await somebody();
  const { following, articles } = client.desk.store;
  const target = { kind: 'search', key: `speaker:"${name}"` } as const;
  const all = await find('before:2100');
  const rule = { does: 'mute', target, name: target.key, endsAt: null } as const;
  const added = await following.addRule({ ...rule, readerId: READER, at: client.desk.now() });
  const scope = { readerId: READER, scope: {}, before: null, limit: 500 };
  const left = (await articles.newest(scope)).map(({ id }) => id);
  await following.removeRule(READER, added.rule.id);
  assert.deepEqual(
    all.filter((id) => !left.includes(id)),
    ids,
  );
  const page = await client.get(`/search?${new URLSearchParams({ q: target.key })}`);
  for (const id of ids) assert.ok(page.text.includes(`/article/${id}`), `article ${id}`);
  const feed = await client.get(`/feeds/json/search?${new URLSearchParams({ q: target.key })}`);
  assert.equal(feed.status, 200);
  assert.equal(JSON.parse(feed.text).items.length, ids.length);
});
