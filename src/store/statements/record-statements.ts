import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.ts';
import type { ArticleStatements } from '../../model/statement.ts';
import type { Millis } from '../../model/time.ts';
import { toStrings } from '../article-rows.ts';
import { inBatches } from '../database/in-batches.ts';
import type { StatementTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { sealStatements } from '../seals/write-seals.ts';
import { askForStoriesOf } from '../stories/telling/ask-for-analysis.ts';
import { carryClaims, claimedStatements } from '../stories/telling/carry-claims.ts';
import { speakerWords } from './name-words.ts';
import { indexSaid } from './said-index.ts';
import { personRow, statementRow } from './statement-rows.ts';

/** An article to be looked through for statements. */
export type AwaitingStatements = Pick<
  Article,
  'headline' | 'standfirst' | 'paragraphs' | 'language'
> & {
  readonly id: number;
  /** Stands for the text: if it changes meanwhile, the work is for nothing. */
  readonly stamp: string;
};

/** What came of looking an article through. */
export type FoundStatements = Pick<AwaitingStatements, 'id' | 'stamp'> &
  (
    | { readonly kind: 'found'; readonly found: ArticleStatements }
    /** `reason` is a sentence for the reader. Not tried again until the finder is another one. */
    | { readonly kind: 'failed'; readonly reason: string }
  );

export type AwaitingQuery = {
  /** Of the finder: what an older one looked through awaits a better one. */
  readonly version: number;
  readonly limit: number;
  /** Only this article. */
  readonly articleId?: number | undefined;
};

/** Those that nobody looked through first, the newest first; not those whose text awaits rules. */
export async function awaitingStatements(
  db: Db,
  { version, limit, articleId }: AwaitingQuery,
): Promise<AwaitingStatements[]> {
  let query = textsOf(db)
    .where('article.statements_by', '<', version)
    .where('article.rules_wanted_at', 'is', null)
    .orderBy('article.statements_by')
    .orderBy('article.id', 'desc')
    .limit(limit);
  if (articleId !== undefined) query = query.where('article.id', '=', articleId);
  return (await query.execute()).map(toAwaiting);
}

function textsOf(db: Db) {
  return db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select([
      'article.id',
      'article.reader_id',
      'headline',
      'standfirst',
      'language',
      'paragraphs',
    ]);
}

type TextRow = Pick<Article, 'headline' | 'standfirst' | 'language'> & {
  readonly id: number;
  readonly reader_id: number | null;
  readonly paragraphs: string;
};

function toAwaiting({ reader_id: _, ...row }: TextRow): AwaitingStatements {
  return { ...row, paragraphs: toStrings(row.paragraphs), stamp: stampOf(row) };
}

function stampOf({
  headline,
  standfirst,
  language,
  paragraphs,
}: Omit<TextRow, 'id' | 'reader_id'>): string {
  return createHash('sha1')
    .update(JSON.stringify([headline, standfirst, language, paragraphs]))
    .digest('base64url');
}

/** Far more than any article has; what is beyond is not kept. */
const MOST_STATEMENTS = 5_000;
const MOST_PEOPLE = 2_000;
/** Of all rows of an article, in UTF-16 units: statements may lie within each other. */
const MOST_UNITS = 4_000_000;

export type FoundBatch = {
  readonly found: readonly FoundStatements[];
  /** Of the finder. */
  readonly version: number;
  readonly at: Millis;
};

/** Puts what was found in the place of what was found before; what has changed meanwhile awaits again. */
export async function recordFound(db: Db, { found: all, version, at }: FoundBatch): Promise<void> {
  const texts = await textsOf(db)
    .where('article.id', 'in', [...all.map(({ id }) => id), -1])
    .execute();
  const stamps = new Map(texts.map((row) => [row.id, stampOf(row)]));
  const stillSo = all.filter(({ id, stamp }) => stamps.get(id) === stamp);
  const own = new Set(texts.flatMap(({ id, reader_id }) => (reader_id === null ? [] : [id])));
  await keepOwn(
    db,
    stillSo.filter(({ id }) => own.has(id)),
    version,
  );
  const valid = stillSo.filter(({ id }) => !own.has(id));
  const ids = [...valid.map(({ id }) => id), -1];
  const claimed = await claimedStatements(db, ids);
  await forget(db, ids);
  for (const one of valid) await keep(db, one);
  await carryClaims(db, claimed);
  await db.updateTable('article').set({ statements_by: version }).where('id', 'in', ids).execute();
  await askForStoriesOf(db, ids, at);
  await indexSaid(db, ids);
  await sealStatements(db, ids);
}

async function forget(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('statement').where('article_id', 'in', ids).execute();
  await db.deleteFrom('article_person').where('article_id', 'in', ids).execute();
  await db.deleteFrom('article_statements').where('article_id', 'in', ids).execute();
}

async function keep(db: Db, one: FoundStatements): Promise<void> {
  const { about, rows, people } = rowsOf(one);
  await db.insertInto('article_statements').values(about).execute();
  for (const some of inBatches(rows)) await db.insertInto('statement').values(some).execute();
  for (const some of inBatches(people))
    await db.insertInto('article_person').values(some).execute();
  await keepWords(db, rows);
}

/** What is said in articles of one reader: apart, so that it makes nobody known and counts nowhere. */
async function keepOwn(db: Db, found: readonly FoundStatements[], version: number): Promise<void> {
  const ids = [...found.map(({ id }) => id), -1];
  await db.deleteFrom('own_article_statements').where('article_id', 'in', ids).execute();
  await db.deleteFrom('own_statement').where('article_id', 'in', ids).execute();
  await db.deleteFrom('own_article_person').where('article_id', 'in', ids).execute();
  for (const one of found) {
    const { about, rows, people } = rowsOf(one);
    await db.insertInto('own_article_statements').values(about).execute();
    for (const some of inBatches(rows)) await db.insertInto('own_statement').values(some).execute();
    for (const some of inBatches(people))
      await db.insertInto('own_article_person').values(some).execute();
  }
  await db.updateTable('article').set({ statements_by: version }).where('id', 'in', ids).execute();
}

function rowsOf(one: FoundStatements) {
  const { id } = one;
  const found = one.kind === 'found' ? one.found : NOTHING;
  const trouble = one.kind === 'failed' ? one.reason : null;
  const people = found.people
    .slice(0, MOST_PEOPLE)
    .map((person, at) => personRow(id, at, person))
    .filter(({ mentions, roles }) => mentions.length + roles.length < MOST_UNITS / 10);
  const rows = boundedRows(
    found.statements.slice(0, MOST_STATEMENTS).map((said, at) => statementRow(id, at, said)),
  );
  return { about: { article_id: id, depth: found.depth, trouble }, rows, people };
}

const NOTHING: ArticleStatements = { statements: [], people: [], depth: 'quotes' };

function boundedRows(rows: readonly StatementTable[]): StatementTable[] {
  let left = MOST_UNITS;
  return rows.filter(({ content, normal, spans, details }) => {
    left -= content.length + normal.length + spans.length + details.length;
    return left >= 0;
  });
}

/** So that a search finds the speakers, whom the statements' rows have made. */
async function keepWords(db: Db, rows: readonly StatementTable[]): Promise<void> {
  const keys = new Set(rows.flatMap(({ speaker_key }) => speaker_key ?? []));
  const words = [...keys].flatMap((key) => speakerWords(key).map((word) => ({ word, key })));
  for (const some of inBatches(words)) {
    await db
      .insertInto('speaker_word')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
