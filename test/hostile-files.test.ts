import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openReading } from '../src/pipeline/reading/open-reading.ts';
import { testDesk } from './desk.ts';
import { hostileFiles } from './hostile-files.ts';
import { importAll, outcomes, temporaryFolder } from './import.ts';

/** A two hundredth of the sizes that test/hostile-sizes.ts takes. */
const SMALL_MB = 5_000;

test('of a folder of hostile files each is told of by name, and what is good among them is read', async () => {
  using folder = temporaryFolder();
  const desk = testDesk({ reading: openReading() });
  try {
    const files = hostileFiles(SMALL_MB);
    for (const { name, write } of files) {
      const file = openSync(join(folder.path, name), 'w');
      write(file);
      closeSync(file);
    }
    const taken = await importAll(desk, folder.path);
    const told = taken.map((one, index) => `${one.name} ${outcomes(taken)[index]}`);
    for (const { name } of files) {
      assert.ok(
        told.some((line) => line.startsWith(join(folder.path, name))),
        name,
      );
    }
    for (const line of told) assert.match(line, /(?:added \d|known \d|failed: [A-Z].{10,200}\.)$/);
    assert.ok(told.every((line) => !line.includes('fault of ours')));
    assert.match(told.at(-1) ?? '', /z-last\.txt added 1$/);
    assert.deepEqual(await desk.store.upkeep.findDamage(), []);
  } finally {
    await desk.reading.close();
    await desk.close();
  }
});

test('one line of a feed that laughs a billion times takes no more memory than another', async () => {
  const desk = testDesk();
  const laughs = hostileFiles(1).find(({ name }) => name === 'laughs.xml');
  using folder = temporaryFolder();
  const path = folder.write('laughs.xml', '');
  const file = openSync(path, 'w');
  laughs?.write(file);
  closeSync(file);
  assert.deepEqual(outcomes(await importAll(desk, path)), ['added 1']);
  const [line] = await desk.store.articles.newest({
    readerId: 1,
    scope: {},
    before: null,
    limit: 1,
  });
  assert.ok((line?.headline.length ?? 0) < 10_000, `${line?.headline.length}`);
});

test('a web archive that is packed but torn names itself', async () => {
  using folder = temporaryFolder();
  const packed = gzipSync(
    Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'),
  );
  const path = folder.write('torn.warc.gz', packed.subarray(0, packed.length - 9));
  const [taken] = await importAll(testDesk(), path);
  assert.equal(taken?.name, path);
  assert.match(taken?.kind === 'failed' ? taken.reason : '', /^The archive is damaged/);
});
