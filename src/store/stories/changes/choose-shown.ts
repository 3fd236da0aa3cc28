import type { Db } from '../../database/sqlite-driver.ts';

/** Articles looked at, the newest. */
const MOST_LOOKED_AT = 60;
/** Words from which a text tells the news and does not only announce it. */
const WHOLE_TEXT = 120;

/**
 * The article that stands for a story: of those that are no copies, whose headline its own text bears out and that are in
 * the language of most, the first whole text of what happened last: who had it first is credited. What one outlet alone
 * tells, a portrait or a commentary, is not what happened.
 */
export async function chooseShown(
  db: Db,
  { id, article_count, newest_id }: { id: number; article_count: number; newest_id: number },
): Promise<number> {
  if (article_count === 1) return newest_id;
  const rows = await newestRows(db, id);
  const language = mostOf(rows.map((row) => row.language));
  const event = lastSharedEvent(rows) ?? rows[0]?.event_id;
  const rank = (row: Row) =>
    16 * Number(row.report !== 'copy') +
    8 * Number(row.headline_verdict === null || row.headline_verdict === 'supported') +
    4 * Number(row.language === language) +
    2 * Number(row.event_id === event) +
    Number(row.word_count >= WHOLE_TEXT);
  const [first, ...rest] = rows;
  if (first === undefined) return newest_id;
  return rest.reduce((best, row) => (rank(row) >= rank(best) ? row : best), first).id;
}

type Row = Awaited<ReturnType<typeof newestRows>>[number];

/** The newest first. */
function newestRows(db: Db, story: number) {
  return db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .leftJoin('article_analysis', 'article_analysis.article_id', 'story_article.article_id')
    .select(['story_article.article_id as id', 'story_article.outlet_id', 'event_id'])
    .select(['report', 'word_count', 'language', 'headline_verdict'])
    .where('story_id', '=', story)
    .orderBy('story_article.article_id', 'desc')
    .limit(MOST_LOOKED_AT)
    .execute();
}

/** The event, of those that several outlets tell, of which the newest article is. */
function lastSharedEvent(rows: readonly Row[]): number | undefined {
  const outlets = Map.groupBy(rows, ({ event_id }) => event_id);
  return rows.find(({ event_id }) => {
    const some = outlets.get(event_id) ?? [];
    return new Set(some.map(({ outlet_id }) => outlet_id)).size > 1;
  })?.event_id;
}

/** Of equals the first. */
function mostOf(languages: readonly (string | null)[]): string | null {
  const counts = Map.groupBy(languages, (language) => language);
  return languages.reduce(
    (most, one) => ((counts.get(one)?.length ?? 0) > (counts.get(most)?.length ?? 0) ? one : most),
    languages[0] ?? null,
  );
}
