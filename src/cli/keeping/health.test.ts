import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { askHealth, listeningAddress } from './health.ts';

const asked: string[] = [];
let status = 200;
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(status).end('{}');
});
after(() => server.close());

test('whoever asks after health learns that it answers, that it does not, and that nobody listens', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  assert.equal((await askHealth({ host: '0.0.0.0', port })).kind, 'well');
  status = 503;
  assert.equal((await askHealth({ host: '127.0.0.1', port })).kind, 'unwell');
  assert.deepEqual(asked, ['/api/health', '/api/health']);
  await new Promise((resolve) => server.close(resolve));
  assert.equal((await askHealth({ host: '127.0.0.1', port })).kind, 'silent');
});

test('what listens everywhere is asked on this machine', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['0.0.0.0', 'http://127.0.0.1:8484'],
    ['::', 'http://[::1]:8484'],
    ['::1', 'http://[::1]:8484'],
    ['192.0.2.7', 'http://192.0.2.7:8484'],
    ['localhost', 'http://localhost:8484'],
  ];
  for (const [host, address] of cases)
    assert.equal(listeningAddress({ host, port: 8484 }), address);
});
