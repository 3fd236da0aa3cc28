import { sql } from 'kysely';
import type { Claim, StatementRef } from '../../../model/claim.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import type { ClaimStatementTable } from '../story-schema.ts';
import type { ClaimDetails } from './analysis-json.ts';

export type ToldClaims = {
  readonly story: number;
  /** The articles they are told from, that are in the story still. */
  readonly articles: ReadonlySet<number>;
  readonly claims: readonly Claim[];
};

/** Far more than any story has; what is beyond is not kept. */
const MOST_CLAIMS = 2_000;

/**
 * Puts a story's claims in the place of what was told before. A claim keeps its number while any of its statements is in
 * one: whoever follows it must not lose it because an article came.
 */
export async function recordClaims(
  db: Db,
  { story, articles, claims: all }: ToldClaims,
): Promise<void> {
  // Of one article the claims are its statements, and nobody keeps those twice.
  const told = articles.size < 2 ? [] : all.map((claim) => within(claim, articles));
  const claims = told.filter(({ own }) => own.length > 0).slice(0, MOST_CLAIMS);
  const before = await claimedBefore(db, articles);
  const held = await claimsIn(db, story);
  const known = matchClaims(claims, before);
  const ids = await numbered(db, known);
  await forget(db, articles, [...held, ...known.filter((id) => id !== null)]);
  await redirect(db, { held, claims, ids, before });
  await put(db, { story, claims, ids, outlets: await outletsOf(db, articles) });
}

/** A claim with its statements in positions: its own first, then those that deny it. */
type Positioned = {
  readonly claim: Claim;
  readonly own: readonly StatementRef[];
  readonly all: readonly StatementRef[];
};

/** What left the story meanwhile is left out. */
function within(claim: Claim, articles: ReadonlySet<number>): Positioned {
  const own = claim.statements.filter(({ article }) => articles.has(article));
  const keys = new Set(own.map(keyOf));
  const denials = claim.deniedBy.filter(
    (one) => articles.has(one.article) && !keys.has(keyOf(one)),
  );
  return { claim, own, all: [...own, ...denials] };
}

function keyOf({ article, ordinal }: StatementRef): string {
  return `${article} ${ordinal}`;
}

type Claimed = Pick<ClaimStatementTable, 'article_id' | 'ordinal' | 'claim_id'>;

/** Which claims the articles' statements belonged to, by statement. */
async function claimedBefore(db: Db, articles: ReadonlySet<number>): Promise<Map<string, number>> {
  const rows: Claimed[] = [];
  for (const some of inBatches([...articles])) {
    const part = db
      .selectFrom('claim_statement')
      .select(['article_id', 'ordinal', 'claim_id'])
      .where('article_id', 'in', some)
      .where('is_own', '=', 1);
    rows.push(...(await part.execute()));
  }
  return new Map(
    rows.map(({ article_id, ordinal, claim_id }) => [
      keyOf({ article: article_id, ordinal }),
      claim_id,
    ]),
  );
}

async function claimsIn(db: Db, story: number): Promise<number[]> {
  const rows = await db.selectFrom('claim').select('id').where('story_id', '=', story).execute();
  return rows.map(({ id }) => id);
}

/** For each claim the number of the one that held most of its statements; no number is given twice. */
function matchClaims(
  claims: readonly Positioned[],
  before: ReadonlyMap<string, number>,
): (number | null)[] {
  const pairs = claims.flatMap(({ own }, at) => {
    const votes = Map.groupBy(
      own.flatMap((one) => before.get(keyOf(one)) ?? []),
      (id) => id,
    );
    return [...votes].map(([id, some]) => ({ at, id, votes: some.length }));
  });
  pairs.sort((a, b) => b.votes - a.votes || a.at - b.at || a.id - b.id);
  const known: (number | null)[] = claims.map(() => null);
  const given = new Set<number>();
  for (const { at, id } of pairs) {
    if (known[at] !== null || given.has(id)) continue;
    known[at] = id;
    given.add(id);
  }
  return known;
}

