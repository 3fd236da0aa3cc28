import { type Selectable, sql } from 'kysely';
import type { ClaimState, Origin, StatementRef } from '../../../model/claim.ts';
import type { EditionClaim } from '../../../model/edition/edition.ts';
import type {
  ClaimedStatement,
  ClaimOfStatement,
  ClaimRecord,
} from '../../../model/library-stories.ts';
import type { StatementTable } from '../../database/schema.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { toStatement } from '../../statements/statement-rows.ts';
import type { ClaimTable } from '../story-schema.ts';
import { type ClaimDetails, toClaimDetails } from './analysis-json.ts';
import { claimsToShow } from './claims-to-show.ts';
import { contestedClaims } from './contested-claims.ts';

type ClaimRow = Selectable<ClaimTable>;

export function claimCalls(db: Db) {
  return {
    /** A claim, also by the number of one that went into it; null: there is none, or none any more. */
    byId: (id: number): Promise<ClaimRecord | null> => claimById(db, id),

    /** How many claims of a story stand how, each state once. */
    states: (story: number): Promise<{ readonly state: ClaimState; readonly count: number }[]> =>
      statesOfStory(db, story),

    /** How many claims of some stories are contested, by story; those without such are left out. */
    contested: (stories: readonly number[]): Promise<ReadonlyMap<number, number>> =>
      contestedClaims(db, stories),

    /** A claim for each story to stand beside its headline; some have none. */
    toShow: (stories: readonly number[]): Promise<ReadonlyMap<number, EditionClaim>> =>
      claimsToShow(db, stories),

    /** The claims that statements belong to, the first statement's first; statements of stories of one article belong to none. */
    ofStatements: (refs: readonly StatementRef[]): Promise<ClaimRecord[]> =>
      claimsOfStatements(db, refs),

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

async function claimsByIds(db: Db, ids: readonly number[]): Promise<ClaimRecord[]> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('id', 'in', [...ids, -1])
    .execute();
  const claims = new Map((await toRecords(db, rows)).map((claim) => [claim.id, claim]));
  return ids.flatMap((id) => claims.get(id) ?? []);
}

async function claimsOfStatements(db: Db, refs: readonly StatementRef[]): Promise<ClaimRecord[]> {
  const rows = await db
    .selectFrom('claim_statement')
    .select(['article_id', 'ordinal', 'claim_id'])
    .where('article_id', 'in', [...new Set(refs.map(({ article }) => article)), -1])
    .where('is_own', '=', 1)
    .execute();
  const claims = new Map(rows.map((row) => [`${row.article_id} ${row.ordinal}`, row.claim_id]));
  const ids = refs.flatMap(({ article, ordinal }) => claims.get(`${article} ${ordinal}`) ?? []);
  return claimsByIds(db, [...new Set(ids)]);
}

/** Claims shown of a story; a longer list nobody reads. */
const MOST_CLAIMS = 400;

/** A story's claims, the first seen first; where there are more than asked for, those that are contested, have most origins and most titles. */
export async function claimsOfStory(
  db: Db,
  storyId: number,
  most?: number,
): Promise<ClaimRecord[]> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy(sql`state in ('disputed', 'corrected or withdrawn')`, 'desc')
    .orderBy(sql`min(origin_count, 2)`, 'desc')
    .orderBy('outlet_count', 'desc')
    .orderBy('ordinal')
    .limit(most ?? MOST_CLAIMS)
    .execute();
  return toRecords(
    db,
    rows.toSorted((a, b) => a.ordinal - b.ordinal),
    most === undefined ? Number.POSITIVE_INFINITY : MOST_SAID,
  );
}

/** How many claims of a story stand how. */
async function statesOfStory(
  db: Db,
  storyId: number,
): Promise<{ readonly state: ClaimState; readonly count: number }[]> {
  return db
    .selectFrom('claim')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('story_id', '=', storyId)
    .groupBy('state')
    .execute();
}

type SaidRow = StatementTable & {
  readonly claim_id: number;
  readonly position: number;
  readonly is_own: number;
  readonly outlet_id: number;
  readonly outlet_name: string;
};

/** Of each claim, whose words a page shows: the first so many, and those that matter by themselves. */
const MOST_SAID = 16;

async function toRecords(
  db: Db,
  claims: readonly ClaimRow[],
  mostSaid = Number.POSITIVE_INFINITY,
): Promise<ClaimRecord[]> {
  const rows = await saidIn(
    db,
    claims.map(({ id }) => id),
  );
  const said = Map.groupBy(rows, ({ claim_id }) => claim_id);
  return claims.flatMap((claim) => toRecord(claim, said.get(claim.id) ?? [], mostSaid) ?? []);
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
    .select(['claim_id', 'position', 'is_own', 'article.outlet_id', 'outlet.name as outlet_name'])
    .where('claim_id', 'in', [...claims, -1])
    .orderBy('claim_id')
    .orderBy('position')
    .execute();
}

/** Null where what it is told from is gone and it is to be told again. */
function toRecord(claim: ClaimRow, rows: readonly SaidRow[], mostSaid: number): ClaimRecord | null {
  const details = toClaimDetails(claim.details);
  const refs = new Map(rows.map((row) => [row.position, refOf(row)]));
  const [first, ...more] = rows.filter(({ is_own }) => is_own === 1).map(refOf);
  if (details === null || first === undefined) return null;
  const refsAt = (positions: readonly number[]) => positions.flatMap((at) => refs.get(at) ?? []);
  const [origin, ...origins] = details.origins.flatMap(
    (one) => toOrigin(one, refsAt(one.in)) ?? [],
  );
  if (origin === undefined) return null;
  return {
    id: claim.id,
    story: claim.story_id,
    statements: [first, ...more],
    shown: refs.get(claim.shown) ?? first,
    origins: [origin, ...origins],
    state: claim.state,
    evidence: claim.evidence,
    deniedBy: refsAt(details.deniedBy),
    numbers: details.numbers.map(({ what, values }) => ({
      what,
      values: values.map((one) => ({ value: one.value, in: refsAt(one.in) })),
    })),
    firstSeen: details.firstSeen,
    said: rows.filter(isTold(claim, details, mostSaid)).flatMap((row) => toClaimed(row) ?? []),
    outletCount: claim.outlet_count,
  };
}

/** Whether a row's words are read: to read all of a large story costs more than all else on its page. */
function isTold({ shown }: ClaimRow, { numbers }: ClaimDetails, mostSaid: number) {
  const counted = new Set(numbers.flatMap(({ values }) => values.flatMap((one) => one.in)));
  return ({ position, is_own }: SaidRow) =>
    position < mostSaid || is_own === 0 || position === shown || counted.has(position);
}

function toOrigin(
  { speaker, occasion, reasons }: ClaimDetails['origins'][number],
  [first, ...more]: readonly StatementRef[],
): Origin | null {
  if (first === undefined) return null;
  return { speaker, occasion, reasons, statements: [first, ...more] };
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
    .where('is_own', '=', 1)
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
