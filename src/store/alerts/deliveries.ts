import { type Selectable, sql } from 'kysely';
import type {
  AlertTarget,
  DeliveryKind,
  DeliveryReason,
  HappeningKind,
} from '../../model/alerts/alert.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, listOf } from '../json-values.ts';
import type { AlertDeliveryTable } from './alert-schema.ts';
import { endWaiting, toTarget } from './targets.ts';

export type KnownHappening = {
  readonly kind: HappeningKind;
  readonly at: Millis;
  readonly facts: string;
};

/** A telling that is to go out now, by whoever claimed it. */
export type ClaimedDelivery = {
  readonly id: number;
  readonly messageId: string;
  readonly kind: DeliveryKind;
  readonly target: AlertTarget;
  /** Null: a summary or a test. */
  readonly happening: KnownHappening | null;
  /** Of a summary: how many it stands for, and some of them. */
  readonly folded: number;
  readonly some: readonly KnownHappening[];
  readonly queuedAt: Millis;
  /** This one included. */
  readonly tries: number;
};

/** How a telling that was claimed fared. */
export type EndedDelivery = {
  readonly id: number;
  /** Null: no answer came. */
  readonly status: number | null;
  /** What went wrong, or the beginning of what was answered. */
  readonly answer: string | null;
} & (
  | { readonly kind: 'delivered' }
  /** To be tried again then. */
  | { readonly kind: 'later'; readonly dueAt: Millis }
  | { readonly kind: 'dropped'; readonly reason: DeliveryReason }
  /** There is nobody there any more: a browser is forgotten, another is turned off. */
  | { readonly kind: 'gone' }
);

/** What lies farther ahead was written while a clock stood wrong: nothing waits longer than a day. */
const FARTHEST = 2 * DAY;
/** So long, and so often in a row, something may fail before it is turned off. */
const FAILING_FOR = 2 * DAY;
const FAILING_TIMES = 10;
/** As the sessions themselves: session-calls.ts. */
const IDLE = 30 * DAY;

/** Notes how tellings fared, then claims what is due: at most one to a target at a time. */
export async function recordTurn(
  step: Db,
  { ended, most }: { readonly ended: readonly EndedDelivery[]; readonly most: number },
  at: Millis,
): Promise<ClaimedDelivery[]> {
  for (const one of ended) await end(step, one, at);
  if (most === 0) return [];
  await removeEndedBrowsers(step, at);
  await dropUnwanted(step, at);
  const claimed: ClaimedDelivery[] = [];
  for (const row of await dueRows(step, most, at)) claimed.push(await claim(step, row));
  return claimed;
}

async function end(step: Db, one: EndedDelivery, at: Millis): Promise<void> {
  const { id, status, answer } = one;
  const row = await step
    .updateTable('alert_delivery')
    .set({ status, answer, ...columnsFor(one, at) })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .returning('target_id')
    .executeTakeFirst();
  // Its target is gone, perhaps: then nobody asks how it fared.
  if (row === undefined) return;
  if (one.kind === 'gone') await endTarget(step, row.target_id, at);
  else if (one.kind === 'delivered') await noteSuccess(step, row.target_id);
  else await noteFailure(step, row.target_id, { at, dueAt: one.kind === 'later' ? one.dueAt : at });
}

function columnsFor(one: EndedDelivery, at: Millis) {
  if (one.kind === 'later') return { state: 'waiting' as const, due_at: one.dueAt };
  if (one.kind === 'delivered') return { state: 'delivered' as const, ended_at: at };
  const reason = one.kind === 'gone' ? ('gone' as const) : one.reason;
  return { state: 'dropped' as const, reason, ended_at: at };
}

/** A browser that is no more is nothing to turn on again. */
async function endTarget(step: Db, id: number, at: Millis): Promise<void> {
  await step.deleteFrom('alert_target').where('id', '=', id).where('way', '=', 'push').execute();
  await step
    .updateTable('alert_target')
    .set({ off_at: at, off_reason: 'gone' })
    .where('id', '=', id)
    .execute();
  await endWaiting(step, id, at);
}

async function noteSuccess(step: Db, id: number): Promise<void> {
  await step
    .updateTable('alert_target')
    .set({ failures: 0, failing_since: null, rest_until: null })
    .where('id', '=', id)
    .execute();
}

type Failing = { readonly at: Millis; readonly dueAt: Millis };

