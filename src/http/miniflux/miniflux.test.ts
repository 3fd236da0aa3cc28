import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import {
  openProgramHouse,
  type ProgramHouse,
  type Telling,
} from '../../../test/sync/program-house.ts';
import { MINIFLUX_ROUTES } from '../security/routes/programs/miniflux-table.ts';
import { routerPath } from './add-miniflux.ts';
import { MINIFLUX_CALLS } from './miniflux-calls.ts';

const ENTRY = z.object({
  id: z.int().positive(),
  feed_id: z.int(),
  title: z.string(),
  status: z.enum(['read', 'unread']),
  starred: z.boolean(),
  published_at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  content: z.string(),
  author: z.string(),
  tags: z.array(z.string()),
  feed: z.object({ id: z.int(), category: z.object({ id: z.int() }) }),
});
const LIST = z.object({ total: z.int(), entries: z.array(ENTRY) });
const FEEDS = z.array(
  z.object({
    id: z.int(),
    title: z.string(),
    feed_url: z.string(),
    category: z.object({ id: z.int(), title: z.string() }),
  }),
);
const CATEGORIES = z.array(z.object({ id: z.int(), title: z.string() }));

describe('Miniflux’s programs', () => {
  let house: ProgramHouse;
  before(async () => {
    house = await openProgramHouse();
    await house.followZephyr();
  });
  after(() => house.close());

  const read = async <Shape>(shape: z.ZodType<Shape>, path: string, told: Telling = {}) => {
    const answer = await house.tell('GET', path, told);
    assert.equal(answer.status, 200, `${path} ${answer.text.slice(0, 200)}`);
    return shape.parse(JSON.parse(answer.text));
  };
  const entries = (query = '', told: Telling = {}) => read(LIST, `/v1/entries${query}`, told);
  const firstFeed = async (as: Telling['as'] = 'owner') => {
    const [feed] = await read(FEEDS, '/v1/feeds', { as });
    assert.ok(feed);
    return feed;
  };

  it('calls stand in the table of routes, in the document and in the list of what answers, alike', async () => {
    const answered = MINIFLUX_CALLS.map(
      ({ method, path }) => `${method.toUpperCase()} ${routerPath(path)}`,
    );
    const listed = MINIFLUX_ROUTES.filter(({ proof }) => proof === 'basic').map(
      ({ method, path }) => `${method} ${path}`,
    );
    assert.deepEqual(answered.toSorted(), listed.toSorted());
    assert.equal(new Set(answered).size, 51);
    const PATHS = z.object({
      paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
    });
    const { paths } = await read(PATHS, '/v1/openapi.json', { as: 'nobody' });
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${routerPath(path)}`),
    );
    assert.deepEqual(documented.toSorted(), listed.toSorted());
    const names = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    assert.equal(new Set(names).size, names.length);
  });

  it('are let in by a token in either place, and by nothing else', async () => {
    const token = 'O'.repeat(43);
    for (const [headers, status] of [
      [{ 'x-auth-token': token }, 200],
      [{ 'x-auth-token': 'O'.repeat(42) }, 401],
      [{ authorization: `Bearer ${token}` }, 401],
      [{ cookie: `hearsay-session=${'o'.repeat(43)}` }, 401],
      [{ authorization: 'Basic !!!' }, 401],
      [{ authorization: `Basic ${Buffer.from('owner:').toString('base64')}` }, 401],
    ] as const) {
      const { text, ...answer } = await house.tell('GET', '/v1/me', { as: 'nobody', headers });
      assert.equal(answer.status, status, JSON.stringify(headers));
      if (status === 401) {
        assert.ok(z.object({ error_message: z.string() }).safeParse(JSON.parse(text)).success);
        assert.match(answer.headers.get('www-authenticate') ?? '', /^Basic/);
      }
    }
  });

  it('see each reader’s own feeds and nothing of another’s', async () => {
    assert.equal((await read(FEEDS, '/v1/feeds')).length, 2);
    const { entries: seen, total } = await entries('', { as: 'member' });
    assert.equal(total, seen.length);
    assert.doesNotMatch(JSON.stringify(seen), /zephyr/i);
    const theirs = (await read(FEEDS, '/v1/feeds')).find(({ feed_url }) => /zephyr/.test(feed_url));
    const hidden = (await entries(`?feed_id=${theirs?.id}`)).entries[0];
    assert.ok(theirs && hidden);
    for (const [method, path, body] of [
      ['GET', `/v1/feeds/${theirs.id}`],
      ['GET', `/v1/feeds/${theirs.id}/entries`],
      ['GET', `/v1/feeds/${theirs.id}/icon`],
      ['GET', `/v1/icons/${theirs.id}`],
      ['PUT', `/v1/feeds/${theirs.id}`, { title: 'Mine' }],
      ['PUT', `/v1/feeds/${theirs.id}/refresh`],
      ['PUT', `/v1/feeds/${theirs.id}/mark-all-as-read`],
      ['DELETE', `/v1/feeds/${theirs.id}`],
      ['GET', `/v1/entries/${hidden.id}`],
      ['GET', `/v1/entries/${hidden.id}/fetch-content`],
      ['GET', `/v1/enclosures/${hidden.id}`],
      ['PUT', `/v1/entries/${hidden.id}/bookmark`],
      ['GET', `/v1/categories/${theirs.category.id}/entries`],
      ['GET', `/v1/categories/${theirs.category.id}/feeds`],
      ['DELETE', `/v1/categories/${theirs.category.id}`],
    ] as const) {
      const { status, text } = await house.tell(method, path, { as: 'member', body });
      assert.equal(status, 404, `${method} ${path}`);
      assert.deepEqual(Object.keys(JSON.parse(text)), ['error_message']);
    }
    const marking = { entry_ids: [hidden.id], status: 'read', starred: true };
    assert.equal(
      (await house.tell('PUT', '/v1/entries', { as: 'member', body: marking })).status,
      204,
    );
    assert.equal((await entries('?starred=true', { as: 'member' })).total, 0);
    const kept = await read(ENTRY, `/v1/entries/${hidden.id}`);
    assert.deepEqual([kept.status, kept.starred], ['unread', false]);
  });

  it('mark as newsboat does, JSON under a form’s type, and are told so by 204 and nothing', async () => {
    const [entry] = (await entries('?direction=desc')).entries;
    assert.ok(entry);
    for (const [body, status, starred] of [
      [{ entry_ids: [entry.id], status: 'read' }, 'read', false],
      [{ entry_ids: [entry.id], starred: true }, 'read', true],
      [{ entry_ids: [entry.id], status: 'unread', starred: false }, 'unread', false],
      [
        { entry_ids: [entry.id, entry.id, 2 ** 31, -1, 0, 9_999_999], status: 'unread' },
        'unread',
        false,
      ],
    ] as const) {
      const answer = await house.tell('PUT', '/v1/entries', { body });
      assert.deepEqual([answer.status, answer.text], [204, '']);
      const now: z.infer<typeof ENTRY> = await read(ENTRY, `/v1/entries/${entry.id}`);
      assert.deepEqual([now.status, now.starred], [status, starred]);
    }
    for (const path of ['bookmark', 'star']) {
      assert.equal((await house.tell('PUT', `/v1/entries/${entry.id}/${path}`)).status, 204);
      const now: z.infer<typeof ENTRY> = await read(ENTRY, `/v1/entries/${entry.id}`);
      assert.equal(now.starred, path === 'bookmark');
    }
  });

  it('change nothing with a token for reading alone', async () => {
    const feed = await firstFeed();
    for (const { method, path } of MINIFLUX_ROUTES) {
      if (method === 'GET' || path === '/v1/discover') continue;
      const filled = path.replaceAll(/:\w+/g, String(feed.id));
      const answer = await house.tell(method, filled, { as: 'reading', body: {} });
      assert.equal(answer.status, 403, `${method} ${path}`);
      assert.ok('error_message' in JSON.parse(answer.text));
    }
    assert.equal((await house.tell('GET', '/v1/me', { as: 'reading' })).status, 200);
    const asking = { as: 'reading', body: { url: feed.feed_url } } as const;
    assert.equal((await house.tell('POST', '/v1/discover', asking)).status, 200);
  });

  it('list by every order and filter there is', async () => {
    const all = await entries('?order=id&direction=asc');
    const ids = all.entries.map(({ id }) => id);
    assert.deepEqual(
      ids,
      ids.toSorted((one, other) => one - other),
    );
    const [low = 0, , high = 0] = ids;
    const total = async (query: string) => (await entries(query)).total;
    assert.equal(await total(`?after_entry_id=${low}`), ids.length - 1);
    assert.equal(await total(`?before_entry_id=${high}&after_entry_id=${low}`), 1);
    assert.equal(await total('?search=school'), 1);
    assert.equal(await total('?search=school&order=title'), 1);
    assert.equal(await total('?status=read&status=unread'), ids.length);
    assert.equal(await total('?status=read'), 0);
    assert.equal(await total('?starred=0'), ids.length);
    assert.equal(await total('?starred=perhaps'), ids.length);
    assert.equal(await total('?changed_before=1'), 0);
    assert.equal(await total('?changed_after=1'), ids.length);
    assert.equal(await total('?globally_visible=true'), ids.length);
    assert.equal(await total('?tags=nothing'), 0);
    const times = all.entries.map(({ published_at }) => Date.parse(published_at) / 1000);
    const newest = Math.max(...times);
    for (const name of ['before', 'published_before']) {
      assert.equal(await total(`?${name}=${newest}`), times.filter((time) => time < newest).length);
      assert.equal(await total(`?${name}=${newest + 1}`), ids.length);
    }
    for (const name of ['after', 'published_after'])
      assert.equal(await total(`?${name}=${newest}`), 0);
    for (const order of [
      'id',
      'status',
      'changed_at',
      'published_at',
      'created_at',
      'category_title',
      'category_id',
      'title',
      'author',
    ]) {
      const there = await entries(`?order=${order}&direction=asc`);
      assert.deepEqual(new Set(there.entries.map(({ id }) => id)), new Set(ids), order);
      const [first] = there.entries;
      const page = await entries(`?order=${order}&limit=1&offset=1`);
      assert.equal(page.total, ids.length);
      assert.notEqual(page.entries[0]?.id, first?.id);
    }
    const titles = (await entries('?order=title')).entries.map(({ title }) => title);
    assert.deepEqual(titles, titles.toSorted());
    const IDS = z.object({ total: z.int(), entry_ids: z.array(z.int()) });
    assert.deepEqual(await read(IDS, '/v1/entries/ids?status=unread&limit=2'), {
      total: ids.length,
      entry_ids: ids.toReversed().slice(0, 2),
    });
  });

  it('say what is wrong with what cannot be, and take the rest as Miniflux does', async () => {
    const feed = await firstFeed();
    const [entry] = (await entries()).entries;
    for (const [method, path, body, status] of [
      ['GET', '/v1/entries?limit=1001', undefined, 400],
      ['GET', '/v1/entries?limit=-5&offset=-1', undefined, 200],
      ['GET', '/v1/entries?limit=9223372036854775807', undefined, 400],
      ['GET', '/v1/entries?offset=9223372036854775807', undefined, 200],
      ['GET', '/v1/entries?limit=nine', undefined, 200],
      ['GET', '/v1/entries?status=gone', undefined, 400],
      ['GET', '/v1/entries?order=constructor', undefined, 400],
      ['GET', '/v1/entries?order=id;drop', undefined, 400],
      ['GET', '/v1/entries?direction=up', undefined, 400],
      ['GET', '/v1/entries?feed_id=987654', undefined, 400],
      ['GET', '/v1/entries?category_id=987654', undefined, 400],
      ['GET', '/v1/entries?published_after=9223372036854775807', undefined, 200],
      [
        'GET',
        '/v1/entries?changed_before=9223372036854775807&changed_after=9007199254740993',
        undefined,
        200,
      ],
      ['GET', '/v1/entries?after_entry_id=9223372036854775807', undefined, 200],
      ['GET', `/v1/entries?search=${'%22'.repeat(200)}(*)-OR`, undefined, 200],
      ['GET', `/v1/entries?search=${'a'.repeat(1001)}`, undefined, 400],
      ['GET', `/v1/entries?${'tags=a&'.repeat(21)}`, undefined, 400],
      ['GET', '/v1/entries/9007199254740993', undefined, 404],
      ['GET', '/v1/entries/-1', undefined, 400],
      ['GET', '/v1/entries/1e3', undefined, 400],
      ['GET', '/v1/entries/%00', undefined, 400],
      ['GET', '/v1/feeds/0', undefined, 400],
      ['GET', '/v1/feeds/99999999999999999999', undefined, 400],
      ['GET', '/v1/feeds/987654/entries', undefined, 404],
      ['GET', `/v1/feeds/${feed.id}/entries/987654`, undefined, 404],
      ['GET', `/v1/categories/987654/entries/${entry?.id}`, undefined, 404],
      ['GET', '/v1/entries/ids?status=removed', undefined, 400],
      ['GET', '/v1/entries/ids?starred=1', undefined, 400],
      ['PUT', '/v1/entries', undefined, 400],
      ['PUT', '/v1/entries', '{', 400],
      ['PUT', '/v1/entries', '[]', 400],
      ['PUT', '/v1/entries', 'null', 400],
      ['PUT', '/v1/entries', { entry_ids: [], status: 'read' }, 400],
      ['PUT', '/v1/entries', { entry_ids: ['1'], status: 'read' }, 400],
      ['PUT', '/v1/entries', { entry_ids: [1.5], status: 'read' }, 400],
      ['PUT', '/v1/entries', { entry_ids: [1], status: 'gone' }, 400],
      ['PUT', '/v1/entries', { entry_ids: [1] }, 400],
      ['PUT', '/v1/entries', { entry_ids: [2 ** 60, 1e300], status: 'read' }, 204],
      [
        'PUT',
        '/v1/entries',
        { entry_ids: Array.from({ length: 10_000 }, (_, at) => 5_000_000 + at), status: 'read' },
        204,
      ],
      [
        'PUT',
        '/v1/entries',
        { entry_ids: Array.from({ length: 100_001 }, (_, at) => at), status: 'read' },
        400,
      ],
      ['PUT', `/v1/entries/${entry?.id}`, { title: 'Not said' }, 403],
      ['PUT', `/v1/entries/${entry?.id}`, { title: 1 }, 400],
      ['POST', `/v1/entries/${entry?.id}/save`, undefined, 400],
      ['POST', `/v1/feeds/${feed.id}/entries/import`, { url: 'https://a.example/' }, 403],
      ['PUT', `/v1/enclosures/${entry?.id}`, { media_progression: 3 }, 403],
      ['POST', '/v1/feeds', { feed_url: 'javascript:alert(1)' }, 400],
      ['POST', '/v1/feeds', { feed_url: feed.feed_url }, 400],
      ['POST', '/v1/feeds', { feed_url: 'https://nowhere.example/feed' }, 400],
      ['POST', '/v1/feeds', { feed_url: 'https://nowhere.example/', category_id: 987_654 }, 400],
      ['POST', '/v1/feeds', { feed_url: 'https://nowhere.example/', password: 'secret' }, 400],
      ['PUT', `/v1/feeds/${feed.id}`, { category_id: 987_654 }, 400],
      ['PUT', `/v1/feeds/${feed.id}`, { feed_url: 'https://elsewhere.example/' }, 400],
      ['PUT', `/v1/feeds/${feed.id}`, { title: 'two\nlines' }, 400],
      ['POST', '/v1/categories', { title: '' }, 400],
      ['POST', '/v1/categories', { title: 'All' }, 400],
      ['POST', '/v1/categories', { title: 'x'.repeat(501) }, 400],
      ['POST', '/v1/discover', { url: 'file:///etc/passwd' }, 400],
      ['POST', '/v1/discover', { url: 'https://nowhere.example/' }, 404],
      ['POST', '/v1/import', 'no list', 400],
      ['POST', '/v1/api-keys', { description: '' }, 400],
      ['DELETE', '/v1/api-keys/987654', undefined, 404],
      ['POST', '/v1/users', { username: 'eve', password: 'a good password', is_admin: true }, 403],
      ['PUT', '/v1/users/1', { is_admin: true }, 403],
      ['DELETE', '/v1/users/2', undefined, 403],
      ['PUT', '/v1/users/2/mark-all-as-read', undefined, 403],
      ['GET', '/v1/users/nobody%20here', undefined, 404],
    ] as const) {
      const answer = await house.tell(method, path, { body });
      assert.equal(
        answer.status,
        status,
        `${method} ${path} ${JSON.stringify(body)?.slice(0, 80)} ${answer.text.slice(0, 200)}`,
      );
      if (status >= 400) {
        const { error_message } = z
          .strictObject({ error_message: z.string().min(3) })
          .parse(JSON.parse(answer.text));
        assert.ok(error_message.length < 400);
      }
    }
  });

  it('keep feeds in categories whose numbers last', async () => {
    const feed = await firstFeed('member');
    assert.equal(feed.category.title, 'All');
    const as = 'member' as const;
    const made = await house.tell('POST', '/v1/categories', { as, body: { title: 'Küste' } });
    assert.equal(made.status, 201);
    const { id } = z.object({ id: z.int() }).parse(JSON.parse(made.text));
    assert.equal(
      (await house.tell('POST', '/v1/categories', { as, body: { title: 'Küste' } })).status,
      400,
    );
    const moved = await house.tell('PUT', `/v1/feeds/${feed.id}`, {
      as,
      body: { category_id: id, title: 'Mine' },
    });
    assert.equal(moved.status, 201);
    const now = await firstFeed('member');
    assert.deepEqual([now.title, now.category], ['Mine', { id, title: 'Küste' }]);
    const inside = await read(LIST, `/v1/categories/${id}/entries`, { as });
    assert.ok(inside.total > 0);
    const [one] = inside.entries;
    assert.equal(
      (await read(ENTRY, `/v1/categories/${id}/entries/${one?.id}`, { as })).id,
      one?.id,
    );
    assert.equal((await read(FEEDS, `/v1/categories/${id}/feeds`, { as })).length, 1);
    const renamed = await house.tell('PUT', `/v1/categories/${id}`, {
      as,
      body: { title: 'Coast' },
    });
    assert.deepEqual(JSON.parse(renamed.text).id, id);
    assert.equal(
      (await house.tell('PUT', `/v1/categories/${id}/mark-all-as-read`, { as })).status,
      204,
    );
    assert.equal((await read(LIST, `/v1/categories/${id}/entries?status=unread`, { as })).total, 0);
    assert.equal((await entries('?status=read')).total, 0);
    assert.equal((await house.tell('DELETE', `/v1/categories/${id}`, { as })).status, 204);
    assert.equal((await firstFeed('member')).category.title, 'All');
    const left = await read(CATEGORIES, '/v1/categories', { as });
    assert.deepEqual(
      left.map(({ title }) => title),
      ['All'],
    );
    assert.equal((await house.tell('DELETE', `/v1/categories/${left[0]?.id}`, { as })).status, 403);
  });

  it('make tokens that may do no more, last no longer, and end with the one that asked', async () => {
    const first = await house.tell('POST', '/v1/api-keys', {
      as: 'member',
      body: { description: 'Phone' },
    });
    assert.equal(first.status, 201);
    const made = z.object({ id: z.int(), token: z.string() }).parse(JSON.parse(first.text));
    const again = await house.tell('POST', '/v1/api-keys', {
      as: 'member',
      body: { description: 'Phone' },
    });
    assert.equal(again.status, 400);
    const headers = { 'x-auth-token': made.token };
    const me = await house.tell('GET', '/v1/me', { as: 'nobody', headers });
    assert.equal(JSON.parse(me.text).id, house.member);
    const listed = await house.tell('GET', '/v1/api-keys', { as: 'member' });
    assert.ok(!listed.text.includes(made.token) && !listed.text.includes('Reads alone'));
    const sessions = await house.desk.store.accounts.sessions(house.member, house.desk.now());
    const maker = sessions.find(({ name }) => name === 'A laptop');
    const phone = sessions.find(({ id }) => id === made.id);
    const asker = sessions.find(({ kind, name }) => kind === 'device' && name === 'A laptop');
    assert.ok(maker && phone && asker);
    assert.equal(phone.expiresAt, asker.expiresAt);
    await house.desk.store.accounts.removeSession(house.member, asker.id);
    assert.equal((await house.tell('GET', '/v1/me', { as: 'nobody', headers })).status, 401);
  });
});
