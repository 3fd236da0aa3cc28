import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { Seen } from './ways-out/watch-ways-out.ts';

const WATCH = new URL('ways-out/watch-ways-out.ts', import.meta.url).href;
const WORK = new URL('ways-out/whole-refresh.ts', import.meta.url).pathname;

test('whatever is fetched in a whole refresh goes through the one door, in every thread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-ways-out-'));
  const file = join(folder, 'seen.jsonl');
  const env = {
    ...process.env,
    HEARSAY_DATA: folder,
    HEARSAY_LOG: 'silent',
    HEARSAY_READERS: '1',
    // Each thread reads the house's modules anew.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache'),
    HEARSAY_TEST_WAYS_OUT: file,
  };
  const words = ['--disable-warning=ExperimentalWarning', '--import', WATCH, WORK];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  const told = JSON.parse(stdout);
  const seen = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Seen => JSON.parse(line));
  rmSync(folder, { recursive: true });

  assert.ok(told.feeds > 7 && told.added > 40 && told.pages.read > 10, stdout);
  assert.deepEqual([told.failed, told.found, told.opened], [0, 'found', 'opened']);
  const mark = seen.findIndex(({ what }) => what === 'mark');
  const count = (what: Seen['what'], from: readonly Seen[]) =>
    from.filter((one) => one.what === what).length;
  const [work, strays] = [seen.slice(0, mark), seen.slice(mark + 1)];

  const connects = work.filter(({ what }) => what === 'connect');
  assert.ok(connects.length > 10, `${connects.length} connections`);
  assert.deepEqual(
    connects.filter(({ byGuard }) => !byGuard),
    [],
  );
  assert.equal(count('undici', work), connects.length);
  assert.equal(count('accepted', work), connects.length);
  const names = work.filter(({ what }) => what === 'name');
  assert.ok(names.length > 0, 'a name was looked up');
  assert.deepEqual(
    names.filter(({ byGuard }) => !byGuard),
    [],
  );
  assert.deepEqual([count('datagram', work), count('program', work)], [0, 0]);
  assert.deepEqual(
    work.filter(({ thread }) => thread !== 'main'),
    [],
  );

  // What the watch is worth: strays of each kind are seen for what they are.
  assert.deepEqual(
    strays.filter(({ byGuard }) => byGuard),
    [],
  );
  assert.equal(
    strays.filter(({ what, thread }) => what === 'connect' && thread === 'main').length,
    3,
  );
  assert.equal(
    strays.filter(({ what, thread }) => what === 'connect' && thread === 'other').length,
    1,
  );
  assert.ok(count('name', strays) > 0 && count('datagram', strays) > 0);
});
