/**
 * Three who ask for everything there is: somebody who has not signed in, the owner, and another reader, who is given the
 * numbers of all that the owner has left.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hono } from 'hono';
import type { Route } from '../../src/http/security/routes/route.ts';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import type { TestDesk } from '../desk.ts';
import { callOf } from './calls.ts';
import { type Answer, type Caller, type House, OWNER, openHouse } from './house.ts';
import { OWN_NEWS } from './own-news.ts';
import { changes } from './snapshot.ts';
import { ACTION_KEY, decideForAll, type Ids, leaveTraces, SECRET } from './traces.ts';

/** What the owner does with the news is the owner's alone, wherever it stands; so is where a feed lies. */
const OWN =
  /zephyr by sealed letter|zephyr (?:folder|by another name|gusts|is noted|laptop)|zephyr, (?:follow|mute|save)|zephyr-key|zephyr-s{9}|theme=zephyr/i;
/** What the owner's outlet says. */
const NEWS = /zephyr/i;

/**
 * What a library says of its news it says to whoever reads in it: the words and claims of articles, by their number or in
 * their story. See docs/notes/routes.md.
 */
const TOLD_TO_ALL = [
  /^\/(?:api\/)?articles?\/:id/,
  /^\/(?:api|feeds\/\w+)?\/?(?:stories|claims)\/:id/,
  /^\/(?:api\/speakers|people|feeds\/\w+\/people)\/:key/,
  /^\/(?:api\/|feeds\/\w+\/)?outlets?(?:\/:id|$)/,
  /^\/(?:api\/)?outlet-rules/,
  /^\/(?:api\/edition|settings|)$/,
  // An edition, too: the stories are told over all of the library.
  /^\/account\/digest\/preview/,
  /^\/$/,
  // Says again what was asked for.
  /search$|preview$|^\/following\/new$|^\/history$|^\/saved$/,
];

const SHOWING = ROUTES.filter(({ method, path }) => method === 'GET' && path !== '/welcome/:token');
/** Whoever has called these has no session any more. */
const ENDING = /^\/(?:sign-out|account)/;
const CHANGING = ROUTES.filter(({ method }) => method !== 'GET').toSorted(
  (one, other) => Number(ENDING.test(one.path)) - Number(ENDING.test(other.path)),
);

/** What hubs and strangers ask, what only looks, what is between two, and what would end the owner's own session. */
const OF_OTHERS =
  /(?:preview|look|feed-search|\/refresh)$|^\/(?:hub|handed|groups\/folders|house\/members|sign-(?:in|up)|invited|welcome|payment|letters\/(?:subscribe|confirm|leave|mine))/;

let house: House;
let ids: Ids;
let memberSaw: ReadonlyMap<string, Answer>;
before(async () => {
  house = await openHouse({ plant: showToAll });
  await house.followZephyr();
  memberSaw = await seenBy('member', {});
  ids = await leaveTraces(house, OWNER);
});
after(() => house.close());

/** A leak, to see that it is seen. */
function showToAll(app: Hono, { store }: TestDesk): void {
  app.get('/sample/planted', async (context) =>
    context.json(await store.subscriptions.ofReader(OWNER)),
  );
}

async function seenBy(as: Caller, named: Ids, routes = SHOWING): Promise<Map<string, Answer>> {
  const seen = new Map<string, Answer>();
  for (const route of routes) {
    const { path } = callOf(route, named);
    seen.set(route.path, await house.ask(path, { as }));
  }
  return seen;
}

test('whatever one reader does with the news, another sees the very same pages', async () => {
  const now = await seenBy('member', {});
  const plain = ({ status, text }: Answer) => `${status} ${text.replace(/\d+ MB/g, '')}`;
  const other = [...now].filter(([path, answer]) => {
    const was = memberSaw.get(path);
    return was === undefined || plain(was) !== plain(answer);
  });
  assert.deepEqual(
    other.map(([path]) => path),
    [],
  );
  assert.ok([...now.values()].filter(({ status }) => status === 200).length > 80);
});

