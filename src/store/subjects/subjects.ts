import { sql } from 'kysely';
import { isSubject, type Subject, type SubjectVote } from '../../model/edition/subject.ts';
import { isInReadersLibrary } from '../article-lines.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** An article with what its outlet says of it, to be told what it is about. */
export type AwaitingSubject = {
  readonly id: number;
  readonly section: string | null;
  readonly url: string | null;
  readonly feedTitle: string | null;
  readonly feedUrl: string | null;
};

/** What came of it: null where nothing says what it is about. */
export type ToldSubject = Pick<AwaitingSubject, 'id' | 'section' | 'url'> & {
  readonly subject: Subject | null;
};

export type StoryVotes = { readonly story: number; readonly votes: readonly SubjectVote[] };

export type SubjectProgress = {
  /** Articles with a subject. */
  readonly told: number;
  /** Articles that nobody has looked at. */
  readonly awaiting: number;
};

export type NewestQuery = {
  readonly readerId: number;
  readonly subject: Subject;
  readonly stories: readonly number[];
};

export function subjectCalls(db: Db) {
  return {
    /** Articles that nobody has told what they are about, or only an older table; the newest first. */
    awaiting: (version: number, limit: number): Promise<AwaitingSubject[]> =>
      awaitingSubject(db, version, limit),

    /** Keeps what articles are about; those whose section or address changed meanwhile await again. */
    recordTold: (told: readonly ToldSubject[], version: number): Promise<void> =>
      recordTold(db, told, version),

    /** What the articles of stories stand under, in no order; stories of which nothing is told are left out. */
    ofStories: (stories: readonly number[]): Promise<StoryVotes[]> => votesOfStories(db, stories),

    /** Of stories, the newest article about a subject that the reader has. */
    newestInStories: (query: NewestQuery): Promise<Map<number, number>> =>
      newestInStories(db, query),

    /** How far articles are told what they are about. */
    progress: (version: number): Promise<SubjectProgress> => subjectProgress(db, version),

    /** What articles are about; those of which nothing is told are left out. */
    ofArticles: (ids: readonly number[]): Promise<Map<number, Subject>> =>
      subjectsOfArticles(db, ids),
  };
}

function awaitingSubject(db: Db, version: number, limit: number): Promise<AwaitingSubject[]> {
  return db
    .selectFrom('article')
    .leftJoin('feed', 'feed.id', 'article.feed_id')
    .select(['article.id', 'article.section', 'article.url'])
    .select(['feed.title as feedTitle', 'feed.url as feedUrl'])
    .where('article.subject_by', '<', version)
    .orderBy('article.subject_by')
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute();
}

async function recordTold(db: Db, told: readonly ToldSubject[], version: number): Promise<void> {
  const rows = told.map(({ id, section, url, subject }) => [id, section, url, subject ?? '']);
  await sql`
    update article set subject = told.subject, subject_by = ${version}
    from (
      select value ->> 0 as id, value ->> 1 as section, value ->> 2 as url, value ->> 3 as subject
      from json_each(${JSON.stringify(rows)})
    ) as told
    where article.id = told.id and article.section is told.section and article.url is told.url
  `.execute(db);
}

async function votesOfStories(db: Db, stories: readonly number[]): Promise<StoryVotes[]> {
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.story_id as story', 'article.subject'])
    .select(({ fn }) => [
      fn.sum<number>(sql`story_article.report <> 'copy'`).as('reports'),
      fn.sum<number>(sql`story_article.report = 'copy'`).as('copies'),
    ])
    .where('story_article.story_id', 'in', [...stories, -1])
    .where('article.subject', '>', '')
    .groupBy(['story_article.story_id', 'article.subject'])
    .execute();
  const votes = rows.flatMap(({ story, subject, reports, copies }) =>
    isSubject(subject) ? [{ story, vote: { subject, reports, copies } }] : [],
  );
  return [...Map.groupBy(votes, ({ story }) => story)].map(([story, some]) => ({
    story,
    votes: some.map(({ vote }) => vote),
  }));
}

async function subjectProgress(db: Db, version: number): Promise<SubjectProgress> {
  const { rows } = await sql<SubjectProgress>`select
    (select count(*) from article where subject > '') as told,
    (select count(*) from article where subject_by < ${version}) as awaiting`.execute(db);
  return { told: rows[0]?.told ?? 0, awaiting: rows[0]?.awaiting ?? 0 };
}

async function newestInStories(
  db: Db,
  { readerId, subject, stories }: NewestQuery,
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .select(['story_article.story_id as story'])
    .select(({ fn }) => fn.max('article.id').as('newest'))
    .where('story_article.story_id', 'in', [...stories, -1])
    .where('article.subject', '=', subject)
    .where((eb) => isInReadersLibrary(eb, readerId))
    .groupBy('story_article.story_id')
    .execute();
  return new Map(rows.map(({ story, newest }) => [story, newest]));
}

async function subjectsOfArticles(db: Db, ids: readonly number[]): Promise<Map<number, Subject>> {
  const rows = await db
    .selectFrom('article')
    .select(['id', 'subject'])
    .where('id', 'in', [...ids, -1])
    .execute();
  return new Map(
    rows.flatMap(({ id, subject }): [number, Subject][] =>
      isSubject(subject) ? [[id, subject]] : [],
    ),
  );
}
