/** Milliseconds since 1970-01-01T00:00Z. A plain number, so that it crosses threads as it is. */
export type Millis = number;

export const SECOND: Millis = 1000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** The one way to ask for the time; tests hand in their own. */
export type Clock = () => Millis;

/** Writes a time as people's programs expect it: ISO 8601 in UTC. Null stays null. */
export function toIso(time: Millis | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
