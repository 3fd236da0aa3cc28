import type {
  ConsentAsked,
  ConsentEnd,
  ConsentState,
  ConsentStep,
} from '../../../model/mail/consent.ts';
import { mailKey } from '../../../model/mail/mail-address.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { addressHash } from '../mail-hash.ts';
import { dropWaiting } from '../outbox/end-letters.ts';

/** Somebody was asked, and has not shown yet that the address is theirs. A consent that was given stays. */
export async function recordAsked(step: Db, asked: ConsentAsked, at: Millis): Promise<void> {
  await note(step, asked, {
    did: 'asked',
    at,
    how: asked.how,
    wordingId: await wordingId(step, asked),
  });
  const { address, list, language } = asked;
  await step
    .insertInto('consent')
    .values({
      ...{ address_key: mailKey(address), list, address, state: 'asked', language },
      ...{ asked_at: at, confirmed_at: null, withdrawn_at: null, paused_until: null },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['address_key', 'list'])
        .doUpdateSet({ state: 'asked', address, language, asked_at: at })
        .where('consent.state', '!=', 'given'),
    )
    .execute();
}

/** Whoever reads mail at the address has said yes to these words. */
export async function recordConfirmed(step: Db, given: ConsentAsked, at: Millis): Promise<void> {
  const { address, list, language, how } = given;
  await note(step, given, { did: 'confirmed', at, how, wordingId: await wordingId(step, given) });
  const known = await stateOf(step, address, list);
  const now = { address, language, state: 'given', confirmed_at: at, paused_until: null } as const;
  await step
    .insertInto('consent')
    .values({ ...now, address_key: mailKey(address), list, asked_at: at, withdrawn_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['address_key', 'list'])
        // Who says yes again has the date of the first yes, until they have said no.
        .doUpdateSet(known === 'given' ? { language, paused_until: null } : now),
    )
    .execute();
  // They called our letters unwanted once, and now want them.
  await step
    .deleteFrom('suppression')
    .where('address_hash', '=', addressHash(address))
    .where('reason', '=', 'complaint')
    .execute();
}

/** Ends consent, and whatever waited by it; links to confirm that are under way end, too. True: there was something to end. */
export async function recordWithdrawn(step: Db, end: ConsentEnd, at: Millis): Promise<boolean> {
  const { address, list, how } = end;
  const key = mailKey(address);
  const standing = step
    .selectFrom('consent')
    .select('list')
    .where('address_key', '=', key)
    .where('state', '!=', 'withdrawn');
  const rows = await (list === null ? standing : standing.where('list', '=', list)).execute();
  for (const row of rows) {
    await note(step, { address, list: row.list }, { did: 'withdrawn', at, how, wordingId: null });
    await step
      .updateTable('consent')
      .set({ state: 'withdrawn', withdrawn_at: at, paused_until: null })
      .where('address_key', '=', key)
      .where('list', '=', row.list)
      .execute();
  }
  // Whoever asked before cannot confirm after: the link of that letter is spent.
  await step.deleteFrom('consent_request').where('address_key', '=', key).execute();
  await dropWaiting(step, { addressHash: addressHash(address), list }, { reason: 'withdrawn', at });
  return rows.length > 0;
}

/** No letters until then; null: from now on again. */
export async function recordPause(
  step: Db,
  pause: { readonly address: string; readonly until: Millis | null; readonly how: string },
  at: Millis,
): Promise<void> {
  const { address, until, how } = pause;
  const rows = await step
    .selectFrom('consent')
    .select(['list', 'paused_until'])
    .where('address_key', '=', mailKey(address))
    .where('state', '=', 'given')
    .execute();
  const did = until === null ? 'resumed' : 'paused';
  for (const { list, paused_until } of rows) {
    if (paused_until === until) continue;
    await note(step, { address, list }, { did, at, how, wordingId: null });
  }
  await step
    .updateTable('consent')
    .set({ paused_until: until })
    .where('address_key', '=', mailKey(address))
    .where('state', '=', 'given')
    .execute();
  if (until !== null)
    await dropWaiting(
      step,
      { addressHash: addressHash(address), list: null },
      { reason: 'paused', at },
    );
}

type Noted = {
  readonly did: ConsentStep['did'];
  readonly at: Millis;
  readonly how: string;
  readonly wordingId: number | null;
};

async function note(
  step: Db,
  { address, list }: { readonly address: string; readonly list: string },
  { did, at, how, wordingId: wording_id }: Noted,
): Promise<void> {
  await step
    .insertInto('consent_step')
    .values({ address_key: mailKey(address), list, did, at, how, wording_id })
    .execute();
}

type Wording = Pick<ConsentAsked, 'version' | 'language' | 'wording'>;

/** The number of the words, which are kept once. */
export async function wordingId(step: Db, asked: Wording): Promise<number> {
  const { version, language, wording } = asked;
  await step
    .insertInto('consent_wording')
    .values({ version, language, wording })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await step
    .selectFrom('consent_wording')
    .select('id')
    .where('version', '=', version)
    .where('language', '=', language)
    .where('wording', '=', wording)
    .executeTakeFirstOrThrow();
  return id;
}

async function stateOf(step: Db, address: string, list: string): Promise<ConsentState | null> {
  const row = await step
    .selectFrom('consent')
    .select('state')
    .where('address_key', '=', mailKey(address))
    .where('list', '=', list)
    .executeTakeFirst();
  return row?.state ?? null;
}
