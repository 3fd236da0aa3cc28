import type { Desk } from '../../desk.ts';
import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { Mailer } from '../../net/mail/open-mailer.ts';
import type { Claimed } from '../../store/mail/outbox/claim-letters.ts';
import type { Handed } from '../../store/mail/outbox/end-letters.ts';
import { within } from '../upkeep/within.ts';
import { composeLetter } from './compose-letter.ts';
import { handedOf } from './handed-of.ts';
import type { MailSettings } from './mail-settings.ts';
import { noteRefusal } from './note-refusal.ts';
import type { SenderPace } from './sender-pace.ts';

export type Sending = {
  readonly settings: MailSettings;
  readonly mailer: Mailer;
  /** Letters that are handed on at once, and so may be in doubt after a crash. */
  readonly connections: number;
  readonly pace: SenderPace;
  readonly signal: AbortSignal;
  /** What has ended and is not in the library yet. */
  readonly notes: Handed[];
};

/**
 * Hands on whatever is due. A letter is claimed before a word of it goes out and its end is noted after; how those that ended
 * fared and which come next is one step of the library, so that with many at once there is one write for many. Returns how long
 * nothing is due, at most a minute.
 */
export async function sendWaiting(desk: Desk, sending: Sending): Promise<Millis> {
  const { notes } = sending;
  const underWay = new Set<Promise<void>>();
  for (;;) {
    const claimed = await takeTurn(desk, sending, underWay.size);
    for (const letter of claimed) {
      const done = deliver(desk, sending, letter).then((one) => {
        notes.push(one);
        underWay.delete(done);
      });
      underWay.add(done);
    }
    if (underWay.size === 0 && notes.length === 0) break;
    if (notes.length === 0) await oneOf(underWay);
  }
  return restUntil(desk, sending.pace);
}

/** Notes what has ended, and claims what is next. */
async function takeTurn(desk: Desk, sending: Sending, busy: number): Promise<Claimed[]> {
  const { settings, connections, pace, signal, notes } = sending;
  const most = signal.aborted ? 0 : pace.take(connections - busy, desk.now());
  const handed = notes.splice(0);
  if (most === 0 && handed.length === 0) return [];
  try {
    const turn = { handed, most, limits: settings.rates };
    const claimed = await desk.store.outbox.recordTurn(turn, desk.now());
    pace.giveBack(most - claimed.length);
    return claimed;
  } catch (error) {
    // The disk is full, perhaps: what was sent is noted as soon as it can be.
    notes.unshift(...handed);
    throw error;
  }
}

/** Those that end nearly together are noted by one write to the disk, which costs more than to wait for them. */
const TOGETHER = 10;

/** Until one has ended, and those that do so with it; not for long, since others may have been queued that can go meanwhile. */
async function oneOf(underWay: ReadonlySet<Promise<void>>): Promise<void> {
  await within(SECOND, Promise.race(underWay));
  await within(TOGETHER, Promise.all(underWay));
}

async function deliver(desk: Desk, sending: Sending, letter: Claimed): Promise<Handed> {
  const { settings, mailer, pace } = sending;
  try {
    const mailed = composeLetter({ desk, settings }, letter);
    const mailing = await mailer.send(mailed, new Date(desk.now()));
    pace.note(mailing, desk.now());
    await noteRefusal(desk, letter.to, mailing);
    return handedOf(letter, mailing, desk.now());
  } catch (error) {
    // What cannot be written as a message is nobody's fault but ours, and must not hold up the others.
    desk.log.error({ error: String(error), letter: letter.id }, 'A letter could not be made.');
    return { id: letter.id, kind: 'dropped', reason: 'refused', answer: null };
  }
}

async function restUntil({ store, now }: Desk, pace: SenderPace): Promise<Millis> {
  const due = await store.outbox.nextDueAt();
  if (due === null) return MINUTE;
  const free = pace.freeAt(now());
  return Math.min(MINUTE, Math.max(SECOND / 10, Math.max(due, free) - now()));
}
