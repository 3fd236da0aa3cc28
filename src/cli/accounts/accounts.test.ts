import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-accounts-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('../main.ts', import.meta.url).pathname;
const env = { ...process.env, HEARSAY_DATA: folder, HEARSAY_HOST: '0.0.0.0', HEARSAY_PORT: '0' };

type Ran = { readonly status: number; readonly out: string; readonly err: string };

function hearsay(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...words], { env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** Resolves once it has said who may in. */
function serve(): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, [MAIN, 'serve'], { env });
  let said = '';
  const take = (bytes: Buffer) => {
    said += bytes.toString();
  };
  child.stdout.on('data', take);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(said)));
    child.stderr.on('data', (bytes: Buffer) => {
      take(bytes);
      if (said.includes('no owner yet')) resolve({ child, said: () => said });
    });
  });
}

test('on an address that others reach it shows nothing until its owner has used the link of the terminal', async () => {
  const { child, said } = await serve();
  try {
    assert.match(said(), /unencrypted/);
    // No terminal stands here: what is written to it may be kept as a log.
    assert.match(said(), /run: hearsay owner link/);
    assert.doesNotMatch(said(), /\/welcome\//);
    const port = /:(\d+)\n/.exec(said())?.[1] ?? '';
    const origin = `http://127.0.0.1:${port}`;
    const closed = await fetch(origin, { headers: { accept: 'text/html' } });
    assert.equal(closed.status, 403);
    assert.match(await closed.text(), /no owner yet/);
    const { link } = JSON.parse((await hearsay('owner', 'link', '--json')).out);
    const welcome = await fetch(`${origin}${new URL(link).pathname}`);
    assert.equal(welcome.status, 200);
    assert.doesNotMatch(said(), new RegExp(new URL(link).pathname));
  } finally {
    child.kill();
  }
});

test('tokens are made, listed without themselves, and ended', async () => {
  const made = JSON.parse((await hearsay('token', 'add', 'kitchen', '--days', '30', '--json')).out);
  assert.match(made.token, /^[\w-]{43}$/);
  const { out } = await hearsay('token', 'list', '--json');
  assert.deepEqual([JSON.parse(out).name, JSON.parse(out).id], ['kitchen', made.id]);
  assert.doesNotMatch(out, new RegExp(made.token));
  assert.equal((await hearsay('token', 'remove', String(made.id))).status, 0);
  assert.equal((await hearsay('token', 'remove', String(made.id))).status, 1);
  assert.equal((await hearsay('token', 'add', 'x', '--days', '0')).status, 2);
  const owner = JSON.parse((await hearsay('owner', 'show', '--json')).out);
  assert.deepEqual(owner, { name: 'owner', hasPassword: false, sessions: [] });
});
