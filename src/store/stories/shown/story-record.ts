import { sql } from 'kysely';
import { sortTimeOf } from '../../../model/article-id.ts';
import type {
  CoverageLine,
  RelatedStory,
  StoryEvent,
  StoryFound,
  StoryRecord,
} from '../../../model/library-stories.ts';
import { isInReadersLibrary, linesOf } from '../../article-lines.ts';
import { toArticleLine } from '../../article-rows.ts';
import { inOneView } from '../../database/in-one-view.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { NO_RULES } from '../../following/hits-among.ts';
import { mutedStories, type StoryLens } from '../../following/muted.ts';
import { fromJson, isRecord, listOf, toText } from '../../json-values.ts';
import { correctionsOfStory } from '../corrections/kept-corrections.ts';
import { toReport } from '../report-rows.ts';
import type { StoryTable } from '../story-schema.ts';
import {
  toAddition,
  toHeadlineCheck,
  toProvenance,
  toSentences,
} from '../telling/analysis-json.ts';
import { claimsOfStory } from '../telling/claims.ts';
import { copyWishes, familiesOf, standing } from './copies.ts';
import { linesOfStories, standingStories } from './story-lines.ts';

/** A story with all that is told of it, or where it went; null: there is none by this number, or nothing in it that the reader has. */
export function findStory(
  db: Db,
  lens: StoryLens,
  { id, mostClaims }: { readonly id: number; readonly mostClaims: number | undefined },
): Promise<StoryFound | null> {
  const { readerId } = lens;
  return inOneView(db, async (view) => {
    const row = await view
      .selectFrom('story')
      .select('merged_into')
      .where('id', '=', id)
      .executeTakeFirst();
    if (row?.merged_into != null) return { kind: 'moved', to: row.merged_into };
    const story = await standingStories(view, readerId)
      .where('story.id', '=', id)
      .executeTakeFirst();
    const [line] =
      story === undefined ? [] : await linesOfStories(view, { readerId, mutes: NO_RULES }, [story]);
    if (story === undefined || line === undefined) return null;
    const coverage = await coverageOf(view, readerId, id);
    const record: StoryRecord = {
      ...line,
      createdAt: story.created_at,
      splitFrom: story.split_from,
      events: await eventsOf(view, id, coverage),
      coverage,
      claims: await claimsOfStory(view, id, mostClaims),
      ...(await analysisOf(view, lens, story)),
      corrections: await correctionsOfStory(view, id),
    };
    return { kind: 'story', story: record };
  });
}

/** Articles shown of a story: its reports, and as many copies as there is room for. */
const MOST_ARTICLES = 400;

async function coverageOf(db: Db, readerId: number, id: number): Promise<CoverageLine[]> {
  const ids = db
    .selectFrom('story_article as some')
    .select('some.article_id')
    .where('some.story_id', '=', id)
    .orderBy(sql`some.report = 'copy'`)
    .orderBy('some.article_id')
    .limit(MOST_ARTICLES);
  const rows = await linesOf(db, readerId)
    .innerJoin('story_article', 'story_article.article_id', 'article.id')
    .innerJoin('story_log', 'story_log.number', 'story_article.placed_by')
    .leftJoin('article_analysis', 'article_analysis.article_id', 'article.id')
    .select(['story_article.article_id', 'story_article.event_id', 'report', 'original_id'])
    .select(['share', 'report_reason', 'story_log.reason'])
    .select(['article_analysis.headline as headline_check', 'addition'])
    .where('article.id', 'in', ids)
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy('article.id')
    .execute();
  const families = familiesOf(rows);
  const wishes = await copyWishes(
    db,
    readerId,
    rows.map((row) => row.id),
  );
  const stand = standing(rows, families, wishes);
  return rows.map((row) => ({
    article: toArticleLine(row),
    event: row.event_id,
    report: toReport(row),
    reason: row.reason,
    family: families.get(row.id) ?? row.id,
    isShown: stand.has(row.id),
    headline: toHeadlineCheck(row.headline_check),
    addition: toAddition(row.addition),
  }));
}

async function eventsOf(
  db: Db,
  id: number,
  coverage: readonly CoverageLine[],
): Promise<StoryEvent[]> {
  const rows = await db
    .selectFrom('story_article')
    .select(({ fn }) => [
      'event_id as id',
      fn.min('article_id').as('oldest'),
      fn.max('article_id').as('newest'),
      fn.countAll<number>().as('count'),
    ])
    .where('story_id', '=', id)
    .groupBy('event_id')
    .orderBy('oldest')
    .execute();
  return rows.flatMap(({ id: event, oldest, newest, count }) => {
    const shown = coverage.find((line) => line.event === event && line.isShown);
    if (shown === undefined) return [];
    return {
      id: event,
      firstAt: sortTimeOf(oldest),
      lastAt: sortTimeOf(newest),
      articleCount: count,
      shownArticleId: shown.article.id,
    };
  });
}

type Analysis = Pick<StoryRecord, 'analysis' | 'provenance' | 'related' | 'limits'>;

async function analysisOf(
  db: Db,
  lens: StoryLens,
  { id, analysis_wanted_at }: StoryTable,
): Promise<Analysis> {
  const row = await db
    .selectFrom('story_analysis')
    .selectAll()
    .where('story_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return { analysis: 'awaited', provenance: [], related: [], limits: [] };
  return {
    analysis: analysis_wanted_at === null ? 'done' : 'awaited',
    provenance: toProvenance(row.provenance),
    related: await withoutMuted(db, lens, await relatedStories(db, id, row.related)),
    limits: toSentences(row.limits),
  };
}

async function withoutMuted(
  db: Db,
  lens: StoryLens,
  related: readonly RelatedStory[],
): Promise<RelatedStory[]> {
  const ids = related.map(({ id }) => id);
  const muted = await mutedStories(db, lens, ids);
  return related.filter(({ id }) => !muted.has(id));
}

/** Stories by the numbers they have now; one that came into this story is no other any more. */
async function relatedStories(db: Db, own: number, json: string): Promise<RelatedStory[]> {
  const links = listOf(fromJson(json), toLink);
  const rows = await db
    .selectFrom('story as linked')
    .innerJoin('story', (join) =>
      join.on((eb) => eb('story.id', '=', eb.fn.coalesce('linked.merged_into', 'linked.id'))),
    )
    .innerJoin('article', 'article.id', 'story.shown_id')
    .select([
      'linked.id as link',
      'story.id',
      'article.headline',
      'story.newest_id',
      'story.outlet_count',
    ])
    .where('linked.id', 'in', [...links.map(({ story }) => story), -1])
    .where('story.id', '<>', own)
    .execute();
  const byLink = new Map(rows.map((row) => [row.link, row]));
  const found = links.flatMap(({ story, reason }) => {
    const row = byLink.get(story);
    if (row === undefined) return [];
    const { id, headline, newest_id, outlet_count } = row;
    return { id, headline, lastAt: sortTimeOf(newest_id), outletCount: outlet_count, reason };
  });
  return [...new Map(found.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

/** A column `related` of StoryAnalysisTable. */
export type StoryLink = { readonly story: number; readonly reason: string };

export function toLink(value: unknown): StoryLink | null {
  if (!isRecord(value) || typeof value.story !== 'number') return null;
  return { story: value.story, reason: toText(value.reason) ?? '' };
}
