import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPayingOutlet, PASSWORDS } from '../../../test/titles/paying-outlet.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-titles-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('../main.ts', import.meta.url).pathname;

type Ran = { readonly status: number; readonly out: string; readonly err: string };

function hearsay(words: readonly string[], input = ''): Promise<Ran> {
  const env = { ...process.env, HEARSAY_DATA: folder, HEARSAY_ALLOW_PRIVATE: '127.0.0.1' };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [MAIN, 'title', ...words],
      { env },
      (error, out, err) => resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end(input);
  });
}

test('a sign-in is kept from standard input, tried, listed without its secret, and forgotten', async () => {
  const outlet = await openPayingOutlet();
  after(() => outlet.close());
  const page = outlet.at('/login');
  const secret = PASSWORDS.ottilie ?? '';
  const asked = ['sign-in', outlet.at('/'), '--page', page, '--name', 'ottilie', '--json'];
  const kept = await hearsay(asked, `${secret}\n`);
  assert.deepEqual(
    { ...JSON.parse(kept.out), since: '', lastUsed: '' },
    {
      ...{ host: '127.0.0.1', way: 'form', inTheClear: true, state: 'in', trouble: null },
      ...{ since: '', lastUsed: '', feeds: 0 },
    },
  );
  assert.deepEqual(outlet.signedIn, ['ottilie']);
  const listed = await hearsay(['list']);
  assert.match(listed.out, /^127\.0\.0\.1 {2}form {2}signed in since /);
  for (const text of [kept.out, kept.err, listed.out]) assert.ok(!text.includes(secret));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:db|db-wal|log)$/.test(file))
      assert.ok(!readFileSync(join(folder, file)).toString('latin1').includes(secret), file);
  assert.equal((await hearsay(['forget', '127.0.0.1'])).status, 0);
  assert.equal((await hearsay(['forget', '127.0.0.1'])).status, 1);
});

test('what cannot be kept is said, and nothing is asked', async () => {
  for (const [words, input] of [
    [['sign-in', 'co.uk', '--way', 'basic', '--name', 'a'], 'b'],
    [['sign-in', 'paper.example', '--way', 'basic', '--name', 'a'], ''],
    [['sign-in', 'paper.example', '--way', 'bot'], 'b'],
    [['sign-in', 'paper.example', '--page', 'https://other.example/', '--name', 'a'], 'b'],
    [['list', '--reader', 'nobody'], ''],
  ] as const) {
    const { status, out } = await hearsay(words, input);
    assert.deepEqual({ status, out }, { status: 2, out: '' }, words.join(' '));
  }
});
