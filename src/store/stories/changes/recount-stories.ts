import { sql } from 'kysely';
import type { Millis } from '../../../model/time.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { moveCorrections } from '../corrections/kept-corrections.ts';
import type { StoryTable } from '../story-schema.ts';
import { patience } from '../telling/ask-for-analysis.ts';
import { chooseShown } from './choose-shown.ts';

export type Touched = {
  readonly touched: ReadonlySet<number>;
  /** Where articles of a story went that may have none left. */
  readonly wentTo: ReadonlyMap<number, number>;
  /** The log's last entry. */
  readonly version: number;
  readonly at: Millis;
};

/** Makes the rows of stories agree with the articles in them. */
export async function recountStories(db: Db, all: Touched): Promise<void> {
  for (const ids of inBatches([...all.touched])) {
    const counts = await countsOf(db, ids);
    const unread = await withoutStatements(
      db,
      counts.map(({ newest_id }) => newest_id),
    );
    const rows: StoryTable[] = [];
    for (const count of counts) {
      const wait = patience(count.article_count, unread.has(count.newest_id));
      rows.push({
        ...count,
        ...{ shown_id: await chooseShown(db, count), version: all.version },
        ...{ created_at: all.at, merged_into: null, split_from: null, independent_reports: null },
        ...{ analysis_wanted_at: all.at + wait, analysis_asks: 1 },
      });
    }
    await putStories(db, rows);
    const full = new Set(counts.map(({ id }) => id));
    for (const id of ids) if (!full.has(id)) await leaveBehind(db, id, all);
  }
}

function countsOf(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('story_article')
    .select(({ fn }) => [
      'story_id as id',
      fn.countAll<number>().as('article_count'),
      fn.count<number>('outlet_id').distinct().as('outlet_count'),
      fn.countAll<number>().filterWhere('report', '<>', 'copy').as('report_count'),
      fn.min('article_id').as('oldest_id'),
      fn.max('article_id').as('newest_id'),
    ])
    .where('story_id', 'in', ids)
    .groupBy('story_id')
    .execute();
}

async function withoutStatements(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('id', 'in', [...ids, -1])
    .where('statements_by', '=', 0)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const EARLIER = sql<number>`min(
  coalesce(story.analysis_wanted_at, excluded.analysis_wanted_at), excluded.analysis_wanted_at
)`;

/** What was told before stays until it is told again. */
async function putStories(db: Db, rows: readonly StoryTable[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('story')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        merged_into: null,
        version: ref('excluded.version'),
        shown_id: ref('excluded.shown_id'),
        oldest_id: ref('excluded.oldest_id'),
        newest_id: ref('excluded.newest_id'),
        article_count: ref('excluded.article_count'),
        outlet_count: ref('excluded.outlet_count'),
        report_count: ref('excluded.report_count'),
        analysis_wanted_at: EARLIER,
        analysis_asks: sql`story.analysis_asks + 1`,
      })),
    )
    .execute();
}

/** A story without articles sends its readers where they went. */
async function leaveBehind(db: Db, id: number, { wentTo, version }: Touched): Promise<void> {
  const into = endOfWay(wentTo, id);
  const empty = { shown_id: 0, oldest_id: 0, newest_id: 0, article_count: 0, outlet_count: 0 };
  await db
    .updateTable('story')
    .set({ ...empty, report_count: 0, analysis_wanted_at: null, version, merged_into: into })
    .where('id', '=', id)
    .execute();
  if (into === null) return;
  await db.updateTable('story').set({ merged_into: into }).where('merged_into', '=', id).execute();
  await moveCorrections(db, id, into);
  await db.updateTable('claim').set({ story_id: into }).where('story_id', '=', id).execute();
  await db.deleteFrom('story_analysis').where('story_id', '=', id).execute();
}

function endOfWay(wentTo: ReadonlyMap<number, number>, from: number): number | null {
  const seen = new Set([from]);
  let at = from;
  for (let next = wentTo.get(at); next !== undefined && !seen.has(next); next = wentTo.get(at)) {
    seen.add(next);
    at = next;
  }
  return at === from ? null : at;
}
