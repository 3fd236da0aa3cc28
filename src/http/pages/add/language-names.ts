import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { listed } from '../wording/listed.ts';

const KNOWN = new Map<string, Intl.DisplayNames>();

/** More than these are "and 8 more". */
const MOST = 4;

/** "English, Spanish and Dutch"; a long list is cut and counted. */
export function languageNames(tags: readonly string[]): string {
  const names = [...new Set(tags.map(languageName))];
  if (names.length <= MOST) return listed(names);
  const count = names.length - MOST + 1;
  return listed([...names.slice(0, MOST - 1), say('{count} more', { count })]);
}

/** A language's name as the reader's language has it, without its region; the tag itself where it has none. */
export function languageName(tag: string): string {
  return nameOf('language', tag.split('-')[0] ?? tag) ?? tag;
}

/** A country's name as the reader's language has it; the code itself where it has none. */
export function countryName(code: string): string {
  return nameOf('region', code) ?? code;
}

function nameOf(type: 'language' | 'region', code: string): string | undefined {
  const { formats } = spoken();
  const key = `${type} ${formats}`;
  const names = KNOWN.get(key) ?? new Intl.DisplayNames(formats, { type });
  KNOWN.set(key, names);
  try {
    return names.of(code);
  } catch {
    // No code at all: outlets state what they like.
    return undefined;
  }
}
