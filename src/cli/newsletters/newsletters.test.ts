import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runHearsay } from '../../../test/durability/run-hearsay.ts';
import { temporaryFolder } from '../../../test/import.ts';
import { mail } from '../../../test/mails.ts';

test('an address is made, a file is taken for it, its sender allowed and refused, all as JSON', async () => {
  using folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const run = async (...args: string[]) => {
    const { status, out, err } = await runHearsay(data, 'newsletter', ...args, '--json');
    const lines = out.split('\n').filter((line) => line !== '');
    return { status, err, told: lines.map((line) => JSON.parse(line)) };
  };
  const file = (name: string, bytes: Uint8Array) => {
    folder.write(name, Buffer.from(bytes).toString('latin1'));
    return join(folder.path, name);
  };
  const [made] = (await run('add', 'The Harbour Letter', '--folder', 'Letters')).told;
  assert.match(made.address, /^[a-z2-9]{16}@localhost$/);
  const one = file('one.eml', mail());
  const taken = await run('take', one, join(folder.path, 'none.eml'), '--for', made.address);
  assert.equal(taken.status, 1);
  assert.equal(taken.told[0].kind, 'waiting');
  assert.deepEqual(
    [taken.told[1].kind, taken.told[1].reason],
    ['failed', 'There is no such file.'],
  );
  const list = (await run('list')).told;
  assert.equal(list[0].kind, 'address');
  assert.deepEqual([list[1].kind, list[1].state, list[1].waiting], ['sender', 'waiting', 1]);
  const [allowed] = (await run('allow', String(list[1].id))).told;
  assert.equal(allowed.articles, 1);
  const two = file('two.eml', mail({ id: '<two@harbour.example>' }));
  const again = await run('take', one, two, '--for', made.address);
  assert.deepEqual(
    again.told.map(({ kind }) => kind),
    ['known', 'read'],
  );
  await run('refuse', String(list[1].id));
  const three = file('three.eml', mail({ id: '<three@harbour.example>' }));
  assert.equal((await run('take', three, '--for', made.address)).told[0].kind, 'discarded');
  assert.equal((await run('take', one, '--for', 'nobody@mail.example')).status, 1);
  assert.equal((await run('allow', '99')).status, 1);
  assert.equal((await run('add', 'x', '--reader', 'nobody')).status, 1);
});
