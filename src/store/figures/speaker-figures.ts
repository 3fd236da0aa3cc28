import { sortTimeOf } from '../../model/article-id.ts';
import type { ClaimState } from '../../model/claim.ts';
import type { Millis } from '../../model/time.ts';
import { foldWords } from '../../text/fold-words.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { toRoles } from '../statements/statement-rows.ts';
import type { CountedOutlet } from './outlet-figures.ts';

/** What is known of somebody's words over time. */
export type SpeakerFigures = {
  /** So many of the newest statements were looked at. */
  readonly lookedAt: number;
  /** When each was printed, the newest first. */
  readonly times: readonly Millis[];
  /** Who prints their words, by statements; the most first. */
  readonly carriedBy: readonly CountedOutlet[];
  /** As articles print them, by when; the last printed first. */
  readonly roles: readonly RoleInTime[];
  /** Claims that rest on their words, by state; stories of one article have no claims. */
  readonly claimStates: readonly { readonly state: ClaimState; readonly count: number }[];
  /** Claims of others that their words deny. */
  readonly denials: number;
};

export type RoleInTime = {
  readonly words: string;
  readonly articleCount: number;
  /** Times of the first and the last article that prints it. */
  readonly firstAt: Millis;
  readonly lastAt: Millis;
  readonly newestArticleId: number;
};

const STATEMENTS_LOOKED_AT = 2000;
const ARTICLES_ASKED = 400;
const MOST_ROLES = 30;
const MOST_OUTLETS = 12;

export async function speakerFigures(db: Db, key: string): Promise<SpeakerFigures> {
  const said = await saidBy(db, key);
  return {
    lookedAt: said.length,
    times: said.map(({ article_id }) => sortTimeOf(article_id)),
    carriedBy: await carriedBy(db, said),
    roles: await rolesInTime(db, key),
    ...(await claimsResting(db, key)),
  };
}

function saidBy(db: Db, key: string): Promise<{ article_id: number }[]> {
  return db
    .selectFrom('statement')
    .select('article_id')
    .where('speaker_key', '=', key)
    .orderBy('article_id', 'desc')
    .limit(STATEMENTS_LOOKED_AT)
    .execute();
}

async function carriedBy(
  db: Db,
  said: readonly { readonly article_id: number }[],
): Promise<CountedOutlet[]> {
  const counts = new Map<number, number>();
  for (const { article_id } of said) counts.set(article_id, (counts.get(article_id) ?? 0) + 1);
  const rows = await db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['article.id as article', 'outlet.id', 'outlet.name'])
    .where('article.id', 'in', [...counts.keys(), -1])
    .execute();
  const outlets = [...Map.groupBy(rows, ({ id }) => id)].map(([id, some]) => ({
    ...{ id, name: some[0]?.name ?? '' },
    count: some.reduce((sum, { article }) => sum + (counts.get(article) ?? 0), 0),
  }));
  return outlets
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OUTLETS);
}

/** Case and white space tell no two roles apart. */
async function rolesInTime(db: Db, key: string): Promise<RoleInTime[]> {
  const persons = await db
    .selectFrom('article_person')
    .select(['article_id', 'roles'])
    .where('key', '=', key)
    .where('roles', '!=', '[]')
    .orderBy('article_id', 'desc')
    .limit(ARTICLES_ASKED)
    .execute();
  const known = new Map<string, RoleInTime>();
  for (const { article_id: id, roles } of persons) {
    const at = sortTimeOf(id);
    const printed = new Map(toRoles(roles).map(({ text }) => [foldWords(text), text]));
    for (const [folded, words] of printed) {
      const before = known.get(folded) ?? {
        ...{ words, articleCount: 0, firstAt: at, lastAt: at, newestArticleId: id },
      };
      known.set(folded, { ...before, articleCount: before.articleCount + 1, firstAt: at });
    }
  }
  return [...known.values()].slice(0, MOST_ROLES);
}

async function claimsResting(
  db: Db,
  key: string,
): Promise<Pick<SpeakerFigures, 'claimStates' | 'denials'>> {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('claim_statement', (join) =>
      join
        .onRef('claim_statement.article_id', '=', 'statement.article_id')
        .onRef('claim_statement.ordinal', '=', 'statement.ordinal'),
    )
    .innerJoin('claim', 'claim.id', 'claim_statement.claim_id')
    .select(['claim.id', 'claim.state', 'claim_statement.is_own'])
    .where('statement.speaker_key', '=', key)
    .orderBy('statement.article_id', 'desc')
    .limit(STATEMENTS_LOOKED_AT)
    .execute();
  const own = new Map(
    rows.filter(({ is_own }) => is_own === 1).map(({ id, state }) => [id, toState(state)]),
  );
  const denied = new Set(rows.filter(({ is_own }) => is_own === 0).map(({ id }) => id));
  const states = Map.groupBy(own.values(), (state) => state);
  return {
    claimStates: [...states]
      .map(([state, some]) => ({ state, count: some.length }))
      .sort((a, b) => b.count - a.count),
    denials: denied.size,
  };
}

const STATES: readonly ClaimState[] = [
  'one source',
  'repeated, one source',
  'several sources',
  'disputed',
  'unnamed only',
  'corrected or withdrawn',
  'unknown',
];

function toState(stored: string): ClaimState {
  return STATES.find((state) => state === stored) ?? 'unknown';
}
