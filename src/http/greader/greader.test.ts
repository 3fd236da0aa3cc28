import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { z } from 'zod';
import { fetchFrom } from '../../../test/desk.ts';
import {
  FIRST,
  HILL,
  HOUSE,
  OTHERS,
  PORT,
  type ProgramHouse,
  programHouse,
  TIDE,
} from '../../../test/sync/sync-house.ts';
import { HOUR } from '../../model/time.ts';
import { itemNumber, longItemId } from './asked/item-id.ts';
import { timestampIn } from './asked/times.ts';

const API = '/reader/api/0';
const ALL = 'user/-/state/com.google/reading-list';
const READ = 'user/-/state/com.google/read';
const STARRED = 'user/-/state/com.google/starred';

const ITEM = z.object({
  ...{ id: z.string(), title: z.string(), categories: z.array(z.string()) },
  origin: z.object({ streamId: z.string(), title: z.string(), htmlUrl: z.string() }),
  summary: z.object({ content: z.string() }),
  ...{ crawlTimeMsec: z.string(), timestampUsec: z.string(), published: z.number() },
  alternate: z.array(z.object({ href: z.string() })),
});
const ITEMS = z.object({ items: z.array(ITEM), continuation: z.string().optional() });
const REFS = z.object({
  itemRefs: z.array(z.object({ id: z.string(), timestampUsec: z.string() })),
  continuation: z.string().optional(),
});
const SUBSCRIPTIONS = z.object({
  subscriptions: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), url: z.string(), htmlUrl: z.string() },
      categories: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
});

type Field = readonly [string, string];

function program(house: ProgramHouse, token: string) {
  const headers = { authorization: `GoogleLogin auth=${token}` };
  const get = (path: string) => house.ask(`${API}${path}`, { headers });
  const post = (path: string, fields: readonly Field[], more: RequestInit = {}) =>
    house.ask(`${API}${path}`, {
      ...{ method: 'POST', body: new URLSearchParams(fields.map(([a, b]) => [a, b])), headers },
      ...more,
    });
  const read = async <Shape>(shape: z.ZodType<Shape>, path: string) => {
    const answer = await get(path);
    assert.equal(answer.status, 200, `${path}: ${answer.status}`);
    return shape.parse(await answer.json());
  };
  const titles = async (query: string) => {
    const { items } = await read(ITEMS, `/stream/contents?${query}`);
    return items.map(({ title }) => title);
  };
  const idOf = async (title: string) => {
    const { items } = await read(ITEMS, '/stream/contents?n=100');
    return items.find((item) => item.title === title)?.id ?? '';
  };
  return { get, post, read, titles, idOf };
}

const query = (...fields: readonly Field[]) =>
  new URLSearchParams(fields.map(([a, b]) => [a, b])).toString();

