import type { Desk } from '../desk.ts';
import { MINUTE, type Millis, SECOND } from '../model/time.ts';
import type { FullPause } from './pause-when-full.ts';

/** Between two looks at what is due; a clock that jumps is noticed after this at the latest. */
export const LONGEST_SLEEP: Millis = MINUTE;
export const SHORTEST_SLEEP: Millis = SECOND;

export type Loop = {
  pass: () => Promise<Millis>;
  bell: Bell;
  signal: AbortSignal;
  pause: FullPause;
};

/** Runs a pass, sleeps as long as it says or until the bell rings, and so on. */
export async function repeatPass(
  desk: Pick<Desk, 'log'>,
  { pass, bell, signal, pause }: Loop,
): Promise<void> {
  while (!signal.aborted) {
    const sleep = await passIfRoom(pass, pause).catch((error: unknown) => {
      // A full disk or a locked library: say so and go on, it may pass.
      desk.log.error({ error: String(error) }, 'a pass over the news failed');
      pause.noteTrouble(error);
      return LONGEST_SLEEP;
    });
    if (!signal.aborted) await bell.wait(sleep);
  }
}

async function passIfRoom(pass: Loop['pass'], pause: FullPause): Promise<Millis> {
  if (await pause.isStillFull()) return LONGEST_SLEEP;
  const wasPaused = pause.since() !== null;
  const sleep = await pass();
  // A pass that found nothing to write proves nothing; that there is room was asked before it.
  if (wasPaused) pause.noteSuccess();
  return sleep;
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
