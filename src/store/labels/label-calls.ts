import { sql } from 'kysely';
import {
  type CountedLabel,
  type Label,
  type LabelledArticle,
  labelKey,
  labelName,
} from '../../model/labels/label.ts';
import type { Millis } from '../../model/time.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { visibleTo } from '../own/visible-to.ts';
import { type MadeLabel, madeLabel } from './make-labels.ts';

/** How articles that bear a label are ordered. */
export const LABEL_ORDERS = ['labelled', 'newest', 'oldest', 'shortest', 'outlet'] as const;

export type LabelOrder = (typeof LABEL_ORDERS)[number];

export type LabelQuery = {
  readonly readerId: number;
  readonly labelId: number;
  readonly order: LabelOrder;
  readonly offset: number;
  readonly limit: number;
};

export type Labelling = {
  readonly readerId: number;
  readonly labelId: number;
  readonly articleIds: readonly number[];
};

export type RenamedLabel = 'renamed' | 'taken' | 'no name' | 'gone';

/** All calls name whose labels are meant: another reader's are as if they were not there. */
export function labelCalls(db: Db) {
  return {
    /** A reader's labels, by name. */
    all: (readerId: number): Promise<CountedLabel[]> => allLabels(db, readerId),

    /** Null: the reader has none such. */
    byId: (readerId: number, id: number): Promise<Label | null> => labelById(db, readerId, id),

    /** The labels of articles, by article; those without any are not in it. */
    ofArticles: (readerId: number, articleIds: readonly number[]): Promise<Map<number, Label[]>> =>
      labelsOfArticles(db, readerId, articleIds),

    /** What bears a label, also of feeds that the reader follows no more. */
    list: (query: LabelQuery): Promise<LabelledArticle[]> => labelledArticles(db, query),

    /** The label of a name, made where the reader has none. */
    addLabel: (readerId: number, stated: string, at: Millis): Promise<MadeLabel> =>
      db.transaction().execute((step) => madeLabel(step, { readerId, stated, at })),

    /** Puts a label on articles that the reader may see. Returns on how many that did not bear it. */
    addLabelled: (labelling: Labelling, at: Millis): Promise<number> =>
      db.transaction().execute((step) => putOn(step, labelling, at)),

    /** Takes it off. Returns off how many. */
    removeLabelled: (labelling: Labelling): Promise<number> => takeOff(db, labelling),

    renameLabel: (readerId: number, id: number, stated: string): Promise<RenamedLabel> =>
      db.transaction().execute((step) => rename(step, { readerId, id, stated })),

    /** Gives a label the name back that it had before its last renaming; once more takes that back. */
    undoRenaming: (readerId: number, id: number): Promise<RenamedLabel> =>
      db.transaction().execute(async (step) => {
        const stated = await formerName(step, readerId, id);
        return stated === null ? 'gone' : rename(step, { readerId, id, stated });
      }),

    /** Takes a label away from all that bear it. Whether there was one. */
    removeLabel: (readerId: number, id: number, at: Millis): Promise<boolean> =>
      setRemoved(db, { readerId, id, removedAt: at }),

    /** Brings it back, as long as its name is not used again. Whether that could be. */
    restoreLabel: (readerId: number, id: number): Promise<boolean> =>
      setRemoved(db, { readerId, id, removedAt: null }),
  };
}

function allLabels(db: Db, readerId: number): Promise<CountedLabel[]> {
  return db
    .selectFrom('label')
    .leftJoin('labelled', (join) =>
      join
        .onRef('labelled.label_id', '=', 'label.id')
        .onRef('labelled.reader_id', '=', 'label.reader_id'),
    )
    .select(({ fn }) => [
      'label.id',
      'label.name',
      fn.count<number>('labelled.article_id').as('count'),
      fn.max('labelled.at').as('lastAt'),
    ])
    .where('label.reader_id', '=', readerId)
    .where('label.removed_at', 'is', null)
    .groupBy('label.id')
    .orderBy('label.key')
    .execute();
}

