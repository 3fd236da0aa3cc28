import type { Db } from '../../database/sqlite-driver.ts';

/** How many claims of some stories are disputed, corrected or withdrawn; stories without such are left out. */
export async function contestedClaims(
  db: Db,
  stories: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('claim')
    .select(({ fn }) => ['story_id', fn.countAll<number>().as('count')])
    .where('story_id', 'in', [...stories, -1])
    .where('state', 'in', ['disputed', 'corrected or withdrawn'])
    .groupBy('story_id')
    .execute();
  return new Map(rows.map(({ story_id, count }) => [story_id, count]));
}
