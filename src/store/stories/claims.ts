import type { Selectable } from 'kysely';
import type { StatementRef } from '../../model/claim.ts';
import type {
  ClaimedStatement,
  ClaimOfStatement,
  ClaimRecord,
} from '../../model/library-stories.ts';
import type { StatementTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { toStatement } from '../statements/statement-rows.ts';
import { toClaimDetails } from './analysis-json.ts';
import type { ClaimTable } from './story-schema.ts';

type ClaimRow = Selectable<ClaimTable>;

export function claimCalls(db: Db) {
  return {
    /** A claim, also by the number of one that went into it; null: there is none, or none any more. */
    byId: (id: number): Promise<ClaimRecord | null> => claimById(db, id),

    /** Which claims an article's statements belong to, in the text's order. Those of a story of its own belong to none. */
    ofArticle: (articleId: number): Promise<ClaimOfStatement[]> => claimsOfArticle(db, articleId),
  };
}

async function claimById(db: Db, id: number): Promise<ClaimRecord | null> {
  const merged = await db
    .selectFrom('claim_merged')
    .select('into_claim')
    .where('id', '=', id)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('id', '=', merged?.into_claim ?? id)
    .execute();
  const [claim] = await toRecords(db, rows);
  return claim ?? null;
}

/** Claims shown of a story; a longer list nobody reads. */
const MOST_CLAIMS = 400;

/** A story's claims, the first seen first. */
export async function claimsOfStory(db: Db, storyId: number): Promise<ClaimRecord[]> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy('ordinal')
    .limit(MOST_CLAIMS)
    .execute();
  return toRecords(db, rows);
}

type SaidRow = StatementTable & {
  readonly claim_id: number;
  /** Null: it only denies the claim. */
  readonly position: number | null;
  readonly outlet_id: number;
  readonly outlet_name: string;
};

async function toRecords(db: Db, claims: readonly ClaimRow[]): Promise<ClaimRecord[]> {
  const rows = await saidIn(
    db,
    claims.map(({ id }) => id),
  );
  const said = Map.groupBy(rows, ({ claim_id }) => claim_id);
  return claims.flatMap((claim) => toRecord(claim, said.get(claim.id) ?? []) ?? []);
}

function saidIn(db: Db, claims: readonly number[]): Promise<SaidRow[]> {
  return db
    .selectFrom('claim_statement')
    .innerJoin('statement', (join) =>
      join
        .onRef('statement.article_id', '=', 'claim_statement.article_id')
        .onRef('statement.ordinal', '=', 'claim_statement.ordinal'),
    )
    .innerJoin('article', 'article.id', 'claim_statement.article_id')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .selectAll('statement')
    .select(['claim_id', 'position', 'article.outlet_id', 'outlet.name as outlet_name'])
    .where('claim_id', 'in', [...claims, -1])
    .orderBy('claim_id')
    .orderBy('position')
    .execute();
}

/** Null where its statements have been found anew and it is to be told again. */
function toRecord(claim: ClaimRow, rows: readonly SaidRow[]): ClaimRecord | null {
  const details = toClaimDetails(claim.details);
  const own = rows.filter(({ position }) => position !== null).map(refOf);
  const [first, ...more] = own;
  const [origin, ...origins] = details?.origins ?? [];
  if (details === null || first === undefined || origin === undefined) return null;
  const { shown_article: article, shown_ordinal: ordinal } = claim;
  return {
    ...details,
    id: claim.id,
    story: claim.story_id,
    statements: [first, ...more],
    shown: own.find((one) => one.article === article && one.ordinal === ordinal) ?? first,
    origins: [origin, ...origins],
    state: claim.state,
    evidence: claim.evidence,
    said: rows.flatMap((row) => toClaimed(row) ?? []),
    outletCount: claim.outlet_count,
  };
}

function refOf({ article_id, ordinal }: SaidRow): StatementRef {
  return { article: article_id, ordinal };
}

function toClaimed(row: SaidRow): ClaimedStatement | null {
  const statement = toStatement(row);
  if (statement === null) return null;
  return { ...refOf(row), outletId: row.outlet_id, outletName: row.outlet_name, statement };
}

async function claimsOfArticle(db: Db, articleId: number): Promise<ClaimOfStatement[]> {
  const rows = await db
    .selectFrom('claim_statement')
    .innerJoin('claim', 'claim.id', 'claim_statement.claim_id')
    .select(['claim.id', 'claim.story_id', 'claim_statement.ordinal', 'claim.state'])
    .select(['claim.evidence', 'claim.outlet_count', 'claim.origin_count'])
    .where('claim_statement.article_id', '=', articleId)
    .where('position', 'is not', null)
    .orderBy('claim_statement.ordinal')
    .execute();
  return rows.map((row) => ({
    claim: row.id,
    story: row.story_id,
    ordinal: row.ordinal,
    state: row.state,
    evidence: row.evidence,
    outletCount: row.outlet_count,
    originCount: row.origin_count,
  }));
}
