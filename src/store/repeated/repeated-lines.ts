import { sql } from 'kysely';
import type { DoubtfulLine, RepeatedLine } from '../../model/repeated-line.ts';
import type { Millis } from '../../model/time.ts';
import { edgeLines } from '../../text/edges/edge-lines.ts';
import { toAsRead } from '../article-details.ts';
import { toStrings } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { toIds } from './count-lines.ts';

/** Names a line of an outlet. */
export type LineKey = { readonly outletId: number; readonly line: string };

export type LineToJudge = LineKey & DoubtfulLine;

export type JudgedLine = LineKey & { readonly isLeftOut: boolean };

export function repeatedCalls(db: Db) {
  return {
    /** Lines that stand in so many articles of their outlet that they are to be judged, the longest waiting first. */
    linesToJudge: (limit: number): Promise<LineToJudge[]> => linesToJudge(db, limit),

    /** Records which are to be left out; the articles they stand in await being gone over. */
    recordJudged: (judged: readonly JudgedLine[], at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordJudged(step, judged, at)),
  };
}

async function linesToJudge(db: Db, limit: number): Promise<LineToJudge[]> {
  const rows = await db
    .selectFrom('outlet_line')
    .innerJoin('outlet', 'outlet.id', 'outlet_line.outlet_id')
    .select(['outlet_id', 'line', 'articles', 'holders', 'since', 'texts_counted', 'name'])
    .where('judge_wanted_at', 'is not', null)
    .orderBy('judge_wanted_at')
    .limit(limit)
    .execute();
  return Promise.all(
    rows.map(async ({ outlet_id, line, articles, holders, ...row }) => {
      const { texts, words } = await textsWith(db, line, toIds(holders));
      const of = Math.max(articles, row.texts_counted - row.since);
      return { outletId: outlet_id, line, words, articles, of, outletName: row.name, texts };
    }),
  );
}

/** Those of the articles that still have the line at an edge, as they were read. */
async function textsWith(db: Db, line: string, ids: readonly number[]) {
  const rows = await db
    .selectFrom('article_text')
    .select(['paragraphs', 'as_read'])
    .where('article_id', 'in', [...ids, -1])
    .execute();
  const texts: (readonly string[])[] = [];
  let words = '';
  for (const row of rows) {
    const paragraphs = toAsRead(row.as_read)?.paragraphs ?? toStrings(row.paragraphs);
    const found = edgeLines(paragraphs).find((one) => one.line === line);
    if (found === undefined) continue;
    texts.push(paragraphs);
    words = paragraphs[found.at] ?? '';
  }
  return { texts, words };
}

async function recordJudged(db: Db, judged: readonly JudgedLine[], at: Millis): Promise<void> {
  for (const { outletId, line, isLeftOut } of judged) {
    const row = await db
      .updateTable('outlet_line')
      .set({ judge_wanted_at: null, ...(isLeftOut && { left_out_since: at }) })
      .where('outlet_id', '=', outletId)
      .where('line', '=', line)
      .returning(['holders', 'articles'])
      .executeTakeFirst();
    if (row !== undefined && isLeftOut) await wantGoingOver(db, { ...row, outletId }, at);
  }
  for (const outletId of new Set(judged.map((one) => one.outletId))) await keepNewest(db, outletId);
}

type Held = { readonly outletId: number; readonly holders: string; readonly articles: number };

/** The articles that a line stands in; where it stands in more than are remembered, all of the outlet's. */
async function wantGoingOver(
  db: Db,
  { outletId, holders, articles }: Held,
  at: Millis,
): Promise<void> {
  const ids = toIds(holders);
  const query = db.updateTable('article').set({ rules_wanted_at: at });
  await (articles > ids.length
    ? query.where('outlet_id', '=', outletId)
    : query.where('id', 'in', [...ids, -1])
  ).execute();
}

/** Lines left out that are kept of an outlet: one that changes them with every article has no habit. */
const MOST_LEFT_OUT = 500;

async function keepNewest(db: Db, outletId: number): Promise<void> {
  await sql`
    delete from outlet_line where outlet_id = ${outletId} and line in (
      select line from outlet_line where outlet_id = ${outletId} and left_out_since is not null
      order by last_seen desc limit -1 offset ${MOST_LEFT_OUT})
  `.execute(db);
}

/** Those lines of an article that are left out of its outlet's articles. */
export async function leftOutLines(
  db: Db,
  articleId: number,
  paragraphs: readonly string[],
): Promise<RepeatedLine[]> {
  const lines = edgeLines(paragraphs);
  if (lines.length === 0) return [];
  const rows = await db
    .selectFrom('outlet_line')
    .innerJoin('article', 'article.outlet_id', 'outlet_line.outlet_id')
    .select(['line', 'articles'])
    .where('article.id', '=', articleId)
    .where(
      'line',
      'in',
      lines.map(({ line }) => line),
    )
    .where('left_out_since', 'is not', null)
    .execute();
  const articles = new Map(rows.map((row) => [row.line, row.articles]));
  return lines.flatMap(({ at, line }) => {
    const count = articles.get(line);
    return count === undefined ? [] : [{ words: paragraphs[at] ?? '', articles: count }];
  });
}
