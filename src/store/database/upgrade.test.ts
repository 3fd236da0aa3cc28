import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { openStoreHere } from '../open-store-here.ts';
import { migrate, newestSchema } from './migrate.ts';
import { openDatabase } from './open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-upgrade-'));
after(() => rmSync(folder, { recursive: true }));

const MIGRATIONS = new URL('../migrations/', import.meta.url);
const NOON = Date.UTC(2026, 10, 21, 12);
const FIRST = NOON * 2_048;
const SECOND = FIRST + 2_048;

/** What a Hearsay of each schema would have put into a library: by the schema that brought the tables. */
const FILLINGS: ReadonlyMap<number, string> = new Map([
  [
    1,
    `insert into outlet (id, key, name) values (1, 'harbour-post.example', 'The Harbour Post'), (2, 'b.example', 'B');
    insert into feed (id, outlet_id, url, interval, next_fetch_at) values (1, 1, 'https://harbour-post.example/feed', 3600000, ${NOON});
    insert into article (id, outlet_id, feed_id, text_source, headline, opening, byline, first_seen, word_count, text_hash)
      values (${FIRST}, 1, 1, 'feed', 'Ferry late', 'The ferry', '["Ana Reyes"]', ${NOON}, 5, 'x'),
        (${SECOND}, 2, null, 'file', 'Ferry lost', 'A ferry', '[]', ${NOON}, 5, 'y');
    insert into article_text (article_id, paragraphs, html, credits)
      values (${FIRST}, '["The ferry left at noon."]', '<p>The ferry left at noon.</p>', '["A. Lowe"]'),
        (${SECOND}, '["A ferry was lost."]', '<p>A ferry was lost.</p>', '[]');
    insert into article_version (article_id, seen_at, headline, paragraphs, html)
      values (${FIRST}, ${NOON - 1}, 'Ferry', '["The ferry left."]', '<p>The ferry left.</p>');
    insert into address (address, article_id) values ('harbour-post.example/1', ${FIRST});
    insert into entry (id, feed_id, article_id, guid, stated_hash, first_seen) values (1, 1, ${FIRST}, 'g', 'h', ${NOON});
    insert into article_search (rowid, headline, byline, outlet, language, body) values
      (${FIRST}, 'Ferry late', 'Ana Reyes', 'The Harbour Post', 'en', char(10) || 'The ferry left at noon.'),
      (${SECOND}, 'Ferry lost', '', 'B', 'en', char(10) || 'A ferry was lost.');
    insert into subscription (reader_id, feed_id, folder, added_at) values (1, 1, 'Local', ${NOON});
    insert into mark (reader_id, article_id, saved_at) values (1, ${FIRST}, ${NOON});
    insert into setting (reader_id, name, value) values (1, 'theme', '"dark"');`,
  ],
  [
    2,
    `insert into outlet_rule (outlet, kind, pattern, created_at) values ('harbour-post.example', 'drop', 'Sign up', ${NOON});`,
  ],
  [
    3,
    `insert into article_statements (article_id, depth) values (${FIRST}, 'full');
    insert into statement (article_id, ordinal, speaker_key, speaker_name, speaker_kind, attribution, form, force, certainty, place, content, normal, spans, details)
      values (${FIRST}, 0, 'mara quill', 'Mara Quill', 'person', 'speaker', 'direct', 'statement', 'firm', 'body', 'It left', 'it left', '[{"start":0,"end":7}]', '{}');
    update article set statements_by = 1 where id = ${FIRST};`,
  ],
  [
    4,
    `insert into outlet_line (outlet_id, line, articles, holders, since, last_seen) values (1, 'abc', 1, '[${FIRST}]', 0, ${NOON});`,
  ],
  [
    6,
    `insert into story (id, created_at, version, shown_id, oldest_id, newest_id, article_count, outlet_count, report_count, analysis_asks)
      values (12, ${NOON}, 1, ${FIRST}, ${FIRST}, ${SECOND}, 2, 2, 2, 0);
    insert into story_event (id) values (12);
    insert into story_article (article_id, story_id, event_id, outlet_id, report, placed_by)
      values (${FIRST}, 12, 12, 1, 'own', 1), (${SECOND}, 12, 12, 2, 'own', 2);
    insert into story_log (number, at, kind, story_id, article_id, event_id, reason)
      values (1, ${NOON}, 'placed', 12, ${FIRST}, 12, 'first'), (2, ${NOON}, 'placed', 12, ${SECOND}, 12, 'same');
    insert into claim (id, story_id, ordinal, state, evidence, shown, origin_count, outlet_count, details)
      values (3, 12, 0, 'standing', 'said', 0, 1, 1, '{}');
    insert into claim_statement (article_id, ordinal, claim_id, position, is_own) values (${FIRST}, 0, 3, 0, 1);
    insert into said_search (rowid, said, speaker) values (${FIRST}, 'It left', 'Mara Quill');
    update article set story_by = 1;`,
  ],
  [
    7,
    `insert into following (reader_id, does, kind, target, name, added_at, seen_id) values (1, 'mute', 'phrase', 'transfer window', 'transfer window', ${NOON}, 0);`,
  ],
  [
    8,
    `insert into reading (reader_id, article_id, opened_at) values (1, ${FIRST}, ${NOON});
    insert into hidden (reader_id, kind, target, at) values (1, 'story', 12, ${NOON});
    insert into taste_feature (reader_id, kind, key, label, edit) values (1, 'subject', 'sport', 'sport', 'less');`,
  ],
  [
    9,
    `insert into pick (editor_id, kind, target, name, place, added_at, from_at) values (1, 'story', 12, 'Ferry', 1, ${NOON}, ${NOON});`,
  ],
  [10, `update article set subject = 'sport', subject_by = 1 where id = ${FIRST};`],
  [
    14,
    `insert into public_story (secret, story_id, reader_id, created_at) values ('abc', 12, 1, ${NOON});`,
  ],
  [15, "update reader set display_name = 'Ana' where id = 1;"],
]);

