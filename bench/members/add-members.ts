import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newToken, tokenHash } from '../../src/http/security/sessions/tokens.ts';

const FIRST = 1_000;
/** Of the stories that stood before somebody, and the articles they opened. */
const SHOWN = 16;
const OPENED = 20;

/**
 * Puts members into a library that nobody has open: each signed in, with the owner's titles, settings, a rule and some days of
 * reading. The secrets of their sessions' cookies.
 */
export function addMembers(home: string, count: number): readonly string[] {
  const database = new DatabaseSync(join(home, 'library.db'));
  const now = Date.now();
  const addReader = database.prepare(
    `insert into reader (id, name, name_key, role, password_hash, password_at, created_at) values (?, ?, ?, 'member', 'none', ${now}, ${now})`,
  );
  const addSession = database.prepare(
    `insert into session (token_hash, reader_id, kind, created_at, last_seen_at, expires_at, proved_at, way)
      values (?, ?, 'browser', ${now}, ${now}, ${now + 1e9}, ${now}, 'password')`,
  );
  database.exec('begin');
  const tokens = Array.from({ length: count }, (_, at) => {
    const id = FIRST + at;
    const token = newToken();
    addReader.run(id, `Member ${at}`, `member ${at}`);
    addSession.run(tokenHash(token), id);
    return token;
  });
  for (const sql of LIVED) database.exec(sql.replaceAll(':now', String(now)));
  database.exec('commit; analyze; pragma wal_checkpoint(truncate)');
  database.close();
  return tokens;
}

const MEMBERS = `(select id from reader where id >= ${FIRST}) members`;
const LIVED = [
  `insert into subscription (reader_id, feed_id, added_at) select members.id, feed_id, added_at from ${MEMBERS}, subscription where reader_id = 1`,
  `insert into setting (reader_id, name, value) select id, 'theme', 'dark' from ${MEMBERS}`,
  `insert into following (reader_id, does, kind, target, name, added_at, seen_id) select id, 'follow', 'phrase', 'harbour', 'harbour', :now, 0 from ${MEMBERS}`,
  `insert into reading (reader_id, article_id, opened_at) select members.id, opened.id, :now from ${MEMBERS}, (select id from article order by id desc limit ${OPENED}) opened`,
  `insert into shown_story (reader_id, story_id, first_at, last_at, visits, features) select members.id, shown.id, :now, :now, 1, '[]' from ${MEMBERS}, (select id from story where merged_into is null order by id desc limit ${SHOWN}) shown`,
];
