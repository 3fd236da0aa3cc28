/** The two indexes of words: held against the texts they are made of, and made anew from them. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { separateCharacters } from '../../text/separate-characters.ts';
import { searchRow, toStrings } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { indexArticles } from '../news/insert-articles.ts';
import { indexSaid } from '../statements/said-index.ts';

/** More would take minutes and gigabytes; SQLite's own check goes over the index's structure in any case. */
const MOST_ARTICLES = 20_000;
const AT_ONCE = 200;

/** Which indexes hold other words than the texts do. */
export function staleIndexes(path: string): string[] {
  const database = new DatabaseSync(':memory:');
  try {
    // What is attached to a connection that cannot write cannot be written to either: so it is the other way round.
    database.prepare('attach ? as library').run(`${pathToFileURL(path).href}?mode=ro`);
    const { count } = database.prepare('select count(*) as count from library.article').get() ?? {};
    if (Number(count) > MOST_ARTICLES) return [];
    const makings = database
      .prepare(
        "select sql from library.sqlite_schema where name in ('article_search', 'said_search')",
      )
      .all();
    for (const { sql: making } of makings) database.exec(String(making));
    fillFresh(database);
    return INDEXES.filter(
      (index) => wordsOf(database, 'library', index) !== wordsOf(database, 'main', index),
    ).map(({ name }) => name);
  } finally {
    database.close();
  }
}

/** Outlets may have been renamed since, and who wrote it may be known better: no words of the text. */
const INDEXES = [
  { name: 'article_search', columns: ['headline', 'body'] },
  { name: 'said_search', columns: ['said'] },
] as const;

type Index = (typeof INDEXES)[number];

/** A hash of every word with its place. */
function wordsOf(
  database: DatabaseSync,
  where: 'library' | 'main',
  { name, columns }: Index,
): string {
  const words = `words_of_${where}_${name}`;
  database.exec(`create virtual table temp.${words} using fts5vocab(${where}, ${name}, instance)`);
  const list = columns.map((column) => `'${column}'`).join(', ');
  const rows = database
    .prepare(`select term, doc, col, offset from temp.${words} where col in (${list})`)
    .iterate();
  const hash = createHash('sha256');
  for (const { term, doc, col, offset } of rows) hash.update(`${term} ${doc} ${col} ${offset}\n`);
  return hash.digest('hex');
}

function fillFresh(database: DatabaseSync): void {
  const article = database.prepare(
    'insert into main.article_search (rowid, headline, body) values (?, ?, ?)',
  );
  const texts = database
    .prepare(
      `select id, headline, standfirst, paragraphs from library.article
       join library.article_text on article_id = id order by id`,
    )
    .iterate();
  for (const { id, headline, standfirst, paragraphs } of texts) {
    const row = searchRow(
      Number(id),
      {
        headline: String(headline),
        standfirst: standfirst === null ? null : String(standfirst),
        ...{ byline: [], language: null },
        paragraphs: toStrings(String(paragraphs)),
      },
      { name: '', key: '' },
    );
    article.run(row.rowid, row.headline, row.body);
  }
  const said = database.prepare('insert into main.said_search (rowid, said) values (?, ?)');
  const statements = database
    .prepare(
      `select article_id, group_concat(content, char(10)) as said from library.statement
       -- Statements that an older finder found were not indexed; they are found anew in any case.
       where article_id in (select rowid from library.said_search)
       group by article_id order by article_id`,
    )
    .iterate();
  for (const row of statements) {
    said.run(Number(row.article_id), separateCharacters(String(row.said)));
  }
}

/** Makes both anew; all or nothing, so a library that is too large for one transaction keeps what it had. */
export async function remakeSearch(db: Db): Promise<void> {
  await sql`insert into article_search (article_search) values ('delete-all')`.execute(db);
  await sql`insert into said_search (said_search) values ('delete-all')`.execute(db);
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await nextTexts(db, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    await indexArticles(
      db,
      rows.map(({ byline, paragraphs, ...row }) => {
        const article = { ...row, byline: toStrings(byline), paragraphs: toStrings(paragraphs) };
        return searchRow(row.id, article, row);
      }),
    );
    await indexSaid(db, [...rows.map(({ id }) => id), -1]);
  }
}

function nextTexts(db: Db, after: number) {
  return db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id', 'headline', 'standfirst', 'byline', 'language', 'paragraphs'])
    .select(['outlet.name', 'outlet.key'])
    .where('article.id', '>', after)
    .orderBy('article.id')
    .limit(AT_ONCE)
    .execute();
}
