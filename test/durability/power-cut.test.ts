import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { seededRandom } from '../../bench/corpus/random.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { temporaryFolder } from '../import.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

/** A library's files right after an acknowledgement, with how long the log was then. */
type Moment = { readonly copy: string; readonly rules: number; readonly log: number };

/** What a disk may have made of what stood in the log behind the last flush. */
const LOSSES: readonly ((log: Buffer, from: number, random: () => number) => Buffer)[] = [
  (log, from) => log.subarray(0, from),
  (log, from, random) => log.subarray(0, from + Math.floor(random() * (log.length - from))),
  (log, from, random) => changed(log, from, (at) => (at % 512 === 0 && random() < 0.5 ? 0 : null)),
  (log, from, random) => changed(log, from, () => Math.floor(random() * 256)),
  (log, from) => changed(log, from, () => 0),
];

/** Whole sectors of 512 bytes are given another content, or left. */
function changed(log: Buffer, from: number, to: (at: number) => number | null): Buffer {
  const after = Buffer.from(log);
  let fill: number | null = null;
  for (let at = from; at < after.length; at += 1) {
    if (at % 512 === 0 || at === from) fill = to(at);
    if (fill !== null) after[at] = fill;
  }
  return after;
}

test('whatever a power cut leaves of the log behind the last acknowledgement, all that was acknowledged is there', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  const random = seededRandom(21);
  const store = openStoreHere(library);
  const moments: Moment[] = [];
  let rules = 0;
  for (let number = 0; number < 12; number += 1) {
    for (let more = 0; more <= number % 4; more += 1, rules += 1) await follow(store, rules);
    const log = statSync(`${library}-wal`).size;
    // One more that is under way when the power goes: as if it had not been acknowledged.
    await follow(store, 1000 + number);
    rules += 1;
    const copy = join(folder.path, `moment-${number}.db`);
    copyFileSync(library, copy);
    copyFileSync(`${library}-wal`, `${copy}-wal`);
    moments.push({ copy, rules: rules - 1, log });
  }
  await store.close();
  let images = 0;
  for (const { copy, rules: acknowledged, log } of moments) {
    for (const lose of LOSSES) {
      const found = await afterCut(copy, (bytes) => lose(bytes, log, random));
      assert.ok(found >= acknowledged, `${found} of ${acknowledged}`);
      images += 1;
    }
  }
  assert.equal(images, 60);
  // The control: what would be gone had the flush not come before the acknowledgement.
  const last = moments.at(-1);
  assert.ok(last !== undefined);
  const lost = await afterCut(last.copy, (bytes) => bytes.subarray(0, Math.floor(last.log / 2)));
  assert.ok(lost < last.rules, 'the check sees a loss');
});

async function follow(store: ReturnType<typeof openStoreHere>, number: number): Promise<void> {
  const name = `Phrase ${number}`;
  const target = { kind: 'phrase', key: name } as const;
  await store.following.addRule({
    does: 'follow',
    target,
    name,
    endsAt: null,
    readerId: 1,
    at: NOON,
  });
}

/** Opens what is left as the program would; returns how many rules are there. */
async function afterCut(copy: string, lose: (log: Buffer) => Buffer): Promise<number> {
  const image = `${copy}.image`;
  for (const end of ['-wal', '-shm']) rmSync(`${image}${end}`, { force: true });
  copyFileSync(copy, image);
  writeFileSync(`${image}-wal`, lose(readFileSync(`${copy}-wal`)));
  const store = openStoreHere(image);
  const rules = await store.following.all(1);
  assert.deepEqual(await store.upkeep.findDamage(), []);
  await store.close();
  return rules.length;
}
