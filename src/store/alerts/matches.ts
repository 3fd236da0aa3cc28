import { sql } from 'kysely';
import { type Following, holdsAt } from '../../model/following.ts';
import type { ArticleLine } from '../../model/library.ts';
import type { HeadlineVerdict, Report } from '../../model/story.ts';
import type { Clock } from '../../model/time.ts';
import { isInReadersLibrary, linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { rulesOf, toFollowing } from '../following/following-rows.ts';
import { heldRules, hitsAmong } from '../following/hits-among.ts';
import { heldMutes, mutedAmong } from '../following/muted.ts';
import { fromJson, isRecord, toText } from '../json-values.ts';

/** An article that came in and concerns a reader, with the rules that say so. */
export type Match = {
  readonly line: ArticleLine;
  readonly rules: readonly Following[];
  readonly headline: CheckedHeadline;
  /** Null: it is in none. */
  readonly story: MatchedStory | null;
};

/** A headline, and whose words it states as fact if it does (null: nobody's); a headline that its text does not bear out is none to spread. */
export type CheckedHeadline = {
  readonly headline: string;
  readonly verdict: HeadlineVerdict | null;
  readonly speaker: string | null;
};

export type MatchedStory = {
  readonly id: number;
  readonly shown: CheckedHeadline;
  readonly report: Report['kind'];
  /** Statements in it that say what no earlier article's do; null: nobody has told yet. */
  readonly newStatements: number | null;
};

/** Which of some articles concern a reader by what they follow or search for; what they mute or have read does not. In the order of time. */
export async function matchesOf(
  db: Db,
  { readerId, now }: { readonly readerId: number; readonly now: Clock },
  ids: readonly number[],
): Promise<Match[]> {
  const own = await ownAmong(db, readerId, ids);
  const hits = [
    ...(await hitsAmong(db, await heldRules(db, { readerId, does: 'follow', now: now() }), own)),
    ...(await hitsAmong(db, await heldRules(db, { readerId, does: 'save', now: now() }), own)),
  ];
  const mutes = await heldMutes(db, { readerId, now });
  const found = [...new Set(hits.map(({ id }) => id))];
  const muted = await mutedAmong(db, mutes, found);
  const byArticle = Map.groupBy(
    hits.filter(({ id }) => !muted.has(id)),
    ({ id }) => id,
  );
  const rules = new Map(
    (await rulesOf(db, readerId))
      .map(toFollowing)
      .filter((rule) => holdsAt(rule, now()))
      .map((rule) => [rule.id, rule]),
  );
  const lines = await unreadLines(db, readerId, [...byArticle.keys()]);
  const stories = await storiesOf(
    db,
    lines.map(({ id }) => id),
  );
  return lines.map((line) => ({
    line,
    rules: (byArticle.get(line.id) ?? []).flatMap(({ rule }) => rules.get(rule) ?? []),
    headline: stories.get(line.id)?.own ?? unchecked(line.headline),
    story: stories.get(line.id)?.story ?? null,
  }));
}

async function ownAmong(db: Db, readerId: number, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('article.id')
    .where('article.id', 'in', [...ids, -1])
    .where((eb) => isInReadersLibrary(eb, readerId))
    .execute();
  return rows.map(({ id }) => id);
}

async function unreadLines(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<ArticleLine[]> {
  const rows = await linesOf(db, readerId)
    .where('article.id', 'in', [...ids, -1])
    .where('mark.read_at', 'is', null)
    .orderBy('article.id')
    .execute();
  return rows.map(toArticleLine);
}

function unchecked(headline: string): CheckedHeadline {
  return { headline, verdict: null, speaker: null };
}

type Placed = { readonly own: CheckedHeadline; readonly story: MatchedStory };

async function storiesOf(db: Db, ids: readonly number[]): Promise<Map<number, Placed>> {
  const { rows } = await sql<StoryRow>`
    select story_article.article_id as article, story_article.story_id as story, report,
      own.headline as own, own_check.headline as "ownCheck", own_check.addition,
      shown.headline as shown, shown_check.headline as "shownCheck"
    from story_article
    join article as own on own.id = story_article.article_id
    join story on story.id = story_article.story_id
    join article as shown on shown.id = story.shown_id
    left join article_analysis as own_check on own_check.article_id = own.id
    left join article_analysis as shown_check on shown_check.article_id = shown.id
    where story_article.article_id in (select value from json_each(${JSON.stringify(ids)}))`.execute(
    db,
  );
  return new Map(
    rows.map(({ article, story: id, report, addition, ...row }) => {
      const shown = checked(row.shown, row.shownCheck);
      const story = { id, shown, report, newStatements: countOf(addition) };
      return [article, { own: checked(row.own, row.ownCheck), story }];
    }),
  );
}

type StoryRow = {
  readonly article: number;
  readonly story: number;
  readonly report: Report['kind'];
  readonly own: string;
  readonly ownCheck: string | null;
  readonly addition: string | null;
  readonly shown: string;
  readonly shownCheck: string | null;
};

/** See HeadlineCheck. */
function checked(headline: string, check: string | null): CheckedHeadline {
  const read = check === null ? null : fromJson(check);
  if (!isRecord(read)) return unchecked(headline);
  const verdict = VERDICTS.find((one) => one === read.verdict) ?? null;
  return { headline, verdict, speaker: toText(read.speaker) };
}

const VERDICTS: readonly HeadlineVerdict[] = [
  'supported',
  'attribution dropped',
  'not in the text',
];

/** What a story is called; null: there is none by this number. */
export async function headlineOfStory(db: Db, id: number): Promise<CheckedHeadline | null> {
  const row = await db
    .selectFrom('story')
    .select('shown_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : headlineOfArticle(db, row.shown_id);
}

/** Null: there is none by this number. */
export async function headlineOfArticle(db: Db, id: number): Promise<CheckedHeadline | null> {
  const row = await db
    .selectFrom('article')
    .leftJoin('article_analysis', 'article_analysis.article_id', 'article.id')
    .select(['article.headline', 'article_analysis.headline as check'])
    .where('article.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : checked(row.headline, row.check);
}

/** See Addition. */
function countOf(addition: string | null): number | null {
  const read = addition === null ? null : fromJson(addition);
  return isRecord(read) && Array.isArray(read.statements) ? read.statements.length : null;
}

/** Of a claim's articles those that a reader has and does not mute: whether it concerns them at all. */
export async function openAmong(
  db: Db,
  { readerId, now }: { readonly readerId: number; readonly now: Clock },
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const own = await ownAmong(db, readerId, ids);
  const muted = await mutedAmong(db, await heldMutes(db, { readerId, now }), own);
  return new Set(own.filter((id) => !muted.has(id)));
}
