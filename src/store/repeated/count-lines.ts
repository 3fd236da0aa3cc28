import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import { edgeLines } from '../../text/edges/edge-lines.ts';
import { inBatches } from '../database/in-batches.ts';
import type { OutletLineTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson } from '../json-values.ts';

export type CountedText = {
  readonly articleId: number;
  readonly outletId: number;
  readonly paragraphs: readonly string[];
  /** False for a text that takes the place of one that was counted. */
  readonly isNew: boolean;
};

/** Articles remembered for a line: enough to judge it by. */
const MOST_HOLDERS = 24;
/** A line is judged when it stands in so many articles, and again at these numbers if it was taken for text. */
const JUDGED_AT: ReadonlySet<number> = new Set([3, 6, 12, MOST_HOLDERS]);

/** After so many other texts a line that was seen once or twice is no outlet's habit. */
const PATIENCE = 60;
/** After so many one that stands in less than a twentieth of them is none. */
const LONG_PATIENCE = 600;

/** Counts the lines at the edges of texts, by outlet. What an outlet does not repeat is forgotten again. */
export async function countLines(db: Db, texts: readonly CountedText[], at: Millis): Promise<void> {
  for (const [outletId, some] of Map.groupBy(texts, (text) => text.outletId)) {
    await countOutlet(db, { outletId, texts: some, at });
  }
}

type Counting = {
  readonly outletId: number;
  readonly texts: readonly CountedText[];
  readonly at: Millis;
};

type Row = Omit<OutletLineTable, 'outlet_id' | 'left_out_since'>;

type Known = Pick<OutletLineTable, 'articles' | 'since' | 'judge_wanted_at' | 'left_out_since'> & {
  readonly holders: readonly number[];
};

async function countOutlet(db: Db, { outletId, texts, at }: Counting): Promise<void> {
  const holders = holdersOf(texts);
  const known = await knownLines(db, outletId, [...holders.keys()]);
  const since = await addTexts(db, outletId, texts.filter(({ isNew }) => isNew).length);
  const rows = [...holders].flatMap(([line, ids]) => {
    const row = counted(known.get(line) ?? { ...UNKNOWN, since }, ids, at);
    return row === null ? [] : [{ ...row, line }];
  });
  await writeLines(db, outletId, rows);
  await forgetLines(db, outletId);
  const concerned = [...holders].flatMap(([line, ids]) =>
    (known.get(line)?.left_out_since ?? null) === null ? [] : ids,
  );
  for (const ids of inBatches([...new Set(concerned)])) await wantGoingOver(db, ids, at);
}

const UNKNOWN = { holders: [], articles: 0, judge_wanted_at: null, left_out_since: null };

/** The row after these articles; null where it knew them all. */
function counted(before: Known, ids: readonly number[], at: Millis) {
  const fresh = ids.filter((id) => !before.holders.includes(id));
  if (fresh.length === 0) return null;
  const isDue =
    before.left_out_since === null &&
    fresh.some((_, index) => JUDGED_AT.has(before.articles + index + 1));
  return {
    articles: before.articles + fresh.length,
    holders: JSON.stringify([...before.holders, ...fresh].slice(0, MOST_HOLDERS)),
    since: before.since,
    last_seen: at,
    judge_wanted_at: isDue ? at : before.judge_wanted_at,
  };
}

async function wantGoingOver(db: Db, ids: readonly number[], at: Millis): Promise<void> {
  await db
    .updateTable('article')
    .set({ rules_wanted_at: at })
    .where('id', 'in', [...ids])
    .execute();
}

/** Which of the texts each line stands in; a line twice in one text stands in one. */
function holdersOf(texts: readonly CountedText[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const { articleId, paragraphs } of texts) {
    for (const { line } of edgeLines(paragraphs)) {
      const ids = holders.get(line) ?? [];
      if (!ids.includes(articleId)) ids.push(articleId);
      holders.set(line, ids);
    }
  }
  return holders;
}

async function knownLines(db: Db, outletId: number, lines: readonly string[]) {
  const known = new Map<string, Known>();
  const rows = await db
    .selectFrom('outlet_line')
    .select(['line', 'articles', 'holders', 'since', 'judge_wanted_at', 'left_out_since'])
    .where('outlet_id', '=', outletId)
    .where('line', 'in', sql<string>`(select value from json_each(${JSON.stringify(lines)}))`)
    .execute();
  for (const row of rows) known.set(row.line, { ...row, holders: toIds(row.holders) });
  return known;
}

/** Reads the column `holders`. */
export function toIds(json: string): number[] {
  const value: unknown = fromJson(json);
  return Array.isArray(value) ? value.filter((id) => typeof id === 'number') : [];
}

/** How many texts of the outlet were counted before these. */
async function addTexts(db: Db, outletId: number, count: number): Promise<number> {
  const { texts_counted } = await db
    .updateTable('outlet')
    .set((eb) => ({ texts_counted: eb('texts_counted', '+', count) }))
    .where('id', '=', outletId)
    .returning('texts_counted')
    .executeTakeFirstOrThrow();
  return texts_counted - count;
}

/** One statement for all rows, since there are some five a text: writing each out costs more than keeping it. */
async function writeLines(db: Db, outletId: number, rows: readonly Row[]): Promise<void> {
  await sql`
    insert into outlet_line (outlet_id, line, articles, holders, since, last_seen, judge_wanted_at)
    select ${outletId}, value ->> 'line', value ->> 'articles', value ->> 'holders', value ->> 'since',
      value ->> 'last_seen', value ->> 'judge_wanted_at'
    from json_each(${JSON.stringify(rows)}) where true
    on conflict (outlet_id, line) do update set articles = excluded.articles, holders = excluded.holders,
      last_seen = excluded.last_seen, judge_wanted_at = excluded.judge_wanted_at
  `.execute(db);
}

/** Keeps the table short: some five lines a text, as long as it is young. */
async function forgetLines(db: Db, outletId: number): Promise<void> {
  await sql`
    delete from outlet_line where outlet_id = ${outletId} and left_out_since is null and exists (
      select 1 from outlet where id = ${outletId} and (
        (articles < 3 and since < texts_counted - ${PATIENCE})
        or (since < texts_counted - ${LONG_PATIENCE} and articles * 20 < texts_counted - since)))
  `.execute(db);
}
