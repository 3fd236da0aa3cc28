import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CookieJar, cookieJar } from '../../../../test/cookie-jar.ts';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';
import { type PlanSettings, planSettings } from '../../../model/accounts/plan-settings.ts';
import { DAY } from '../../../model/time.ts';
import { placeAwaited } from '../../../pipeline/stories/place-awaited.ts';
import { tellAwaited } from '../../../pipeline/stories/tell-awaited.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';

const PASSWORD = 'the tide comes in at noon';
const ORIGIN = 'http://localhost';
const OPENING = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };

let client: PageClient;
let stories: readonly string[];
before(async () => {
  client = pageClient();
  await client.openSample();
  await placeAwaited(client.desk);
  await tellAwaited(client.desk);
  const passwordHash = await hashPassword(PASSWORD);
  const { accounts } = client.desk.store;
  await show({ showsStories: true });
  stories = (await client.get('/open/stories')).attributes('.open-list h2 a', 'href');
  // The first password closes the house.
  await accounts.setPassword(1, passwordHash, client.desk.now());
  const names = { displayName: null, passwordHash };
  await accounts.addReader({ ...names, name: 'Gus', role: 'guest' }, client.desk.now());
  await accounts.addReader({ ...names, name: 'Ana', role: 'member' }, client.desk.now());
});
after(() => client.close());

function show(settings: Partial<PlanSettings>): Promise<void> {
  const { desk } = client;
  return desk.store.membership.setPlanSettings({ ...planSettings({}), ...settings }, desk.now());
}

function visitor(): CookieJar {
  return cookieJar(client.app, { origin: ORIGIN });
}

async function signedIn(name: string): Promise<CookieJar> {
  const jar = visitor();
  const answer = await jar.send('/sign-in', '/sign-in', { name, password: PASSWORD });
  assert.equal(answer.status, 303);
  return jar;
}

async function readAll(jar: CookieJar, paths: readonly string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const path of paths) statuses.push((await jar.get(path, OPENING)).status);
  return statuses;
}

test('unless the owner says so nothing is there', async () => {
  await show({});
  const jar = visitor();
  for (const path of ['/open/stories', ...stories.slice(0, 2), '/open/', '/open/x'])
    assert.equal((await jar.get(path)).status, 404, path);
});

test('visitors read stories, and nothing of anybody who reads here', async () => {
  await show({ showsStories: true });
  assert.ok(stories.length >= 4);
  const jar = visitor();
  const list = await jar.get('/open/stories');
  assert.deepEqual([list.status, list.words('h1')], [200, ['Stories']]);
  const story = await jar.get(stories[0] ?? '');
  assert.equal(story.status, 200);
  for (const page of [list, story]) {
    assert.equal(page.words('form, script, button, [data-read], .free-meter').length, 0);
    assert.doesNotMatch(page.text, /\bunread\b|\bGus\b|\bAna\b/);
  }
  assert.equal(jar.cookies.size, 0);
  for (const odd of ['0', '999999', '1e3', '-1', '../1', '%00'])
    assert.equal((await jar.get(`/open/stories/${odd}`)).status, 404, odd);
});

test('a visitor reads so many a month, the same as often as they like, and is told how that is known', async () => {
  await show({ showsStories: true, freeStories: 2 });
  const jar = visitor();
  const [one = '', two = '', three = ''] = stories;
  const first = await jar.get(one);
  assert.match(
    first.words('.free-meter')[0] ?? '',
    /^1 of 2 free stories this month\. Counted by a cookie/,
  );
  assert.deepEqual(await readAll(jar, [one, two, three, one]), [200, 200, 402, 200]);
  const refused = await jar.get(three);
  assert.deepEqual(refused.words('h1'), ['Your free stories of this month are read']);
  assert.equal(refused.words('.story, blockquote').length, 0);
  // Another browser is another visitor; the next month begins anew.
  assert.deepEqual(await readAll(visitor(), [three]), [200]);
  const now = client.desk.now();
  client.desk.setTime(now + 31 * DAY);
  assert.deepEqual(await readAll(jar, [three]), [200]);
  client.desk.setTime(now);
});

const FORGED: readonly ((cookie: string) => string)[] = [
  (cookie) => cookie.replace(/\.\d+-\d+\./, '..'),
  (cookie) => cookie.replace(/^\d{4}/, '2025'),
  (cookie) => `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`,
  () => 'a'.repeat(4000),
  () => '2026-11..',
];

test('a cookie that is not ours counts for nothing, and opens nothing more than none', async () => {
  await show({ showsStories: true, freeStories: 1 });
  const [one = '', two = ''] = stories;
  for (const forge of FORGED) {
    const jar = visitor();
    await jar.get(one);
    jar.cookies.set('hearsay-free', forge(jar.cookies.get('hearsay-free') ?? ''));
    const page = await jar.get(two);
    assert.match(page.words('.free-meter')[0] ?? '', /^1 of 1/);
  }
});

test('a browser that fetches ahead spends nothing', async () => {
  await show({ showsStories: true, freeStories: 1 });
  const jar = visitor();
  await jar.get(stories[0] ?? '', { 'sec-purpose': 'prefetch' });
  assert.equal(jar.cookies.size, 0);
  assert.deepEqual(await readAll(jar, stories.slice(1, 3)), [200, 402]);
});

test('a guest is counted with their account on whatever browser, a member not at all', async () => {
  await show({ showsStories: true, freeStories: 2 });
  const [one = '', two = '', three = ''] = stories;
  assert.deepEqual(await readAll(await signedIn('Gus'), [one, two]), [200, 200]);
  const other = await signedIn('Gus');
  assert.deepEqual(await readAll(other, [three, one]), [402, 200]);
  assert.match((await other.get(one)).words('.free-meter')[0] ?? '', /with your account/);
  const member = await signedIn('Ana');
  assert.deepEqual(await readAll(member, stories.slice(0, 4)), [200, 200, 200, 200]);
  assert.equal((await member.get(one)).words('.free-meter').length, 0);
  // All else of the house leads a guest to where it is said what they may do.
  const front = await other.get('/');
  assert.deepEqual([front.status, front.headers.get('location')], [303, '/account/membership']);
  const here = await other.get('/account/membership');
  assert.deepEqual([here.status, here.text.includes('/open/stories')], [200, true]);
});
