import assert from 'node:assert/strict';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { seededRandom } from '../../bench/corpus/random.ts';
import { flipBit } from '../../bench/flips/flip-bits.ts';
import { scrubAll } from '../../src/pipeline/upkeep/scrub.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { temporaryFolder } from '../import.ts';
import { FRIDAY_EVENING, fetchFromNewsstand } from '../newsroom.ts';
import { IDLE, pageClient } from '../page-client.ts';
import { makeLibraryOfEverything } from './library-of-everything.ts';

const FLIPS = 5;

test('a bit that flips in an article is found and put right, more of them are fetched again, and no page is taken away', async () => {
  using folder = temporaryFolder();
  const library = join(folder.path, 'library.db');
  await makeLibraryOfEverything(library);
  const { size } = statSync(library);
  const random = seededRandom(3);
  let live = 0;
  for (let number = 0; number < FLIPS; number += 1) {
    const copy = join(folder.path, 'copy.db');
    const flip = await flipBit(library, copy, Math.floor(random() * size));
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
    if (flip.place === 'article' || flip.place === 'sealed') {
      assert.ok(flip.byDoctor, `${flip.table} at ${flip.at}`);
    }
    if (flip.place !== 'unused') live += 1;
  }
  // How many of all flips are found is for `node bench/run.ts flips`: five say nothing of a share.
  assert.ok(live > 0);
  await articleIsHealed(library);
});

/** More than a bit: what only the outlet can give back. */
async function articleIsHealed(library: string): Promise<void> {
  const database = new DatabaseSync(library);
  const { id, html } = Object(
    database
      .prepare(
        `select article_id as id, html from article_text join article on id = article_id
         where feed_id is not null and text_source = 'feed' order by id desc`,
      )
      .get(),
  );
  // As a disk does it: past the triggers that know of our own changes.
  const triggers = database
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'article_text'",
    )
    .all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  database
    .prepare("update article_text set html = ?, paragraphs = '[\"torn' where article_id = ?")
    .run(`${String(html).slice(0, 20)}\uFFFDtorn`, id);
  for (const { sql } of triggers) database.exec(String(sql));
  database.close();

  const client = pageClient({
    store: openStoreHere(library, () => FRIDAY_EVENING),
    scheduler: IDLE,
    fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING }),
  });
  const { desk } = client;
  try {
    for (const path of ['/', '/latest', `/article/${id}`]) {
      assert.equal((await client.get(path)).status, 200, path);
    }
    const { broken } = await scrubAll(desk);
    assert.deepEqual(broken, [{ kind: 'article', id }]);
    const [damage] = await desk.store.seals.damages();
    assert.deepEqual([damage?.healedAt, damage?.told], [null, 'It is being fetched again.']);
    const page = await client.get(`/article/${id}`);
    assert.match(page.words('.library-trouble')[0] ?? '', /damaged on the disk/);

    const { refresh } = await import('../../src/pipeline/refresh.ts');
    await refresh(desk, { kind: 'all' });
    const healed = (await desk.store.seals.damages()).find((one) => one.id === id);
    assert.equal(healed?.healedAt, FRIDAY_EVENING);
    assert.match(healed?.told ?? '', /word for word as it was/);
    const again = await desk.store.articles.byId(1, id);
    assert.equal(again?.html, html);
    assert.equal(again?.versionCount, 0, 'what the disk made of it was never said');
    assert.deepEqual((await scrubAll(desk)).broken, []);
  } finally {
    await client.close();
  }
}