test('another reader who has all the owner’s numbers is shown nothing of the owner’s', async () => {
  ids = await decideForAll(house, OWNER, ids);
  const leaks: string[] = [];
  const told = { ...ids, article: ids.told ?? '' };
  const own = { ...ids, article: ids.own ?? '' };
  const ofArticles = SHOWING.filter(
    (route) => callOf(route, ids).path !== callOf(route, told).path,
  );
  for (const [named, routes] of [
    [ids, SHOWING],
    [told, ofArticles],
    [own, ofArticles],
  ] as const) {
    for (const [path, { status, text }] of await seenBy('member', named, routes)) {
      assert.ok(status < 500, `${path} ${status}`);
      leaks.push(...leaksOf(path, text));
    }
  }
  assert.deepEqual([...new Set(leaks)], []);
});

function leaksOf(path: string, text: string): string[] {
  if (path === '/public/stories/:secret') return [];
  const own = OWN.exec(text)?.[0];
  if (own !== undefined) return [`${path}: ${own}`];
  const isTold = TOLD_TO_ALL.some((pattern) => pattern.test(path));
  return !isTold && NEWS.test(text) ? [`${path}: its news`] : [];
}

test('the same look finds what is the owner’s where the owner looks: it is not blind', async () => {
  const seen = await seenBy('owner', ids);
  const found = [...seen].filter(([, { text }]) => OWN.test(text)).map(([path]) => path);
  for (const path of [
    ...['/subscriptions', '/following', '/following.json', '/opml', '/account'],
    '/account/newsletters',
  ]) {
    assert.ok(found.includes(path), path);
  }
  for (const path of ['/api/subscriptions', '/api/following', '/api/opml', '/stories/:id']) {
    assert.ok(found.includes(path), path);
  }
  const told = [...seen].filter(([, { text }]) => NEWS.test(text)).map(([path]) => path);
  for (const path of [
    '/latest',
    '/saved',
    '/saved.json',
    '/history',
    '/api/refresh',
    '/api/articles',
    '/api/search',
  ])
    assert.ok(told.includes(path), path);
  const own = [...(await seenBy('owner', { ...ids, article: ids.own ?? '' }))];
  for (const path of [
    '/article/:id',
    '/latest',
    '/api/articles/:id',
    '/api/articles/:id/statements',
  ])
    assert.ok(
      own.some(([at, { text }]) => at === path && OWN_NEWS.test(text)),
      path,
    );
});

/** Two APIs say it inside of a 200, as their programs expect. */
const REFUSED = /^\{"api_version":3,"auth":0\}$|"NOT_LOGGED_IN"/;

test('a stranger is shown nothing and sent to the door, whatever they ask for', async () => {
  for (const route of SHOWING.filter(({ callers }) => callers !== 'anyone')) {
    const { path } = callOf(route, ids);
    const { status, headers, text } = await house.ask(path, { as: 'nobody' });
    const isSent = status === 303 && headers.get('location')?.startsWith('/sign-in') === true;
    assert.ok(isSent || status === 401 || REFUSED.test(text), `${path} ${status}`);
    assert.doesNotMatch(
      text.replaceAll(/q=zephyr|key=zephyr/g, ''),
      /zephyr|ferry|courier|kestrel/i,
      path,
    );
  }
  for (const route of CHANGING.filter(({ callers }) => callers !== 'anyone')) {
    const before = house.snapshot();
    const { path, asking } = callOf(route, ids);
    const { status, text } = await house.ask(path, { ...asking, as: 'nobody' });
    assert.ok(REFUSED.test(text) || [401, 303, 403].includes(status), `${nameOf(route)} ${status}`);
    assert.deepEqual(changes(before, house.snapshot()), [], nameOf(route));
  }
});

