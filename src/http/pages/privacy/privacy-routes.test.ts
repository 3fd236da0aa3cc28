import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieJar } from '../../../../test/cookie-jar.ts';
import { pageClient } from '../../../../test/page-client.ts';
import { hashPassword } from '../../security/passwords/hash-password.ts';
import { KNOWN_WORDS } from './known-words.ts';

const PASSWORD = 'the tide comes in at noon';
const client = pageClient({ config: { isLocal: false, backupsKept: 7 } });
const { app, desk } = client;
const { accounts, privacy } = desk.store;
after(client.close);

let ana: number;
before(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  await accounts.renameReader(1, { name: 'Mara', displayName: null });
  await accounts.setPassword(1, passwordHash, desk.now());
  const asked = { name: 'Ana', displayName: null, role: 'member', passwordHash } as const;
  ana = (await accounts.addReader(asked, desk.now())) ?? 0;
  await desk.store.settings.setMany(ana, { theme: 'dark' });
});

async function signedIn(name: string) {
  const jar = cookieJar(app);
  await jar.send('/sign-in', '/sign-in', { name, password: PASSWORD });
  return jar;
}

test('what is kept of a reader has words, whatever table it lies in', async () => {
  const known = await privacy.known(ana);
  assert.ok(known.length > 15);
  assert.deepEqual(
    known.map(({ table }) => table).filter((table) => KNOWN_WORDS[table] === undefined),
    [],
  );
});

test('a reader sees what is kept, how long it stays in backups, and takes it along', async () => {
  const jar = await signedIn('ana');
  const page = (await jar.get('/account/data')).text;
  assert.match(page, /Your settings<\/a><\/span> <span class="count">1</);
  assert.match(page, /the last 7 are kept/);
  const answer = await jar.get('/account/data.jsonl');
  const lines = answer.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(lines[0].hearsay, 'reader');
  assert.deepEqual(
    lines
      .filter(({ table }) => table === 'setting')
      .map(({ row }) => [row.reader_id, row.name, row.value]),
    [[ana, 'theme', 'dark']],
  );
  assert.ok(lines.some(({ table, row }) => table === 'reader' && row.name === 'Ana'));
  assert.ok(!JSON.stringify(lines).includes('Mara'));
});

test('an account ends when its name is typed, at once; its browser is signed out', async () => {
  const jar = await signedIn('ana');
  const wrong = await jar.send('/account/erase', '/account/erase', { name: 'anna' });
  assert.equal(wrong.status, 400);
  assert.match(wrong.text, /That is not your name/);
  assert.ok((await accounts.readerById(ana)) !== null);
  const done = await jar.send('/account/erase', '/account/erase', { name: 'ANA' });
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/sign-in?out=gone']);
  assert.equal(await accounts.readerById(ana), null);
  assert.equal((await jar.get('/account/data')).status, 303);
  assert.match((await jar.get('/sign-in?out=gone')).text, /Your account has ended/);
});

test('the house’s own account does not end', async () => {
  const jar = await signedIn('mara');
  assert.match((await jar.get('/account/data')).text, /it ends with the library/);
  const asked = await jar.get('/account/erase');
  assert.deepEqual([asked.status, asked.headers.get('location')], [303, '/account/data']);
  assert.ok((await accounts.readerById(1)) !== null);
});
