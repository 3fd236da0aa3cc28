import type { Db } from '../database/sqlite-driver.ts';

export type HiddenThings = {
  readonly stories: readonly number[];
  readonly articles: readonly number[];
};

/** Nobody hides more by hand; what was hidden longer ago is no news any more. */
const MOST = 2000;

/** What a reader said is not for them, the last first; of merged stories the number they have now. */
export async function hiddenFrom(db: Db, readerId: number): Promise<HiddenThings> {
  const rows = await db
    .selectFrom('hidden')
    .leftJoin('story', (join) =>
      join.onRef('story.id', '=', 'hidden.target').on('hidden.kind', '=', 'story'),
    )
    .select(['kind', 'target', 'merged_into'])
    .where('reader_id', '=', readerId)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute();
  const ofKind = (wanted: string) =>
    rows.flatMap(({ kind, target, merged_into }) =>
      kind === wanted ? [merged_into ?? target] : [],
    );
  return { stories: ofKind('story'), articles: ofKind('article') };
}
