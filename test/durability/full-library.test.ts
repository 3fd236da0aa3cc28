import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { kyselyOver } from '../../src/store/database/sqlite-driver.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { storeCalls } from '../../src/store/store.ts';
import { temporaryFolder } from '../import.ts';
import { FRIDAY_EVENING, fetchFromNewsstand } from '../newsroom.ts';
import { OPENING, pageClient } from '../page-client.ts';

/** A library that may be told to grow no more, as on a full disk. */
async function boundedStore(path: string) {
  await openStoreHere(path).close();
  const database = openDatabase(path, 'write');
  const db = kyselyOver(database);
  const pages = () => Number(database.prepare('pragma page_count').get()?.page_count);
  const calls = storeCalls(db, () => FRIDAY_EVENING);
  return {
    store: { ...calls, close: () => db.destroy() },
    fill: () => {
      database.exec('create table ballast (rest blob)');
      database.exec(`pragma max_page_count = ${pages()}`);
      for (let size = 65_536; size >= 16; size = Math.floor(size / 2)) {
        for (let isRoom = true; isRoom; ) {
          try {
            database.exec(`insert into ballast values (zeroblob(${size}))`);
          } catch {
            isRoom = false;
          }
        }
      }
    },
    free: () => database.exec('pragma max_page_count = 1073741823; drop table ballast'),
  };
}

const PAGES = ['/', '/latest', '/search?q=ferry', '/subscriptions', '/settings', '/saved', '/help'];

test('on a full disk every page can be read, what writes says so in plain words, and all goes on once there is room', async () => {
  using folder = temporaryFolder();
  const bounded = await boundedStore(join(folder.path, 'library.db'));
  const client = pageClient({
    store: bounded.store,
    fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING }),
  });
  try {
    await client.openSample();
    const before = await client.desk.store.upkeep.counts();
    const lines = await client.desk.store.articles.newest({
      ...{ readerId: 1, scope: {}, before: null, limit: 6 },
    });
    bounded.fill();
    for (const path of [...PAGES, ...lines.map(({ id }) => `/article/${id}`)]) {
      const { status } = await client.get(path, OPENING);
      assert.equal(status, 200, path);
    }
    const [first] = lines;
    assert.ok(first !== undefined);
    const follow = (number: number) =>
      client.post('/following', {
        ...{ does: 'follow', kind: 'phrase', key: `Kestrel Bay ${number}`, back: '/' },
      });
    let refused = await follow(0);
    // The first ones still fit into pages that are there.
    for (let number = 1; refused.status < 400 && number < 300; number += 1) {
      refused = await follow(number);
    }
    assert.equal(refused.status, 507, refused.text.slice(0, 300));
    assert.deepEqual(refused.words('h1'), ['The disk is full']);
    assert.equal((await client.get('/latest')).status, 200);
    assert.deepEqual(await client.desk.store.upkeep.counts(), before, 'nothing of it was kept');

    bounded.free();
    const done = await follow(1000);
    assert.ok(done.status < 400, done.text.slice(0, 300));
    assert.deepEqual(await client.desk.store.upkeep.findDamage(), []);
  } finally {
    await client.close();
  }
});
