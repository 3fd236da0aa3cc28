import type { Desk } from '../../desk.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import type { EndedDelivery } from '../../store/alerts/deliveries.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { repeatPass } from '../repeat-pass.ts';
import { findHappenings } from './find-happenings.ts';
import { findSilences } from './find-silences.ts';
import { findTops } from './find-tops.ts';
import { restOf, sendDue } from './send-due.ts';
import type { WriteAlert } from './told.ts';
import { openWayOut, type WayOut } from './way-out.ts';

/** So long it is listed what was told. */
const KEPT = 30 * DAY;
/** Front pages are looked at so often. */
const LOOKS_EACH = 10 * MINUTE;

/** Tells readers beside the news what they asked to be told. One process at a time. */
export function startAlerts(
  desk: Desk,
  write: WriteAlert,
  wayOut: WayOut = openWayOut(desk),
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const notes: EndedDelivery[] = [];
  let hasBegun = false;
  let forgottenAt: Millis = 0;
  let listenedAt: Millis = 0;
  let lookedAt: Millis = 0;
  const pass = async (): Promise<Millis> => {
    if (!hasBegun) await desk.store.alerts.recordStart();
    hasBegun = true;
    if (Math.abs(desk.now() - forgottenAt) > DAY) {
      forgottenAt = desk.now();
      await desk.store.alerts.removeBefore(desk.now() - KEPT);
    }
    await findHappenings(desk);
    if (Math.abs(desk.now() - listenedAt) > HOUR) {
      await findSilences(desk);
      listenedAt = desk.now();
    }
    if (Math.abs(desk.now() - lookedAt) > LOOKS_EACH) {
      await findTops(desk, desk.now());
      lookedAt = desk.now();
    }
    await sendDue({ desk, wayOut, write, signal, notes });
    return restOf(desk);
  };
  const { alerts: bell } = desk.bells;
  const loop = repeatPass(desk, { pass, bell, signal, pause: pauseWhenFull(desk) });
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      await loop;
    },
  };
}