/** The known numbers, and for the others new ones that no claim ever had. */
async function numbered(db: Db, known: readonly (number | null)[]): Promise<number[]> {
  const { rows } = await sql<{
    seq: number;
  }>`select seq from sqlite_sequence where name = 'claim'`.execute(db);
  let last = rows[0]?.seq ?? 0;
  return known.map((id) => {
    if (id !== null) return id;
    last += 1;
    return last;
  });
}

async function forget(
  db: Db,
  articles: ReadonlySet<number>,
  claims: readonly number[],
): Promise<void> {
  for (const some of inBatches([...articles])) {
    await db.deleteFrom('claim_statement').where('article_id', 'in', some).execute();
  }
  for (const some of inBatches(claims)) {
    await db.deleteFrom('claim').where('id', 'in', some).execute();
  }
}

type Redirecting = {
  /** Claims that the story had. */
  readonly held: readonly number[];
  readonly claims: readonly Positioned[];
  readonly ids: readonly number[];
  readonly before: ReadonlyMap<string, number>;
};

/** Sends whoever asks for a claim that went into another there. */
async function redirect(db: Db, { held, claims, ids, before }: Redirecting): Promise<void> {
  const staying = new Set(ids);
  const gone = new Set(held.filter((id) => !staying.has(id)));
  const went = new Map<number, number>();
  for (const [at, { own }] of claims.entries()) {
    for (const id of own.flatMap((one) => before.get(keyOf(one)) ?? [])) {
      if (gone.has(id) && !went.has(id)) went.set(id, ids[at] ?? 0);
    }
  }
  for (const [id, into] of went) {
    const row = { id, into_claim: into };
    await db
      .updateTable('claim_merged')
      .set({ into_claim: into })
      .where('into_claim', '=', id)
      .execute();
    await db
      .insertInto('claim_merged')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
}

async function outletsOf(db: Db, articles: ReadonlySet<number>): Promise<Map<number, number>> {
  const outlets = new Map<number, number>();
  for (const some of inBatches([...articles])) {
    const rows = await db
      .selectFrom('story_article')
      .select(['article_id', 'outlet_id'])
      .where('article_id', 'in', some)
      .execute();
    for (const { article_id, outlet_id } of rows) outlets.set(article_id, outlet_id);
  }
  return outlets;
}

type Putting = {
  readonly story: number;
  readonly claims: readonly Positioned[];
  readonly ids: readonly number[];
  readonly outlets: ReadonlyMap<number, number>;
};

async function put(db: Db, { story, claims, ids, outlets }: Putting): Promise<void> {
  const rows = claims.map(({ claim, own, all }, at) => ({
    id: ids[at] ?? 0,
    story_id: story,
    ordinal: at,
    state: claim.state,
    evidence: claim.evidence,
    shown: Math.max(
      0,
      all.findIndex((one) => keyOf(one) === keyOf(claim.shown)),
    ),
    origin_count: claim.origins.length,
    outlet_count: new Set(own.map(({ article }) => outlets.get(article))).size,
    details: JSON.stringify(detailsOf(claim, all)),
  }));
  const statements = claims.flatMap(({ own, all }, at) =>
    all.map(({ article, ordinal }, position) => ({
      article_id: article,
      ordinal,
      claim_id: ids[at] ?? 0,
      position,
      is_own: Number(position < own.length),
    })),
  );
  for (const some of inBatches(rows)) await db.insertInto('claim').values(some).execute();
  for (const some of inBatches(statements)) {
    await db
      .insertInto('claim_statement')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function detailsOf(claim: Claim, all: readonly StatementRef[]): ClaimDetails {
  const places = new Map(all.map((one, at) => [keyOf(one), at]));
  const placesOf = (refs: readonly StatementRef[]) =>
    refs.flatMap((one) => places.get(keyOf(one)) ?? []);
  return {
    origins: claim.origins.map(({ statements, ...origin }) => ({
      ...origin,
      in: placesOf(statements),
    })),
    deniedBy: placesOf(claim.deniedBy),
    numbers: claim.numbers.map(({ what, values }) => ({
      what,
      values: values.map((one) => ({ value: one.value, in: placesOf(one.in) })),
    })),
    firstSeen: claim.firstSeen,
  };
}
