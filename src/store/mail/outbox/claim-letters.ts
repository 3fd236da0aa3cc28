import type { DropReason, LetterKind } from '../../../model/mail/letter.ts';
import { mailKey } from '../../../model/mail/mail-address.ts';
import { DAY, HOUR, type Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { endLetters } from './end-letters.ts';

export type MailLimits = {
  /** Newsletters to one domain an hour. */
  readonly domainAnHour: number;
  /** Letters to one box a day. */
  readonly recipientADay: number;
};

/** A letter that is to be handed on now by whoever claimed it, and by nobody else. */
export type Claimed = {
  readonly id: number;
  /** The hash of its key: the same each time it is tried. */
  readonly key: string;
  readonly kind: LetterKind;
  readonly list: string | null;
  readonly to: string;
  readonly toName: string | null;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** This one included. */
  readonly tries: number;
  /** When its person confirmed that they want it; null: it needs no consent. */
  readonly since: Millis | null;
};

export type Claiming = { readonly most: number; readonly limits: MailLimits };

/** So many letters are looked at in one turn, so that nobody waits for long. */
const LOOKED_AT = 200;

/** Takes letters that are due, those that somebody waits for first; consent, suppression and pace are looked at here, in the same step. */
export async function claimLetters(
  step: Db,
  { most, limits }: Claiming,
  at: Millis,
): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  for (let looked = 0; looked < LOOKED_AT && claimed.length < most; looked++) {
    const due = await nextDue(step, at);
    if (due === undefined) break;
    const verdict = await judge(step, due, { limits, at });
    if (verdict.kind === 'dropped') {
      const { reason } = verdict;
      await endLetters(step, [{ id: due.id, kind: 'dropped', reason, answer: null }], at);
    } else if (verdict.kind === 'later') {
      await postpone(step, due, verdict);
    } else {
      claimed.push(await claim(step, due, { since: verdict.since, at }));
    }
  }
  return claimed;
}

type Due = {
  readonly id: number;
  readonly kind: LetterKind;
  readonly list: string | null;
  readonly address: string;
  readonly address_hash: string;
  readonly domain: string;
  readonly useless_at: number;
};

async function nextDue(step: Db, at: Millis): Promise<Due | undefined> {
  // By kind apart, so that each is one look into the index.
  for (const kind of ['account', 'newsletter'] as const) {
    const row = await step
      .selectFrom('outbox')
      .select(['id', 'kind', 'list', 'useless_at'])
      .select(({ ref }) => [
        ref('address').$notNull().as('address'),
        ref('address_hash').$notNull().as('address_hash'),
        ref('domain').$notNull().as('domain'),
      ])
      .where('state', '=', 'waiting')
      .where('kind', '=', kind)
      .where('due_at', '<=', at)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return row;
  }
  return undefined;
}

type Verdict =
  | { readonly kind: 'yes'; readonly since: Millis | null }
  | { readonly kind: 'dropped'; readonly reason: DropReason }
  | { readonly kind: 'later'; readonly what: 'domain' | 'recipient'; readonly dueAt: Millis };

async function judge(
  step: Db,
  due: Due,
  { limits, at }: { readonly limits: MailLimits; readonly at: Millis },
): Promise<Verdict> {
  if (due.useless_at <= at) return { kind: 'dropped', reason: 'given up' };
  if (await isSuppressed(step, due)) return { kind: 'dropped', reason: 'suppressed' };
  const wanted = await isWanted(step, due, at);
  if (wanted.kind !== 'yes') return wanted;
  const toBox = `to:${due.address_hash}`;
  const toDomain = `at:${due.domain}`;
  const boxFull = await fullUntil(step, toBox, { most: limits.recipientADay, within: DAY, at });
  if (boxFull !== null) {
    if (due.kind === 'account') return { kind: 'dropped', reason: 'too many' };
    return { kind: 'later', what: 'recipient', dueAt: boxFull };
  }
  if (due.kind === 'newsletter') {
    const full = await fullUntil(step, toDomain, { most: limits.domainAnHour, within: HOUR, at });
    if (full !== null) return { kind: 'later', what: 'domain', dueAt: full };
    await countIn(step, toDomain, { within: HOUR, at });
  }
  await countIn(step, toBox, { within: DAY, at });
  return wanted;
}

