import type { Addition, StoryAnalysis } from '../../../model/claim.ts';
import type { HeadlineCheck } from '../../../model/story.ts';
import type { Millis } from '../../../model/time.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { chooseShown } from '../changes/choose-shown.ts';
import type { StoryLink } from '../shown/story-record.ts';
import { recordClaims } from './record-claims.ts';

/** What was told of a story that was handed out. */
export type ToldStory = {
  readonly story: number;
  readonly asks: number;
  /** The articles it is told from. */
  readonly articles: readonly number[];
  /** Null: it could not be told; `limits` says why. */
  readonly analysis: StoryAnalysis | null;
  /** Null: nobody knows; what was told before stays. */
  readonly related: readonly StoryLink[] | null;
  readonly limits: readonly string[];
};

/** Puts what was told in the place of what was told before. */
export async function recordAnalyses(
  db: Db,
  told: readonly ToldStory[],
  at: Millis,
): Promise<void> {
  for (const one of told) await recordAnalysis(db, one, at);
}

async function recordAnalysis(db: Db, told: ToldStory, at: Millis): Promise<void> {
  const { story, asks, analysis } = told;
  const row = await db
    .selectFrom('story')
    .select(['id', 'merged_into', 'article_count', 'newest_id'])
    .where('id', '=', story)
    .executeTakeFirst();
  // It is another's part by now, whose claims will be told.
  if (row === undefined || row.merged_into !== null) return;
  const standing = await standingIn(db, told);
  if (analysis !== null) {
    await putArticles(db, analysis, standing);
    await recordClaims(db, { story, articles: standing, claims: analysis.claims });
  }
  await putAnalysis(db, told, at);
  await db
    .updateTable('story')
    // A headline that its text does not bear out does not stand for the story.
    .set({ shown_id: await chooseShown(db, row) })
    .set({ ...(analysis !== null && { independent_reports: analysis.independentReports }) })
    .set((eb) => ({
      analysis_wanted_at: eb
        .case()
        .when('analysis_asks', '=', asks)
        .then(null)
        .else(eb.ref('analysis_wanted_at'))
        .end(),
    }))
    .where('id', '=', story)
    .execute();
}

/** Those of the articles that are in the story still. */
async function standingIn(db: Db, { story, articles }: ToldStory): Promise<Set<number>> {
  const ids = new Set<number>();
  for (const some of inBatches(articles)) {
    const rows = await db
      .selectFrom('story_article')
      .select('article_id')
      .where('article_id', 'in', some)
      .where('story_id', '=', story)
      .execute();
    for (const { article_id } of rows) ids.add(article_id);
  }
  return ids;
}

async function putArticles(
  db: Db,
  { headlines, additions }: StoryAnalysis,
  articles: ReadonlySet<number>,
): Promise<void> {
  const rows = [...articles].map((id) => ({
    article_id: id,
    headline_verdict: headlines.get(id)?.verdict ?? null,
    headline: column(headlines.get(id)),
    addition: column(additions.get(id)),
  }));
  for (const some of inBatches(rows)) {
    await db
      .insertInto('article_analysis')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('article_id').doUpdateSet(({ ref }) => ({
          headline_verdict: ref('excluded.headline_verdict'),
          headline: ref('excluded.headline'),
          addition: ref('excluded.addition'),
        })),
      )
      .execute();
  }
}

function column(value: HeadlineCheck | Addition | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

async function putAnalysis(db: Db, told: ToldStory, at: Millis): Promise<void> {
  const { story, analysis, related, limits } = told;
  const row = {
    at,
    provenance: JSON.stringify(analysis?.provenance ?? []),
    limits: JSON.stringify([...limits, ...(analysis?.limits ?? [])]),
    ...(related !== null && { related: JSON.stringify(related) }),
  };
  await db
    .insertInto('story_analysis')
    .values({ story_id: story, related: '[]', ...row })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
}
