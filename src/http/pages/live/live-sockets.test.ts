import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pageClient } from '../../../../test/page-client.ts';
import { plainRequest, rawConnection } from '../../../../test/raw-connection.ts';
import { openServer } from '../../serving/open-server.ts';

test('whoever hangs up, politely or not, gives its place back', async (t) => {
  const client = pageClient();
  const server = await openServer({
    ...{ fetch: client.app.fetch, host: '127.0.0.1', port: 0 },
    ...{ largestBody: () => 1000, onFault: (error) => assert.fail(String(error)) },
  });
  t.after(() => server.stop(0).then(client.close));
  const listen = () => rawConnection(server.port, plainRequest('/live'));
  const places = await Promise.all(Array.from({ length: 64 }, listen));
  for (const place of places) await place.until('event: progress');
  const refused = await listen();
  await refused.until('HTTP/1.1 204');
  refused.socket.destroy();
  for (const [number, { socket }] of places.entries()) {
    if (number % 2 === 0) socket.end();
    else socket.resetAndDestroy();
  }
  // The server hears of each when its turn comes: a place that is not free yet is asked for again.
  for (let taken = 0; taken < 64; ) {
    const place = await listen();
    const answer = await place.until(/event: progress|HTTP\/1\.1 204/);
    if (answer.includes('event: progress')) taken += 1;
    else {
      place.socket.destroy();
      await sleep(20);
    }
  }
});
