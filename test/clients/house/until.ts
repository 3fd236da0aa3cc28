import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer; throws, saying what was waited for, after so many seconds. */
export async function until<T>(
  what: string | (() => string),
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  seconds = 60,
): Promise<T> {
  const limit = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > limit) {
      throw new Error(`not within ${seconds} s: ${typeof what === 'string' ? what : what()}`);
    }
    await sleep(50);
  }
}
