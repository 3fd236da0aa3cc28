import type { TimeOfDay } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';

/** When in a reader's day it is; `zone` is an IANA name, and what is none counts as UTC. */
export function timeOfDay(now: Millis, zone: string | undefined): TimeOfDay {
  const hour = hourIn(now, zone ?? 'UTC') ?? new Date(now).getUTCHours();
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 11) return 'morning';
  return hour < 17 ? 'day' : 'evening';
}

function hourIn(now: Millis, timeZone: string): number | null {
  try {
    const words = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
    return Number(words.format(now));
  } catch {
    return null;
  }
}