const FILES = readdirSync(MIGRATIONS)
  .filter((name) => name.endsWith('.sql'))
  .sort();

/** A library as a Hearsay of that schema left it. */
function libraryOf(schema: number, path: string): void {
  const database = openDatabase(path, 'write');
  for (let version = 1; version <= schema; version += 1) {
    migrate(database, version);
    database.exec(FILLINGS.get(version) ?? '');
  }
  database.close();
}

type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** All tables but those whose rows SQLite keeps for its indexes of words. */
function rowsIn(path: string): Rows {
  const database = new DatabaseSync(path, { readOnly: true });
  const names = database
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like '%!_search%' escape '!' and name not like 'sqlite%'",
    )
    .all()
    .map(({ name }) => String(name));
  const rows = new Map(
    names.map((name) => [name, database.prepare(`select * from "${name}"`).all()]),
  );
  database.close();
  return rows;
}

/** Empty until somebody has got to it. */
const WORK_LEFT: ReadonlySet<string> = new Set(['seal.hash']);

/** That every row that was there still is, with every value it had. */
function assertKept(before: Rows, after: Rows, schema: number): void {
  for (const [table, rows] of before) {
    const now = after.get(table) ?? [];
    for (const row of rows) {
      const isThere = now.some((one) =>
        Object.entries(row).every(
          ([column, value]) =>
            one[column] === value || (value === null && WORK_LEFT.has(`${table}.${column}`)),
        ),
      );
      assert.ok(isThere, `schema ${schema}, ${table}: ${JSON.stringify(row)}`);
    }
  }
}

test('a library of every earlier schema comes up to date with all that was in it', async () => {
  for (let schema = 1; schema < newestSchema(); schema += 1) {
    const path = join(folder, `of-${schema}.db`);
    libraryOf(schema, path);
    const before = rowsIn(path);
    const store = openStoreHere(path);
    const article = await store.articles.byId(1, FIRST);
    assert.deepEqual(
      [article?.paragraphs, article?.isSaved, article?.versionCount],
      [['The ferry left at noon.'], true, 1],
    );
    assert.deepEqual(await store.upkeep.findDamage(), [], `schema ${schema}`);
    while ((await store.seals.recordSeals(100, NOON)) > 0);
    assert.deepEqual((await store.seals.check(null, 100)).broken, []);
    await store.close();
    assertKept(before, rowsIn(path), schema);
    const kept = `${path}.before-schema-${schema + 1}`;
    assert.deepEqual(rowsIn(kept), before, 'the copy from before is as it was');
  }
});

test('a process that dies in the middle of an upgrade leaves the library as it was, and the next start goes on', async () => {
  for (const [index, file] of FILES.entries()) {
    if (index === 0) continue;
    const path = join(folder, `dies-at-${index + 1}.db`);
    libraryOf(index, path);
    const before = rowsIn(path);
    const dying = openDatabase(path, 'write');
    // So little room that what is not committed goes out to the log.
    dying.exec('pragma cache_size = 2; begin immediate');
    dying.exec(readFileSync(new URL(file, MIGRATIONS), 'utf8'));
    const left = join(folder, `left-${index + 1}.db`);
    for (const end of ['', '-wal']) {
      if (existsSync(`${path}${end}`)) copyFileSync(`${path}${end}`, `${left}${end}`);
    }
    dying.exec('rollback');
    dying.close();
    const seen = openDatabase(left, 'write');
    assert.equal(seen.prepare('pragma user_version').get()?.user_version, index);
    seen.close();
    assert.deepEqual(rowsIn(left), before, file);
    const store = openStoreHere(left);
    assert.deepEqual(await store.upkeep.findDamage(), [], file);
    await store.close();
    assertKept(before, rowsIn(left), index);
  }
});
