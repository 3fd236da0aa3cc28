import type { Desk } from '../../../desk.ts';
import type { Teller } from '../../../model/hubs/teller.ts';
import { DAY, HOUR, SECOND } from '../../../model/time.ts';
import { CALLBACK_PATH, callbackToken, secretOf } from './callback.ts';
import { type Asked, type Form, sendForm } from './send-form.ts';

type AskingDesk = Pick<Desk, 'ask' | 'keys' | 'store' | 'now' | 'random'> & {
  readonly publicAddress: string;
};

/** What we ask for; a hub may make it less. */
const LEASE = 10 * DAY;
/** As rssCloud has it: 25 hours, to be renewed after 24. */
const CLOUD_LEASE = 25 * HOUR;
const CLOUD_RENEW = 23 * HOUR;

/** Asks a hub or a cloud to tell, or to stop telling, and notes what it says at once; whether a hub agrees it says later. */
export async function askTeller(desk: AskingDesk, teller: Teller): Promise<Asked['kind']> {
  // A cloud has no way to be told that it is over: its lease ends within a day.
  if (teller.kind === 'rsscloud' && teller.state === 'ending') {
    await desk.store.hubs.removeTeller(teller.id);
    return 'taken';
  }
  const asked =
    teller.kind === 'websub'
      ? await sendForm(desk, teller.hubUrl, hubForm(desk, teller))
      : cloudWord(await sendForm(desk, teller.hubUrl, cloudForm(desk, teller)), teller);
  await note(desk, teller, asked);
  return asked.kind;
}

/** W3C WebSub, 5.1; hubs of before its time want hub.verify, too. */
function hubForm(desk: AskingDesk, teller: Teller): Form {
  const secret = secretOf(desk, teller);
  return {
    'hub.mode': teller.state === 'ending' ? 'unsubscribe' : 'subscribe',
    'hub.topic': teller.topic,
    'hub.callback': `${desk.publicAddress}${CALLBACK_PATH}${callbackToken(desk, teller.nonce)}`,
    'hub.lease_seconds': String(LEASE / SECOND),
    'hub.verify': 'async',
    ...(secret !== null && { 'hub.secret': secret }),
  };
}

/** The walkthrough of rsscloud.co. Some clouds know "https-post", others only "http-post": they are tried in turn. */
function cloudForm(desk: AskingDesk, { nonce, topic, attempts }: Teller): Form {
  const { hostname, port } = new URL(desk.publicAddress);
  return {
    ...{ notifyProcedure: '', registerProcedure: '', domain: hostname, port: port || '443' },
    path: `${CALLBACK_PATH}${callbackToken(desk, nonce)}`,
    protocol: attempts % 2 === 0 ? 'https-post' : 'http-post',
    url1: topic,
  };
}

/** A cloud says in its answer whether it will: `<notifyResult success="true"/>`, or in JSON. */
function cloudWord(asked: Asked, { attempts }: Teller): Asked {
  if (asked.kind !== 'taken') {
    // The other protocol has not been tried yet.
    return attempts === 0 ? { ...asked, kind: 'trouble' } : asked;
  }
  if (/success\W{1,5}(?:true|1)\b/i.test(asked.words)) return asked;
  const trouble = 'It did not take the registration.';
  return { kind: attempts === 0 ? 'trouble' : 'refused', trouble };
}

async function note(desk: AskingDesk, { id, kind, state }: Teller, asked: Asked): Promise<void> {
  const { hubs } = desk.store;
  if (asked.kind === 'taken') {
    if (kind === 'websub') return;
    const now = desk.now();
    const renewIn = CLOUD_RENEW + desk.random() * HOUR;
    return hubs.recordAgreed(id, {
      leaseUntil: now + CLOUD_LEASE,
      nextAt: Math.round(now + renewIn),
    });
  }
  // It says that it does not know us: then there is nothing to end.
  if (state === 'ending' && asked.kind === 'refused') return hubs.removeTeller(id);
  if (asked.kind === 'refused') return hubs.recordRefused(id, asked.trouble, desk.now());
  return hubs.recordTellerTrouble(id, asked.trouble);
}
