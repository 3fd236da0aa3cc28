import { readDate } from '../../../../text/read-date.ts';
import { ownAddress } from '../title/outlet-names.ts';
import { isOfTheWeb } from './printed-dates.ts';

/** The day in an address (/2024/03/12/), which is given once, when the article is published; null if there is none. */
export function dayInAddress(address: string | null): number | null {
  const own = address === null ? '' : ownAddress(address).slice(0, 1_000);
  const found = /[/=_-]((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    own,
  );
  if (found === null) return null;
  const [, year, , month, day] = found;
  const time = readDate(`${year}-${month}-${day}`);
  return time !== null && isOfTheWeb(time) ? time : null;
}