async function labelById(db: Db, readerId: number, id: number): Promise<Label | null> {
  const row = await db
    .selectFrom('label')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Of some articles, in the order of the names. */
export async function labelsOfArticles(
  db: Db,
  readerId: number,
  articleIds: readonly number[],
): Promise<Map<number, Label[]>> {
  const { rows } = await sql<Label & { readonly articleId: number }>`
    select labelled.article_id as "articleId", label.id, label.name
    from (select distinct value from json_each(${JSON.stringify(articleIds)})) as asked
    cross join labelled on labelled.article_id = asked.value and labelled.reader_id = ${readerId}
    join label on label.id = labelled.label_id and label.removed_at is null
    order by label.key
  `.execute(db);
  const found = new Map<number, Label[]>();
  for (const { articleId, ...label } of rows)
    found.set(articleId, [...(found.get(articleId) ?? []), label]);
  return found;
}

async function labelledArticles(db: Db, query: LabelQuery): Promise<LabelledArticle[]> {
  const { readerId, labelId, order, offset, limit } = query;
  const lines = linesOf(db, readerId)
    .innerJoin('labelled', 'labelled.article_id', 'article.id')
    .innerJoin('label', 'label.id', 'labelled.label_id')
    .select('labelled.at as labelled_at')
    .where('labelled.reader_id', '=', readerId)
    .where('labelled.label_id', '=', labelId)
    .where('label.removed_at', 'is', null)
    .limit(limit)
    .offset(offset);
  const rows = await lines.orderBy(sql.raw(ORDERED[order])).orderBy('article.id', 'desc').execute();
  return rows.map((row) => ({ article: toArticleLine(row), labelledAt: row.labelled_at }));
}

/** The newest first among equals. */
const ORDERED: Readonly<Record<LabelOrder, string>> = {
  labelled: 'labelled.at desc',
  newest: 'article.id desc',
  oldest: 'article.id',
  shortest: 'article.word_count',
  outlet: 'outlet.name',
};

/** One transaction is around it. */
export async function putOn(db: Db, labelling: Labelling, at: Millis): Promise<number> {
  const { readerId, labelId, articleIds } = labelling;
  if ((await labelById(db, readerId, labelId)) === null) return 0;
  const result = await sql`
    insert into labelled (reader_id, label_id, article_id, at)
    select ${readerId}, ${labelId}, id, ${at} from article
    where id in (select value from json_each(${JSON.stringify(articleIds)})) and ${visibleTo(readerId)}
    on conflict do nothing
  `.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

export async function takeOff(
  db: Db,
  { readerId, labelId, articleIds }: Labelling,
): Promise<number> {
  const result = await sql`
    delete from labelled where reader_id = ${readerId} and label_id = ${labelId}
      and article_id in (select value from json_each(${JSON.stringify(articleIds)}))
  `.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

type Renaming = { readonly readerId: number; readonly id: number; readonly stated: string };

async function rename(db: Db, { readerId, id, stated }: Renaming): Promise<RenamedLabel> {
  const name = labelName(stated);
  if (name === null) return 'no name';
  const before = await labelById(db, readerId, id);
  if (before === null) return 'gone';
  // Saying the same again is no renaming: what was before stays what undoing brings back.
  if (before.name === name) return 'renamed';
  const key = labelKey(name);
  const other = await db
    .selectFrom('label')
    .select(['id', 'removed_at'])
    .where('reader_id', '=', readerId)
    .where('key', '=', key)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other !== undefined && other.removed_at === null) return 'taken';
  if (other !== undefined) await db.deleteFrom('label').where('id', '=', other.id).execute();
  const columns = { name, key, former_name: before.name };
  await db.updateTable('label').set(columns).where('id', '=', id).execute();
  return 'renamed';
}

async function formerName(db: Db, readerId: number, id: number): Promise<string | null> {
  const row = await db
    .selectFrom('label')
    .select('former_name')
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.former_name ?? null;
}

type Removing = {
  readonly readerId: number;
  readonly id: number;
  readonly removedAt: Millis | null;
};

async function setRemoved(db: Db, { readerId, id, removedAt }: Removing): Promise<boolean> {
  const result = await db
    .updateTable('label')
    .set({ removed_at: removedAt })
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('removed_at', removedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
