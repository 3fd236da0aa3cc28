import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDesk } from '../../../test/desk.ts';
import { planSettings } from '../../model/accounts/plan-settings.ts';
import { DAY } from '../../model/time.ts';
import { remindOfEnds, type TrialEnd } from './remind-of-ends.ts';

const T = Date.UTC(2026, 10, 22, 12);
const desks: ReturnType<typeof testDesk>[] = [];
after(() => Promise.all(desks.map((desk) => desk.close())));

const told: TrialEnd[] = [];
function write(end: TrialEnd) {
  told.push(end);
  return { subject: 'Your trial', text: 'ends', language: 'en' };
}

async function house(mail: boolean) {
  const desk = testDesk({ now: T, ...(mail && { mail: MAIL }) });
  desks.push(desk);
  const { accounts, membership } = desk.store;
  await membership.setPlanSettings(planSettings({ 'plans.offered': 'yes' }), T);
  const names = ['Ana', 'Ben', 'Cem'] as const;
  for (const name of names) {
    const reader = { name, displayName: null, role: 'member', passwordHash: null } as const;
    const id = (await accounts.addReader(reader, T)) ?? 0;
    if (name === 'Cem') continue;
    await accounts.setEmail(id, `${name}@example.org`, name === 'Ana' ? T : null);
  }
  return desk;
}

const MAIL = {
  given: { server: 'smtp://127.0.0.1:2525', from: 'news@example.org' },
};

test('three days before their trial ends they are told, once, and only where the address is known to be theirs', async () => {
  const desk = await house(true);
  const at = async (now: number) => {
    desk.setTime(now);
    return remindOfEnds(desk, write);
  };
  assert.equal(await at(T + 11 * DAY - 1), 0);
  assert.equal(await at(T + 11 * DAY), 1);
  assert.equal(await at(T + 12 * DAY), 0);
  assert.deepEqual(told.map(({ name, until, page }) => [name, until, page]).at(-1), [
    'Ana',
    T + 14 * DAY,
    'https://news.example/account/membership',
  ]);
  assert.equal(await at(T + 14 * DAY), 0);
});

test('who has ordered is not told, and without a mail server nobody is', async () => {
  const desk = await house(true);
  const [, ana] = await desk.store.accounts.readers();
  await desk.store.membership.recordDeed(
    ana?.id ?? 0,
    {
      ...{ kind: 'subscription', provider: 'stripe', subscription: 'sub_1', plan: null },
      ...{ status: 'running', until: T + 44 * DAY, endsAt: null, statedAt: T },
    },
    T,
  );
  desk.setTime(T + 12 * DAY);
  assert.equal(await remindOfEnds(desk, write), 0);
  const without = await house(false);
  without.setTime(T + 12 * DAY);
  assert.equal(await remindOfEnds(without, write), 0);
});
