import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type CookieJar, cookieJar } from '../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { HOUR, MINUTE } from '../../../model/time.ts';
import { storedSignUpSettings } from '../../../pipeline/members/sign-up-settings.ts';

const PASSWORD = 'the tide comes in at noon';
const ORIGIN = 'http://192.168.1.5:8484';
const clients: ReturnType<typeof pageClient>[] = [];
after(() => Promise.all(clients.map(({ close }) => close())));

/** A house that others reach, whose owner is signed in. */
async function openHouse(settings: object = {}) {
  const client = pageClient({ config: { isLocal: false } });
  clients.push(client);
  const { desk, app } = client;
  await desk.store.house.setMany(storedSignUpSettings(settings));
  const token = 'w'.repeat(43);
  const { tokenHash } = await import('../../security/sessions/tokens.ts');
  const link = { readerId: 1, tokenHash: tokenHash(token), expiresAt: desk.now() + HOUR };
  await desk.store.accounts.addLink(link, desk.now());
  const owner = cookieJar(app, { origin: ORIGIN });
  await owner.send(`/welcome/${token}`, `/welcome/${token}`, { name: 'Mara', password: PASSWORD });
  const visitor = () => cookieJar(app, { origin: ORIGIN });
  return { client, desk, app, owner, visitor };
}

/** As mail goes out, without a server: what waits is read from the queue. */
async function withMail(desk: Awaited<ReturnType<typeof openHouse>>['desk']) {
  await desk.store.house.setMany({
    'mail.server': 'smtp://127.0.0.1:2525',
    'mail.from': 'news@harbour.example',
  });
}

async function letters(desk: Awaited<ReturnType<typeof openHouse>>['desk']) {
  const claimed = await desk.store.outbox.recordTurn(
    {
      handed: [],
      most: 100,
      limits: { domainAnHour: 1000, recipientADay: 24 },
    },
    desk.now(),
  );
  return claimed;
}

/** A form that no page shows, sent with the token that the door gives to everybody. */
async function force(jar: CookieJar, path: string, fields: Record<string, string>) {
  const [token = ''] = (await jar.get('/sign-in')).attributes('[name=form-token]', 'value');
  return jar.post(path, { 'form-token': token, ...fields });
}

const ana = { name: 'Ana Reyes', password: 'a lantern in the fog' };

test('a closed house lets nobody sign up, and says whom to ask', async () => {
  const { visitor } = await openHouse();
  const page = await visitor().get('/sign-up');
  assert.equal(page.status, 403);
  assert.match(page.text, /Nobody can sign up here/);
  assert.equal((await force(visitor(), '/sign-up', ana)).status, 403);
});

test('in an open house one signs up and is in, with the role the owner chose', async () => {
  const { visitor, desk, owner } = await openHouse({
    mode: 'open',
    words: 'Welcome,\n\nneighbours.',
  });
  const jar = visitor();
  const page = await jar.get('/sign-up');
  assert.deepEqual(page.words('.owners-words'), ['Welcome,', 'neighbours.']);
  assert.equal(page.attributes('#email', 'name').length, 0);
  const answer = await jar.send('/sign-up', '/sign-up', ana);
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/']);
  assert.equal((await jar.get('/settings')).status, 200);
  assert.equal((await jar.get('/house/members')).status, 403);
  assert.equal((await jar.get('/sign-up')).status, 303);
  assert.equal((await desk.store.accounts.credentials('ana reyes'))?.reader.role, 'member');
  assert.match((await owner.get('/house/members')).text, /Ana Reyes/);
});

const REFUSED: readonly (readonly [
  fields: Record<string, string>,
  status: number,
  said: RegExp,
])[] = [
  [{ name: '', password: ana.password }, 400, /1 to 60 letters/],
  [{ name: '\u3164', password: ana.password }, 400, /1 to 60 letters/],
  [{ name: 'Mаra', password: ana.password }, 400, /mixes alphabets/],
  [{ name: 'mara', password: ana.password }, 409, /cannot be taken/],
  [{ name: 'MАRА'.replaceAll('R', 'Я'), password: ana.password }, 400, /mixes alphabets/],
  [{ name: 'Мага', password: ana.password }, 303, /^$/],
  [{ name: 'Ana', password: 'short' }, 400, /too short/],
  [{ name: 'Ana', password: 'password1' }, 400, /among the first/],
];

