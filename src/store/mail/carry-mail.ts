import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';

/** What a library knows of mail that one made before it cannot. */
type KnownMail = {
  /** Hashes of keys that were handed on, or may have been. */
  readonly keys: readonly string[];
  readonly consents: readonly { key: string; list: string; state: string; at: number | null }[];
  readonly kept: readonly { hash: string; address: string | null; reason: string; since: number }[];
};

/** Null: there is no library, or none that can be read. */
export function mailKnownTo(library: string): KnownMail | null {
  if (!existsSync(library)) return null;
  try {
    const database = openDatabase(library, 'read');
    const known = readMail(database);
    database.close();
    return known;
  } catch {
    // Damaged, or of a Hearsay that sent no mail.
    return null;
  }
}

function readMail(database: DatabaseSync): KnownMail {
  const rows = (sql: string) => database.prepare(sql).all();
  return {
    keys: rows("select key from outbox where state != 'waiting'").map(({ key }) => String(key)),
    consents: rows('select address_key, list, state, withdrawn_at from consent').map((row) => ({
      ...{ key: String(row.address_key), list: String(row.list), state: String(row.state) },
      at: row.withdrawn_at === null ? null : Number(row.withdrawn_at),
    })),
    kept: rows('select address_hash, address, reason, since from suppression').map((row) => ({
      ...{ hash: String(row.address_hash), reason: String(row.reason), since: Number(row.since) },
      address: row.address === null ? null : String(row.address),
    })),
  };
}

/**
 * Before a backup takes a library's place: newsletters that waited when it was made may have gone out since, so they do not
 * go out; and as far as the library can still be read, who has left, was forgotten or bounced since, and what was sent, stays so.
 */
export function carryMail(backup: string, known: KnownMail | null): void {
  const database = openDatabase(backup, 'write');
  // As the next start would: an old backup has no place for mail yet.
  migrate(database);
  database.exec('begin immediate');
  database.exec(`update outbox set state = 'dropped', reason = 'in doubt', body = null, to_name = null, ended_at = queued_at
    where kind = 'newsletter' and state in ('waiting', 'sending')`);
  database.exec(
    'delete from letter_body where hash not in (select body from outbox where body is not null)',
  );
  if (known !== null) carryKnown(database, known);
  database.exec('commit');
  database.close();
}

function carryKnown(database: DatabaseSync, { keys, consents, kept }: KnownMail): void {
  const key = database.prepare(`insert or ignore into outbox
    (key, kind, state, reason, queued_at, due_at, useless_at, ended_at)
    values (?, 'newsletter', 'dropped', 'in doubt', 0, 0, 0, 0)`);
  for (const one of keys) key.run(one);
  const stands = new Set(consents.map(({ key: address, list }) => `${address} ${list}`));
  const gone = database.prepare('delete from consent where address_key = ? and list = ?');
  for (const row of database.prepare('select address_key, list from consent').all()) {
    const [address, list] = [String(row.address_key), String(row.list)];
    if (!stands.has(`${address} ${list}`)) gone.run(address, list);
  }
  const left = database.prepare(`update consent set state = 'withdrawn', withdrawn_at = ?
    where address_key = ? and list = ?`);
  for (const { key: address, list, state, at } of consents)
    if (state !== 'given') left.run(at, address, list);
  const out = database.prepare(`insert or ignore into suppression
    (address_hash, address, reason, since) values (?, ?, ?, ?)`);
  for (const { hash, address, reason, since } of kept) out.run(hash, address, reason, since);
}
