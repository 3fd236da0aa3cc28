import type { Millis } from '../../model/time.ts';

/** Waits for work, for so long at most, in milliseconds by the clock that never jumps; the work goes on. Throws what it throws. */
export async function within(time: Millis, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, time);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
