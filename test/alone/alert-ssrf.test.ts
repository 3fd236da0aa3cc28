/** The corpus of hostile addresses by every way in which a reader is told something: nothing private is even tried. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HAPPENING_KINDS } from '../../src/model/alerts/alert.ts';
import { type Loopback, listen } from '../../src/net/loopback.ts';
import { addBrowser, addNtfy, addWebhook } from '../../src/pipeline/alerts/add-target.ts';
import { openWayOut } from '../../src/pipeline/alerts/way-out.ts';
import { READER, testDesk } from '../desk.ts';
import { hostileAddresses, SCHEMES } from '../hostile-addresses.ts';
import { type WatchedConnects, watchConnects } from './watch-connects.ts';

let secret: Loopback;
let watch: WatchedConnects;
let hostile: readonly string[];
const desk = testDesk();
before(async () => {
  secret = await listen('127.0.0.1', (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  hostile = hostileAddresses(secret.port);
  watch = watchConnects({ host: '127.0.0.2', port: 1 });
});
after(async () => {
  watch.restore();
  secret.close();
  await desk.close();
});

test('no message goes to a private address, however it is spelled, by http or https, to readers’ programs or to browsers', async () => {
  const { toReaders, toBrowsers } = openWayOut(desk);
  const all = [...hostile, ...hostile.map((address) => address.replace(/^http:/, 'https:'))];
  for (const fetch of [toReaders, toBrowsers])
    for (const address of all)
      await assert.rejects(fetch(address, { method: 'POST', body: '{}' }), address);
  assert.equal(secret.reached(), 0);
  assert.deepEqual(watch.attempts, []);
});

test('what is no address of the web is refused when it is typed, and plain http wherever the owner does not allow it', async () => {
  const wish = { readerId: READER, name: 'Script', tells: HAPPENING_KINDS };
  const schemes = SCHEMES.map((address) => address.replaceAll(':P', `:${secret.port}`));
  for (const address of [...schemes, ...hostile.filter((one) => one.startsWith('http:'))]) {
    assert.equal((await addWebhook(desk, wish, address)).kind, 'refused', address);
    const topic = await addNtfy(desk, wish, { address: `${address}/topic`, token: null });
    assert.equal(topic.kind, 'refused', address);
    const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
    const browser = await addBrowser(desk, wish, { endpoint: address, ...keys });
    assert.equal(browser.kind, 'refused', address);
  }
  assert.deepEqual(await desk.store.alerts.targets(READER), []);
});
