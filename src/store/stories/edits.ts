import { sql } from 'kysely';
import type { EditNotice } from '../../model/library-stories.ts';
import type { EditJudgement } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import { toDetails } from '../article-details.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine, toStrings } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Words of an article at some time. */
export type WordsThen = {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  readonly language: string | null;
  readonly notes: readonly string[];
};

/** An edit by an outlet to be judged. */
export type AwaitingJudgement = {
  readonly articleId: number;
  /** Of the version that was edited. */
  readonly seenAt: Millis;
  readonly before: WordsThen;
  readonly after: WordsThen;
  /** When the words after it were seen first. */
  readonly at: Millis;
};

export type JudgedEdit = Pick<AwaitingJudgement, 'articleId' | 'seenAt' | 'at'> &
  Pick<EditJudgement, 'kind' | 'reason'>;

export async function awaitingJudgement(db: Db, limit: number): Promise<AwaitingJudgement[]> {
  const rows = await db
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .selectAll('article_version')
    .select(['article.language'])
    .where('edit_kind', 'is', null)
    .orderBy('article_version.article_id')
    .orderBy('article_version.seen_at')
    .limit(limit)
    .execute();
  const awaiting: AwaitingJudgement[] = [];
  for (const row of rows) {
    const next = await wordsAfter(db, row.article_id, row.seen_at);
    if (next === null) continue;
    const { article_id, seen_at, headline, paragraphs, language, notes } = row;
    awaiting.push({
      articleId: article_id,
      seenAt: seen_at,
      before: {
        headline,
        paragraphs: toStrings(paragraphs),
        language,
        // Of what nobody knows nothing is new.
        notes: notes === null ? next.words.notes : toStrings(notes),
      },
      after: next.words,
      at: row.edited_at ?? next.seenAt,
    });
  }
  return awaiting;
}

type Next = { readonly words: WordsThen; readonly seenAt: Millis };

/** The next version's words, or those that stand. */
async function wordsAfter(db: Db, articleId: number, seenAt: Millis): Promise<Next | null> {
  const article = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['headline', 'paragraphs', 'language', 'details', 'revised_at', 'first_seen'])
    .where('article.id', '=', articleId)
    .executeTakeFirst();
  if (article === undefined) return null;
  const next = await db
    .selectFrom('article_version')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('seen_at', '>', seenAt)
    .orderBy('seen_at')
    .executeTakeFirst();
  const { notes } = toDetails(article.details);
  const known = next?.notes == null ? notes : toStrings(next.notes);
  const { headline, paragraphs } = next ?? article;
  return {
    words: {
      headline,
      paragraphs: toStrings(paragraphs),
      language: article.language,
      notes: known,
    },
    seenAt: next?.seen_at ?? article.revised_at ?? article.first_seen,
  };
}

export async function recordJudged(db: Db, edits: readonly JudgedEdit[]): Promise<void> {
  for (const { articleId, seenAt, kind, reason, at } of edits) {
    await db
      .updateTable('article_version')
      .set({ edit_kind: kind, edit_reason: reason, edited_at: at })
      .where('article_id', '=', articleId)
      .where('seen_at', '=', seenAt)
      .execute();
  }
}

export type NoticeQuery = {
  readonly readerId: number;
  /** Only edits after this time, the latest first. */
  readonly since: Millis;
  readonly limit: number;
};

/** To the letter the condition of the index `version_corrected`. */
const IS_GRAVE = sql<boolean>`edit_kind in ('correction', 'fact')`;

/** Corrections and changed facts in articles that a reader had opened by then, or had opened a copy of. */
export async function editNotices(
  db: Db,
  { readerId, since, limit }: NoticeQuery,
): Promise<EditNotice[]> {
  const edits = await db
    .selectFrom('article_version')
    .select(['article_id', 'edited_at', 'edit_kind', 'edit_reason'])
    .where(IS_GRAVE)
    .where('edited_at', '>', since)
    .orderBy('edited_at', 'desc')
    .execute();
  const notices: EditNotice[] = [];
  for (const { article_id, edited_at, edit_kind, edit_reason } of edits) {
    if (notices.length >= limit) break;
    if (edited_at === null || edit_kind === null) continue;
    const opened = await openedBefore(db, { readerId, articleId: article_id, at: edited_at });
    const article = await linesOf(db, readerId)
      .where('article.id', '=', article_id)
      .executeTakeFirst();
    if (opened.length === 0 || article === undefined) continue;
    notices.push({
      article: toArticleLine(article),
      at: edited_at,
      kind: edit_kind,
      reason: edit_reason ?? '',
      opened: opened.map(toArticleLine),
    });
  }
  return notices;
}

type Opening = { readonly readerId: number; readonly articleId: number; readonly at: Millis };

/** The article and its copies, the text that it is a copy of, and the copies of that. */
function openedBefore(db: Db, { readerId, articleId, at }: Opening) {
  const original = db
    .selectFrom('story_article')
    .select('original_id')
    .where('article_id', '=', articleId)
    .where('report', '=', 'copy');
  return linesOf(db, readerId)
    .where((eb) =>
      eb.or([
        eb('article.id', '=', articleId),
        eb('article.id', '=', original),
        eb('article.id', 'in', copiesOf(db).where('original_id', '=', articleId)),
        eb('article.id', 'in', copiesOf(db).where('original_id', '=', original)),
      ]),
    )
    .where('mark.read_at', '<', at)
    .orderBy('article.id')
    .execute();
}

function copiesOf(db: Db) {
  return db.selectFrom('story_article').select('article_id').where('report', '=', 'copy');
}
