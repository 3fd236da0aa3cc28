import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { DAY, HOUR } from '../../model/time.ts';
import { cacheKey, openCache } from './picture-cache.ts';

let folder: string;
let now = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-pictures-'));
  now = Date.UTC(2025, 10, 21);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (mostBytes = 1_000_000) => openCache({ folder, mostBytes, now: () => now });

/** So many bytes that say of themselves how many they are, as WebP does. */
function webp(size: number, fill = 1): Buffer {
  const bytes = Buffer.alloc(size, fill);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(size - 8, 4);
  return bytes;
}

async function files(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((name) => name.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

test('a picture is found again, after a restart too, by the address and width it was made for', async () => {
  const key = cacheKey('https://a.example/1.jpg', 640);
  await open().write(key, webp(500));
  assert.deepEqual(await open().read(key), webp(500));
  for (const other of [
    cacheKey('https://a.example/1.jpg', 1280),
    cacheKey('https://a.example/2.jpg', 640),
  ])
    assert.equal(await open().read(other), null);
  const [path = ''] = await files();
  assert.equal((await stat(path)).mode & 0o777, 0o600);
});

test('a file that a power cut left short or empty is not shown, and is written anew', async () => {
  const key = cacheKey('https://a.example/1.jpg', 640);
  for (const size of [0, 5, 499]) {
    await open().write(key, webp(500));
    const [path = ''] = await files();
    await truncate(path, size);
    assert.equal(await open().read(key), null, String(size));
  }
  await open().write(key, webp(500));
  assert.equal((await open().read(key))?.length, 500);
});

test('what was looked at longest ago makes room', async () => {
  const cache = open(10_000);
  const keys = Array.from({ length: 12 }, (_, at) => cacheKey(`https://a.example/${at}`, 640));
  for (const [at, key] of keys.slice(0, 9).entries()) {
    await cache.write(key, webp(1000));
    const newest = (await files()).find((path) => path.includes(key.slice(2))) ?? '';
    await utimes(newest, new Date(now - (20 - at) * DAY), new Date(now - (20 - at) * DAY));
  }
  // Looking at the oldest makes it the youngest.
  assert.ok(await cache.read(keys[0] ?? ''));
  for (const key of keys.slice(9)) await cache.write(key, webp(1000));
  const kept = await Promise.all(keys.map((key) => cache.read(key)));
  const sum = kept.reduce((total, bytes) => total + (bytes?.length ?? 0), 0);
  assert.ok(sum <= 10_000, String(sum));
  assert.ok(kept[0] !== null, 'looked at just now');
  assert.ok(kept[1] === null, 'looked at longest ago');
  assert.ok(kept[11] !== null, 'came last');
});

test('drafts that a crash left go after an hour, those under way stay', async () => {
  await writeFile(join(folder, 'a.draft'), 'x');
  await writeFile(join(folder, 'b.draft'), 'x');
  await utimes(join(folder, 'a.draft'), new Date(now - 2 * HOUR), new Date(now - 2 * HOUR));
  await utimes(join(folder, 'b.draft'), new Date(now), new Date(now));
  await open().write(cacheKey('https://a.example/', 640), webp(100));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.draft'));
  assert.deepEqual(names, ['b.draft']);
});

test('where nothing can be written, nothing fails', async () => {
  const cache = openCache({
    folder: join(folder, 'file', 'below'),
    mostBytes: 1000,
    now: () => now,
  });
  await writeFile(join(folder, 'file'), 'no folder');
  const key = cacheKey('https://a.example/', 640);
  await cache.write(key, webp(100));
  assert.equal(await cache.read(key), null);
});

test('who wants no pictures kept has none', async () => {
  const cache = open(0);
  await cache.write(cacheKey('https://a.example/', 640), webp(100));
  assert.deepEqual(await files(), []);
});
