import { createHash } from 'node:crypto';
import type { SQLOutputValue } from 'node:sqlite';
import type { Millis } from '../../model/time.ts';
import { schemaVersion } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { type Head, type PortableTable, portableTables } from './portable-tables.ts';

/**
 * A whole library as lines of JSON, each without its line break: a head, a row a line, and an end with the number of rows and a
 * SHA-256 of all lines before it. One state of the library, while others write. See docs/notes/whole-library.md.
 */
export function* exportLibrary(library: string, made: Millis): Generator<string> {
  const database = openDatabase(library, 'read');
  const hash = createHash('sha256');
  let rows = 0;
  const line = (value: unknown) => {
    const text = JSON.stringify(value);
    hash.update(`${text}\n`);
    return text;
  };
  try {
    database.exec('begin deferred');
    const schema = schemaVersion(database);
    const head: Head = {
      ...{ hearsay: 'library', format: 1, schema },
      made: new Date(made).toISOString(),
    };
    yield line(head);
    for (const table of portableTables(database)) {
      for (const row of database.prepare(selectAll(table)).iterate()) {
        rows += 1;
        yield line({ table: table.name, row: mapValues(row) });
      }
    }
    yield JSON.stringify({ end: true, rows, sha256: hash.digest('hex') });
  } finally {
    database.close();
  }
}

function selectAll({ name, columns }: PortableTable): string {
  // Others come in the order of their keys.
  const order = name === 'sqlite_sequence' ? ' order by name' : '';
  return `select ${columns.map((column) => `"${column}"`).join(', ')} from "${name}"${order}`;
}

function mapValues(row: Readonly<Record<string, SQLOutputValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ]),
  );
}
