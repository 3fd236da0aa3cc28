import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { sanitise } from '../../src/articles/sanitise.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { exportLibrary } from '../../src/store/portable/export-library.ts';
import { importLibrary } from '../../src/store/portable/import-library.ts';
import { readLines } from '../../src/store/portable/read-lines.ts';
import { type Folder, temporaryFolder } from '../import.ts';
import { makeLibraryOfEverything } from './library-of-everything.ts';

const safe = (html: string) => sanitise(html, null);

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

function take(folder: Folder, name: string, lines: readonly string[]) {
  return importLibrary(join(folder.path, name, 'library.db'), linesOf(lines), safe);
}

test('a whole library goes out and comes in as the same library', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'library.db');
  await makeLibraryOfEverything(path);
  const lines = [...exportLibrary(path, 0)];
  const taken = await take(folder, 'new', lines);
  const there = join(folder.path, 'new', 'library.db');
  assert.ok(taken.articles > 100 && taken.rows === lines.length - 2, JSON.stringify(taken));

  assert.deepEqual(differences(path, there), []);
  assert.deepEqual([...exportLibrary(there, 0)], lines, 'and goes out as the same lines');
  const store = openStoreHere(there);
  assert.deepEqual(await store.upkeep.findDamage(), []);
  await store.close();
  await rejected(take(folder, 'new', lines), /is there already/);

  await spoiltFilesAreRefused(folder, lines);
});

/** Tables that do not go out, and tables of indexes whose bytes differ though they answer the same. */
const NOT_COMPARED =
  /^(?:sqlite_|article_search|said_search|session|welcome_link|guess|answered_action|seal$|damage|scrub)/;

/** Table by table, without the code that wrote and read. */
function differences(one: string, other: string): string[] {
  const database = new DatabaseSync(one, { readOnly: true });
  const second = new DatabaseSync(other, { readOnly: true });
  const names = database
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !NOT_COMPARED.test(name));
  const rows = (where: DatabaseSync, name: string) =>
    JSON.stringify(where.prepare(`select * from "${name}"`).all());
  const different = names.filter((name) => rows(database, name) !== rows(second, name));
  database.close();
  second.close();
  assert.ok(names.length > 30);
  return different;
}

async function rejected(promise: Promise<unknown>, words: RegExp): Promise<void> {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof Error && error.name === 'StoreError', String(error));
    assert.match(error.message, words);
    return true;
  });
}

/** Each is refused in plain words, and leaves nothing behind. */
async function spoiltFilesAreRefused(folder: Folder, lines: readonly string[]): Promise<void> {
  const [head = '', ...rest] = lines;
  const end = lines.at(-1) ?? '';
  const at = lines.findIndex((line) => line.includes('"table":"article"'));
  const changed = (from: string | RegExp, to: string) =>
    lines.with(at, (lines[at] ?? '').replace(from, to));
  const spoilt: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['cut off', lines.slice(0, -1), /cut off/],
    ['cut off in a line', [...lines.slice(0, 40), '{"table":"arti'], /Line 41/],
    ['a row missing', [...lines.slice(0, 40), ...lines.slice(41)], /do not agree/],
    ['a word changed', changed('"headline":"', '"headline":"X'), /do not agree/],
    ['no head', rest, /Line 1/],
    ['empty', [], /cut off/],
    ['newer', [head.replace(/"schema":\d+/, '"schema":999'), ...rest], /newer Hearsay/],
    ['no schema', [head.replace(/"schema":\d+/, '"schema":-1'), ...rest], /no such schema/],
    [
      'a foreign table',
      [head, '{"table":"sqlite_schema","row":{"sql":"x"}}', end],
      /no such table/,
    ],
    ['a foreign column', [head, '{"table":"mark","row":{"x":1}}', end], /no such column/],
    ['a prototype', [head, '{"table":"mark","row":{"__proto__":1}}', end], /no such column/],
    [
      'a password',
      [head, '{"table":"reader","row":{"id":9,"password_hash":"x"}}', end],
      /no such column/,
    ],
    ['another type', changed('"word_count":', '"word_count":"many","x":'), /Line \d+/],
    [
      'a script for an address',
      changed(/"url":"https?:/, '"url":"javascript:'),
      /no address of the web/,
    ],
  ];
  for (const [name, file, words] of spoilt) {
    await rejected(take(folder, 'spoilt', file), words).catch((error: unknown) => {
      throw new Error(`${name}: ${error}`);
    });
    const left = existsSync(join(folder.path, 'spoilt'))
      ? readdirSync(join(folder.path, 'spoilt'))
      : [];
    assert.deepEqual(left, [], name);
  }
}

test('markup in a file from outside is made safe like any other', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'library.db');
  await openStoreHere(path).close();
  const database = new DatabaseSync(path);
  database.exec(`
    insert into outlet (id, key, name) values (1, 'a.example', 'A');
    insert into article (id, outlet_id, text_source, headline, opening, byline, first_seen, word_count, text_hash)
      values (7, 1, 'file', 'H', 'O', '[]', 1, 1, 'x');
    insert into article_text (article_id, paragraphs, html, credits, details)
      values (7, '["x"]', '<p onclick="x()">x<script>alert(1)</script></p>', '[]',
        '{"removed":[{"text":"t","html":"<img src=x onerror=x()>","reason":"x"}],"figures":[{"url":"javascript:x()"}]}');
  `);
  database.close();
  await take(folder, 'new', [...exportLibrary(path, 0)]);
  const there = new DatabaseSync(join(folder.path, 'new', 'library.db'), { readOnly: true });
  const row = there.prepare('select html, details from article_text').get();
  there.close();
  assert.equal(row?.html, '<p>x</p>');
  assert.doesNotMatch(String(row?.details), /onerror|javascript/);
});

test('lines are read whatever the pieces they come in', async () => {
  const bytes = Buffer.from('{"a":1}\n{"b":"ü"}\n\nlast');
  for (const size of [1, 2, 3, 7, 100]) {
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    const lines = await Array.fromAsync(readLines(pieces()));
    assert.deepEqual(lines, ['{"a":1}', '{"b":"ü"}', '', 'last'], `${size}`);
  }
});
