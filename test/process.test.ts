/** The real program in a process of its own: how it ends, what it leaves behind, who can read that. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { plainRequest, rawConnection } from './raw-connection.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const base = await mkdtemp(join(tmpdir(), 'hearsay-process-'));
after(() => rm(base, { recursive: true }));

type Started = {
  readonly child: ChildProcess;
  readonly port: number;
  readonly said: () => string;
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
};

/** `hearsay serve` as a shell starts it, with what stands before it on the line. */
async function start(name: string, { shell = '', options = '' } = {}): Promise<Started> {
  const line = `${shell} exec "$0" --disable-warning=ExperimentalWarning ${options} "$1" serve`;
  const child = spawn('/bin/sh', ['-c', line, process.execPath, MAIN], {
    env: {
      ...process.env,
      HEARSAY_DATA: join(base, name),
      HEARSAY_PORT: '0',
      HEARSAY_LOG: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit').then(([status, signal]) => status ?? signal);
  while (!/is ready: \S+:\d+/.test(said) && child.exitCode === null) await sleep(20);
  const port = Number(/is ready: \S+:(\d+)/.exec(said)?.[1] ?? 0);
  return { child, port, said: () => said, ended };
}

test('with few open files and more clients than these it answers; only its user can read what it writes; a signal ends it well', async () => {
  const { child, port, ended, said } = await start('few', { shell: 'umask 022; ulimit -n 250;' });
  const crowd = await Promise.all(
    Array.from({ length: 400 }, () => rawConnection(port, 'GET / HTTP/1.1\r\nHost: l')),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/help`);
  assert.equal(answer.status, 200, said());
  await answer.text();
  for (const name of ['.', ...(await readdir(join(base, 'few')))]) {
    const { mode } = await stat(join(base, 'few', name));
    assert.equal(mode & 0o077, 0, `${name} has the mode ${(mode & 0o777).toString(8)}`);
  }
  const listening = await rawConnection(port, plainRequest('/live'));
  await listening.until('text/event-stream');
  // As by Ctrl-C under bin/hearsay.js: from the terminal and from there.
  child.kill('SIGINT');
  child.kill('SIGINT');
  assert.equal(await ended, 0, said());
  await Promise.all([...crowd, listening].map((one) => one.ended));
});

test('a second signal ends it at once, whatever is under way, and the library opens again', async () => {
  const first = await start('twice');
  // A body that is promised and does not come.
  const request = 'POST /settings HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n';
  const form =
    'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\nExpect: 100-continue\r\n';
  const slow = await rawConnection(first.port, `${request}${form}\r\nx`);
  // It is under way once the server says that it wants the body.
  await slow.until('100 Continue');
  first.child.kill('SIGTERM');
  const still = await Promise.race([first.ended, sleep(900, 'still there')]);
  assert.equal(still, 'still there');
  first.child.kill('SIGTERM');
  assert.equal(await first.ended, 'SIGTERM');
  await slow.ended;
  const again = await start('twice');
  assert.equal((await fetch(`http://127.0.0.1:${again.port}/`)).status, 200);
  again.child.kill('SIGTERM');
  assert.equal(await again.ended, 0);
});

test('a fault that nobody foresaw ends it with a message and a status by which it is started again', async () => {
  const planted = encodeURIComponent(
    'setTimeout(() => Promise.reject(new Error("planted")), 2500).unref()',
  );
  const { ended, said } = await start('fault', {
    options: `--import "data:text/javascript,${planted}"`,
  });
  assert.equal(await ended, 1);
  assert.match(said(), /hearsay: a fault of ours: Error: planted/);
});
