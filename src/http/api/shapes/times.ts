import { z } from '@hono/zod-openapi';
import type { Millis } from '../../../model/time.ts';

/** A moment as the API writes it: ISO 8601 in UTC. */
export const TIME = z.iso.datetime().openapi({ examples: ['2026-11-21T14:20:00.000Z'] });

const YEAR_0: Millis = Date.parse('0000-01-01T00:00:00Z');
/** The first moment whose year has more than the four digits that RFC 3339 allows. */
const YEAR_10_000: Millis = Date.UTC(10_000, 0);

/** A time of our own clock. */
export function time(at: Millis): string {
  return new Date(at).toISOString();
}

/** A time by somebody's word; null where it is none that RFC 3339 can write. */
export function timeOrNull(at: Millis | null): string | null {
  return at !== null && at >= YEAR_0 && at < YEAR_10_000 ? time(at) : null;
}
