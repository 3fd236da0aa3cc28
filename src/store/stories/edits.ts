import type { EditJudgement } from '../../model/story.ts';
import type { Millis } from '../../model/time.ts';
import { toDetails } from '../article-details.ts';
import { toStrings } from '../article-rows.ts';
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