test('what cannot be taken is said, and nothing more', async () => {
  const { visitor } = await openHouse({ mode: 'open' });
  for (const [fields, status, said] of REFUSED) {
    const page = await visitor().send('/sign-up', '/sign-up', fields);
    assert.equal(page.status, status, JSON.stringify(fields));
    assert.match(page.words('.door-said')[0] ?? '', said);
  }
});

test('by approval one waits until the owner says yes, then signs in with the password chosen', async () => {
  const { visitor, owner, desk } = await openHouse({ mode: 'approval' });
  const jar = visitor();
  const answer = await jar.send('/sign-up', '/sign-up', {
    ...ana,
    about: '<b>Ana</b> of the quay',
  });
  assert.match(answer.text, /owner is asked/);
  const tried = await jar.send('/sign-in', '/sign-in', ana);
  assert.equal(tried.status, 401);
  await visitor().send('/sign-up', '/sign-up', { name: 'Bo', password: ana.password });
  const page = await owner.get('/house/members');
  assert.match(page.text, /&lt;b&gt;Ana&lt;\/b&gt; of the quay/);
  const [first, second] = page.attributes('[name=waiting]', 'value');
  const decide = (waiting: string | undefined, decision: string) =>
    owner.send('/house/members', '/house/members/waiting', { waiting: waiting ?? '', decision });
  assert.match((await decide(first, 'in')).headers.get('location') ?? '', /admitted/);
  assert.match((await decide(second, 'out')).headers.get('location') ?? '', /not-admitted/);
  const [token = ''] = page.attributes('[name=form-token]', 'value');
  const late = { 'form-token': token, waiting: first ?? '', decision: 'in' };
  const again = await owner.post('/house/members/waiting', late);
  assert.match(again.headers.get('location') ?? '', /nobody-waits/);
  assert.equal((await jar.send('/sign-in', '/sign-in', ana)).status, 303);
  const lines = await desk.store.audit.actions(null, 10);
  assert.deepEqual(
    lines.map(({ actor, action, target }) => [actor, action, target]),
    [
      ['Mara', 'member.refused', null],
      ['Mara', 'member.admitted', 'Ana Reyes'],
    ],
  );
});

test('an invitation is made, shown once, lets in whom it is for, and is looked at without being used', async () => {
  const { visitor, owner } = await openHouse({ mode: 'invitation' });
  assert.equal((await visitor().get('/sign-up')).status, 403);
  const made = await owner.send('/house/sign-up', '/house/invitations', {
    ...{ role: 'editor', uses: '1', days: '7', note: 'the desk' },
  });
  const path = new URL(made.words('.made-token code')[0] ?? '').pathname;
  assert.match(path, /^\/invited\/[\w-]{43}$/);
  assert.doesNotMatch((await owner.get('/house/sign-up')).text, new RegExp(path));
  for (let at = 0; at < 3; at += 1) assert.equal((await visitor().get(path)).status, 200);
  const jar = visitor();
  assert.equal((await jar.send(path, path, ana)).status, 303);
  assert.equal((await jar.get('/house')).status, 303);
  assert.equal((await jar.get('/house/members')).status, 403);
  const late = visitor();
  assert.equal((await late.get(path)).status, 404);
  assert.equal((await force(late, path, { ...ana, name: 'Bo' })).status, 404);
});

