import type { Desk } from '../../../desk.ts';
import { isAnswerAwaited, readLease, type Teller } from '../../../model/hubs/teller.ts';
import { HOUR, type Millis } from '../../../model/time.ts';

type WordDesk = Pick<Desk, 'store' | 'now' | 'random'>;

/** What a hub or a cloud says to the address that it was given, by GET. */
export type Word = {
  readonly mode: string | null;
  readonly topic: string | null;
  readonly challenge: string | null;
  readonly leaseSeconds: string | null;
  readonly reason: string | null;
  /** Of a cloud: the feed. */
  readonly url: string | null;
};

/** What is to be said back; null: we asked for no such thing. */
export async function takeWord(desk: WordDesk, teller: Teller, word: Word): Promise<string | null> {
  const { challenge } = word;
  if (challenge !== null && challenge.length > LONGEST_CHALLENGE) return null;
  if (teller.kind === 'rsscloud') return ofCloud(desk, teller, word);
  if (word.topic !== teller.topic) return null;
  if (word.mode === 'denied') return denied(desk, teller, word);
  if (challenge === null || challenge === '' || !isAnswerAwaited(teller, desk.now())) return null;
  if (word.mode === 'unsubscribe') return ended(desk, teller, challenge);
  return word.mode === 'subscribe' ? agreed(desk, teller, { ...word, challenge }) : null;
}

/** Hubs send some 40 letters; what is sent back must not be of somebody's choosing at any length. */
const LONGEST_CHALLENGE = 1000;

function ofCloud({ now }: WordDesk, teller: Teller, { url, challenge }: Word): string | null {
  const isAsked = url === teller.topic && isAnswerAwaited(teller, now());
  return isAsked && teller.state !== 'ending' ? challenge : null;
}

/** W3C WebSub, 5.2: a hub may say so at any time. */
async function denied({ store, now }: WordDesk, { id, state }: Teller, { reason }: Word) {
  const why = plainWords(reason);
  const trouble = why === '' ? 'It does not tell us.' : `It does not tell us: ${why}`;
  if (state === 'ending') await store.hubs.removeTeller(id);
  else await store.hubs.recordRefused(id, trouble, now());
  return '';
}

/** A stranger's words, shown to whoever runs this. */
function plainWords(reason: string | null): string {
  return (reason ?? '')
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}]/gu, ' ')
    .trim();
}

async function ended({ store }: WordDesk, { id, state }: Teller, challenge: string) {
  if (state !== 'ending') return null;
  await store.hubs.removeTeller(id);
  return challenge;
}

type Agreeing = Word & { readonly challenge: string };

async function agreed(
  desk: WordDesk,
  { id, state }: Teller,
  { leaseSeconds, challenge }: Agreeing,
) {
  const lease = readLease(leaseSeconds);
  if (lease === null || (state !== 'asked' && state !== 'told')) return null;
  const now = desk.now();
  const renewIn = renewAfter(lease, desk.random());
  await desk.store.hubs.recordAgreed(id, { leaseUntil: now + lease, nextAt: now + renewIn });
  return challenge;
}

/** Some time before the end, not all on one day; never so often that a hub with short leases has us ask all day. */
function renewAfter(lease: Millis, random: number): Millis {
  return Math.round(Math.max(HOUR, lease * (0.7 + 0.15 * random)));
}
