import type { DateFields } from './date-fields.ts';

const MINUTE = 60_000;

/** How 03/04/2024 is meant. */
export type DayOrder = 'day first' | 'month first';

/** [day, month] of two numbers; empty where both readings are possible and differ. Dots mean day first. */
export function dayAndMonth(
  [first, second]: readonly [number, number],
  isDotted: boolean,
  order: DayOrder | null,
): number[] {
  if (isDotted || first > 12 || first === second) return [first, second];
  if (second > 12) return [second, first];
  if (order === null) return [];
  return order === 'day first' ? [first, second] : [second, first];
}

/** Epoch milliseconds; null for days that do not exist. */
export function millisOf(fields: DateFields | null): number | null {
  if (fields === null) return null;
  const { year, month, day, time, offset } = fields;
  // 1583: the first whole year of this calendar. Year 1 is an unset field of somebody's program.
  if (year < 1583 || month < 1 || month > 12 || day < 1) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCMonth() !== month - 1) return null;
  return midnight + time - offset * MINUTE;
}