test('an article of a feed that nobody else follows is in no list and no search of theirs', async () => {
  for (const path of [
    '/api/search?q=subscribers',
    '/search?q=subscribers',
    '/latest',
    '/api/articles',
  ]) {
    const [members, owners] = [await house.ask(path, { as: 'member' }), await house.ask(path)];
    assert.deepEqual([members.status, owners.status], [200, 200], path);
    assert.doesNotMatch(members.text, NEWS, path);
    assert.match(owners.text, /Zephyr letter: what/, path);
  }
});

test('a public page is a story and no more, whoever asks', async () => {
  const { status, text } = await house.ask(`/public/stories/${SECRET}`, { as: 'nobody' });
  assert.equal(status, 200);
  assert.doesNotMatch(text, /zephyr (?:folder|by another name|gusts|laptop)|zephyr-key/i);
});

test('what is planted is found: a page that shows what the owner follows to everybody', async () => {
  const { text } = await house.ask('/sample/planted', { as: 'member' });
  assert.match(text, OWN);
});

test('an answer that was kept for one reader’s device is not given to another’s', async () => {
  const asking = { method: 'POST', body: new URLSearchParams({ article: ids.told ?? '' }) };
  const headers = { 'idempotency-key': ACTION_KEY, accept: 'application/json' };
  const owners = await house.ask('/marks/read', { ...asking, headers });
  assert.match(owners.text, /Zephyr is noted/);
  const members = await house.ask('/marks/read', { ...asking, headers, as: 'member' });
  assert.doesNotMatch(members.text, NEWS);
  const stated = { ...headers, 'hearsay-reader': String(OWNER) };
  assert.equal(
    (await house.ask('/marks/read', { ...asking, headers: stated, as: 'member' })).status,
    409,
  );
});

/** When the sample edition was opened stands among the owner's settings; whoever follows it first opens it. */
function isOwners(change: string, { path }: Route): boolean {
  const isSample = path.includes('/sample-edition') && /^(?:setting|reader_change) /.test(change);
  return change.endsWith(` of ${OWNER}`) && !isSample;
}

test('another reader changes nothing of the owner’s, and nothing that is for editors to decide', async () => {
  for (const route of CHANGING) {
    const before = house.snapshot();
    const { path, asking } = callOf(route, ids);
    const { status } = await house.ask(path, { ...asking, as: 'member' });
    if (route.touches !== 'own') await house.settle();
    const changed = changes(before, house.snapshot());
    const isEditors = route.callers === 'editor' || route.callers === 'owner';
    assert.ok(status < 500, `${nameOf(route)} ${status}`);
    if (isEditors) assert.equal(status, 403, nameOf(route));
    if (isEditors) assert.deepEqual(changed, [], nameOf(route));
    assert.deepEqual(
      changed.filter((one) => isOwners(one, route)),
      [],
      nameOf(route),
    );
    if (route.touches === 'own' && route.callers !== 'anyone')
      assert.deepEqual(
        changed.filter((one) => !one.endsWith(` of ${house.member}`)),
        [],
        nameOf(route),
      );
  }
});

test('the owner’s own calls do change what is theirs: the requests are good ones', async () => {
  const idle: string[] = [];
  // What programs of other readers change is seen beside their calls.
  const ours = CHANGING.filter(
    ({ path, proof }) => !ENDING.test(path) && !OF_OTHERS.test(path) && proof === undefined,
  );
  for (const route of ours) {
    const before = house.snapshot();
    const { path, asking } = callOf(route, ids);
    const { status } = await house.ask(path, { ...asking, as: 'owner' });
    if (route.touches !== 'own') await house.settle();
    assert.ok(status < 500, `${nameOf(route)} ${status}`);
    if (changes(before, house.snapshot()).length === 0) idle.push(`${nameOf(route)} ${status}`);
  }
  // What takes back what nobody did, and what is so already.
  const words = `${idle.length} of ${ours.length} changed nothing:\n${idle.join('\n')}`;
  assert.ok(idle.length < ours.length * 0.4, words);
});

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}
