import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { READER, testDesk } from '../../../../test/desk.ts';
import { TAKEOUT } from '../elsewhere/fixtures.ts';
import { BOOKMARKS, POCKET_CSV } from '../elsewhere/fixtures-of-tables.ts';
import { importBytes } from '../import-bytes.ts';

async function bring(files: Zippable | Uint8Array) {
  const desk = testDesk();
  const bytes = files instanceof Uint8Array ? files : zipSync(files);
  const report = await importBytes(desk, { readerId: READER, name: 'export.zip', bytes });
  await desk.close();
  return [report.added, report.failed.map(({ reason }) => reason)] as const;
}

test('the exports in an archive are taken, and what else is in it is counted', async () => {
  const files = {
    'part_000000.csv': strToU8(POCKET_CSV),
    'Takeout/Reader/starred.json': [strToU8(TAKEOUT), { level: 0 }] as [Uint8Array, { level: 0 }],
    '__MACOSX/._part.csv': strToU8('x'),
    'content/page.html': strToU8('<html><body><p>Text</p></body></html>'),
    'inner.zip': zipSync({ 'a.html': strToU8(BOOKMARKS) }),
  };
  const [added, reasons] = await bring(files);
  assert.equal(added, 5);
  assert.deepEqual(reasons.at(-1), '2 other files in the archive were left out.');
});

test('an archive without exports is what it was before', async () => {
  const [added, reasons] = await bring({ 'word/document.xml': strToU8('<w:document/>') });
  assert.equal(added, 0);
  assert.match(reasons[0] ?? '', /^This is .*, not an article\.$/);
});

test('a damaged archive, and one that never ends, are given up with a reason', async () => {
  const whole = zipSync({ 'part_000000.csv': strToU8(POCKET_CSV.repeat(200)) });
  for (const bytes of [whole.subarray(0, 60), whole.with(50, 0xff).with(51, 0xff).with(52, 0xff)]) {
    const [added, reasons] = await bring(bytes.slice());
    assert.equal(added, 0);
    assert.ok(reasons.length > 0);
  }
  const bomb = zipSync({ 'a.csv': new Uint8Array(60_000_000) });
  assert.deepEqual((await bring(bomb))[0], 0);
  const many = Object.fromEntries(
    Array.from({ length: 2_100 }, (_, at) => [`${at}.csv`, new Uint8Array(1)]),
  );
  assert.match((await bring(many))[1][0] ?? '', /more than 2000 files/);
});
