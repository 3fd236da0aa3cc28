import { offsetOf } from './date-fields.ts';

/** A clock and what stands behind it, at a date's end. */
const ZONE =
  /[T ,]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:[ap]\.?m\.?\s?)?((?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d\d)?|[A-Za-z]{2,5})(?: ?\([\w ]{1,30}\))?$/i;

/** Nothing longer is a date. */
const LONGEST = 120;

/**
 * The zone that a date is stated in, as minutes east of Greenwich: 120 for "2026-05-14T08:15:00+02:00". Null
 * where it states none, or only UTC, which is what programs write and no outlet's own clock.
 */
export function statedOffset(text: string): number | null {
  const trimmed = text.slice(0, LONGEST + 1).trim();
  if (trimmed.length > LONGEST) return null;
  const zone = ZONE.exec(trimmed)?.[1]?.replace(/\s/g, '');
  return zone === undefined || /^[ap]m$/i.test(zone) ? null : offsetOf(zone) || null;
}
