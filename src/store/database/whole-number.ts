import { type RawBuilder, sql } from 'kysely';

/**
 * A bound on the rows of a full-text index. Node hands numbers to SQLite as floating point; FTS5 takes no such bound
 * and would go through every match from the index's end (fts5GetRowidLimit in SQLite's fts5_main.c).
 */
export function wholeNumberOf(value: number): RawBuilder<number> {
  return sql<number>`cast(${value} as integer)`;
}
