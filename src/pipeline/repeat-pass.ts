import type { Desk } from '../desk.ts';
import { MINUTE, type Millis, SECOND } from '../model/time.ts';

/** Between two looks at what is due; a clock that jumps is noticed after this at the latest. */
export const LONGEST_SLEEP: Millis = MINUTE;
export const SHORTEST_SLEEP: Millis = SECOND;

export type Loop = { pass: () => Promise<Millis>; bell: Bell; signal: AbortSignal };

/** Runs a pass, sleeps as long as it says or until the bell rings, and so on. */
export async function repeatPass(
  desk: Pick<Desk, 'log'>,
  { pass, bell, signal }: Loop,
): Promise<void> {
  while (!signal.aborted) {
    const sleep = await pass().catch((error: unknown) => {
      // A full disk or a locked library: say so and go on, it may pass.
      desk.log.error({ error: String(error) }, 'a pass over the news failed');
      return LONGEST_SLEEP;
    });
    if (!signal.aborted) await bell.wait(sleep);
  }
}

export type Bell = { readonly ring: () => void; readonly wait: (atMost: Millis) => Promise<void> };

/** Wakes a sleeper; a ring while nobody sleeps makes the next sleep end at once. */
export function openBell(): Bell {
  let hasRung = false;
  let wake: () => void = () => {};
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (atMost) => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, hasRung ? 0 : atMost);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      hasRung = false;
    },
  };
}

/** How long to sleep until some time, within bounds. */
export function sleepUntil({ now }: Pick<Desk, 'now'>, at: Millis): Millis {
  return Math.min(LONGEST_SLEEP, Math.max(SHORTEST_SLEEP, at - now()));
}
