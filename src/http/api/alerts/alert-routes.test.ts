import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiClient } from '../../../../test/api-client.ts';

const ADDED = z.object({ target: z.object({ id: z.number() }), secret: z.string() });
const HOOK = { name: 'Script', address: 'https://hook.example/in', tells: ['claim denied'] };

test('a program is added, told, listed, renewed and removed by calls', async (t) => {
  const { ask, read, desk } = apiClient(t, {});
  const { target, secret } = await read(ADDED, ask('POST', '/alerts/webhooks', HOOK));
  assert.match(secret, /^whsec_/);
  const listed = await ask('GET', '/alerts/targets');
  assert.ok(JSON.stringify(listed.body).includes('https://hook.example/in'));
  assert.ok(!JSON.stringify(listed.body).includes(secret));
  const path = `/alerts/targets/${target.id}`;
  const renewed = await ask('POST', `${path}/secret`);
  assert.notDeepEqual(renewed.body, { secret });
  assert.equal((await ask('POST', `${path}/test`)).status, 202);
  const told = await ask('GET', `/alerts/deliveries?target=${target.id}&limit=5`);
  assert.match(JSON.stringify(told.body), /"state":"waiting"/);
  const off = await ask('PATCH', path, { isOn: false, name: 'Other', tells: [] });
  assert.match(JSON.stringify(off.body), /"reason":"reader"/);
  assert.equal((await ask('POST', `${path}/test`)).status, 404);
  assert.equal((await ask('PATCH', path, { isOn: true })).status, 200);
  assert.equal((await ask('DELETE', path)).status, 200);
  for (const call of [ask('DELETE', path), ask('PATCH', path, {}), ask('POST', `${path}/secret`)])
    assert.equal((await call).status, 404);
  assert.deepEqual(await desk.store.alerts.targets(1), []);
});

test('a topic, hours and rules are set by calls', async (t) => {
  const { ask, desk } = apiClient(t, {});
  const topic = { name: 'Phone', address: 'https://ntfy.sh/kestrel', tells: ['story moved'] };
  assert.equal((await ask('POST', '/alerts/ntfy', { ...topic, token: 'tk_1' })).status, 200);
  const plan = { quiet: { from: 1320, to: 420 }, mostADay: 5, topTitles: 12 };
  assert.deepEqual((await ask('PUT', '/alerts/plan', plan)).body, plan);
  assert.deepEqual((await ask('GET', '/alerts/plan')).body, plan);
  const rule = { does: 'follow', target: { kind: 'phrase', key: 'ferry' }, name: 'ferry' } as const;
  const added = await desk.store.following.addRule({ ...rule, readerId: 1, endsAt: null, at: 1 });
  const action = { tells: ['push'], marksRead: false, saves: true };
  const { id } = added.rule;
  assert.equal((await ask('PUT', `/alerts/rules/${id}`, action)).status, 200);
  assert.deepEqual((await ask('GET', '/alerts/rules')).body, {
    rules: [{ rule: id, ...action }],
  });
  assert.equal((await ask('PUT', '/alerts/rules/999', action)).status, 404);
});

test('what cannot be taken is refused, and nothing is kept of it', async (t) => {
  const { ask, desk } = apiClient(t, {});
  for (const body of [
    { ...HOOK, address: 'http://127.0.0.1/' },
    { ...HOOK, address: 'file:///etc/passwd' },
    { ...HOOK, name: '' },
    { ...HOOK, tells: ['everything'] },
    { ...HOOK, more: 1 },
    {},
  ])
    assert.equal((await ask('POST', '/alerts/webhooks', body)).status, 400, JSON.stringify(body));
  const plan = { quiet: { from: 1440, to: 0 }, mostADay: 5 };
  assert.equal((await ask('PUT', '/alerts/plan', plan)).status, 400);
  assert.equal(
    (await ask('PUT', '/alerts/plan', { ...plan, quiet: null, mostADay: 0 })).status,
    400,
  );
  assert.equal((await ask('POST', '/alerts/deliveries/1/again')).status, 404);
  assert.deepEqual(await desk.store.alerts.targets(1), []);
});
