import type { Desk } from '../../desk.ts';
import { DAY, type Millis, SECOND } from '../../model/time.ts';
import type { Broken, ScrubPlace } from '../../store/seals/check-seals.ts';

type ScrubDesk = Pick<Desk, 'store' | 'now' | 'log'>;

/** Things at once where nobody waits for pages. */
const AT_ONCE = 100;
/** Beside pages: a few milliseconds of a thread, since a page that comes meanwhile waits for it. */
const A_STEP = 20;
/** Disks forget slowly: once in a week is enough, and a million articles take some hours of it. */
const APART: Millis = 7 * DAY;
/** Between two steps. */
const REST: Millis = SECOND / 5;

/** One step of the slow going over: seals what is not sealed yet, else holds the next things against their seals. Returns how long to rest. */
export async function scrubStep({ store, now, log }: ScrubDesk, longest: Millis): Promise<Millis> {
  const at = now();
  if ((await store.seals.recordSeals(A_STEP, at)) > 0) return REST;
  const state = await store.seals.scrubState();
  const isAtBegin = state !== null && state.endedAt === state.beganAt;
  if (isAtBegin && Math.abs(at - state.beganAt) < APART) return longest;
  const { broken, next } = await store.seals.check(state, A_STEP);
  await store.seals.recordScrubbed({ next, broken, at });
  for (const { kind, id } of broken) log.error({ kind, id }, 'damage was found in the library');
  return next === null ? longest : REST;
}

export type WholeScrub = { readonly checked: number; readonly broken: readonly Broken[] };

/** All of it at once, as `hearsay doctor` does. */
export async function scrubAll({ store, now }: Pick<Desk, 'store' | 'now'>): Promise<WholeScrub> {
  let checked = 0;
  const broken: Broken[] = [];
  for (let place: ScrubPlace | null = null; ; ) {
    const step = await store.seals.check(place, AT_ONCE);
    checked += step.checked;
    broken.push(...step.broken);
    place = step.next;
    if (place === null) break;
  }
  return { checked, broken: await store.seals.recordDamage(broken, now()) };
}