describe('the door of Google Reader’s API', () => {
  let house: ProgramHouse;
  before(async () => {
    house = await programHouse();
  });
  after(() => house.close());

  const login = (fields: Record<string, string>, more: RequestInit = {}) =>
    house.ask('/accounts/ClientLogin', {
      ...{ method: 'POST', body: new URLSearchParams(fields), ...more },
    });

  test('the token stands where the password is, whatever name is typed', async () => {
    for (const [base, Email] of [
      ['', 'owner'],
      ['', ''],
      ['/api/greader.php', 'whoever@example.org'],
    ]) {
      const body = new URLSearchParams({ Email: Email ?? '', Passwd: house.owner });
      const answer = await house.ask(`${base}/accounts/ClientLogin`, { method: 'POST', body });
      assert.equal(answer.status, 200);
      const line = /^Auth=(\S+)$/m.exec(await answer.text())?.[1] ?? '';
      const info = await house.ask(`${base}${API}/user-info?output=json`, {
        headers: { authorization: `GoogleLogin auth=${line}` },
      });
      assert.equal(z.object({ userId: z.string() }).parse(await info.json()).userId, '1');
    }
    const json = await login({ Email: 'x', Passwd: house.owner, output: 'json' });
    assert.equal(z.object({ Auth: z.string() }).parse(await json.json()).Auth, house.owner);
    const asked = await house.ask(`/accounts/ClientLogin?Email=x&Passwd=${house.owner}`);
    assert.match(await asked.text(), /^SID=.+\nLSID=.+\nAuth=.+\n$/);
    // Said to be of another type than it is.
    const odd = await login({ Passwd: house.owner }, { headers: { 'content-type': 'text/plain' } });
    assert.equal(odd.status, 200);
  });

  test('the header, T alone, and both let in; a token is told anew without a line’s end', async () => {
    const { owner } = house;
    const header = { authorization: `GoogleLogin auth=${owner}` };
    const told = await house.ask(`${API}/token`, { headers: header });
    assert.equal(await told.text(), owner);
    const item = await program(house, owner).idOf('Snow');
    const body = (T: string | null) =>
      new URLSearchParams({ i: item, a: STARRED, ...(T !== null && { T }) });
    const ways: [RequestInit, number][] = [
      [{ body: body(owner) }, 200],
      [{ body: body(null), headers: header }, 200],
      [{ body: body(''), headers: header }, 200],
      [{ body: body('x'), headers: header }, 200],
      [{ body: body(owner), headers: header }, 200],
      [{ body: body(null) }, 401],
      [{ body: body('x') }, 401],
      [{ body: body(owner), headers: { authorization: 'GoogleLogin auth=x' } }, 401],
    ];
    for (const [init, status] of ways) {
      const answer = await house.ask(`${API}/edit-tag`, { method: 'POST', ...init });
      assert.equal(answer.status, status, JSON.stringify(init));
      if (status === 200) assert.equal(await answer.text(), 'OK');
      else assert.equal(answer.headers.get('x-reader-google-bad-token'), 'true');
    }
  });

  test('a token for reading reads and changes nothing', async () => {
    const { get, post, idOf } = program(house, house.reading);
    assert.equal((await get('/subscription/list')).status, 200);
    const item = await idOf('Snow');
    assert.equal((await post('/stream/items/contents', [['i', item]])).status, 200);
    const changes: [string, Field[]][] = [
      [
        '/edit-tag',
        [
          ['i', item],
          ['a', READ],
        ],
      ],
      ['/mark-all-as-read', [['s', ALL]]],
      [
        '/subscription/edit',
        [
          ['ac', 'unsubscribe'],
          ['s', 'feed/1'],
        ],
      ],
      ['/subscription/quickadd', [['quickadd', PORT.url]]],
      ['/subscription/import', []],
      [
        '/rename-tag',
        [
          ['s', 'user/-/label/Coast'],
          ['dest', 'user/-/label/Sea'],
        ],
      ],
      ['/disable-tag', [['s', 'user/-/label/Coast']]],
    ];
    for (const [path, fields] of changes) {
      assert.equal((await post(path, fields)).status, 403, path);
    }
    assert.equal((await program(house, house.owner).titles(`n=100&xt=${READ}`)).length, 5);
  });

  test('nobody comes in by guessing, and is told so after a while', async () => {
    assert.equal((await login({})).status, 401);
    const statuses = [];
    for (let guess = 0; guess < 14; guess += 1) {
      statuses.push((await login({ Email: 'owner', Passwd: `guess ${guess}` })).status);
    }
    assert.ok(statuses.includes(401) && statuses.at(-1) === 429, statuses.join());
    assert.equal((await login({ Email: 'owner', Passwd: house.owner })).status, 200);
  });
});