test('an address is confirmed by the letter’s link, once; to look at it does nothing', async () => {
  const { visitor, desk } = await openHouse({ mode: 'open', asksEmail: 'required' });
  await withMail(desk);
  const jar = visitor();
  assert.equal((await jar.send('/sign-up', '/sign-up', { ...ana, email: 'nonsense' })).status, 400);
  const asked = await jar.send('/sign-up', '/sign-up', { ...ana, email: 'ana@post.example' });
  assert.match(asked.text, /Look into your mail/);
  assert.equal(await desk.store.accounts.credentials(ana.name), null);
  const [letter] = await letters(desk);
  assert.equal(letter?.to, 'ana@post.example');
  const path = new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? '').pathname;
  assert.equal((await jar.get(path)).status, 200);
  assert.equal(await desk.store.accounts.credentials(ana.name), null);
  assert.equal((await jar.send(path, path, {})).status, 303);
  assert.notEqual((await desk.store.accounts.credentials(ana.name))?.reader.emailConfirmedAt, null);
  assert.equal((await visitor().get(path)).status, 404);
});

test('who is a member is told by mail alone: page, status and what is held are the same', async () => {
  const { visitor, desk } = await openHouse({ mode: 'open', asksEmail: 'required' });
  await withMail(desk);
  await desk.store.accounts.setEmail(1, 'mara@post.example', desk.now());
  const pages = [];
  for (const email of ['mara@post.example', 'nobody@post.example']) {
    const name = `Reader ${email.length}`;
    const page = await visitor().send('/sign-up', '/sign-up', { ...ana, name, email });
    pages.push([page.status, page.words('main').join().replace(email, '')]);
    const again = await visitor().send('/sign-up', '/sign-up', {
      ...ana,
      name,
      email: 'x@y.example',
    });
    assert.equal(again.status, 409);
  }
  assert.deepEqual(pages[0], pages[1]);
  const sent = await letters(desk);
  assert.deepEqual(sent.map(({ to }) => to).sort(), ['mara@post.example', 'nobody@post.example']);
  assert.match(sent.find(({ to }) => to.startsWith('mara'))?.text ?? '', /yours already/);
});

test('ten thousand sign-ups in an hour come to two hundred, and those who are invited still come in', async () => {
  const { desk, app } = await openHouse({ mode: 'approval' });
  const { signUpLimits } = await import('../../security/sign-up/sign-up-limits.ts');
  let taken = 0;
  for (let at = 0; at < 10_000; at += 1) {
    const address = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
    const limits = signUpLimits({ desk }, { address, isInvited: false });
    const counted = await desk.store.accounts.recordGuess(
      limits,
      desk.now() + Math.floor((at * HOUR) / 10_000),
    );
    if (counted.kind === 'taken') taken += 1;
  }
  assert.equal(taken, 200);
  const invited = signUpLimits({ desk }, { address: '10.99.0.1', isInvited: true });
  assert.equal(
    (await desk.store.accounts.recordGuess(invited, desk.now() + 59 * MINUTE)).kind,
    'taken',
  );
  desk.passTime(30 * MINUTE);
  const jar = cookieJar(app, { origin: ORIGIN });
  const slow = await jar.send('/sign-up', '/sign-up', ana);
  assert.equal(slow.status, 429);
  assert.match(slow.headers.get('retry-after') ?? '', /^\d+$/);
  assert.equal((await desk.store.members.signUpsWaiting(desk.now())).length, 0);
});

test('how others come in is set by the owner, with limits, and noted', async () => {
  const { owner, desk } = await openHouse();
  const fields = {
    mode: 'approval',
    words: 'Hello',
    role: 'guest',
    most: '50',
    feeds: '20',
    storage: '5',
  };
  const answer = await owner.send('/house/sign-up', '/house/sign-up', fields);
  assert.match(answer.headers.get('location') ?? '', /sign-up-set/);
  const page = await owner.get('/house/sign-up');
  assert.deepEqual(page.attributes('[name=mode][checked]', 'value'), ['approval']);
  assert.deepEqual(page.attributes('#most, #feeds, #storage', 'value'), ['50', '20', '5']);
  const [line] = await desk.store.audit.actions(null, 1);
  assert.deepEqual([line?.action, line?.details.mode], ['sign-up.settings', 'approval']);
});

