import type { Millis } from '../time.ts';

/**
 * The same day and time so many months later, by universal time; where that month is shorter, its last day: from 31 January
 * one month leads to 28 or 29 February.
 */
export function addMonths(from: Millis, months: number): Millis {
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const end = new Date(from);
  end.setUTCFullYear(year, month, Math.min(start.getUTCDate(), lastDay));
  return end.getTime();
}