describe('what programs ask of Google Reader’s API', () => {
  let house: ProgramHouse;
  let asked: ReturnType<typeof program>;
  before(async () => {
    house = await programHouse();
    asked = program(house, house.owner);
  });
  after(() => house.close());

  test('feeds, folders and what is unread in them', async () => {
    const { subscriptions } = await asked.read(SUBSCRIPTIONS, '/subscription/list?output=json');
    assert.deepEqual(
      subscriptions.map(({ title, categories }) => [title, categories[0]?.label ?? null]),
      [
        ['Hill & Dale', null],
        ['Port', 'Coast'],
        ['Tide', 'Coast'],
      ],
    );
    assert.equal(subscriptions[1]?.id, `feed/${house.feedIds.get(PORT)}`);
    assert.equal(subscriptions[1]?.url, PORT.url);
    const tags = z.object({ tags: z.array(z.object({ id: z.string() })) });
    assert.deepEqual(
      (await asked.read(tags, '/tag/list?output=json')).tags.map(({ id }) => id),
      [STARRED, 'user/-/label/Coast'],
    );
    const shape = z.object({
      max: z.number(),
      unreadcounts: z.array(
        z.object({ id: z.string(), count: z.number(), newestItemTimestampUsec: z.string() }),
      ),
    });
    const { max, unreadcounts } = await asked.read(shape, '/unread-count?output=json');
    const counts = new Map(unreadcounts.map((one) => [one.id, one.count]));
    assert.deepEqual([max, counts.get(ALL), counts.get('user/-/label/Coast')], [5, 5, 4]);
    assert.equal(counts.get(`feed/${house.feedIds.get(HILL)}`), 1);
    assert.equal(unreadcounts.at(-1)?.newestItemTimestampUsec, `${FIRST + 3 * HOUR}000`);
  });

  test('streams have what their names say, however they are spelled', async () => {
    const port = house.feedIds.get(PORT);
    const streams: [string, string[]][] = [
      [ALL, ['Ferry', 'Snow', 'Moon', 'Quay', 'Harbour']],
      ['user/1/state/com.google/reading-list', ['Ferry', 'Snow', 'Moon', 'Quay', 'Harbour']],
      [`feed/${port}`, ['Ferry', 'Quay', 'Harbour']],
      [`feed/${PORT.url}`, ['Ferry', 'Quay', 'Harbour']],
      ['user/-/label/Coast', ['Ferry', 'Moon', 'Quay', 'Harbour']],
      ['user/owner/label/Coast', ['Ferry', 'Moon', 'Quay', 'Harbour']],
      [READ, []],
      [STARRED, []],
      ['user/-/label/Nowhere', []],
      ['feed/999999', []],
      ['feed/https://nobody.test/feed', []],
      [`feed/${house.feedIds.get(OTHERS)}`, []],
    ];
    for (const [id, titles] of streams) {
      assert.deepEqual(await asked.titles(query(['s', id])), titles, id);
      const path = `/stream/contents/${encodeURIComponent(id)}?output=json`;
      const { items } = await asked.read(ITEMS, path);
      assert.deepEqual(
        items.map(({ title }) => title),
        titles,
        id,
      );
      if (!id.includes('://')) {
        const plain = await asked.read(ITEMS, `/stream/contents/${id}`);
        assert.deepEqual(
          plain.items.map(({ title }) => title),
          titles,
          id,
        );
      }
    }
  });

  test('pages, orders and bounds', async () => {
    assert.deepEqual(await asked.titles('r=o&n=2'), ['Harbour', 'Quay']);
    const first = await asked.read(ITEMS, '/stream/contents?n=3');
    const second = await asked.read(ITEMS, `/stream/contents?n=3&c=${first.continuation}`);
    assert.deepEqual(
      second.items.map(({ title }) => title),
      ['Quay', 'Harbour'],
    );
    assert.equal(second.continuation, undefined);
    const at = (FIRST + 2 * HOUR) / 1000;
    assert.deepEqual(await asked.titles(`ot=${at}`), ['Ferry', 'Snow']);
    assert.deepEqual(await asked.titles(`nt=${at}`), ['Moon', 'Quay', 'Harbour']);
    const { itemRefs } = await asked.read(
      REFS,
      `/stream/items/ids?${query(['s', ALL], ['n', '200000'], ['ot', `${at}`])}`,
    );
    assert.equal(itemRefs.length, 2);
    assert.match(itemRefs[0]?.id ?? '', /^\d{1,10}$/);
  });

  test('an item is whole, with its marks and where it is from', async () => {
    const { items } = await asked.read(ITEMS, '/stream/contents?n=1');
    const [item] = items;
    assert.equal(item?.title, 'Ferry');
    assert.equal(item?.summary.content, '<p>Ferry, it is told.</p>');
    assert.deepEqual(item?.origin, {
      ...{ streamId: `feed/${house.feedIds.get(PORT)}`, title: 'Port' },
      htmlUrl: 'https://port.test/',
    });
    assert.deepEqual(item?.categories, [ALL, 'user/-/label/Coast']);
    assert.equal(item?.crawlTimeMsec, `${FIRST + 3 * HOUR}`);
    assert.equal(item?.published, (FIRST - 24 * HOUR) / 1000);
  });

  test('items are known by every spelling of their numbers, and come in the order in which they are named', async () => {
    const long = await asked.idOf('Moon');
    const hex = long.slice(-16);
    const number = Number.parseInt(hex, 16);
    for (const i of [long, hex, hex.toUpperCase(), String(number), ` ${number} `]) {
      const answer = await asked.post('/stream/items/contents', [['i', i]]);
      const { items } = ITEMS.parse(await answer.json());
      assert.deepEqual(
        items.map(({ title }) => title),
        ['Moon'],
        i,
      );
    }
    const quay = await asked.idOf('Quay');
    const both = await asked.post('/stream/items/contents', [
      ['i', quay],
      ['i', long],
      ['i', quay],
    ]);
    const { items } = ITEMS.parse(await both.json());
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Quay', 'Moon'],
    );
    const got = await asked.read(ITEMS, `/stream/items/contents?${query(['i', long])}`);
    assert.equal(got.items[0]?.title, 'Moon');
  });

  test('RSS Guard names up to 9,999 items at once and goes on by the continuation until all came', async () => {
    const moon = await asked.idOf('Moon');
    const others = Array.from({ length: 1_500 }, (_, index): Field => ['i', String(index + 5_000)]);
    const fields: readonly Field[] = [['i', await asked.idOf('Quay')], ...others, ['i', moon]];
    const page = async (path: string) => {
      const { items, continuation } = ITEMS.parse(await (await asked.post(path, fields)).json());
      return { titles: items.map(({ title }) => title), continuation };
    };
    assert.deepEqual(await page('/stream/items/contents'), {
      ...{ titles: ['Quay'], continuation: '1000' },
    });
    assert.deepEqual(await page('/stream/items/contents?c=1000'), {
      ...{ titles: ['Moon'], continuation: undefined },
    });
    for (const c of ['x', '-1', '1e3', '9'.repeat(30)]) {
      const answer = await asked.post(`/stream/items/contents?c=${c}`, fields);
      assert.equal(answer.status, 400, c);
    }
  });

  test('newsboat reads a stream as Atom, its name with every slash written as %2F', async () => {
    const headers = { authorization: `GoogleLogin auth=${house.owner}` };
    for (const id of [
      `feed%2F${house.feedIds.get(HILL)}`,
      `feed/${house.feedIds.get(HILL)}`,
      `feed%2F${encodeURIComponent(HILL.url)}`,
    ]) {
      const answer = await house.ask(`/reader/atom/${id}?n=20`, { headers });
      assert.equal(answer.status, 200, id);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/);
      const document = new DOMParser().parseFromString(await answer.text(), 'text/xml');
      assert.equal(document.querySelector('feed > title')?.textContent, 'Hill & Dale');
      assert.match(
        document.querySelector('entry > id')?.textContent ?? '',
        /^tag:google\.com,2005:reader\/item\/[\da-f]{16}$/,
      );
      const labels = [
        ...document.querySelectorAll('entry > category[scheme="http://www.google.com/reader/"]'),
      ];
      assert.ok(labels.some((one) => one.getAttribute('label') === 'fresh'));
      assert.ok(!labels.some((one) => one.getAttribute('label') === 'read'));
    }
    for (const id of ['', 'nonsense', '%', 'feed%2F%E0%A4%A']) {
      assert.equal((await house.ask(`/reader/atom/${id}`, { headers })).status, 404, id);
    }
  });

  test('feeds go out as OPML, and what Google had and nobody else has is an empty list', async () => {
    const opml = await (await asked.get('/subscription/export')).text();
    assert.ok(opml.includes('xmlUrl="https://port.test/feed"'));
    assert.deepEqual(await (await asked.get('/preference/list')).json(), []);
    assert.deepEqual(await (await asked.get('/friend/list?output=json')).json(), []);
  });

  test('who asks without a token is told nothing, whatever is asked', async () => {
    for (const path of [
      '/token',
      '/user-info',
      '/stream/contents',
      '/preference/list',
      '/nothing',
    ]) {
      const answer = await house.ask(`${API}${path}`);
      assert.equal(answer.status, 401, path);
      assert.equal(answer.headers.get('x-reader-google-bad-token'), 'true');
    }
    assert.equal((await house.ask('/reader/atom/feed%2F1')).status, 401);
  });
});

