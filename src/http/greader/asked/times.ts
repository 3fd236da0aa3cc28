import { type Millis, SECOND } from '../../../model/time.ts';

/** A time in seconds, as `ot` and `nt` have it; undefined: it says none. */
export function secondsIn(stated: string | null): Millis | undefined {
  if (stated === null || !/^\d{1,12}$/.test(stated)) return undefined;
  return Number(stated) * SECOND;
}

/**
 * A time of `ts`: Google had microseconds, but programs send milliseconds and seconds, too. By its length it is one of them alone: in
 * each of the other units it would be before 1975 or after 5000. Null: it is no time.
 */
export function timestampIn(stated: string): Millis | null {
  if (!/^\d{1,19}$/.test(stated)) return null;
  const value = Number(stated);
  if (value >= 1e17) return Math.floor(value / 1e6);
  if (value >= 1e14) return Math.floor(value / 1e3);
  return value >= 1e11 ? value : value * SECOND;
}

export function microseconds(time: Millis): string {
  return `${time}000`;
}
