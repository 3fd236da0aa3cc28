import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { NO_DETAILS } from '../../model/article.ts';
import { openStoreHere } from '../open-store-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-migrate-'));
after(() => rmSync(folder, { recursive: true }));

const MIGRATIONS = new URL('../migrations/', import.meta.url);
const NOON = Date.UTC(2026, 10, 21, 12);
const ID = NOON * 2_048;

/** A library as the first version left it, with one article that was read and saved. */
function firstLibrary(path: string): void {
  const database = new DatabaseSync(path);
  database.exec(readFileSync(new URL('0001-library.sql', MIGRATIONS), 'utf8'));
  database.exec('pragma user_version = 1');
  database.exec(`
    insert into outlet (id, key, name) values (1, 'harbour-post.example', 'The Harbour Post');
    insert into article (id, outlet_id, text_source, headline, opening, byline, first_seen, word_count, text_hash)
      values (${ID}, 1, 'file', 'Ferry late', 'The ferry', '["Ana Reyes"]', ${NOON}, 5, 'x');
    insert into article_text (article_id, paragraphs, html, credits)
      values (${ID}, '["The ferry left at noon."]', '<p>The ferry left at noon.</p>', '["A. Lowe"]');
    insert into article_version (article_id, seen_at, headline, paragraphs, html)
      values (${ID}, ${NOON - 1}, 'Ferry', '["The ferry left."]', '<p>The ferry left.</p>');
    insert into article_search (rowid, headline, byline, outlet, language, body)
      values (${ID}, 'Ferry late', 'Ana Reyes', 'The Harbour Post', 'en', 'The ferry left at noon.');
    insert into mark (reader_id, article_id, saved_at) values (1, ${ID}, ${NOON});
  `);
  database.close();
}

test('a library of the first version loses nothing and knows no details', async () => {
  const path = join(folder, 'first.db');
  firstLibrary(path);
  const store = openStoreHere(path);
  const article = await store.articles.byId(1, ID);
  assert.deepEqual(
    [article?.headline, article?.paragraphs, article?.credits, article?.isSaved],
    ['Ferry late', ['The ferry left at noon.'], ['A. Lowe'], true],
  );
  assert.deepEqual([article?.details, article?.asRead], [NO_DETAILS, null]);
  assert.deepEqual((await store.articles.versions(ID))[0]?.paragraphs, ['The ferry left.']);
  assert.deepEqual(await store.upkeep.findDamage(), []);
  await store.rules.addRules(
    [{ outlet: 'harbour-post.example', kind: 'drop', pattern: 'x', articleId: null }],
    NOON,
  );
  assert.deepEqual(
    (await store.rules.awaiting(5)).map(({ id }) => id),
    [ID],
  );
  await store.close();
});

test('a library that is up to date is opened as it is, a newer one is refused', async () => {
  const path = join(folder, 'newer.db');
  await openStoreHere(path).close();
  await openStoreHere(path).close();
  const known = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length;
  const database = new DatabaseSync(path);
  assert.equal(database.prepare('pragma user_version').get()?.user_version, known);
  database.exec(`pragma user_version = ${known + 1}`);
  database.close();
  assert.throws(() => openStoreHere(path), /made by a newer Hearsay/);
});
