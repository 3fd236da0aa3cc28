import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { openNewsstand } from './open-newsstand.ts';

const anchor = Date.UTC(2025, 10, 21, 16);

function status(port: number, host: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject).end();
  });
}

test('every feed it lists is to be had behind its port, and nothing under other names', async () => {
  const stand = await openNewsstand({ anchor });
  try {
    assert.equal(stand.hosts.length, 12);
    assert.equal(stand.feeds.length, 13);
    for (const feed of stand.feeds) {
      const { hostname, pathname } = new URL(feed.url);
      assert.ok(stand.hosts.includes(hostname));
      assert.equal(await status(stand.port, hostname, pathname), 200);
    }
    assert.equal(await status(stand.port, 'localhost', '/'), 421);
    assert.equal(await status(stand.port, `127.0.0.1:${stand.port}`, '/'), 421);
  } finally {
    await stand.close();
  }
  await assert.rejects(status(stand.port, 'ledger.example', '/'));
});
