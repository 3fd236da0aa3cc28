import { listed } from '../wording/counted.ts';

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });
const COUNTRIES = new Intl.DisplayNames('en-GB', { type: 'region' });

/** More than these are "and 8 more". */
const MOST = 4;

/** "English, Spanish and Dutch"; a long list is cut and counted. */
export function languageNames(tags: readonly string[]): string {
  const names = [...new Set(tags.map(languageName))];
  if (names.length <= MOST) return listed(names);
  return `${names.slice(0, MOST - 1).join(', ')} and ${names.length - MOST + 1} more`;
}

/** A language's English name, without its region; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag.split('-')[0] ?? tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A country's English name; the code itself where it has none. */
export function countryName(code: string): string {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code;
  }
}
