import { sql } from 'kysely';
import type { HappeningKind, Way } from '../../model/alerts/alert.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, listOf } from '../json-values.ts';
import { shortHash } from '../mail/mail-hash.ts';
import { type TargetRow, targetsOf } from './targets.ts';

/** Something that a reader is to know. */
export type NewHappening = {
  readonly readerId: number;
  /** What it is made of: where all of it was told before it is nothing new. */
  readonly keys: readonly string[];
  readonly kind: HappeningKind;
  /** By which it concerns the reader: ended, nothing of it is told any more. */
  readonly ruleId: number | null;
  /** By which ways it may be told. */
  readonly ways: readonly Way[];
  readonly facts: string;
};

/** What a look at what came in has found, and what of that work is done by it. */
export type Found = {
  readonly happenings: readonly NewHappening[];
  /** Readers who are not to be disturbed now, and until when; and how often they are in a day. */
  readonly paces: ReadonlyMap<number, Pace>;
  readonly marks: readonly {
    readonly readerId: number;
    readonly does: 'read' | 'save';
    readonly articles: readonly number[];
  }[];
  readonly articles: readonly number[];
  readonly claims: readonly { readonly id: number; readonly state: string }[];
};

export type Pace = { readonly quietUntil: Millis | null; readonly mostADay: number };

/** Tellings an hour to one target: what is more is told in one line at the end of it. */
const MOST_AN_HOUR: Readonly<Record<Way, number>> = {
  webhook: 60,
  push: 6,
  ntfy: 6,
  mail: 4,
};

/** What a summary names; the rest it counts. */
const NAMED = 5;

/**
 * Notes what happened, queues who is to be told, and forgets the work that was done: one step, so that a crash before it loses nothing
 * and one after it repeats nothing. How many happenings are new.
 */
export async function recordHappenings(step: Db, found: Found, at: Millis): Promise<number> {
  let added = 0;
  for (const one of found.happenings) {
    const id = await noted(step, one, at);
    if (id === null) continue;
    added += 1;
    await tell(step, { ...one, id }, { pace: found.paces.get(one.readerId), at });
  }
  for (const { readerId, does, articles } of found.marks)
    await mark(step, { readerId, does, articles, at });
  for (const some of inBatches(found.articles))
    await step.deleteFrom('alert_fresh').where('article_id', 'in', some).execute();
  for (const { id, state } of found.claims) {
    await step
      .updateTable('contested_claim')
      .set({ wanted: 0 })
      .where('claim_id', '=', id)
      .where('state', '=', state)
      .execute();
  }
  return added;
}

/** Its number; null: it was noted before. */
async function noted(step: Db, one: NewHappening, at: Millis): Promise<number | null> {
  const { readerId, keys, kind, ruleId, facts } = one;
  const known = await step
    .selectFrom('happening_key')
    .select('key')
    .where('reader_id', '=', readerId)
    .where('key', 'in', keys)
    .execute();
  const told = new Set(known.map(({ key }) => key));
  const fresh = keys.filter((key) => !told.has(key));
  if (fresh.length === 0) return null;
  const { id } = await step
    .insertInto('happening')
    .values({ reader_id: readerId, kind, rule_id: ruleId, at, facts })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const some of inBatches(fresh)) {
    await step
      .insertInto('happening_key')
      .values(some.map((key) => ({ reader_id: readerId, key, happening_id: id })))
      .execute();
  }
  return id;
}

type Telling = { readonly pace: Pace | undefined; readonly at: Millis };

async function tell(
  step: Db,
  one: NewHappening & { readonly id: number },
  telling: Telling,
): Promise<void> {
  for (const target of await targetsOf(step, one.readerId)) {
    if (target.off !== null || !target.tells.includes(one.kind) || !one.ways.includes(target.way))
      continue;
    const later = await notBefore(step, target, telling);
    if (later !== null) await fold(step, { target, happening: one.id, later, telling });
    else await queue(step, { target, happening: one.id, telling });
  }
}

type Target = Pick<TargetRow, 'id' | 'way'> & { readonly readerId: number };

/** Null: now. Else it is told with others, then. */
async function notBefore(step: Db, target: Target, telling: Telling): Promise<Millis | null> {
  const { pace, at } = telling;
  const isForPeople = target.way !== 'webhook';
  if (isForPeople && pace?.quietUntil != null) return pace.quietUntil;
  const hour = await oldestOf(step, target, { at, within: HOUR, most: MOST_AN_HOUR[target.way] });
  if (hour !== null) return hour + HOUR;
  if (!isForPeople || pace === undefined) return null;
  const day = await oldestOf(step, target, { at, within: DAY, most: pace.mostADay });
  return day === null ? null : day + DAY;
}

