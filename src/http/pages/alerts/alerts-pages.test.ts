import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { IDLE, pageClient } from '../../../../test/page-client.ts';
import { openSecrets } from '../../../pipeline/alerts/target-secrets.ts';

const READER = 1;
const HERE = '/account/alerts';
const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

function house() {
  const client = pageClient({ scheduler: IDLE });
  closers.push(client.close);
  return client;
}

const HOOK = { name: 'Script', address: 'https://hook.example/in?a=1', tells: ['claim denied'] };

test('a program is added; its secret is shown in that answer and nowhere after', async () => {
  const { post, get, desk } = house();
  assert.equal((await get(HERE)).status, 200);
  const made = await post(`${HERE}/webhooks`, HOOK);
  assert.equal(made.status, 200);
  const [secret = ''] = made.words('.made-token code');
  assert.match(secret, /^whsec_/);
  const page = await get(HERE);
  assert.ok(!page.text.includes(secret));
  assert.ok(page.text.includes('https://hook.example/in?a=1'));
  const [target] = await desk.store.alerts.targets(READER);
  assert.ok(target !== undefined);
  assert.deepEqual(target.tells, ['claim denied']);
  assert.ok(!JSON.stringify(target).includes('hook.example'));
  const renewed = await post(`${HERE}/secret`, { target: String(target.id) });
  const [second = ''] = renewed.words('.made-token code');
  assert.ok(second !== secret && second !== '');
  const kept = await desk.store.alerts.target(READER, target.id);
  const secrets = kept === null ? null : openSecrets(desk, kept);
  assert.ok(secrets?.way === 'webhook' && secrets.former?.secret === secret);
});

test('what cannot be told is refused with a sentence that says what to do', async () => {
  const { post } = house();
  for (const address of [
    'http://10.0.0.1/',
    'javascript:alert(1)',
    'nonsense',
    'https://a:b@c.example/',
  ]) {
    const page = await post(`${HERE}/webhooks`, { ...HOOK, address });
    assert.equal(page.status, 422, address);
    assert.match(page.words('[role="alert"]')[0] ?? '', /https/);
  }
  const topic = await post(`${HERE}/ntfy`, {
    name: 'Phone',
    address: 'https://ntfy.sh/',
    tells: [],
  });
  assert.equal(topic.status, 422);
  const browser = { name: 'B', endpoint: 'http://push.example/x', p256dh: 'B', auth: 'a' };
  assert.equal((await post(`${HERE}/browser`, browser)).status, 422);
  assert.equal((await post(`${HERE}/mail`, { tells: ['story moved'] })).status, 422);
});

test('there are no more than a reader may have', async () => {
  const { post } = house();
  for (let at = 0; at < 10; at++)
    assert.equal(
      (await post(`${HERE}/webhooks`, { ...HOOK, address: `https://a.example/${at}` })).status,
      200,
    );
  assert.equal(
    (await post(`${HERE}/webhooks`, { ...HOOK, address: 'https://a.example/10' })).status,
    422,
  );
});

test('a target is turned off, on again by its notice, changed and removed', async () => {
  const { post, follow, desk } = house();
  await post(`${HERE}/webhooks`, HOOK);
  const [target] = await desk.store.alerts.targets(READER);
  const id = String(target?.id);
  const off = await follow(`${HERE}/off`, { target: id });
  assert.deepEqual(
    off.attributes('.notice form, form.undo, [action="/account/alerts/on"]', 'action').slice(0, 1),
    ['/account/alerts/on'],
  );
  assert.equal((await desk.store.alerts.target(READER, Number(id)))?.off?.reason, 'reader');
  await post(`${HERE}/on`, { target: id });
  await post(`${HERE}/change`, {
    target: id,
    name: 'Other',
    tells: ['story moved', 'rule matched'],
  });
  const changed = await desk.store.alerts.target(READER, Number(id));
  assert.deepEqual([changed?.name, changed?.tells.length, changed?.off], ['Other', 2, null]);
  await post(`${HERE}/remove`, { target: id });
  assert.equal(await desk.store.alerts.target(READER, Number(id)), null);
});

test('a rule is given something to do, and its notice takes that back', async () => {
  const { post, get, desk } = house();
  const rule = { does: 'follow', target: { kind: 'phrase', key: 'ferry' }, name: 'ferry' } as const;
  const added = await desk.store.following.addRule({
    ...rule,
    readerId: READER,
    endsAt: null,
    at: 1,
  });
  const { id } = added.rule;
  const set = { rule: String(id), way: ['push', 'ntfy'], read: 'yes' };
  const answer = await post(`${HERE}/rule`, set);
  const action = async () =>
    (await desk.store.alerts.ruleActions(READER)).find((one) => one.ruleId === id);
  assert.deepEqual(await action(), {
    ruleId: id,
    tells: ['push', 'ntfy'],
    marksRead: true,
    saves: false,
  });
  const page = await get(answer.headers.get('location') ?? '');
  const [was = ''] = page.attributes('input[name="was"]', 'value');
  await post(`${HERE}/rule/undo`, { was });
  assert.deepEqual(await action(), { ruleId: id, tells: null, marksRead: false, saves: false });
  for (const nonsense of ['', 'x', `${id}`, `${id}.9999`, '999999.3', '-1.3'])
    assert.equal(
      (await post(`${HERE}/rule/undo`, { was: nonsense })).status,
      nonsense === '' ? 303 : 303,
    );
});

test('quiet hours are set, and times that are none leave the day loud', async () => {
  const { post, get, desk } = house();
  await post(`${HERE}/plan`, { quiet: 'yes', from: '22:30', to: '06:15', most: '12', titles: '4' });
  assert.deepEqual(await desk.store.alerts.plan(READER), {
    ...{ quiet: { from: 22 * 60 + 30, to: 6 * 60 + 15 }, mostADay: 12, topTitles: 4 },
  });
  assert.deepEqual((await get(HERE)).attributes('#quiet-from', 'value'), ['22:30']);
  for (const from of ['25:00', '12:61', 'noon', '1:2']) {
    await post(`${HERE}/plan`, { quiet: 'yes', from, to: '06:15', most: '9999', titles: '9999' });
    assert.deepEqual(await desk.store.alerts.plan(READER), {
      quiet: null,
      mostADay: 200,
      topTitles: 500,
    });
  }
});

test('words of titles and names are shown as words', async () => {
  const { post, get } = house();
  await post(`${HERE}/webhooks`, { ...HOOK, name: '<script>alert(1)</script>\u202e' });
  const page = await get(HERE);
  assert.ok(!page.text.includes('<script>alert(1)'));
  assert.ok(page.text.includes('&lt;script&gt;alert(1)'));
});
