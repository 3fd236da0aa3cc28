import { MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { EndedDelivery } from '../../store/alerts/deliveries.ts';
import { type Delivering, deliver } from './deliver.ts';

/** Tellings under way at once; to one target never more than one. */
const AT_ONCE = 8;

export type Sending = Delivering & {
  readonly signal: AbortSignal;
  /** What has ended and is not in the library yet. */
  readonly notes: EndedDelivery[];
};

/**
 * Tells whatever is due. Claimed before a word goes out, its end noted after: what a crash leaves between goes out again under its
 * name. Resolves when nothing is due.
 */
export async function sendDue(sending: Sending): Promise<void> {
  const { notes } = sending;
  const underWay = new Set<Promise<void>>();
  for (;;) {
    const claimed = await takeTurn(sending, underWay.size);
    for (const delivery of claimed) {
      const done = deliver(sending, delivery).then((ended) => {
        notes.push(ended);
        underWay.delete(done);
      });
      underWay.add(done);
    }
    if (underWay.size === 0 && notes.length === 0) return;
    if (notes.length === 0) await Promise.race(underWay);
  }
}

async function takeTurn({ desk, signal, notes }: Sending, busy: number) {
  const ended = notes.splice(0);
  const most = signal.aborted ? 0 : AT_ONCE - busy;
  if (most === 0 && ended.length === 0) return [];
  try {
    return await desk.store.alerts.recordTurn({ ended, most }, desk.now());
  } catch (error) {
    // The disk is full, perhaps: how they fared is noted as soon as it can be.
    notes.unshift(...ended);
    throw error;
  }
}

/** How long nothing is due, at most a minute. */
export async function restOf({ store, now }: Delivering['desk']): Promise<Millis> {
  const [due, awaited] = [await store.alerts.nextDeliveryAt(), await store.alerts.nextAwaitedAt()];
  const at = Math.min(due ?? Number.POSITIVE_INFINITY, awaited ?? Number.POSITIVE_INFINITY);
  return Math.min(MINUTE, Math.max(SECOND, at - now()));
}
