import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DAY } from '../../model/time.ts';
import { openStoreHere } from '../../store/open-store-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-hubs-'));
after(() => rmSync(folder, { recursive: true }));

const MAIN = new URL('../main.ts', import.meta.url).pathname;
const env = { ...process.env, HEARSAY_DATA: folder, HEARSAY_PUBLIC_HOSTS: '' };

function hearsay(...words: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'hubs', ...words], { env }, (error, out, err) => {
      resolve({ status: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('the terminal tells which hubs tell, and shows no address or secret that they were given', async () => {
  const none = await hearsay();
  assert.deepEqual([none.status, none.out], [0, '']);
  assert.match(none.err, /No hub is asked/);
  assert.match(none.err, /HEARSAY_PUBLIC_HOSTS/);
  const store = openStoreHere(join(folder, 'library.db'));
  const now = Date.now();
  const listed = { url: 'https://a.example/feed', title: 'Harbour \u001b[31mPost', folder: null };
  const nothing = { homeUrl: null, language: null, country: null, outletKey: 'a.example' };
  await store.subscriptions.addSubscriptions(1, [{ ...listed, ...nothing }], now);
  const teller = { feedId: 1, kind: 'websub', hubUrl: 'https://hub.example/', topic: 't' } as const;
  await store.hubs.addTellers([{ ...teller, nonce: 'the nonce', callbackHash: 'the hash' }], now);
  await store.hubs.recordAgreed(1, { leaseUntil: now + DAY, nextAt: now + DAY });
  await store.close();
  const { out } = await hearsay();
  assert.match(out, /^tells .*Harbour \ufffd\[31mPost {2}by https:\/\/hub\.example\/, until /);
  const json = (await hearsay('--json')).out;
  assert.doesNotMatch(json, /the nonce|the hash/);
  const { is, kind, state, feedId, trouble } = JSON.parse(json);
  assert.deepEqual([is, kind, state, feedId, trouble], ['hub', 'websub', 'told', 1, null]);
});
