import { sql } from 'kysely';
import { sortTimeOf } from '../../model/article-id.ts';
import { isSubject, type Subject } from '../../model/edition/subject.ts';
import type { HeadlineVerdict } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { IS_LIBRARYS } from '../own/visible-to.ts';

/** What an outlet's newest articles come to, each number with what it rests on. No judgement is in it. */
export type OutletFigures = {
  /** So many of the newest were looked at; 0: there are none. */
  readonly lookedAt: number;
  /** Times of these, the newest first. */
  readonly times: readonly Millis[];
  /** By what their text is; of those that stand in a story already. */
  readonly reports: { readonly own: number; readonly rewrite: number; readonly copy: number };
  /** Of headlines that were held against their text. */
  readonly headlines: Readonly<Record<HeadlineVerdict, number>>;
  /** Headlines that their text does not bear out, the newest first, a few. */
  readonly flagged: readonly FlaggedHeadline[];
  /** Null: nothing says what they are about. The most first. */
  readonly subjects: readonly { readonly subject: Subject | null; readonly count: number }[];
  /** Whose text their copies and rewrites are, and who has theirs; the most first, a few. */
  readonly takenFrom: readonly CountedOutlet[];
  readonly takenBy: readonly CountedOutlet[];
  /** Agencies that texts credit, by articles; the most first, a few. */
  readonly agencies: readonly { readonly name: string; readonly count: number }[];
  /** Of statements found in them. */
  readonly statements: {
    readonly named: number;
    readonly unnamed: number;
    readonly nobody: number;
    readonly unknown: number;
  };
  /** Articles whose text changed after it came out, and of these how many by a printed correction or another fact. */
  readonly edits: { readonly articles: number; readonly corrected: number; readonly facts: number };
  /** Corrections and changed facts, the newest first, a few. */
  readonly corrections: readonly NotedEdit[];
};

export type CountedOutlet = { readonly id: number; readonly name: string; readonly count: number };

export type FlaggedHeadline = {
  readonly article: number;
  readonly headline: string;
  readonly verdict: Exclude<HeadlineVerdict, 'supported'>;
};

export type NotedEdit = {
  readonly article: number;
  readonly headline: string;
  readonly at: Millis | null;
  readonly kind: 'correction' | 'fact';
  /** A sentence for the reader. */
  readonly reason: string | null;
};

/** Enough for a share to mean something, few enough to be counted when asked. */
const LOOKED_AT = 500;
const MOST_NAMED = 6;
const MOST_EXAMPLES = 4;

/** Figures of one outlet, over its newest five hundred articles. */
export async function outletFigures(db: Db, outletId: number): Promise<OutletFigures> {
  const ids = await newestIds(db, outletId);
  return {
    lookedAt: ids.length,
    times: ids.map(sortTimeOf),
    reports: await reportsOf(db, ids),
    ...(await headlinesOf(db, ids)),
    subjects: await subjectsOf(db, ids),
    takenFrom: await takenFrom(db, ids),
    takenBy: await takenBy(db, ids),
    agencies: await agenciesOf(db, ids),
    statements: await statementsOf(db, ids),
    ...(await editsOf(db, ids)),
  };
}

async function newestIds(db: Db, outletId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('outlet_id', '=', outletId)
    .where(IS_LIBRARYS)
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .execute();
  return rows.map(({ id }) => id);
}

type Ids = readonly number[];

async function reportsOf(db: Db, ids: Ids): Promise<OutletFigures['reports']> {
  const rows = await db
    .selectFrom('story_article')
    .select(({ fn }) => ['report', fn.countAll<number>().as('count')])
    .where('article_id', 'in', [...ids, -1])
    .groupBy('report')
    .execute();
  const count = (report: string) => rows.find((row) => row.report === report)?.count ?? 0;
  return { own: count('own'), rewrite: count('rewrite'), copy: count('copy') };
}

async function headlinesOf(
  db: Db,
  ids: Ids,
): Promise<Pick<OutletFigures, 'headlines' | 'flagged'>> {
  const judged = db
    .selectFrom('article_analysis')
    .innerJoin('article', 'article.id', 'article_analysis.article_id')
    .where('article_id', 'in', [...ids, -1]);
  const rows = await judged
    .select(({ fn }) => ['headline_verdict', fn.countAll<number>().as('count')])
    .where('headline_verdict', 'is not', null)
    .groupBy('headline_verdict')
    .execute();
  const count = (verdict: HeadlineVerdict) =>
    rows.find((row) => row.headline_verdict === verdict)?.count ?? 0;
  const flagged = await judged
    .select(['article_id', 'article.headline', 'headline_verdict'])
    .where('headline_verdict', 'in', ['attribution dropped', 'not in the text'])
    .orderBy('article_id', 'desc')
    .limit(MOST_EXAMPLES)
    .execute();
  return {
    headlines: {
      supported: count('supported'),
      'attribution dropped': count('attribution dropped'),
      'not in the text': count('not in the text'),
    },
    flagged: flagged.flatMap(({ article_id, headline, headline_verdict: verdict }) =>
      verdict === 'attribution dropped' || verdict === 'not in the text'
        ? [{ article: article_id, headline, verdict }]
        : [],
    ),
  };
}