async function isSuppressed(step: Db, { address_hash, kind }: Due): Promise<boolean> {
  const row = await step
    .selectFrom('suppression')
    .select('reason')
    .where('address_hash', '=', address_hash)
    .executeTakeFirst();
  return row !== undefined && (kind === 'newsletter' || row.reason !== 'complaint');
}

async function isWanted(step: Db, { kind, address, list }: Due, at: Millis): Promise<Verdict> {
  if (kind === 'account') return { kind: 'yes', since: null };
  const consent = await step
    .selectFrom('consent')
    .select(['state', 'confirmed_at', 'paused_until'])
    .where('address_key', '=', mailKey(address))
    .where('list', '=', list ?? '')
    .executeTakeFirst();
  if (consent === undefined || consent.state === 'asked' || consent.confirmed_at === null)
    return { kind: 'dropped', reason: 'no consent' };
  if (consent.state === 'withdrawn') return { kind: 'dropped', reason: 'withdrawn' };
  if ((consent.paused_until ?? 0) > at) return { kind: 'dropped', reason: 'paused' };
  return { kind: 'yes', since: consent.confirmed_at };
}

type Pace = { readonly most: number; readonly within: Millis; readonly at: Millis };

/** When there is room again; null: there is. A time to come is another clock's. */
async function fullUntil(step: Db, bucket: string, pace: Pace): Promise<Millis | null> {
  const { most, within, at } = pace;
  const row = await step
    .selectFrom('mail_pace')
    .select(['since', 'used'])
    .where('bucket', '=', bucket)
    .executeTakeFirst();
  if (row === undefined || !isUnderWay(row.since, { within, at }) || row.used < most) return null;
  return row.since + within;
}

function isUnderWay(since: Millis, { within, at }: Omit<Pace, 'most'>): boolean {
  return since <= at && at < since + within;
}

async function countIn(
  step: Db,
  bucket: string,
  { within, at }: Omit<Pace, 'most'>,
): Promise<void> {
  const row = await step
    .selectFrom('mail_pace')
    .selectAll()
    .where('bucket', '=', bucket)
    .executeTakeFirst();
  const goesOn = row !== undefined && isUnderWay(row.since, { within, at });
  const counted = goesOn ? { since: row.since, used: row.used + 1 } : { since: at, used: 1 };
  await step
    .insertInto('mail_pace')
    .values({ bucket, ...counted })
    .onConflict((conflict) => conflict.column('bucket').doUpdateSet(counted))
    .execute();
}

/** All that would meet the same bound, so that they are not looked at one by one. */
async function postpone(
  step: Db,
  due: Due,
  { what, dueAt }: Verdict & { readonly kind: 'later' },
): Promise<void> {
  const held = step
    .updateTable('outbox')
    .set({ due_at: dueAt })
    .where('state', '=', 'waiting')
    .where('kind', '=', 'newsletter')
    .where('due_at', '<', dueAt);
  await (what === 'domain'
    ? held.where('domain', '=', due.domain)
    : held.where('address_hash', '=', due.address_hash)
  ).execute();
}

async function claim(
  step: Db,
  { id, address }: Due,
  { since, at }: { readonly since: Millis | null; readonly at: Millis },
): Promise<Claimed> {
  const row = await step
    .selectFrom('outbox')
    .innerJoin('letter_body', 'letter_body.hash', 'outbox.body')
    .select(['key', 'kind', 'list', 'to_name', 'language', 'subject', 'content', 'html', 'tries'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { to_name: toName, content: text, tries, ...rest } = row;
  await step
    .updateTable('outbox')
    .set({ state: 'sending', claimed_at: at, tries: tries + 1 })
    .where('id', '=', id)
    .execute();
  return { ...rest, id, to: address, toName, text, tries: tries + 1, since };
}