describe('what programs change by Google Reader’s API', () => {
  let house: ProgramHouse;
  let asked: ReturnType<typeof program>;
  before(async () => {
    house = await programHouse({
      fetchPage: fetchFrom(
        new Map([
          [
            'https://new.test/feed',
            '<rss version="2.0"><channel><title>New</title><link>https://new.test/</link></channel></rss>',
          ],
        ]),
      ),
    });
    asked = program(house, house.owner);
  });
  after(() => house.close());
  const done = async (answer: Promise<Response>) => {
    const { status } = await answer;
    assert.deepEqual([status, await (await answer).text()], [200, 'OK']);
  };
  const unread = () => asked.titles(query(['n', '100'], ['xt', READ]));

  test('read, unread and starred, as often as they are said', async () => {
    const [moon, quay] = [await asked.idOf('Moon'), await asked.idOf('Quay')];
    for (let again = 0; again < 2; again += 1) {
      await done(
        asked.post('/edit-tag', [
          ['i', moon],
          ['i', quay],
          ['a', READ],
          ['ac', 'edit-tags'],
          ['async', 'true'],
          ['s', 'feed/1'],
        ]),
      );
      assert.deepEqual(await unread(), ['Ferry', 'Snow', 'Harbour']);
    }
    house.client.desk.passTime(1000);
    // newsboat's way of saying unread.
    const kept = 'user/-/state/com.google/kept-unread';
    await done(
      asked.post('/edit-tag', [
        ['i', moon],
        ['a', kept],
        ['a', 'user/-/state/com.google/tracking-kept-unread'],
        ['r', READ],
        ['ac', 'edit'],
      ]),
    );
    assert.deepEqual(await unread(), ['Ferry', 'Snow', 'Moon', 'Harbour']);
    await done(
      asked.post('/edit-tag', [
        ['i', moon],
        ['r', kept],
      ]),
    );
    assert.deepEqual(await asked.titles(query(['s', READ])), ['Moon', 'Quay']);
    await done(
      asked.post('/edit-tag', [
        ['i', moon],
        ['a', STARRED],
        ['r', READ],
      ]),
    );
    assert.deepEqual(await asked.titles(query(['s', STARRED])), ['Moon']);
    assert.deepEqual(await asked.titles(query(['it', STARRED])), ['Moon']);
    await done(
      asked.post('/edit-tag', [
        ['i', moon],
        ['r', STARRED],
      ]),
    );
    await done(
      asked.post('/edit-tag', [
        ['i', moon],
        ['a', 'user/-/state/com.google/broadcast'],
      ]),
    );
    assert.deepEqual(await asked.titles(query(['s', STARRED])), []);
  });

  test('a stream is marked as far as it had come, in whatever unit the time is', async () => {
    const at = FIRST + HOUR;
    for (const ts of [`${at}000`, `${at}`, `${at / 1000}`, `${at}000000`]) {
      assert.equal(timestampIn(ts), at);
    }
    await done(
      asked.post('/mark-all-as-read', [
        ['s', 'user/-/label/Coast'],
        ['ts', `${at}000`],
      ]),
    );
    assert.deepEqual(await unread(), ['Ferry', 'Snow']);
    await done(asked.post('/mark-all-as-read', [['s', `feed/${house.feedIds.get(HILL)}`]]));
    assert.deepEqual(await unread(), ['Ferry']);
    await done(
      asked.post('/mark-all-as-read', [
        ['s', ALL],
        ['T', house.owner],
      ]),
    );
    assert.deepEqual(await unread(), []);
  });

  test('feeds are followed, called, put into folders, and followed no more', async () => {
    const url = 'https://new.test/feed';
    const feed = async () => {
      const { subscriptions } = await asked.read(SUBSCRIPTIONS, '/subscription/list');
      return subscriptions.find((one) => one.url === url);
    };
    await done(
      asked.post('/subscription/edit', [
        ['ac', 'subscribe'],
        ['s', `feed/${url}`],
        ['a', 'user/-/label/Deep Sea'],
        ['t', 'Newer'],
      ]),
    );
    const first = await feed();
    assert.deepEqual([first?.title, first?.categories[0]?.label], ['Newer', 'Deep Sea']);
    await done(
      asked.post('/subscription/edit', [
        ['ac', 'subscribe'],
        ['s', `feed/${url}`],
      ]),
    );
    await done(
      asked.post('/subscription/edit', [
        ['ac', 'edit'],
        ['s', first?.id ?? ''],
        ['t', ' A  new\nname '],
        ['r', 'user/-/label/Deep Sea'],
      ]),
    );
    const second = await feed();
    assert.deepEqual([second?.title, second?.categories], ['A new name', []]);
    await done(
      asked.post('/subscription/edit', [
        ['ac', 'unsubscribe'],
        ['s', first?.id ?? ''],
      ]),
    );
    await done(
      asked.post('/subscription/edit', [
        ['ac', 'unsubscribe'],
        ['s', first?.id ?? ''],
      ]),
    );
    assert.equal(await feed(), undefined);
    const added = await asked.post('/subscription/quickadd', [['quickadd', url]]);
    const shape = z.object({ numResults: z.number(), streamId: z.string() });
    assert.deepEqual(shape.parse(await added.json()), { numResults: 1, streamId: first?.id });
    const none = await asked.post('/subscription/quickadd', [['quickadd', 'https://nobody.test/']]);
    assert.equal(z.object({ numResults: z.number() }).parse(await none.json()).numResults, 0);
  });

  test('folders are called otherwise and undone, and no feed goes with them', async () => {
    await done(
      asked.post('/rename-tag', [
        ['s', 'user/-/label/Coast'],
        ['dest', 'user/-/label/Sea & Shore'],
      ]),
    );
    const folders = async () => {
      const { subscriptions } = await asked.read(SUBSCRIPTIONS, '/subscription/list');
      return subscriptions.map(({ categories }) => categories[0]?.label ?? null);
    };
    assert.equal((await folders()).filter((name) => name === 'Sea & Shore').length, 2);
    await done(asked.post('/disable-tag', [['t', 'Sea & Shore']]));
    assert.deepEqual(new Set(await folders()), new Set([null]));
    assert.equal((await asked.post('/disable-tag', [['t', 'Sea & Shore']])).status, 400);
  });

  test('a list of feeds is taken in, whatever type it is said to be of', async () => {
    const body = `<opml version="2.0"><body><outline text="Isle"><outline type="rss" text="Isle" xmlUrl="https://isle.test/feed"/></outline></body></opml>`;
    const headers = {
      authorization: `GoogleLogin auth=${house.owner}`,
      'content-type': 'application/x-www-form-urlencoded',
    };
    await done(asked.post('/subscription/import', [], { body, headers }));
    const { subscriptions } = await asked.read(SUBSCRIPTIONS, '/subscription/list');
    assert.ok(
      subscriptions.some(
        ({ url, categories }) =>
          url === 'https://isle.test/feed' && categories[0]?.label === 'Isle',
      ),
    );
    const { status } = await asked.post('/subscription/import', [], { body: 'nonsense', headers });
    assert.equal(status, 400);
  });
});

