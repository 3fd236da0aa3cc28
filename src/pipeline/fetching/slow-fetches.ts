import type { FetchPage } from '../../model/fetch-page.ts';
import { type Millis, SECOND } from '../../model/time.ts';

/** Healthy servers answer sooner. */
const PATIENCE: Millis = 2 * SECOND;
/** A stalled fetch is a socket and a timer: so many at once do no harm. */
const MOST_SLOW = 96;

/** The limit on work at once, of which the number may be changed (p-limit). */
export type Places = { concurrency: number };

/**
 * A server that does not answer keeps its place for a moment only: then another feed may begin, and it itself is
 * waited for beside. When it has answered it counts again, so that what is held in memory stays bounded.
 */
export function slowFetches(places: Places) {
  let slow = 0;
  const wait = (): (() => void) => {
    let isSlow = false;
    const timer = setTimeout(() => {
      if (slow >= MOST_SLOW) return;
      isSlow = true;
      slow += 1;
      places.concurrency += 1;
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      if (!isSlow) return;
      slow -= 1;
      places.concurrency -= 1;
    };
  };
  return {
    fetchPage:
      (fetchPage: FetchPage): FetchPage =>
      async (request) => {
        const end = wait();
        try {
          return await fetchPage(request);
        } finally {
          end();
        }
      },
  };
}
