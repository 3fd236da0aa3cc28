/** Two readers who pay the same outlet, each for themselves, and what the other and the outlet get to see of that. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import { HOUR } from '../../src/model/time.ts';
import { openNet } from '../../src/net/open-net.ts';
import { subscribe } from '../../src/pipeline/subscribe.ts';
import { fetchAs } from '../../src/pipeline/titles/fetch-as.ts';
import { keepSignIn } from '../../src/pipeline/titles/keep-sign-in.ts';
import { exportLibrary } from '../../src/store/portable/export-library.ts';
import { listing } from '../desk.ts';
import { callOf } from '../routes/calls.ts';
import { type House, OWNER, openHouse } from '../routes/house.ts';
import { openPayingOutlet, PASSWORDS, type PayingOutlet } from './paying-outlet.ts';

let outlet: PayingOutlet;
let house: House;
let net: ReturnType<typeof openNet>;
let ids: Record<'owner' | 'member', number>;

before(async () => {
  outlet = await openPayingOutlet();
  net = openNet({
    ...{ allowPrivate: ['127.0.0.1', 'localhost'], builtInHosts: new Map() },
    ...{ userAgent: 'Hearsay', clock: () => 0, minGap: 0 },
  });
  house = await openHouse({
    web: (request) =>
      /^https?:\/\/(?:127\.0\.0\.1|localhost):/.test(request.url) ? net.fetchPage(request) : null,
  });
});
after(async () => {
  await house.close();
  await net.close();
  await outlet.close();
});

const basic = (name: string) => ({ way: 'basic', name, password: PASSWORDS[name] ?? '' });

function keep(readerId: number, secret: unknown) {
  return keepSignIn(house.desk, readerId, { address: outlet.at('/'), secret });
}

async function stateOf(readerId: number): Promise<string> {
  const [signIn] = await house.desk.store.titles.signIns(readerId);
  return `${signIn?.state} ${signIn?.trouble}`;
}

test('two readers pay the same outlet: each reads their own copy, and both a feed of the same address', async () => {
  const { desk, member } = house;
  for (const [readerId, name] of [
    [OWNER, 'ottilie'],
    [member, 'rosamund'],
  ] as const) {
    assert.equal((await keep(readerId, basic(name))).kind, 'kept');
    await subscribe(desk, readerId, [listing(outlet.at('/feed.xml'))]);
  }
  await house.settle();
  const own = async (readerId: number) => {
    const lines = await desk.store.articles.newest({
      ...{ readerId, scope: {}, before: null, limit: 50, withMuted: true },
    });
    const line = lines.find(({ headline }) => headline.startsWith('Mole'));
    return desk.store.articles.byId(readerId, line?.id ?? 0);
  };
  const [owners, members] = [await own(OWNER), await own(member)];
  assert.match(owners?.paragraphs.join() ?? '', /copy for ottilie/);
  assert.match(members?.paragraphs.join() ?? '', /copy for rosamund/);
  assert.doesNotMatch(members?.paragraphs.join() ?? '', /ottilie/);
  ids = { owner: owners?.id ?? 0, member: members?.id ?? 0 };
  assert.equal(await stateOf(OWNER), 'in null');
});

test('on no route and by no call does one reader see the other’s copy, given its number', async () => {
  const seen = { owner: 0, member: 0 };
  const words = { owner: /ottilie/i, member: /rosamund/i };
  const shown = ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes('live'));
  for (const route of shown) {
    for (const [as, other] of [
      ['owner', 'member'],
      ['member', 'owner'],
    ] as const) {
      const others = callOf(route, { article: String(ids[other]), id: String(ids[other]) }).path;
      const theirs = await house.ask(others, { as });
      assert.doesNotMatch(theirs.text, words[other], `${as}: ${others}`);
      const own = callOf(route, { article: String(ids[as]), id: String(ids[as]) }).path;
      if (words[as].test((await house.ask(own, { as })).text)) seen[as] += 1;
    }
  }
  for (const path of ['/search?q=mole', '/api/search?q=mole', '/latest', '/api/articles']) {
    assert.match((await house.ask(path, { as: 'member' })).text, /for rosamund/i, path);
    assert.doesNotMatch((await house.ask(path, { as: 'member' })).text, /ottilie/i, path);
    assert.doesNotMatch((await house.ask(path, { as: 'nobody' })).text, /ottilie|rosamund/i, path);
  }
  // The look sees what is there.
  assert.ok(seen.owner > 5 && seen.member > 5, JSON.stringify(seen));
});

test('nothing of it is in stories, people, or what is told of outlets', async () => {
  const { store } = house.desk;
  assert.deepEqual(await store.speakers.find('Quirina', 9), []);
  assert.deepEqual(await store.stories.ofArticles([ids.owner, ids.member]), []);
  const state = await store.statements.ofArticle(ids.owner, OWNER);
  assert.ok(state?.kind === 'found' && state.found.statements.length > 0);
  const feeds = await store.subscriptions.ofReader(OWNER);
  assert.ok(feeds.some(({ isOwn, url }) => isOwn && url === outlet.at('/feed.xml')));
});

test('a picture comes with the sign-in, by an address that is good for its reader alone', async () => {
  const { text } = await house.ask(`/article/${ids.owner}`);
  const path = /\/own-picture\/[\w/-]+/.exec(text)?.[0] ?? '';
  assert.notEqual(path, '');
  assert.equal((await house.ask(path)).status, 200);
  assert.equal((await house.ask(path, { as: 'member' })).status, 404);
  assert.ok([303, 401].includes((await house.ask(path, { as: 'nobody' })).status));
  const plain = path.replace('/own-picture/', '/picture/');
  assert.equal((await house.ask(plain)).status, 404);
  // A fetch as anybody gets none: what was kept for the owner is not given out.
  assert.equal((await house.desk.pictures.get(outlet.at('/plan.png'), 640)).kind, 'none');
});

test('what shows that a reader pays goes to the outlet’s host, and not where that forwards to', async () => {
  for (const [way, mark] of [
    [basic('ottilie'), /authorization/i],
    [{ way: 'header', name: 'X-Subscriber', value: PASSWORDS.ottilie }, /x-subscriber/i],
    [{ way: 'cookie', cookies: `pass=${PASSWORDS.ottilie}` }, /cookie/i],
  ] as const) {
    await keep(OWNER, way);
    outlet.sent.length = 0;
    assert.equal((await fetchAs(house.desk, OWNER, { url: outlet.at('/feed') })).kind, 'changed');
    await fetchAs(house.desk, OWNER, { url: outlet.at('/away') });
    const [first, second, third] = outlet.sent;
    assert.match(first?.head ?? '', mark);
    assert.match(second?.head ?? '', mark);
    assert.equal(third?.path, '/elsewhere');
    assert.doesNotMatch(third?.head ?? '', /authorization|x-subscriber|cookie|pw-ottilie/i);
    // Nor for whoever has not signed in there.
    await fetchAs(house.desk, null, { url: outlet.at('/feed') });
    assert.doesNotMatch(outlet.sent.at(-1)?.head ?? '', mark);
  }
});

const FORM = {
  ...{ way: 'form', nameField: null, passwordField: null, fields: [], button: null },
  ...{ name: 'ottilie', password: PASSWORDS.ottilie },
};

test('a form is found and filled in, once for many pages, and again when the outlet has signed out', async () => {
  const { desk } = house;
  outlet.signedIn.length = 0;
  await keep(OWNER, { ...FORM, page: outlet.at('/login') });
  const ask = () => fetchAs(desk, OWNER, { url: outlet.at('/feed') });
  const kinds = (await Promise.all([ask(), ask(), ask()])).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['changed', 'changed', 'changed']);
  assert.deepEqual(outlet.signedIn, ['ottilie']);
  assert.equal(await stateOf(OWNER), 'in null');
  outlet.endSessions();
  // Not again and again: outlets lock accounts for that.
  assert.equal((await ask()).kind, 'failed');
  assert.equal(await stateOf(OWNER), 'out answer 403');
  desk.passTime(2 * HOUR);
  assert.equal((await ask()).kind, 'changed');
  assert.deepEqual(outlet.signedIn, ['ottilie', 'ottilie']);
  assert.equal(await stateOf(OWNER), 'in null');
});

test('a page that its paywall cuts off says so; a form is filled in once more before that', async () => {
  const { desk } = house;
  outlet.endSessions();
  desk.passTime(2 * HOUR);
  const { ask } = house;
  const fetch = () =>
    ask(`/article/${ids.owner}/page`, { method: 'POST', body: new URLSearchParams() });
  outlet.signedIn.length = 0;
  await fetch();
  assert.deepEqual(outlet.signedIn, ['ottilie']);
  await desk.store.titles.removeSignIn(OWNER, '127.0.0.1');
  await keep(OWNER, { way: 'cookie', cookies: 'pass=expired' });
  await subscribe(desk, OWNER, [listing(outlet.at('/open/feed.xml'))]);
  await house.settle();
  const lines = await desk.store.articles.newest({
    ...{ readerId: OWNER, scope: {}, before: null, limit: 50, withMuted: true },
  });
  const cut = lines.find(({ headline }) => headline.endsWith('for all'));
  assert.match((await ask(`/article/${cut?.id ?? 0}`)).text, /cut off by its paywall/);
  assert.equal(await stateOf(OWNER), 'out cut off');
  assert.match((await ask('/account/titles')).text, /Signed out since .*cut off by its paywall/);
});

test('a wrong password is said, and a form that leads elsewhere is not filled in', async () => {
  await keep(OWNER, { ...FORM, password: 'wrong', page: outlet.at('/login') });
  await house.ask('/account/titles/try', {
    ...{ method: 'POST', body: new URLSearchParams({ host: '127.0.0.1' }) },
  });
  assert.equal(await stateOf(OWNER), 'out not taken');
  const elsewhere = { ...FORM, page: `http://localhost:${outlet.port}/login` };
  assert.deepEqual(await keep(OWNER, elsewhere), { kind: 'refused', why: 'page elsewhere' });
});

test('what is no host, or many publishers’, and what no header may hold, is refused', async () => {
  const { desk } = house;
  for (const [address, secret, why] of [
    ['', basic('ottilie'), 'no host'],
    ['ftp://paper.example/', basic('ottilie'), 'no host'],
    ['https://a:b@paper.example/', basic('ottilie'), 'no host'],
    ['co.uk', basic('ottilie'), 'too wide'],
    ['substack.com', basic('ottilie'), 'too wide'],
    ['paper.example', { way: 'header', name: 'Host', value: 'x' }, 'no secret'],
    ['paper.example', { way: 'header', name: 'X-A', value: 'x\r\nX-B: y' }, 'no secret'],
    ['paper.example', { way: 'cookie', cookies: 'a=b\nc' }, 'no secret'],
    ['paper.example', { ...FORM, page: 'http://paper.example/login' }, 'page elsewhere'],
    ['paper.example', { way: 'bot' }, 'no secret'],
  ] as const) {
    assert.deepEqual(await keepSignIn(desk, OWNER, { address, secret }), { kind: 'refused', why });
  }
});

test('what is secret stands nowhere in the clear: not in the library, in what goes out of it, on pages or in the log', async () => {
  await keep(OWNER, basic('ottilie'));
  await fetchAs(house.desk, OWNER, { url: outlet.at('/feed') });
  const secret = PASSWORDS.ottilie ?? '';
  const coded = Buffer.from(`ottilie:${secret}`).toString('base64');
  const exported = [...exportLibrary(house.file, 0)].join('\n');
  const pages = await Promise.all(
    ['/account/titles', '/account/data.jsonl', '/subscriptions', '/opml'].map(
      async (path) => (await house.ask(path)).text,
    ),
  );
  const library = ['', '-wal'].map((end) => readFileSync(`${house.file}${end}`).toString('latin1'));
  for (const [name, text] of Object.entries({
    exported,
    pages,
    library,
    logged: house.desk.logged,
  }))
    for (const hidden of [secret, coded]) assert.ok(!String(text).includes(hidden), name);
  assert.ok(!exported.includes('title_sign_in'));
  assert.ok(library.join().includes('title_sign_in'));
});
