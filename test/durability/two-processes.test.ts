import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { holdLibrary } from '../../src/store/holding/hold-library.ts';
import { temporaryFolder } from '../import.ts';
import { runHearsay } from './run-hearsay.ts';

const HOLD = new URL('../../src/store/holding/hold-library.ts', import.meta.url).href;

test('who would do the same work as a running Hearsay is refused, and told by whom; who asks or brings files is not', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  const held = holdLibrary(library, 'serve', Date.UTC(2026, 10, 22, 12));
  assert.equal(held.kind, 'held');
  const [serve, refresh, statements] = await Promise.all(
    ['serve', 'refresh', 'statements'].map((command) => runHearsay(folder.path, command)),
  );
  for (const ran of [serve, refresh, statements]) {
    assert.equal(ran?.status, 1);
    assert.match(
      ran?.err ?? '',
      /^hearsay: "hearsay serve" works on .*library\.db since 2026-11-22T12:00:00\.000Z \(process \d+ on [^)]+\)\. \w/,
    );
    assert.ok(ran?.err.includes(`process ${process.pid} `));
    assert.doesNotMatch(ran?.err ?? '', /\n\s+at /);
  }
  folder.write(
    'note.txt',
    'Ferry runs again\n\nThe ferry to the island runs again since Monday.\n',
  );
  const imported = await runHearsay(folder.path, 'import', join(folder.path, 'note.txt'));
  assert.deepEqual([imported.status, imported.out], [0, '']);
  assert.match(imported.err, /1 articles added/);
  const found = await runHearsay(folder.path, 'search', 'ferry');
  assert.equal(found.status, 0);
  assert.match(found.out, /Ferry runs again/);
  if (held.kind === 'held') held.release();
});

test('the hold ends with its process, however that ends', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  const code = `const { holdLibrary } = await import(${JSON.stringify(HOLD)});
    console.log(holdLibrary(${JSON.stringify(library)}, 'refresh', 0).kind); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const whileItRuns = holdLibrary(library, 'serve', 0);
  assert.deepEqual(
    [whileItRuns.kind, whileItRuns.kind === 'taken' && whileItRuns.by?.pid],
    ['taken', child.pid],
  );
  child.kill('SIGKILL');
  await once(child, 'close');
  const afterwards = holdLibrary(library, 'serve', 0);
  assert.equal(afterwards.kind, 'held');
  if (afterwards.kind === 'held') afterwards.release();
});

test('a lock file that is rubbish keeps nobody out', () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'hearsay.lock'), 'not a lock'.repeat(500));
  const held = holdLibrary(join(folder.path, 'library.db'), 'serve', 0);
  assert.equal(held.kind, 'held');
  if (held.kind === 'held') held.release();
});
