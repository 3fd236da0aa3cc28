import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { temporaryFolder } from '../import.ts';
import { runHearsay } from './run-hearsay.ts';

type Trouble = {
  readonly name: string;
  readonly spoil: (library: string) => void;
  readonly says: RegExp;
};

const TROUBLES: readonly Trouble[] = [
  {
    name: 'empty',
    spoil: (path) => truncateSync(path, 0),
    says: /is empty: everything in it is gone/,
  },
  {
    name: 'no database',
    spoil: (path) => writeFileSync(path, 'news '.repeat(2000)),
    says: /not a Hearsay library/,
  },
  {
    name: 'another program’s',
    spoil: (path) => {
      rmSync(path);
      inside(path, 'create table recipe (id integer primary key)');
    },
    says: /belongs to another program/,
  },
  {
    name: 'newer',
    spoil: (path) => inside(path, 'pragma user_version = 999'),
    says: /made by a newer Hearsay/,
  },
  {
    name: 'gone, its log left',
    spoil: (path) => {
      writeFileSync(`${path}-wal`, 'a log');
      rmSync(path);
    },
    says: /is missing, but .*-wal is there/,
  },
  {
    name: 'gone, but there once',
    spoil: (path) => {
      writeFileSync(join(path, '..', 'stories.kept'), 'x');
      rmSync(path);
    },
    says: /is missing, but .*stories\.kept is there/,
  },
  {
    name: 'a folder',
    spoil: (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    says: /is not a file/,
  },
  {
    name: 'its first page torn',
    spoil: (path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xaa, 100, 4096));
    },
    says: /damaged/,
  },
];

function inside(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

test('a library that is damaged, gone or another’s is told in one plain sentence, and no new one takes its place', async () => {
  using folder = temporaryFolder();
  const sound = join(folder.path, 'sound.db');
  await openStoreHere(sound).close();
  for (const { name, spoil, says } of TROUBLES) {
    const library = join(folder.path, name, 'library.db');
    mkdirSync(join(folder.path, name));
    copyFileSync(sound, library);
    spoil(library);
    const before = existsSync(library) && name !== 'a folder' ? readFileSync(library) : null;
    assert.throws(() => openStoreHere(library), { name: 'StoreError', message: says }, name);
    const after = existsSync(library) && name !== 'a folder' ? readFileSync(library) : null;
    assert.deepEqual(after, before, `${name}: nothing was written`);
  }
  const ran = await runHearsay(join(folder.path, 'empty'), 'search', 'ferry');
  assert.deepEqual([ran.status, ran.out], [1, '']);
  assert.match(ran.err, /^hearsay: .* is empty: [^\n]+\n$/);
});

test('a log that is missing or an index of it that is rubbish stops nothing', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  await openStoreHere(library).close();
  writeFileSync(`${library}-shm`, 'rubbish'.repeat(5000));
  const store = openStoreHere(library);
  assert.deepEqual(await store.upkeep.findDamage(), []);
  await store.close();
});

test('where it may not write it says so', { skip: process.platform === 'win32' }, async () => {
  using folder = temporaryFolder();
  const data = join(folder.path, 'data');
  mkdirSync(data);
  await openStoreHere(join(data, 'library.db')).close();
  chmodSync(join(data, 'library.db'), 0o444);
  chmodSync(data, 0o555);
  // Whoever runs as root may write everywhere: a disk that can only be read stops them, too.
  const isRoot = process.getuid?.() === 0;
  const mounted =
    isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', data]).status === 0;
  try {
    if (isRoot && !mounted) return;
    const ran = await runHearsay(data, 'search', 'ferry');
    assert.deepEqual([ran.status, ran.out], [1, '']);
    assert.match(ran.err, /^hearsay: [^\n]+\n$/);
    assert.doesNotMatch(ran.err, /fault of ours/);
  } finally {
    if (mounted) spawnSync('umount', [data]);
    chmodSync(data, 0o755);
  }
});
