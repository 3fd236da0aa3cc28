import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { KeptRule, RuledText } from '../../model/outlet-rule.ts';
import type { RepeatedLine } from '../../model/repeated-line.ts';
import { asReadColumn, detailsColumn, toAsRead, toDetails } from '../article-details.ts';
import { searchRow, shownColumns, toStrings } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { indexArticles } from '../news/insert-articles.ts';
import { leftOutLines } from '../repeated/repeated-lines.ts';
import { sealArticles } from '../seals/write-seals.ts';
import { rulesOfArticle } from './rule-rows.ts';

/** An article whose text is to be gone over. */
export type AwaitingRules = {
  readonly id: number;
  /** Stands for the text and the rules handed out: if either changes meanwhile, the work is for nothing. */
  readonly stamp: string;
  /** As it was read. */
  readonly text: RuledText;
  /** In the order in which they decide. */
  readonly rules: readonly Pick<KeptRule, 'kind' | 'pattern'>[];
  /** What its outlet prints in article after article, where no rule keeps it. */
  readonly repeated: readonly RepeatedLine[];
};

/** What rules have made of an article. */
export type RuledArticle = Pick<AwaitingRules, 'id' | 'stamp'> & {
  /** Null: no rule concerns it, so that it is as it was read. */
  readonly text: RuledText | null;
};

export type AwaitingScope = { readonly articleId?: number; readonly outletId?: number };

export function followCalls(db: Db) {
  return {
    /** Articles to be gone over, the newest first. */
    awaiting: (limit: number, scope: AwaitingScope = {}): Promise<AwaitingRules[]> =>
      awaiting(db, limit, scope),

    async awaitingCount(scope: AwaitingScope = {}): Promise<number> {
      const { count } = await awaitingIn(db, scope)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Gives articles the text that rules have made; search finds it. */
    recordRuled: (ruled: readonly RuledArticle[]): Promise<void> =>
      db.transaction().execute((step) => recordRuled(step, ruled)),
  };
}

function awaitingIn(db: Db, { articleId, outletId }: AwaitingScope) {
  let query = db.selectFrom('article').where('rules_wanted_at', 'is not', null);
  if (articleId !== undefined) query = query.where('article.id', '=', articleId);
  // The plus keeps SQLite from walking all articles of the outlet: few await rules, and they are indexed.
  if (outletId !== undefined) query = query.where(sql<boolean>`+article.outlet_id = ${outletId}`);
  return query;
}

async function awaiting(db: Db, limit: number, scope: AwaitingScope): Promise<AwaitingRules[]> {
  const rows = await textsOf(awaitingIn(db, scope))
    // As above: a walk through all articles by id, after each feed that brought news, is seconds of work.
    .orderBy(sql`+article.id`, 'desc')
    .limit(limit)
    .execute();
  return Promise.all(rows.map((row) => toAwaiting(db, row)));
}

function textsOf(articles: ReturnType<typeof awaitingIn>) {
  return articles
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(TEXT_COLUMNS);
}

const TEXT_COLUMNS = [
  'article.id',
  'article.text_hash',
  'article_text.paragraphs',
  'article_text.html',
  'article_text.details',
  'article_text.as_read',
] as const;

type TextRow = {
  id: number;
  text_hash: string;
  paragraphs: string;
  html: string;
  details: string | null;
  as_read: string | null;
};

async function toAwaiting(db: Db, row: TextRow): Promise<AwaitingRules> {
  const kept = await rulesOfArticle(db, row.id);
  const rules = kept.map(({ kind, pattern }) => ({ kind, pattern }));
  const text = textAsRead(row);
  const repeated = await leftOutLines(db, row.id, text.paragraphs);
  return { id: row.id, stamp: stampOf(row, { rules, repeated }), text, rules, repeated };
}

function textAsRead(row: TextRow): RuledText {
  const { paragraphs, html, details } = row;
  return (
    toAsRead(row.as_read) ?? {
      paragraphs: toStrings(paragraphs),
      html,
      details: toDetails(details),
    }
  );
}

/** How often a line was counted changes nothing. */
function stampOf(
  row: TextRow,
  { rules, repeated }: Pick<AwaitingRules, 'rules' | 'repeated'>,
): string {
  const lines = repeated.map(({ words }) => words);
  const asRead = row.as_read ?? JSON.stringify([row.html, row.details]);
  return createHash('sha1')
    .update(JSON.stringify([row.text_hash, asRead, rules, lines]))
    .digest('base64url');
}

async function recordRuled(db: Db, ruled: readonly RuledArticle[]): Promise<void> {
  const rows = await textsOf(awaitingIn(db, {}))
    .where('article.id', 'in', [...ruled.map(({ id }) => id), -1])
    .execute();
  const written: number[] = [];
  const done: number[] = [];
  for (const row of rows) {
    const one = ruled.find(({ id }) => id === row.id);
    const now = await toAwaiting(db, row);
    if (one?.stamp !== now.stamp) continue;
    done.push(row.id);
    if (one.text === null && row.as_read === null) continue;
    await writeText(db, now, one.text);
    written.push(row.id);
  }
  await indexAgain(db, written);
  await sealArticles(db, written);
  await db
    .updateTable('article')
    .set({ rules_wanted_at: null })
    .where('id', 'in', [...done, -1])
    .execute();
}

async function writeText(
  db: Db,
  { id, text: asRead }: AwaitingRules,
  ruled: RuledText | null,
): Promise<void> {
  const { paragraphs, html, details } = ruled ?? asRead;
  await db
    .updateTable('article_text')
    .set({
      paragraphs: JSON.stringify(paragraphs),
      html,
      details: detailsColumn(details),
      as_read: ruled === null ? null : asReadColumn(asRead),
    })
    .where('article_id', '=', id)
    .execute();
  await db
    .updateTable('article')
    .set({ ...shownColumns({ paragraphs }), statements_by: 0 })
    .where('id', '=', id)
    .execute();
}

async function indexAgain(db: Db, ids: readonly number[]): Promise<void> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id', 'headline', 'standfirst', 'byline', 'language', 'paragraphs'])
    .select(['outlet.name', 'outlet.key'])
    .where('article.id', 'in', [...ids, -1])
    .execute();
  await db
    .deleteFrom('article_search')
    .where('rowid', 'in', [...ids, -1])
    .execute();
  await indexArticles(
    db,
    rows.map(({ byline, paragraphs, ...row }) => {
      const article = { ...row, byline: toStrings(byline), paragraphs: toStrings(paragraphs) };
      return searchRow(row.id, article, row);
    }),
  );
}
