/**
 * What a reader's decision changes in stories that nobody who groups articles remembers: they are older than the month
 * that is looked at for new articles.
 */
import type { StoryChange, StoryCorrection } from '../../../model/story.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { storiesMark } from '../changes/story-memory.ts';
import { toReport } from '../report-rows.ts';
import { toNumbers } from '../story-log.ts';
import type { StoryLogTable } from '../story-schema.ts';

const BY_READER = 'A reader decided so.';
const TAKEN_BACK = 'A reader took the decision back.';

export async function changesDoing(db: Db, correction: StoryCorrection): Promise<StoryChange[]> {
  if (correction.kind === 'merge') return merge(db, correction.stories, BY_READER);
  if (correction.kind === 'split') {
    return part(db, { from: correction.story, articles: correction.articles, reason: BY_READER });
  }
  return move(db, { ...correction, reason: BY_READER });
}

/** The larger one stays. */
async function merge(db: Db, stories: readonly number[], reason: string): Promise<StoryChange[]> {
  const [larger, smaller] = await db
    .selectFrom('story')
    .select('id')
    .where('id', 'in', stories)
    .where('merged_into', 'is', null)
    .orderBy('article_count', 'desc')
    .orderBy('id')
    .execute();
  if (larger === undefined || smaller === undefined) return [];
  return [{ kind: 'merged', from: smaller.id, into: larger.id, reason }];
}

type Parting = {
  readonly from: number;
  readonly articles: readonly number[];
  readonly reason: string;
};

/** The larger part keeps the number. */
async function part(db: Db, { from, articles, reason }: Parting): Promise<StoryChange[]> {
  const rows = await db
    .selectFrom('story_article')
    .select('article_id')
    .where('story_id', '=', from)
    .execute();
  const all = rows.map(({ article_id }) => article_id);
  const chosen = new Set(articles);
  const [leaving, staying] = [
    all.filter((id) => chosen.has(id)),
    all.filter((id) => !chosen.has(id)),
  ];
  if (leaving.length === 0 || staying.length === 0) return [];
  const into = (await storiesMark(db)).largest + 1;
  const smaller = leaving.length <= staying.length ? leaving : staying;
  return [{ kind: 'split', from, into, articles: smaller, reason }];
}

type Move = { readonly article: number; readonly into: number; readonly reason: string };

async function move(db: Db, { article, into, reason }: Move): Promise<StoryChange[]> {
  const row = await db
    .selectFrom('story_article')
    .selectAll()
    .where('article_id', '=', article)
    .executeTakeFirst();
  if (row === undefined || row.story_id === into) return [];
  const event = (await storiesMark(db)).largest + 1;
  const placement = { article, story: into, event, report: toReport(row), reason };
  return [{ kind: 'placed', placement }];
}

/** The contrary of what a decision changed, as far as that is still possible. */
export async function changesUndoing(db: Db, correction: number): Promise<StoryChange[]> {
  const rows = await db
    .selectFrom('story_log')
    .selectAll()
    .where('correction_id', '=', correction)
    .where('kind', 'in', ['merged', 'split', 'moved'])
    .orderBy('number', 'desc')
    .execute();
  // Each is told from the library as it stands, so only the first may be: a decision is one change.
  const [row] = rows;
  return row === undefined ? [] : contraryOf(db, row);
}

/** By articles, not by numbers: those may lead elsewhere by now. */
async function contraryOf(db: Db, row: StoryLogTable): Promise<StoryChange[]> {
  const { kind, from_story, article_id } = row;
  const went = article_id === null ? toNumbers(row.articles) : [article_id];
  const here = await storyOf(db, went[0]);
  if (from_story === null || here === null) return [];
  const home = kind === 'merged' ? null : await storyOf(db, await otherThan(db, from_story, went));
  if (home === null || home === here) {
    return part(db, { from: here, articles: went, reason: TAKEN_BACK });
  }
  if (kind === 'split') return merge(db, [home, here], TAKEN_BACK);
  return move(db, { article: went[0] ?? 0, into: home, reason: TAKEN_BACK });
}

async function storyOf(db: Db, article: number | undefined): Promise<number | null> {
  const row = await db
    .selectFrom('story_article')
    .select('story_id')
    .where('article_id', '=', article ?? -1)
    .executeTakeFirst();
  return row?.story_id ?? null;
}

/** An article that was put into a story and is none of those. */
async function otherThan(
  db: Db,
  story: number,
  articles: readonly number[],
): Promise<number | undefined> {
  const row = await db
    .selectFrom('story_log')
    .select('article_id')
    .where('story_id', '=', story)
    .where('kind', 'in', ['placed', 'moved'])
    .where('article_id', 'not in', [...articles, -1])
    .orderBy('number')
    .executeTakeFirst();
  return row?.article_id ?? undefined;
}