async function subjectsOf(db: Db, ids: Ids): Promise<OutletFigures['subjects']> {
  const rows = await db
    .selectFrom('article')
    .select(({ fn }) => ['subject', fn.countAll<number>().as('count')])
    .where('id', 'in', [...ids, -1])
    .groupBy('subject')
    .orderBy('count', 'desc')
    .execute();
  const known = rows.flatMap(({ subject, count }) =>
    isSubject(subject) ? [{ subject, count }] : [],
  );
  const told = known.reduce((sum, { count }) => sum + count, 0);
  return told === ids.length ? known : [...known, { subject: null, count: ids.length - told }];
}

/** Originals of other outlets; who takes over an own text takes from nobody. */
async function takenFrom(db: Db, ids: Ids): Promise<CountedOutlet[]> {
  const { rows } = await sql<CountedOutlet>`
    select outlet.id, outlet.name, count(*) as count
    from story_article as taken
    join article as original on original.id = taken.original_id
    join outlet on outlet.id = original.outlet_id
    where taken.article_id in (${sql.join([...ids, -1])}) and outlet.id <> taken.outlet_id
    group by outlet.id order by count desc, outlet.name limit ${MOST_NAMED}`.execute(db);
  return rows;
}

async function takenBy(db: Db, ids: Ids): Promise<CountedOutlet[]> {
  const { rows } = await sql<CountedOutlet>`
    select outlet.id, outlet.name, count(*) as count
    from story_article as taken
    join article as original on original.id = taken.original_id
    join outlet on outlet.id = taken.outlet_id
    where taken.original_id in (${sql.join([...ids, -1])}) and outlet.id <> original.outlet_id
    group by outlet.id order by count desc, outlet.name limit ${MOST_NAMED}`.execute(db);
  return rows;
}

async function agenciesOf(db: Db, ids: Ids): Promise<OutletFigures['agencies']> {
  const { rows } = await sql<{ name: string; count: number }>`
    select agency.value as name, count(distinct article_text.article_id) as count
    from article_text, json_each(article_text.details, '$.agencies') as agency
    where article_text.article_id in (${sql.join([...ids, -1])}) and agency.type = 'text'
    group by agency.value order by count desc, name limit ${MOST_NAMED}`.execute(db);
  return rows;
}

async function statementsOf(db: Db, ids: Ids): Promise<OutletFigures['statements']> {
  const rows = await db
    .selectFrom('statement')
    .select(({ fn }) => ['attribution', 'speaker_kind', fn.countAll<number>().as('count')])
    .where('article_id', 'in', [...ids, -1])
    .groupBy(['attribution', 'speaker_kind'])
    .execute();
  const sum = (isOne: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(isOne).reduce((total, { count }) => total + count, 0);
  return {
    named: sum((row) => row.attribution === 'speaker' && row.speaker_kind !== 'unnamed'),
    unnamed: sum((row) => row.attribution === 'speaker' && row.speaker_kind === 'unnamed'),
    nobody: sum((row) => row.attribution === 'nobody'),
    unknown: sum((row) => row.attribution === 'unknown'),
  };
}

async function editsOf(db: Db, ids: Ids): Promise<Pick<OutletFigures, 'edits' | 'corrections'>> {
  const rows = await db
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .select(['article.id', 'article.headline', 'edited_at', 'edit_kind', 'edit_reason'])
    .where('article_id', 'in', [...ids, -1])
    .orderBy('edited_at', 'desc')
    .execute();
  const articles = (some: readonly { readonly id: number }[]) =>
    new Set(some.map(({ id }) => id)).size;
  const noted = rows.flatMap(({ edit_kind: kind, ...row }) =>
    kind === 'correction' || kind === 'fact' ? [{ ...row, kind }] : [],
  );
  return {
    edits: {
      articles: articles(rows),
      corrected: articles(noted.filter(({ kind }) => kind === 'correction')),
      facts: articles(noted.filter(({ kind }) => kind === 'fact')),
    },
    corrections: noted.slice(0, MOST_EXAMPLES).map((row) => ({
      ...{ article: row.id, headline: row.headline, at: row.edited_at },
      ...{ kind: row.kind, reason: row.edit_reason },
    })),
  };
}
