import { type RawBuilder, sql } from 'kysely';
import type { SearchQuery } from '../../model/search-query.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { wholeNumberOf } from '../database/whole-number.ts';
import { matchWith, matchWithout } from '../search-match.ts';
import { saidByAll } from '../statements/said-by.ts';
import { idsWithin, type TextRule } from './text-rule.ts';

/** A rule's number and an article that it touches. */
export type Hit = { readonly rule: number; readonly id: number };

/**
 * Which articles phrases and searches touch: each is looked for in the range of the ids, which for a page of a list is next to
 * nothing. Where one finds more there than a page can hold, the ids are far apart and each is asked for by itself.
 */
export async function textHits(
  db: Db,
  rules: readonly TextRule[],
  ids: readonly number[],
): Promise<Hit[]> {
  if (rules.length === 0 || ids.length === 0) return [];
  const asked = new Set(ids);
  const range = { least: Math.min(...ids), greatest: Math.max(...ids) };
  const looks = rules.map((one) => lookOf(one, range));
  const most = Math.max(MOST_IN_RANGE, ids.length * HITS_AN_ID);
  const found = await findInRange(db, looks, most);
  const hits: Hit[] = [];
  for (const look of looks) {
    const inRange = found.get(look.rule) ?? [];
    const isAll = inRange.length < most;
    const matched = isAll ? new Set(inRange) : await probe(db, look, ids);
    const some = await said(db, look, touched(look, asked, matched));
    hits.push(...some.map((id) => ({ rule: look.rule, id })));
  }
  return hits;
}

/** Finds in the range that are read before the articles are asked one by one, which is dearer for each. */
const MOST_IN_RANGE = 400;
const HITS_AN_ID = 4;

type Look = {
  readonly rule: number;
  /** What the index is asked; null: the days alone decide. */
  readonly match: string | null;
  /** Whether the rule touches what is not found. */
  readonly isInverse: boolean;
  readonly speakers: readonly string[];
  readonly first: number;
  readonly last: number;
};

type Range = { readonly least: number; readonly greatest: number };

function lookOf({ rule, query }: TextRule, { least, greatest }: Range): Look {
  const { first, end } = idsWithin(query);
  const bounds = { first: Math.max(first, least), last: Math.min(end - 1, greatest) };
  return { rule: rule.id, ...matchFor(query), speakers: query.speakers, ...bounds };
}

function matchFor(query: SearchQuery): Pick<Look, 'match' | 'isInverse'> {
  if (query.groups.length > 0) return { match: matchWith(query), isInverse: false };
  // A full-text index knows no bare NOT.
  const without = matchWithout(query);
  return { match: without, isInverse: without !== null };
}

function touched(
  { match, isInverse, first, last }: Look,
  asked: ReadonlySet<number>,
  matched: ReadonlySet<number>,
): number[] {
  return [...asked].filter(
    (id) => id >= first && id <= last && (match === null || matched.has(id) !== isInverse),
  );
}

/** Of what its words and days touch, that in which somebody says something whom it names. */
async function said(
  db: Db,
  { speakers }: Look,
  ids: readonly number[],
): Promise<readonly number[]> {
  if (speakers.length === 0 || ids.length === 0) return ids;
  const found = await saidByAll(db, speakers, ids);
  return ids.filter((id) => found.has(id));
}

async function findInRange(
  db: Db,
  looks: readonly Look[],
  most: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const hits: Hit[] = [];
  for (const some of inBatches(looks.filter(({ match }) => match !== null))) {
    const selects = some.map((look) => rangeSelect(look, most));
    const { rows } = await sql<Hit>`${sql.join(selects, sql` union all `)}`.execute(db);
    hits.push(...rows);
  }
  return new Map(
    [...Map.groupBy(hits, ({ rule }) => rule)].map(([rule, some]) => [
      rule,
      some.map(({ id }) => id),
    ]),
  );
}

/** Rising ids: so the index can begin at the first of them. */
function rangeSelect({ rule, match, first, last }: Look, most: number): RawBuilder<Hit> {
  return sql`select * from (select ${rule} as rule, rowid as id from article_search
    where article_search match ${match}
      and rowid between ${wholeNumberOf(first)} and ${wholeNumberOf(last)}
    order by rowid limit ${most})`;
}

async function probe(
  db: Db,
  { match }: Look,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select value as id from json_each(${JSON.stringify(ids)}) as asked
    where exists (select 1 from article_search
      where article_search match ${match} and article_search.rowid = asked.value)
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}
