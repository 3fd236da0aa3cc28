import type { DayOrder } from '../../../../text/dates/day-order.ts';

/** English is written in both orders; these are the countries that put the day first. */
const DAY_FIRST_HOSTS = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|gh|hk|pk|bd|lk|mt|eu|ug|tz|zw|jm|tt)$/;
const DAY_FIRST_REGIONS = /^en-(?:gb|au|nz|ie|in|za|sg|my|ng|ke|gh|hk|pk)$/;

/** How 03/04/2024 is meant on a page of this language and address; null if it could be either. */
export function dayOrderOf(language: string | null, address: string | null): DayOrder | null {
  const host = (address === null ? null : URL.parse(address)?.hostname) ?? '';
  if (DAY_FIRST_HOSTS.test(host)) return 'day first';
  const tag = language?.toLowerCase() ?? '';
  if (tag === '') return null;
  if (!tag.startsWith('en')) return tag === 'fil' ? 'month first' : 'day first';
  if (DAY_FIRST_REGIONS.test(tag)) return 'day first';
  return tag === 'en-us' || tag === 'en-ph' || /\.(?:us|gov|edu|mil)$/.test(host)
    ? 'month first'
    : null;
}

/** As dayOrderOf, but where that leaves both open, as other dates on the page have it: 12/16/2024 settles it. */
export function shownDayOrder(lines: readonly string[]): DayOrder | null {
  for (const line of lines) {
    const [, first, second] =
      /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:19|20)?\d\d(?![\d/])/.exec(line) ?? [];
    if (Number(second) > 12 && Number(first) <= 12) return 'month first';
    if (Number(first) > 12 && Number(second) <= 12) return 'day first';
  }
  return null;
}
