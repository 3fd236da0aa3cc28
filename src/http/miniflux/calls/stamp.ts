import type { Millis } from '../../../model/time.ts';

/** As Go writes times (RFC 3339), to the second: programs that read W3CDTF by hand stumble over fractions. */
export function stamp(time: Millis): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** What Go writes where there is no time. */
const NO_TIME = '0001-01-01T00:00:00Z';

export function stampOr(time: Millis | null): string {
  return time === null ? NO_TIME : stamp(time);
}