describe('hostile calls of Google Reader’s API', () => {
  let house: ProgramHouse;
  let asked: ReturnType<typeof program>;
  before(async () => {
    house = await programHouse();
    asked = program(house, house.owner);
  });
  after(() => house.close());

  test('what is missing, repeated or nonsense is a 400 that says why, and nothing is done', async () => {
    const item = await asked.idOf('Quay');
    const bad: [string, Field[]][] = [
      ['/edit-tag', []],
      ['/edit-tag', [['i', item]]],
      ['/edit-tag', [['a', READ]]],
      [
        '/edit-tag',
        [
          ['i', 'nonsense'],
          ['a', READ],
        ],
      ],
      [
        '/edit-tag',
        [
          ['i', item],
          ['i', ''],
          ['a', READ],
        ],
      ],
      [
        '/edit-tag',
        [
          ['i', item],
          ['a', READ],
          ['r', READ],
        ],
      ],
      [
        '/edit-tag',
        [
          ['i', item],
          ['a', 'constructor'],
        ],
      ],
      [
        '/edit-tag',
        [
          ['i', item],
          ['a', 'user/-/state/com.google/constructor'],
        ],
      ],
      [
        '/edit-tag',
        [
          ['i', item],
          // A folder of feeds.
          ['a', 'user/-/label/Coast'],
        ],
      ],
      ['/edit-tag', [...Array.from({ length: 10_001 }, (): Field => ['i', item]), ['a', READ]]],
      ['/mark-all-as-read', []],
      ['/mark-all-as-read', [['s', 'nonsense']]],
      ['/mark-all-as-read', [['s', STARRED]]],
      [
        '/mark-all-as-read',
        [
          ['s', ALL],
          ['ts', 'yesterday'],
        ],
      ],
      [
        '/mark-all-as-read',
        [
          ['s', ALL],
          ['ts', '-1'],
        ],
      ],
      ['/mark-all-as-read', [['s', 'user/-/state/com.google/__proto__']]],
      ['/subscription/edit', []],
      [
        '/subscription/edit',
        [
          ['ac', 'toString'],
          ['s', 'feed/1'],
        ],
      ],
      [
        '/subscription/edit',
        [
          ['ac', 'subscribe'],
          ['s', 'feed/javascript:alert(1)'],
        ],
      ],
      [
        '/subscription/edit',
        [
          ['ac', 'subscribe'],
          ['s', `feed/${house.feedIds.get(OTHERS)}`],
        ],
      ],
      [
        '/subscription/edit',
        [
          ['ac', 'edit'],
          ['s', `feed/${house.feedIds.get(OTHERS)}`],
          ['t', 'Mine'],
        ],
      ],
      [
        '/subscription/edit',
        [
          ['ac', 'edit'],
          ['s', 'feed/1'],
          ['a', 'nonsense'],
        ],
      ],
      ['/subscription/quickadd', []],
      ['/rename-tag', [['s', 'user/-/label/Coast']]],
      [
        '/rename-tag',
        [
          ['s', 'user/-/label/Nowhere'],
          ['dest', 'user/-/label/New'],
        ],
      ],
      ['/disable-tag', []],
      ['/stream/items/contents', []],
      ['/stream/items/contents', [['i', '1 or 1=1']]],
      ['/stream/items/ids', []],
      ['/stream/items/ids', [['s', '../../etc/passwd']]],
      [
        '/stream/items/ids',
        [
          ['s', ALL],
          ['c', 'made up'],
        ],
      ],
      [
        '/stream/items/ids',
        [
          ['s', ALL],
          ['c', '-5'],
        ],
      ],
    ];
    for (const [path, fields] of bad) {
      const answer = await asked.post(path, fields);
      const called = `${path} ${JSON.stringify(fields).slice(0, 200)}`;
      assert.equal(answer.status, 400, called);
      assert.notEqual((await answer.text()).trim(), 'OK', called);
    }
    assert.equal((await asked.titles(query(['n', '100'], ['xt', READ]))).length, 5);
    assert.equal((await asked.read(SUBSCRIPTIONS, '/subscription/list')).subscriptions.length, 3);
  });

  test('a continuation that was made up gives what stands behind that place, or nothing', async () => {
    const pages: [string, number][] = [
      ['0', 0],
      ['1', 0],
      ['999999999999999', 5],
    ];
    for (const [c, count] of pages) {
      const { itemRefs } = await asked.read(
        REFS,
        `/stream/items/ids?${query(['s', ALL], ['c', c])}`,
      );
      assert.equal(itemRefs.length, count, c);
    }
  });

  test('numbers that are none of ours mark nothing, and ten thousand are taken', async () => {
    const strange = [
      '0',
      '-1',
      '9007199254740993',
      '9223372036854775807',
      '-9223372036854775808',
      'ffffffffffffffff',
      '99999999',
    ];
    const answer = await asked.post('/edit-tag', [
      ...strange.map((i): Field => ['i', i]),
      ['a', READ],
    ]);
    assert.equal(await answer.text(), 'OK');
    const many = Array.from({ length: 10_000 }, (_, index): Field => ['i', String(index + 100)]);
    assert.equal(await (await asked.post('/edit-tag', [...many, ['a', READ]])).text(), 'OK');
    assert.equal((await asked.titles(query(['n', '100'], ['xt', READ]))).length, 5);
  });

  test('nobody reads or marks what another follows, by any number or name', async () => {
    const other = program(house, house.member);
    const secret = await other.idOf('Secret');
    assert.notEqual(secret, '');
    const { items } = ITEMS.parse(
      await (await asked.post('/stream/items/contents', [['i', secret]])).json(),
    );
    assert.deepEqual(items, []);
    await asked.post('/edit-tag', [
      ['i', secret],
      ['a', READ],
      ['a', STARRED],
    ]);
    await asked.post('/mark-all-as-read', [['s', ALL]]);
    await asked.post('/mark-all-as-read', [['s', `feed/${house.feedIds.get(OTHERS)}`]]);
    assert.deepEqual(await other.titles(query(['xt', READ])), ['Secret']);
    assert.deepEqual(await asked.titles(query(['s', STARRED])), []);
    assert.deepEqual(await other.titles(query(['s', `feed/${house.feedIds.get(TIDE)}`])), []);
  });

  test('a page of another site changes nothing', async () => {
    const headers = {
      authorization: `GoogleLogin auth=${house.owner}`,
      origin: 'https://evil.test',
      'sec-fetch-site': 'cross-site',
    };
    const body = new URLSearchParams({ s: ALL });
    const { status } = await house.ask(`${API}/mark-all-as-read`, {
      method: 'POST',
      headers,
      body,
    });
    assert.equal(status, 403);
  });
});

