import assert from 'node:assert/strict';
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { NO_DETAILS } from '../../src/model/article.ts';
import { dailyBackup } from '../../src/pipeline/upkeep/daily-backup.ts';
import { backUp } from '../../src/store/backup/backup-in-thread.ts';
import { makeBackup } from '../../src/store/backup/make-backup.ts';
import { restoreBackup } from '../../src/store/backup/restore-backup.ts';
import { backupName, backupsIn, removeOldBackups } from '../../src/store/backup/rotate-backups.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryFolder } from '../import.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

/** Takes in one article of its own; resolves when it is acknowledged. */
async function takeIn(store: Store, number: number): Promise<void> {
  const paragraphs = [`The ferry number ${number} left at noon.`, 'More of it. '.repeat(60)];
  await store.articles.recordImported(
    [
      {
        article: {
          ...{ headline: `Ferry ${number}`, standfirst: null, byline: [], outlet: null },
          ...{ section: null, published: NOON + number, updated: null, language: 'en', url: null },
          ...{ paragraphs, html: `<p>${paragraphs.join('</p><p>')}</p>`, credits: [] },
          ...{ leadImage: null, details: NO_DETAILS },
        },
        ...{ address: null, textKey: `text:${number}` },
        outlet: { key: 'harbour-post.example', name: 'The Harbour Post', homeUrl: null },
      },
    ],
    NOON,
  );
}

test('twenty backups made while articles come in are whole, with all that was acknowledged before, and can be gone back to', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  const store = openStore(library, 0);
  let acknowledged = 0;
  let isOver = false;
  const writing = (async () => {
    for (; !isOver; acknowledged += 1) await takeIn(store, acknowledged);
  })();
  const made: { path: string; least: number }[] = [];
  for (let number = 0; number < 20; number += 1) {
    const least = acknowledged;
    const { path } = await backUp(library, join(folder.path, `backup-${number}.db`));
    made.push({ path, least });
  }
  isOver = true;
  await writing;
  await store.close();
  assert.ok(acknowledged > 20, `${acknowledged} came in meanwhile`);
  for (const [number, { path, least }] of made.entries()) {
    const there = join(folder.path, `restored-${number}`, 'library.db');
    const { articles, before } = await restoreBackup(path, there, 'x');
    assert.ok(articles >= least, `${articles} of ${least}`);
    assert.equal(before, null);
  }
  const last = openStoreHere(join(folder.path, 'restored-19', 'library.db'));
  assert.deepEqual(await last.upkeep.findDamage(), []);
  await last.close();
});

test('going back keeps what was there, and a bad backup changes nothing', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  const store = openStoreHere(library);
  await takeIn(store, 1);
  const backup = makeBackup(library, join(folder.path, 'one.db')).path;
  await takeIn(store, 2);
  await store.close();

  const bad = async (name: string, spoil: (path: string) => void) => {
    const path = join(folder.path, name);
    copyFileSync(backup, path);
    spoil(path);
    const bytes = readFileSync(library);
    await assert.rejects(restoreBackup(path, library, 'x'), { name: 'StoreError' }, name);
    assert.deepEqual(readFileSync(library), bytes, `${name} changes nothing`);
  };
  await bad('empty.db', (path) => truncateSync(path, 0));
  await bad('cut.db', (path) => truncateSync(path, statSync(path).size - 20_000));
  await bad('rubbish.db', (path) => writeFileSync(path, 'no database'.repeat(1000)));
  await bad('newer.db', (path) => inside(path, 'pragma user_version = 999'));
  await bad('foreign.db', (path) => inside(path, 'drop table mark; drop table feed'));
  await assert.rejects(
    restoreBackup(join(folder.path, 'none.db'), library, 'x'),
    /There is no file/,
  );
  assert.throws(() => makeBackup(library, backup), /exists already/);

  const { articles, before } = await restoreBackup(backup, library, '2026-11-22');
  assert.deepEqual([articles, before], [1, `${library}.before-restore-2026-11-22`]);
  assert.deepEqual(await headlines(library), ['Ferry 1']);
  assert.deepEqual(await headlines(before ?? ''), ['Ferry 2', 'Ferry 1']);
});

test('who was erased after a backup was made stays erased when it is gone back to', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'left.db');
  const store = openStoreHere(library);
  const asked = { name: 'Ana', displayName: null, role: 'member', passwordHash: null } as const;
  const ana = (await store.accounts.addReader(asked, NOON)) ?? 0;
  await store.close();
  const backup = join(folder.path, 'with-ana.db');
  makeBackup(library, backup);
  const after = openStoreHere(library);
  await after.privacy.removeReader({ readerId: ana, heirId: 1 }, NOON);
  await after.close();
  assert.equal((await restoreBackup(backup, library, 'erased')).erasedAgain, 1);
  const restored = openStoreHere(library);
  assert.equal(await restored.accounts.readerById(ana), null);
  assert.notEqual(await restored.accounts.addReader(asked, NOON), ana);
  await restored.close();
});

function inside(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(`pragma foreign_keys = off; ${sql}`);
  database.close();
}

async function headlines(path: string): Promise<string[]> {
  const store = openStoreHere(path);
  const lines = await store.articles.newest({ readerId: 1, scope: {}, before: null, limit: 9 });
  await store.close();
  return lines.map(({ headline }) => headline);
}

test('a backup is made each day, whatever the clock did, and old ones go; nothing else in the folder does', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  await openStoreHere(library).close();
  const into = join(folder.path, 'backups');
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const on = (now: number) =>
    dailyBackup({ now: () => now, log: silent }, { library, folder: into, kept: 3 });
  const DAY = 86_400_000;
  assert.equal(await on(NOON), DAY);
  assert.equal(await on(NOON + DAY / 4), (DAY * 3) / 4, 'not twice a day');
  writeFileSync(join(into, 'mine.db'), 'mine');
  for (const day of [1, 2, 3, 4]) await on(NOON + day * DAY);
  assert.deepEqual(
    backupsIn(into).map(({ at }) => (at - NOON) / DAY),
    [4, 3, 2],
  );
  assert.ok(readdirSync(into).includes('mine.db'));
  assert.equal(await on(NOON - 3650 * DAY), DAY, 'a clock that jumped back stops nothing');
  assert.deepEqual(removeOldBackups(into, 0).length, 2, 'the newest always stays');
  assert.match(backupName(NOON), /^hearsay-2026-11-22T12-00-00Z\.db$/);
});