/** The whole target rests, so that what waits behind does not knock in its turn. */
async function noteFailure(step: Db, id: number, { at, dueAt }: Failing): Promise<void> {
  const { failures, failing_since } = await step
    .updateTable('alert_target')
    .set(({ eb, fn }) => ({
      failures: eb('failures', '+', 1),
      failing_since: fn.coalesce('failing_since', eb.val(at)),
      rest_until: Math.min(dueAt, at + HOUR),
    }))
    .where('id', '=', id)
    .returning(['failures', 'failing_since'])
    .executeTakeFirstOrThrow();
  if (failures < FAILING_TIMES || (failing_since ?? at) > at - FAILING_FOR) return;
  await step
    .updateTable('alert_target')
    .set({ off_at: at, off_reason: 'failing' })
    .where('id', '=', id)
    .execute();
  await endWaiting(step, id, at);
}

/** Those whose session has run out, which nobody had to notice; one that was ended took its browser along. */
async function removeEndedBrowsers(step: Db, at: Millis): Promise<void> {
  await step
    .deleteFrom('alert_target')
    .where('session_id', 'in', (eb) =>
      eb
        .selectFrom('session')
        .select('session.id')
        .where((is) => is.or([is('expires_at', '<=', at), is('last_seen_at', '<=', at - IDLE)])),
    )
    .execute();
}

/** What waits of rules that were ended, of targets that were turned off, of readers who are kept out. */
async function dropUnwanted(step: Db, at: Millis): Promise<void> {
  await sql`update alert_delivery set state = 'dropped', reason = 'ended', ended_at = ${at}
    where state = 'waiting' and (
      exists (select 1 from happening join following on following.id = happening.rule_id
        where happening.id = alert_delivery.happening_id and following.removed_at is not null)
      or exists (select 1 from alert_target join reader on reader.id = alert_target.reader_id
        where alert_target.id = alert_delivery.target_id
          and (alert_target.off_at is not null or reader.disabled_at is not null)))`.execute(step);
}

type DeliveryRow = Selectable<AlertDeliveryTable>;

function dueRows(step: Db, most: number, at: Millis): Promise<DeliveryRow[]> {
  return sql<DeliveryRow>`
    select * from (
      select alert_delivery.*, row_number() over (partition by target_id order by due_at, alert_delivery.id) as place
      from alert_delivery join alert_target on alert_target.id = alert_delivery.target_id
      where state = 'waiting' and (due_at <= ${at} or due_at > ${at + FARTHEST})
        and (kind = 'test' or rest_until is null or rest_until <= ${at} or rest_until > ${at + FARTHEST})
        and not exists (select 1 from alert_delivery as other
          where other.target_id = alert_delivery.target_id and other.state = 'sending')
    ) where place = 1 order by due_at limit ${most}`
    .execute(step)
    .then(({ rows }) => rows);
}

async function claim(step: Db, row: DeliveryRow): Promise<ClaimedDelivery> {
  const { id, message_id: messageId, kind, tries, folded, queued_at: queuedAt } = row;
  const target = await step
    .updateTable('alert_delivery')
    .set({ state: 'sending', tries: tries + 1 })
    .where('id', '=', id)
    .execute()
    .then(() =>
      step
        .selectFrom('alert_target')
        .selectAll()
        .where('id', '=', row.target_id)
        .executeTakeFirstOrThrow(),
    );
  const named = listOf(fromJson(row.some), (one) => (typeof one === 'number' ? one : null));
  const [happening = null] = await happenings(step, [row.happening_id ?? -1]);
  return {
    ...{ id, messageId, kind, folded, queuedAt, tries: tries + 1, happening },
    target: toTarget(target),
    some: await happenings(step, named),
  };
}

/** In their order; those of rules that were ended are left out. */
async function happenings(step: Db, ids: readonly number[]): Promise<KnownHappening[]> {
  return step
    .selectFrom('happening')
    .leftJoin('following', 'following.id', 'happening.rule_id')
    .select(['happening.kind', 'happening.at', 'happening.facts'])
    .where('happening.id', 'in', [...ids, -1])
    .where('following.removed_at', 'is', null)
    .orderBy('happening.id')
    .execute();
}

/** What was being sent when a process ended: nobody knows whether it arrived. It goes out again under its name. */
export async function recordStart(step: Db): Promise<number> {
  const { numUpdatedRows } = await step
    .updateTable('alert_delivery')
    .set({ state: 'waiting' })
    .where('state', '=', 'sending')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
