import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-member-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('../main.ts', import.meta.url).pathname;
const env = { ...process.env, HEARSAY_DATA: folder, HEARSAY_HOST: '0.0.0.0', HEARSAY_PORT: '8484' };

type Ran = { readonly status: number; readonly out: string; readonly err: string };

function member(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'member', ...words], { env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('members are added, changed, limited and removed at the terminal, and each deed is in the log', async () => {
  const added = await member('add', 'Ana Reyes', '--role', 'editor', '--json');
  assert.equal(added.status, 0);
  assert.match(JSON.parse(added.out).link, /^https?:\/\/\S+\/welcome\/[\w-]{43}$/);
  assert.equal((await member('add', 'ANA  REYES')).status, 1);
  assert.equal((await member('add', 'Mаra')).status, 2);
  assert.equal((await member('add', 'Bo', '--role', 'king')).status, 2);
  assert.equal((await member('role', 'ana reyes', 'member')).status, 0);
  assert.equal((await member('role', 'owner', 'member')).status, 1);
  assert.equal((await member('keep-out', 'Ana Reyes', 'nobody')).status, 1);
  assert.equal((await member('link', 'Ana Reyes')).status, 1);
  assert.equal((await member('let-in', '2')).status, 0);
  assert.match((await member('second-off', '2')).err, /no second factor/);
  const limits = await member('limits', 'Ana Reyes', '--feeds', '20', '--json');
  assert.deepEqual(JSON.parse(limits.out), {
    reader: 'Ana Reyes',
    mostFeeds: 20,
    mostStorage: null,
  });
  const all = lines((await member('list', '--json')).out);
  assert.deepEqual(
    all.map(({ name, role, hasPassword }) => [name, role, hasPassword]),
    [
      ['owner', 'owner', false],
      ['Ana Reyes', 'member', false],
    ],
  );
  assert.equal((await member('remove', 'Ana Reyes')).status, 2);
  assert.equal((await member('remove', 'Ana Reyes', '--yes')).status, 0);
  assert.equal((await member('remove', 'owner', '--yes')).status, 1);
  const log = lines((await member('log', '--json')).out);
  const deeds = ['added', 'role', 'kept-out', 'let-in', 'limits', 'removed'];
  assert.deepEqual(
    log.map(({ action }) => action).reverse(),
    deeds.map((deed) => `member.${deed}`),
  );
  // Of who was removed not even the log knows the name.
  assert.doesNotMatch(JSON.stringify(log), /Ana Reyes/);
});

test('how others come in is set at the terminal, and invitations are made, listed and taken back', async () => {
  assert.equal((await member('invite')).status, 1);
  assert.equal((await member('sign-up', 'ajar')).status, 2);
  const set = await member('sign-up', 'invitation', '--most', '50', '--json');
  const { mode, most } = JSON.parse(set.out);
  assert.deepEqual([mode, most], ['invitation', 50]);
  const made = JSON.parse((await member('invite', '--uses', '3', '--json')).out);
  assert.match(made.link, /\/invited\/[\w-]{43}$/);
  const [listed] = lines((await member('invitations', '--json')).out);
  assert.deepEqual([listed.id, listed.isOpen, listed.mostUses], [made.id, true, 3]);
  assert.equal((await member('uninvite', String(made.id))).status, 0);
  assert.equal((await member('uninvite', String(made.id))).status, 1);
  assert.equal((await member('waiting', '--json')).out, '');
  assert.equal((await member('accept', '7')).status, 1);
  assert.equal((await member('accept', 'x')).status, 2);
});
