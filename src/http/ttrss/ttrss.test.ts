import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import {
  openProgramHouse,
  type ProgramHouse,
  READ_ONLY,
} from '../../../test/sync/program-house.ts';

const ENVELOPE = z.object({ seq: z.int(), status: z.int(), content: z.unknown() });
const FEEDS = z.array(
  z.object({
    id: z.int(),
    title: z.string(),
    unread: z.int(),
    cat_id: z.int(),
    feed_url: z.string().optional(),
  }),
);
const HEADLINE = z.object({
  id: z.int(),
  unread: z.boolean(),
  marked: z.boolean(),
  updated: z.int(),
  // newsboat takes text and nothing else.
  ...{ title: z.string(), link: z.string(), author: z.string(), content: z.string() },
  feed_id: z.int(),
  attachments: z.array(z.unknown()),
});
const HEADLINES = z.array(HEADLINE);
const CATEGORIES = z.array(z.object({ id: z.int(), title: z.string(), unread: z.int() }));

const OWNER = 'O'.repeat(43);
const MEMBER = 'M'.repeat(43);

describe('tt-rss’s programs', () => {
  let house: ProgramHouse;
  before(async () => {
    house = await openProgramHouse();
    await house.followZephyr();
  });
  after(() => house.close());

  const send = async (body: unknown) => {
    const answer = await house.tell('POST', '/tt-rss/api/', { as: 'nobody', body });
    assert.equal(answer.status, 200, answer.text.slice(0, 200));
    return ENVELOPE.parse(JSON.parse(answer.text));
  };
  const call = async <Shape>(
    shape: z.ZodType<Shape>,
    op: string,
    given: Record<string, unknown> = {},
  ) => {
    const { status, content } = await send({ sid: OWNER, op, ...given });
    assert.equal(status, 0, `${op} ${JSON.stringify(content)}`);
    return shape.parse(content);
  };
  const refusal = async (body: unknown) => {
    const { status, content } = await send(body);
    assert.equal(status, 1, JSON.stringify(body).slice(0, 200));
    return z.object({ error: z.string() }).parse(content).error;
  };
  const headlines = (feedId: string | number, more: Record<string, unknown> = {}) =>
    call(HEADLINES, 'getHeadlines', {
      ...{ feed_id: String(feedId), show_content: '1', include_attachments: '1' },
      ...more,
    });

  it('log in with a token as the password, which is their session', async () => {
    const login = { op: 'login', user: 'anybody', password: OWNER, seq: 7 };
    const { seq, status, content } = await send(login);
    assert.deepEqual([seq, status], [7, 0]);
    const session = z.object({ session_id: z.string(), api_level: z.int() }).parse(content);
    assert.equal(session.session_id, OWNER);
    // Of a login that is refused otherwise newsboat waits for itself for ever.
    assert.equal(await refusal({ ...login, password: 'wrong' }), 'LOGIN_ERROR');
    assert.equal(await refusal({ op: 'login' }), 'LOGIN_ERROR');
    assert.equal(await refusal({ op: 'getFeeds' }), 'NOT_LOGGED_IN');
    assert.equal(await refusal({ op: 'getFeeds', sid: 'x'.repeat(43) }), 'NOT_LOGGED_IN');
    assert.equal(await refusal({ op: 'getFeeds', password: OWNER }), 'NOT_LOGGED_IN');
    assert.equal(await refusal('{'), 'NOT_LOGGED_IN');
    await call(z.object({ status: z.literal(true) }), 'isLoggedIn');
    await call(z.object({ status: z.literal('OK') }), 'logout');
    await call(z.object({ level: z.int().min(2) }), 'getApiLevel');
  });

  it('read, mark and star as newsboat does, all in strings', async () => {
    await call(CATEGORIES, 'getCategories');
    const feeds = await call(FEEDS, 'getFeeds', { cat_id: '-3' });
    assert.equal(feeds.length, 2);
    const [feed] = feeds;
    assert.ok(feed?.feed_url !== undefined && feed.id > 0);
    const [line] = await headlines(feed.id);
    assert.ok(line && line.id < 2 ** 31);
    for (const [field, mode, unread, marked] of [
      ['2', '0', false, false],
      ['2', '1', true, false],
      ['0', '1', true, true],
      ['0', '2', true, false],
      ['2', '2', false, false],
      ['1', '1', false, false],
    ] as const) {
      const given = { article_ids: String(line.id), field, mode };
      await call(z.object({ status: z.literal('OK') }), 'updateArticle', given);
      const now: z.infer<typeof HEADLINE> | undefined = (await headlines(feed.id)).find(
        ({ id }) => id === line.id,
      );
      assert.deepEqual([now?.unread, now?.marked], [unread, marked], `${field} ${mode}`);
    }
    await call(z.object({ status: z.literal('OK') }), 'catchupFeed', { feed_id: String(feed.id) });
    assert.deepEqual(await headlines(feed.id, { view_mode: 'unread' }), []);
    const unread = await call(z.object({ unread: z.int() }), 'getUnread', { feed_id: feed.id });
    assert.equal(unread.unread, 0);
    const back = (await headlines(feed.id)).map(({ id }) => id);
    await call(z.unknown(), 'updateArticle', { article_ids: back.join(','), field: 2, mode: 1 });
  });

  it('show tt-rss’s own feeds, categories and the tree of them', async () => {
    const all = await headlines(-4, { limit: 200 });
    assert.ok(all.length >= 4);
    const [first, second] = all;
    assert.ok(first && second && first.id > second.id);
    assert.deepEqual(
      (await headlines(-4, { limit: 1, skip: 1 })).map(({ id }) => id),
      [second.id],
    );
    assert.deepEqual(
      (await headlines(-4, { since_id: second.id })).map(({ id }) => id),
      [first.id],
    );
    assert.equal(
      (await headlines(-4, { order_by: 'date_reverse', limit: 1 }))[0]?.id,
      all.at(-1)?.id,
    );
    assert.equal((await headlines(-4, { search: 'school' })).length, 1);
    for (const feed of [-1, -2, 0]) assert.deepEqual(await headlines(feed), [], String(feed));
    await call(z.unknown(), 'updateArticle', { article_ids: first.id, field: 0, mode: 1 });
    assert.deepEqual(
      (await headlines(-1)).map(({ id }) => id),
      [first.id],
    );
    assert.equal((await headlines(0, { is_cat: true })).length, all.length);
    const TREE = z.object({
      categories: z.object({
        items: z.array(
          z.object({ bare_id: z.int(), items: z.array(z.object({ bare_id: z.int() })) }),
        ),
      }),
    });
    const { items } = (await call(TREE, 'getFeedTree')).categories;
    assert.deepEqual(
      items.map((one) => [one.bare_id, one.items.length]),
      [[0, 2]],
    );
    const COUNTERS = z.array(z.object({ id: z.union([z.int(), z.string()]), counter: z.int() }));
    const counters = await call(COUNTERS, 'getCounters');
    assert.equal(
      counters.find(({ id }) => id === 'global-unread')?.counter,
      all.filter(({ unread }) => unread).length,
    );
    const [article] = await call(
      z.array(z.object({ id: z.int(), content: z.string() })),
      'getArticle',
      { article_id: first.id },
    );
    assert.equal(article?.id, first.id);
  });

  it('follow and leave feeds', async () => {
    const [feed] = await call(FEEDS, 'getFeeds', { cat_id: -3 });
    const STATUS = z.object({ status: z.object({ code: z.int() }) });
    const known = { feed_url: feed?.feed_url, category_id: 0 };
    assert.equal((await call(STATUS, 'subscribeToFeed', known)).status.code, 0);
    await call(z.unknown(), 'unsubscribeFeed', { feed_id: feed?.id });
    assert.equal((await call(STATUS, 'subscribeToFeed', known)).status.code, 1);
    const none = { feed_url: 'https://nowhere.example/' };
    assert.equal((await call(STATUS, 'subscribeToFeed', none)).status.code, 2);
    assert.equal(
      await refusal({ sid: OWNER, op: 'subscribeToFeed', feed_url: 'file:///etc' }),
      'INCORRECT_USAGE',
    );
    assert.equal(
      await refusal({ sid: OWNER, op: 'subscribeToFeed', ...known, password: 'x' }),
      'INCORRECT_USAGE',
    );
  });

  it('reach nothing of another reader’s, and change nothing with a token that reads', async () => {
    const feeds = await call(FEEDS, 'getFeeds', { cat_id: -3 });
    const feed = feeds.find(({ feed_url }) => /zephyr/.test(feed_url ?? ''));
    const [line] = await headlines(feed?.id ?? 0);
    assert.ok(feed && line);
    const theirs = { sid: MEMBER };
    const seen = await send({
      ...theirs,
      op: 'getHeadlines',
      feed_id: feed.id,
      show_content: true,
    });
    assert.deepEqual(seen.content, []);
    const all = await send({ ...theirs, op: 'getHeadlines', feed_id: -4, show_content: true });
    assert.doesNotMatch(JSON.stringify(all.content), /zephyr/i);
    await send({ ...theirs, op: 'updateArticle', article_ids: line.id, field: 2, mode: 0 });
    assert.equal((await headlines(feed.id)).find(({ id }) => id === line.id)?.unread, true);
    for (const op of ['catchupFeed', 'unsubscribeFeed', 'updateFeed']) {
      assert.equal(await refusal({ ...theirs, op, feed_id: feed.id }), 'E_OPERATION_FAILED', op);
    }
    const reading = { sid: READ_ONLY };
    for (const op of [
      'updateArticle',
      'catchupFeed',
      'unsubscribeFeed',
      'updateFeed',
      'subscribeToFeed',
    ]) {
      assert.equal(
        await refusal({ ...reading, op, article_ids: line.id, field: 2, mode: 0 }),
        'API_DISABLED',
      );
    }
    assert.equal((await send({ ...reading, op: 'getFeeds', cat_id: -3 })).status, 0);
  });

  it('may ask anything, and are answered', async () => {
    for (const [body, error] of [
      [{ op: 'constructor' }, 'UNKNOWN_METHOD'],
      [{ op: 7 }, 'UNKNOWN_METHOD'],
      [{ op: { toString: 'x' } }, 'UNKNOWN_METHOD'],
      [{ op: 'GETHEADLINES' }, 'INCORRECT_USAGE'],
      [{ op: 'getHeadlines', feed_id: 'x' }, 'INCORRECT_USAGE'],
      [{ op: 'getHeadlines', feed_id: 2 ** 60 }, 'INCORRECT_USAGE'],
      [{ op: 'getArticle', article_id: [] }, 'INCORRECT_USAGE'],
      [{ op: 'updateArticle', article_ids: 'a,b', field: 2, mode: 0 }, 'INCORRECT_USAGE'],
      [{ op: 'updateArticle', article_ids: '1', field: 9, mode: 0 }, 'INCORRECT_USAGE'],
      [{ op: 'updateArticle', article_ids: '1', field: 2, mode: 7 }, 'INCORRECT_USAGE'],
      [
        { op: 'updateArticle', article_ids: '1,'.repeat(2000), field: 2, mode: 2 },
        'INCORRECT_USAGE',
      ],
      [{ op: 'catchupFeed' }, 'INCORRECT_USAGE'],
      [{ op: 'catchupFeed', feed_id: -99_999 }, 'E_OPERATION_FAILED'],
    ] as const) {
      assert.equal(
        await refusal({ sid: OWNER, ...body }),
        error,
        JSON.stringify(body).slice(0, 80),
      );
    }
    const many = {
      article_ids: Array.from({ length: 10_000 }, (_, at) => 8_000_000 + at),
      field: 0,
      mode: 1,
    };
    for (const [op, given] of [
      ['updateArticle', many],
      ['getFeeds', { cat_id: 'x', limit: -1, offset: -3 }],
      ['getHeadlines', { feed_id: -4, limit: -1, skip: '99999999999999', view_mode: ['x'] }],
      ['getHeadlines', { feed_id: -1_025, is_cat: 'perhaps', search: { a: 1 } }],
      ['getHeadlines', { feed_id: -4, include_header: true, search: '"(*) OR -'.repeat(200) }],
      ['getUnread', { feed_id: 987_654 }],
      ['getHeadlines', { feed_id: -4, is_cat: { toString: 1 }, show_content: [{}] }],
      ['getLabels', { article_id: 1e300 }],
    ] as const) {
      await call(z.unknown(), op, given);
    }
  });
});