test('an item’s number outlives its long spelling, and no text is taken for another number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (number) => {
      const long = longItemId(number);
      assert.equal(itemNumber(long), number);
      assert.equal(itemNumber(long.slice(-16)), number);
      assert.equal(itemNumber(String(number)), number);
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const read = itemNumber(text);
      assert.ok(read === null || read === 'not ours' || (Number.isSafeInteger(read) && read > 0));
    }),
  );
});

test('stories that a reader follows are labels, which say what they add', async (t) => {
  const house = await programHouse();
  t.after(house.close);
  const { store } = house.client.desk;
  const { rows } = await store.sync.page({
    readerId: 1,
    stream: { kind: 'all' },
    after: null,
    limit: 9,
  });
  const [, snow, moon] = rows;
  const { placed } = await import('../../../test/placed-articles.ts');
  const { last } = await store.placing.mark();
  const copy = {
    kind: 'copy',
    of: moon?.articleId ?? 0,
    share: 0.98,
    reason: 'It has the same text.',
  } as const;
  const changes = [
    placed(moon?.articleId ?? 0, [1, 1]),
    placed(snow?.articleId ?? 0, [1, 1], { report: copy }),
  ];
  await store.placing.recordPlaced({
    after: last,
    at: FIRST + 4 * HOUR,
    changes,
    articles: [],
    isAlone: false,
  });
  const [entry] = await store.sync.entries(1, [moon?.number ?? 0]);
  const target = { kind: 'story', key: String(entry?.story?.story) } as const;
  // As a folder is called already.
  await store.following.addRule({
    readerId: 1,
    does: 'follow',
    target,
    name: 'Coast',
    endsAt: null,
    at: FIRST,
  });
  const asked = program(house, house.owner);
  const label = `user/-/label/Coast (${entry?.story?.story})`;
  const tags = z.object({
    tags: z.array(z.object({ id: z.string(), type: z.string().optional() })),
  });
  assert.deepEqual((await asked.read(tags, '/tag/list')).tags.at(-1), { id: label, type: 'tag' });
  const { items } = await asked.read(ITEMS, `/stream/contents?${query(['s', label])}`);
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Snow', 'Moon'],
  );
  assert.ok(items[0]?.categories.includes(label));
  assert.ok(items[0]?.categories.includes('A copy of Tide'));
  assert.match(
    items[0]?.summary.content ?? '',
    new RegExp(`href="${HOUSE}/stories/\\d+">One of 2 articles in 2 titles on this story</a>`),
  );
  await store.settings.setMany(1, { appsTellStoriesOnce: 'yes' });
  assert.deepEqual(await asked.titles('n=100'), ['Ferry', 'Moon', 'Quay', 'Harbour']);
  const once = await asked.read(
    ITEMS,
    `/stream/contents?${query(['s', `feed/${house.feedIds.get(TIDE)}`])}`,
  );
  assert.match(
    once.items[0]?.summary.content ?? '',
    /<li>.*: <a href="[^"]*\/article\/\d+">Snow<\/a><\/li>/,
  );
  assert.equal(
    await (
      await asked.post('/rename-tag', [
        ['s', label],
        ['dest', 'user/-/label/The moon'],
      ])
    ).text(),
    'OK',
  );
  assert.equal(
    await (await asked.post('/disable-tag', [['s', 'user/-/label/The moon']])).text(),
    'OK',
  );
  assert.deepEqual(await store.sync.followed(1), []);
});

test('in a house that is open to this machine alone whoever asks is its owner, whatever is shown', async (t) => {
  const { pageClient, IDLE } = await import('../../../test/page-client.ts');
  const client = pageClient({ scheduler: IDLE });
  t.after(client.close);
  const login = await client.app.request('/accounts/ClientLogin?Email=a&Passwd=b');
  assert.match(await login.text(), /\nAuth=b\n$/);
  const list = await client.app.request(`${API}/subscription/list`);
  assert.deepEqual(await list.json(), { subscriptions: [] });
  assert.equal(await (await client.app.request(`${API}/token`)).text(), 'open');
});