type Bound = { readonly at: Millis; readonly within: Millis; readonly most: number };

/** When the first of so many was queued within the time; null: there were fewer. What lies ahead is another clock's. */
async function oldestOf(step: Db, target: Target, bound: Bound): Promise<Millis | null> {
  const { at, within, most } = bound;
  const row = await step
    .selectFrom('alert_delivery')
    .select('queued_at')
    .where('target_id', '=', target.id)
    .where('kind', '=', 'happening')
    .where('queued_at', '<=', at)
    .where('queued_at', '>', at - within)
    .orderBy('queued_at', 'desc')
    .limit(1)
    .offset(Math.max(0, most - 1))
    .executeTakeFirst();
  return row?.queued_at ?? null;
}

type Queued = { readonly target: Target; readonly happening: number; readonly telling: Telling };

async function queue(step: Db, { target, happening, telling }: Queued): Promise<void> {
  await step
    .insertInto('alert_delivery')
    .values({
      ...deliveryRow(target, `happening ${happening}`, telling.at),
      ...{ kind: 'happening', happening_id: happening },
    })
    .execute();
}

/** What is told under one name is one message, however often it is tried and whoever made the row. */
export function deliveryRow(
  { id, readerId }: Pick<Target, 'id' | 'readerId'>,
  name: string,
  at: Millis,
) {
  return {
    ...{
      target_id: id,
      reader_id: readerId,
      message_id: `msg_${shortHash(`${id} ${name} ${at}`)}`,
    },
    ...{ state: 'waiting' as const, reason: null, queued_at: at, due_at: at },
    ...{ ended_at: null, status: null, answer: null },
  };
}

/** Into the summary that waits, if one does that nobody has seen. */
async function fold(step: Db, folding: Queued & { readonly later: Millis }): Promise<void> {
  const { target, happening, later, telling } = folding;
  const waiting = await step
    .selectFrom('alert_delivery')
    .select(['id', 'some', 'folded'])
    .where('target_id', '=', target.id)
    .where('kind', '=', 'summary')
    .where('state', '=', 'waiting')
    .where('tries', '=', 0)
    .executeTakeFirst();
  if (waiting === undefined) {
    const summary = { kind: 'summary' as const, happening_id: null, folded: 1 };
    const name = `summary from ${happening}`;
    const row = { ...deliveryRow(target, name, telling.at), ...summary, due_at: later };
    await step
      .insertInto('alert_delivery')
      .values({ ...row, some: JSON.stringify([happening]) })
      .execute();
    return;
  }
  const some = listOf(fromJson(waiting.some), (id) => (typeof id === 'number' ? id : null));
  await step
    .updateTable('alert_delivery')
    .set({
      folded: waiting.folded + 1,
      some: JSON.stringify([...some, happening].slice(0, NAMED)),
    })
    .where('id', '=', waiting.id)
    .execute();
}

type Marking = Found['marks'][number] & { readonly at: Millis };

/** What the reader has done to an article since is left as it is. */
async function mark(step: Db, { readerId, does, articles, at }: Marking): Promise<void> {
  const ids = sql`(select value from json_each(${JSON.stringify(articles)}))`;
  const isTheirs = sql`(reader_id is null or reader_id = ${readerId})`;
  if (does === 'read') {
    await sql`insert into mark (reader_id, article_id, read_at, read_changed_at)
      select ${readerId}, id, ${at}, ${at} from article where id in ${ids} and ${isTheirs}
      on conflict (reader_id, article_id) do update
        set read_at = excluded.read_at, read_changed_at = excluded.read_changed_at
        where mark.read_at is null and mark.read_changed_at is null`.execute(step);
  } else {
    await sql`insert into mark (reader_id, article_id, saved_at, saved_changed_at)
      select ${readerId}, id, ${at}, ${at} from article where id in ${ids} and ${isTheirs}
      on conflict (reader_id, article_id) do update
        set saved_at = excluded.saved_at, saved_changed_at = excluded.saved_changed_at
        where mark.saved_at is null and mark.saved_changed_at is null`.execute(step);
  }
}
