import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import type { ClaimStatementTable } from '../story-schema.ts';

/** A statement of a claim, with what it says and who says it. */
type Claimed = ClaimStatementTable & {
  readonly content: string;
  readonly speaker_name: string | null;
};

/** Statements of these articles that belong to claims: before they are found anew. */
export function claimedStatements(db: Db, articles: readonly number[]): Promise<Claimed[]> {
  return db
    .selectFrom('claim_statement')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.article_id', '=', 'claim_statement.article_id')
        .onRef('statement.ordinal', '=', 'claim_statement.ordinal'),
    )
    .selectAll('claim_statement')
    .select(['content', 'speaker_name'])
    .where('claim_statement.article_id', 'in', articles)
    .execute();
}

/**
 * Ties claims to the statements that are found now: those that say the same as before by the same speaker. The others
 * are of no claim until it is told again: no words that nobody looked at.
 */
export async function carryClaims(db: Db, claimed: readonly Claimed[]): Promise<void> {
  const articles = [...new Set(claimed.map(({ article_id }) => article_id))];
  for (const some of inBatches(articles)) {
    await db.deleteFrom('claim_statement').where('article_id', 'in', some).execute();
    await db.deleteFrom('article_analysis').where('article_id', 'in', some).execute();
    const found = await statementsOf(db, some);
    const places = new Map(found.map((row) => [keyOf(row), row.ordinal]));
    const carried = claimed.flatMap((one) => {
      const ordinal = places.get(keyOf(one));
      const { article_id, claim_id, position, is_own } = one;
      return ordinal === undefined || !some.includes(article_id)
        ? []
        : [{ article_id, ordinal, claim_id, position, is_own }];
    });
    for (const rows of inBatches(carried)) {
      await db
        .insertInto('claim_statement')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

function statementsOf(db: Db, articles: readonly number[]) {
  return db
    .selectFrom('statement')
    .select(['article_id', 'ordinal', 'content', 'speaker_name'])
    .where('article_id', 'in', articles)
    .execute();
}

type Said = Pick<Claimed, 'article_id' | 'content' | 'speaker_name'>;

function keyOf({ article_id, content, speaker_name }: Said): string {
  return JSON.stringify([article_id, speaker_name, content]);
}

/** Has nothing told of an article's headline and of what it adds until that is told again. */
export async function forgetArticleAnalysis(db: Db, articleId: number): Promise<void> {
  await db.deleteFrom('article_analysis').where('article_id', '=', articleId).execute();
}
