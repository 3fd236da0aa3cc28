import { type RawBuilder, sql } from 'kysely';
import type { EditNotice } from '../../model/library-stories.ts';
import type { EditKind } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type NoticeQuery = {
  readonly readerId: number;
  /** Only edits after this time, the latest first. */
  readonly since: Millis;
  readonly limit: number;
};

/** Corrections and changed facts in articles that a reader had opened by then, or had opened a copy of. */
export async function editNotices(db: Db, query: NoticeQuery): Promise<EditNotice[]> {
  const edits = await graveEdits(db, query.since);
  const articleIds = [...new Set(edits.map(({ article_id }) => article_id))];
  const openings = await openingsOf(db, query.readerId, articleIds);
  const noticed = edits
    .map((edit) => ({
      edit,
      opened: (openings.get(edit.article_id) ?? []).filter(({ at }) => at < edit.edited_at),
    }))
    .filter(({ opened }) => opened.length > 0)
    .slice(0, query.limit);
  const lines = await linesOf(db, query.readerId)
    .where('article.id', 'in', [
      ...noticed.flatMap(({ edit, opened }) => [edit.article_id, ...opened.map(({ id }) => id)]),
      -1,
    ])
    .execute();
  const byId = new Map(lines.map((line) => [line.id, toArticleLine(line)]));
  return noticed.flatMap(({ edit, opened }) => {
    const article = byId.get(edit.article_id);
    if (article === undefined) return [];
    return [
      {
        ...{ article, at: edit.edited_at, kind: edit.edit_kind, reason: edit.edit_reason ?? '' },
        opened: opened.flatMap(({ id }) => byId.get(id) ?? []),
      },
    ];
  });
}

/** An outlet's correction, or a fact that it changed. */
export type GraveEditLine = {
  readonly articleId: number;
  readonly at: Millis;
  /** A sentence for the reader. */
  readonly reason: string;
};

/** Corrections and changed facts after a time in any of these articles, the latest first. */
export async function graveEditsOf(
  db: Db,
  articleIds: readonly number[],
  since: Millis,
): Promise<GraveEditLine[]> {
  const asked = new Set(articleIds);
  const edits = await graveEdits(db, since);
  return edits
    .filter(({ article_id }) => asked.has(article_id))
    .map(({ article_id, edited_at, edit_reason }) => ({
      ...{ articleId: article_id, at: edited_at, reason: edit_reason ?? '' },
    }));
}

/** To the letter the condition of the index `version_corrected`. */
const IS_GRAVE = sql<boolean>`edit_kind in ('correction', 'fact')`;

/** More than this nobody catches up with; the latest are looked at. */
const MOST_EDITS = 500;

type GraveEdit = {
  readonly article_id: number;
  readonly edited_at: Millis;
  readonly edit_kind: EditKind;
  readonly edit_reason: string | null;
};

function graveEdits(db: Db, since: Millis): Promise<GraveEdit[]> {
  return db
    .selectFrom('article_version')
    .select(['article_id', 'edited_at', 'edit_kind', 'edit_reason'])
    .where(IS_GRAVE)
    .where('edited_at', '>', since)
    .orderBy('edited_at', 'desc')
    .limit(MOST_EDITS)
    .$narrowType<{ edited_at: Millis; edit_kind: EditKind }>()
    .execute();
}

/** An article and when the reader opened it. */
type Opening = { readonly id: number; readonly at: Millis };

/**
 * What the reader opened of each article's text: itself and its copies, the text that it is a copy of, and the copies of that. A
 * mark counts as an opening where openings are not recorded, but not one that a whole list was given at once.
 */
async function openingsOf(
  db: Db,
  readerId: number,
  articleIds: readonly number[],
): Promise<Map<number, Opening[]>> {
  const { rows } = await sql<{ of: number; id: number; at: Millis }>`
    with edited as (
      select article.id as id, case report when 'copy' then original_id end as original
      from article left join story_article on article_id = article.id
      where article.id in (${list(articleIds)})
    ), family as (
      select id as "of", id from edited
      union select id, original from edited where original is not null
      union select edited.id, copy.article_id from edited
        join story_article as copy on copy.original_id in (edited.id, edited.original)
        where copy.report = 'copy'
    )
    select "of", family.id, coalesce(opened_at, read_at) as at
    from family
    left join reading on reading.reader_id = ${readerId} and reading.article_id = family.id
    left join mark on mark.reader_id = ${readerId} and mark.article_id = family.id
      and not exists (
        select 1 from mark as other
        where other.reader_id = ${readerId} and other.read_action = mark.read_action
          and other.article_id <> mark.article_id
      )
    where coalesce(opened_at, read_at) is not null
    order by family.id
  `.execute(db);
  return Map.groupBy(rows, (row) => row.of);
}

function list(ids: readonly number[]): RawBuilder<unknown> {
  return sql.join([...ids, -1]);
}
