import { type Millis, SECOND } from '../model/time.ts';

export type ConnectionPlaces = {
  readonly isFree: () => boolean;
  /** Takes a place; the answer gives it back. */
  readonly take: () => () => void;
};

export type PlaceLimits = {
  readonly connections: number;
  /** Places that no longer count among those, since they have been held for long. */
  readonly slowConnections?: number;
};

/** Healthy servers are done sooner. */
const PATIENCE: Millis = 2 * SECOND;

/** So many connections at once, and beside them some that take their time: stalled servers keep no others waiting. */
export function connectionPlaces(limits: PlaceLimits, onFree: () => void): ConnectionPlaces {
  let active = 0;
  let slow = 0;
  return {
    isFree: () => active < limits.connections,
    take: () => {
      let isSlow = false;
      active += 1;
      const timer = setTimeout(() => {
        if (slow >= (limits.slowConnections ?? 0)) return;
        isSlow = true;
        slow += 1;
        active -= 1;
        onFree();
      }, PATIENCE);
      return () => {
        clearTimeout(timer);
        if (isSlow) slow -= 1;
        else active -= 1;
      };
    },
  };
}
