import { DIGEST_LIST } from '../../model/mail/digest.ts';
import { mailKey } from '../../model/mail/mail-address.ts';
import { DAY, HOUR, MINUTE, type Millis, toIso } from '../../model/time.ts';
import type { DigestTurn, DueDigest } from '../../store/letters/digests.ts';
import type { EditionDesk } from '../edition/story-pool.ts';
import { readersWithout } from '../members/readers-without.ts';
import { judgeTurn } from './schedule/turns.ts';
import { type Preparing, writeDigests } from './write-digests.ts';

export type Prepared = { readonly looked: number; readonly queued: number };

/** Readers at once: so many letters are queued in one step. */
const AT_ONCE = 200;
/** Between two looks at whether a followed story moved. */
const LOOK: Millis = 10 * MINUTE;

/**
 * Makes the digests whose turn it is. A turn is moved on in the step that queues its letter, and a letter has the key of its
 * reader and period: broken off anywhere it is mended by running again.
 */
export async function prepareDigests(desk: EditionDesk, preparing: Preparing): Promise<Prepared> {
  const { store } = desk;
  const { now } = preparing;
  const wanted = await subscribedTo(desk, DIGEST_LIST, now);
  const without = await readersWithout(desk, 'digest', now);
  let [looked, queued] = [0, 0];
  for (;;) {
    const due = await store.letters.dueDigests(now, AT_ONCE);
    if (due.length === 0) return { looked, queued };
    const turns = await turnsOf(desk, { ...preparing, due, wanted, without });
    queued += await store.letters.recordDigests(turns, now);
    looked += due.length;
  }
}

/** Keys of the addresses at which a list is wanted. */
async function subscribedTo(
  { store }: EditionDesk,
  list: string,
  at: Millis,
): Promise<ReadonlySet<string>> {
  const subscribers = await store.consent.subscribersOf(list, at);
  return new Set(subscribers.map(({ address }) => mailKey(address)));
}

type Turning = Preparing & {
  readonly due: readonly DueDigest[];
  readonly wanted: ReadonlySet<string>;
  /** Whose membership does not include it: their turn passes. */
  readonly without: ReadonlySet<number>;
};

async function turnsOf(desk: EditionDesk, turning: Turning): Promise<DigestTurn[]> {
  const { due, now } = turning;
  const judged = due.map((digest) => ({ digest, ...judgeDigest(digest, now) }));
  const asked = judged.flatMap(({ digest, turn }) => {
    const address = reachedAt(digest, turning.wanted);
    return turn === null || address === null || turning.without.has(digest.readerId)
      ? []
      : [{ digest, to: address, turn, since: toldSince(digest, now) }];
  });
  const written = await writeDigests(desk, asked, turning);
  return judged.map(({ digest, turn, nextAt }) => {
    const { readerId, rhythm } = digest;
    const { letter = null, upTo = null } = written.get(readerId) ?? {};
    const isMove = rhythm === 'moves';
    return {
      ...{ readerId, wasNextAt: digest.nextAt, letter },
      // What moves has no day of its own: it is looked for again soon where nothing did.
      nextAt: isMove && letter === null ? now + LOOK : nextAt,
      period: isMove ? null : (turn?.period ?? null),
      toldUpTo: upTo,
    };
  });
}

function judgeDigest(digest: DueDigest, now: Millis) {
  const { rhythm, lastPeriod, everyHours } = digest;
  const wasNextAt = digest.nextAt ?? now;
  if (rhythm !== 'moves') return judgeTurn({ schedule: digest, lastPeriod, wasNextAt, now });
  // A clock that was ahead is mended by looking soon.
  if (wasNextAt > now) return { turn: null, nextAt: now + LOOK };
  const period = `moves ${toIso(wasNextAt) ?? ''}`;
  return { turn: { period, at: now }, nextAt: now + everyHours * HOUR };
}

function reachedAt({ address }: DueDigest, wanted: ReadonlySet<string>): string | null {
  return address !== null && wanted.has(mailKey(address)) ? address : null;
}

/** The first tells of as much as its rhythm does; a clock that was ahead told of nothing that is to come. */
function toldSince({ rhythm, lastAt }: DueDigest, now: Millis): Millis {
  const usual = now - (rhythm === 'weekly' ? 7 * DAY : DAY);
  if (lastAt === null || lastAt > now) return rhythm === 'moves' ? now - HOUR : usual;
  return Math.max(lastAt, now - 7 * DAY);
}