test('an owner changes a member’s account, each deed is noted, and the last owner is left alone', async () => {
  const { owner, visitor, desk } = await openHouse({ mode: 'open' });
  const jar = visitor();
  await jar.send('/sign-up', '/sign-up', ana);
  const id = (await desk.store.accounts.credentials(ana.name))?.reader.id ?? 0;
  const here = `/house/members/${id}`;
  const send = (to: string, fields: Record<string, string>) =>
    owner.send(here, `/house/members/${to}`, { member: String(id), ...fields });
  await send('role', { role: 'editor' });
  assert.equal((await jar.get('/settings')).status, 303);
  await jar.send('/sign-in', '/sign-in', ana);
  await send('limits', { feeds: '3', storage: '' });
  assert.deepEqual(await desk.store.members.limitsOf(id), { mostFeeds: 3, mostStorage: null });
  await send('sign-out', {});
  assert.equal((await jar.get('/settings')).status, 303);
  await send('state', { state: 'out' });
  assert.equal((await jar.send('/sign-in', '/sign-in', ana)).status, 401);
  await send('state', { state: 'in' });
  const made = await send('link', {});
  const path = new URL(made.words('.made-token code')[0] ?? '').pathname;
  assert.equal((await visitor().get(path)).status, 200);
  const mine = await owner.get('/house/members/1');
  assert.match(mine.text, /Nobody else owns this house/);
  const [token = ''] = mine.attributes('[name=form-token]', 'value');
  const last = await owner.post('/house/members/role', {
    ...{ 'form-token': token, member: '1', role: 'guest' },
  });
  assert.match(last.headers.get('location') ?? '', /last-owner/);
  assert.equal((await owner.get('/house/members/999')).status, 404);
  const lines = await desk.store.audit.actions(null, 20);
  assert.deepEqual(
    lines.map(({ action }) => action),
    [
      'member.link',
      'member.let-in',
      'member.kept-out',
      'member.signed-out',
      'member.limits',
      'member.role',
    ],
  );
  await send('link', {});
  const wrong = await send('remove', { name: 'Somebody' });
  assert.equal(wrong.status, 400);
  const log = await owner.get('/house/log?q=reyes');
  assert.equal(log.words('.house-log li').length, 7);
  assert.equal((await owner.get('/house/log?q=nobody')).words('.house-log li').length, 0);
  await send('remove', { name: 'ana reyes' });
  assert.equal(await desk.store.accounts.readerById(id), null);
  assert.doesNotMatch((await owner.get('/house/log')).text, /Ana Reyes/);
});

test('a reader’s own address is confirmed by the link that goes there, by that reader alone', async () => {
  const { owner, visitor, desk } = await openHouse({ mode: 'open' });
  await withMail(desk);
  const jar = visitor();
  await jar.send('/sign-up', '/sign-up', ana);
  const asked = await owner.send('/account/mail', '/account/mail', { email: 'Mara@post.example' });
  assert.match(asked.text, /on its way to Mara@post\.example/);
  const [letter] = await letters(desk);
  const { pathname, search } = new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? '');
  const path = `${pathname}${search}`;
  assert.equal((await jar.get(path)).status, 400);
  assert.equal((await owner.get(path)).status, 200);
  assert.equal((await desk.store.accounts.readerById(1))?.email, null);
  await owner.send(path, '/account/mail/confirm', {});
  assert.equal((await desk.store.accounts.readerById(1))?.email, 'Mara@post.example');
  const taken = await jar.send('/account/mail', '/account/mail', { email: 'mara@post.example' });
  assert.match(taken.text, /on its way to mara@post\.example/);
  assert.equal((await letters(desk)).length, 0);
  await owner.send('/account/mail', '/account/mail/remove', {});
  assert.equal((await desk.store.accounts.readerById(1))?.email, null);
  desk.passTime(25 * HOUR);
  assert.equal((await owner.get(path)).status, 400);
});
