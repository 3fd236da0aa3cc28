/** What of a library goes out and comes in as lines: all of it but what is made of the rest, and what opens doors. */
import type { DatabaseSync } from 'node:sqlite';

/**
 * Sessions and guesses are of one machine and its key; seals are made anew; answers were given. Who voted what until a poll is
 * counted is for nobody to read.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['session', 'welcome_link', 'guess', 'answered_action', 'seal', 'damage', 'scrub'],
  // Who has not come in yet does so again; what lets them in is a secret of this house.
  ...['sign_up', 'invitation'],
  // Two libraries must not send the same letters.
  ...['outbox', 'letter_body', 'mail_pace', 'soft_bounce', 'consent_request'],
  'poll_vote',
  ...['second_factor', 'recovery_code', 'passkey', 'openid_account', 'sign_in_step'],
  'title_sign_in',
  // Sealed too; and two libraries must not send the same.
  ...['share_account', 'sending'],
  // Sealed with a key that is not in here; and two libraries must not tell the same.
  ...['alert_target', 'alert_delivery', 'alert_fresh'],
  ...['happening', 'happening_key'],
  // Their secrets are made with a key that is not in here.
  'given_feed',
  // Its password is sealed with a key that is not in here.
  'newsletter_box',
  // Other servers know this one by its address.
  ...['feed_hub', 'hub_topic', 'hub_subscriber', 'hub_request'],
]);

/** Indexes of words, and the tables in which SQLite keeps them. */
const MADE = /^(?:article_search|said_search)(?:_|$)/;

/** Who is to go on signing in chooses a password anew: "hearsay owner" gives a link. */
const LEFT_OUT_COLUMNS: ReadonlySet<string> = new Set([
  'reader.password_hash',
  'reader.password_at',
]);

export type PortableTable = { readonly name: string; readonly columns: readonly string[] };

/** In the order of their names, so that the same library gives the same lines. */
export function portableTables(database: DatabaseSync): PortableTable[] {
  const names = database
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !LEFT_OUT.has(name) && !MADE.test(name))
    // The numbers that were given and are never given again.
    .filter((name) => !name.startsWith('sqlite_') || name === 'sqlite_sequence');
  return names.map((name) => ({ name, columns: columnsOf(database, name) }));
}

function columnsOf(database: DatabaseSync, table: string): string[] {
  return database
    .prepare('select name from pragma_table_info(?)')
    .all(table)
    .map(({ name }) => String(name))
    .filter((column) => !LEFT_OUT_COLUMNS.has(`${table}.${column}`));
}

/** The first line of the format. */
export type Head = {
  readonly hearsay: 'library';
  readonly format: 1;
  /** Of the tables and columns in it. */
  readonly schema: number;
  readonly made: string;
};
