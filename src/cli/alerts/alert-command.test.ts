import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { portOf, started } from '../../net/loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-alerts-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('../main.ts', import.meta.url).pathname;
const env = { ...process.env, HEARSAY_DATA: folder, HEARSAY_ALLOW_PRIVATE: '127.0.0.1' };

type Ran = { readonly status: number; readonly out: string; readonly err: string };

function alert(...words: string[]): Promise<Ran> {
  const options = { env, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'alert', ...words], options, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('a program is added, tried, listed and removed on the terminal', async () => {
  let came = 0;
  const server = createServer((request, answer) => {
    came += 1;
    request.resume().on('end', () => answer.writeHead(202).end('thanks'));
  });
  await started(server, '127.0.0.1');
  const address = `http://127.0.0.1:${portOf(server)}/`;
  const added = await alert('add', 'webhook', 'Script', address, '--json');
  const { id, secret } = JSON.parse(added.out);
  assert.match(secret, /^whsec_/);
  const tried = await alert('test', String(id), '--json');
  const { state, status } = JSON.parse(tried.out);
  assert.deepEqual([state, status, tried.status, came], ['delivered', 202, 0, 1]);
  const listed = await alert('deliveries', '--json');
  assert.equal(JSON.parse(listed.out).answer, 'thanks');
  assert.equal((await alert('off', String(id))).status, 0);
  const off = await alert('test', String(id));
  assert.deepEqual([off.status, came], [1, 1]);
  assert.equal((await alert('remove', String(id), '99')).status, 1);
  assert.equal((await alert('list', '--json')).out, '');
  server.close();
});

test('what is not understood is said, and ends with 2; what cannot be told ends with 1', async () => {
  const name = ['webhook', 'Script'] as const;
  assert.equal((await alert('add', 'pigeon', 'Script', 'https://a.example/')).status, 2);
  assert.equal((await alert('add', ...name, 'https://a.example/', '--tells', 'all')).status, 2);
  assert.equal((await alert('add', ...name, 'http://10.0.0.1/')).status, 1);
  assert.equal((await alert('test', 'one')).status, 2);
  assert.equal((await alert('rule', '1', '--by', 'pigeon')).status, 2);
  assert.equal((await alert('rule', '1', '--by', 'push')).status, 1);
});
