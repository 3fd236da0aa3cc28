import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { EVERYTHING } from '../../model/accounts/entitlements.ts';
import { planSettings } from '../../model/accounts/plan-settings.ts';
import { openStoreHere } from '../../store/open-store-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-plan-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('../main.ts', import.meta.url).pathname;
const env = { ...process.env, HEARSAY_DATA: folder };

function hearsay(...words: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'plan', ...words], { env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('an owner at the terminal sees who has what, marks payments and makes gifts', async () => {
  const store = openStoreHere(join(folder, 'library.db'));
  const now = Date.now();
  await store.membership.setPlanSettings(planSettings({ 'plans.offered': 'yes' }), now);
  const plan = { name: 'Reader', description: '', price: '5 € a month', charge: null };
  await store.membership.addPlan({ ...plan, includes: EVERYTHING }, now);
  const member = { name: 'Ana', displayName: null, role: 'member', passwordHash: null } as const;
  await store.accounts.addReader(member, now);
  await store.close();
  assert.equal(JSON.parse((await hearsay('list', '--json')).out).name, 'Reader');
  assert.equal(JSON.parse((await hearsay('members', '--json')).out).state, 'trial');
  const paid = await hearsay('mark-paid', 'ana', '--plan', '1', '--months', '12', '--json');
  assert.match(JSON.parse(paid.out).until, /Z$/);
  assert.equal(JSON.parse((await hearsay('members', '--json')).out).state, 'member');
  const { code } = JSON.parse((await hearsay('gift', '--plan', '1', '--json')).out);
  assert.match(code, /^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  await hearsay('give', 'Ana');
  assert.match((await hearsay('members')).out, /^free/);
  for (const [words, status] of [
    [['give', 'nobody'], 1],
    [['mark-paid', 'Ana', '--plan', '9'], 1],
    [['mark-paid', 'Ana', '--plan', '1', '--months', '99'], 2],
    [['gift', '--plan', 'one'], 2],
  ] as const)
    assert.equal((await hearsay(...words)).status, status, words.join(' '));
});
