import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import type { Desk } from '../../../desk.ts';
import type { Millis } from '../../../model/time.ts';
import { LONGEST_SLEEP, sleepUntil } from '../../repeat-pass.ts';
import { askTeller } from './ask-teller.ts';
import { callbackHash, callbackToken } from './callback.ts';

/** Hubs asked in a pass, which is a minute; with many feeds the first day's asking takes a while. */
const MOST_A_PASS = 60;
const AT_ONCE = 8;
/** Many feeds name the same hub: it is not overrun, whoever names it. */
const MOST_OF_A_HOST = 20;
const MOST_WANTED = 1000;

/**
 * Asks the hubs of followed feeds to tell of news, renews what is about to end, and ends what nobody follows. Each step is noted before
 * it is done, so that after a crash it is done again. Returns how long nothing is due.
 */
export async function tendTellers(desk: Desk, signal: AbortSignal): Promise<Millis> {
  const { publicAddress, store, now } = desk;
  // Nobody could tell us anything.
  if (publicAddress === null) return LONGEST_SLEEP;
  await store.hubs.recordUnwanted(now());
  const wanted = await store.hubs.wantedTellers(now(), MOST_WANTED);
  const made = wanted.map((teller) => {
    const nonce = randomBytes(32).toString('base64url');
    return { ...teller, nonce, callbackHash: callbackHash(callbackToken(desk, nonce)) };
  });
  await store.hubs.addTellers(made, now());
  const due = await store.hubs.recordTellerTurn(now(), MOST_A_PASS, MOST_OF_A_HOST);
  const inTurn = pLimit(AT_ONCE);
  const asking = { ...desk, publicAddress };
  await Promise.all(
    due.map((teller) =>
      inTurn(async () => {
        if (!signal.aborted) await askTeller(asking, teller);
      }),
    ),
  );
  const at = await store.hubs.nextTellerAt();
  return at === null ? LONGEST_SLEEP : sleepUntil(desk, at);
}
