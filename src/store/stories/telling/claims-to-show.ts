import { sql } from 'kysely';
import type { EditionClaim } from '../../../model/edition/edition.ts';
import { shownContent } from '../../../model/statement.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { toSpans } from '../../statements/statement-rows.ts';

/** Words shorter or longer than this say too little or do not fit beside a headline. */
const SHORTEST = 25;
const LONGEST = 240;

type Row = Omit<EditionClaim, 'statement' | 'isDirect'> & {
  readonly spans: string;
  readonly story: number;
  readonly article: number;
  readonly ordinal: number;
  readonly form: string;
};

/**
 * A claim for each story, to stand beside its headline: of those whose words fit and whose speaker has a name the one that most titles
 * carry, roughly, then the first. A story of one article has no claims: of those its first such statement. Some have none.
 */
export async function claimsToShow(
  db: Db,
  stories: readonly number[],
): Promise<ReadonlyMap<number, EditionClaim>> {
  const ids = JSON.stringify(stories);
  const [claims, statements] = [await fromClaims(db, ids), await fromStatements(db, ids)];
  return new Map(
    [...statements, ...claims].map(({ story, article, ordinal, form, spans, ...claim }) => {
      const words = shownContent({ content: claim.words, spans: toSpans(spans) });
      const statement = { article, ordinal };
      return [story, { ...claim, words, isDirect: form === 'direct', statement }];
    }),
  );
}

async function fromClaims(db: Db, ids: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select story, claim, state, words, spans, form, speaker, article, ordinal,
      outlet.name as "outletName", "outletCount", "originCount"
    from (
      select claim.story_id as story, claim.id as claim, claim.state, statement.content as words,
        statement.spans, statement.form, statement.speaker_name as speaker,
        statement.article_id as article, statement.ordinal,
        claim.outlet_count as "outletCount", claim.origin_count as "originCount",
        row_number() over (partition by claim.story_id order by
          ${SHOWABLE} + min(claim.outlet_count, 4) desc, claim.outlet_count desc, claim.ordinal) as place
      from claim
      join claim_statement on claim_statement.claim_id = claim.id
        and claim_statement.position = claim.shown and claim_statement.is_own = 1
      join statement on statement.article_id = claim_statement.article_id
        and statement.ordinal = claim_statement.ordinal
      where claim.story_id in (select value from json_each(${ids}))
    ) as told
    join article on article.id = told.article
    join outlet on outlet.id = article.outlet_id
    where place = 1 and length(words) <= ${LONGEST}`.execute(db);
  return rows;
}

/** Words that fit, in one piece and from a sentence's beginning, by somebody with a name who states something. */
const SHOWABLE = sql`2 * (length(statement.content) between ${SHORTEST} and ${LONGEST})
  + 2 * (statement.speaker_key is not null) + (json_array_length(statement.spans) = 1)
  + (unicode(statement.content) not between 97 and 122)
  + (statement.force in ('statement', 'denial', 'confirmation'))`;

async function fromStatements(db: Db, ids: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select story, null as claim, 'one source' as state, words, spans, form, speaker, article, ordinal,
      outlet.name as "outletName", 1 as "outletCount", 1 as "originCount"
    from (
      select story.id as story, statement.content as words, statement.spans, statement.form,
        statement.speaker_name as speaker, statement.article_id as article, statement.ordinal,
        row_number() over (partition by story.id order by ${SHOWABLE} desc, statement.ordinal) as place
      from story join statement on statement.article_id = story.shown_id
      where story.id in (select value from json_each(${ids})) and story.article_count = 1
        and statement.speaker_key is not null
        and length(statement.content) between ${SHORTEST} and ${LONGEST}
    ) as told
    join article on article.id = told.article
    join outlet on outlet.id = article.outlet_id
    where place = 1`.execute(db);
  return rows;
}
