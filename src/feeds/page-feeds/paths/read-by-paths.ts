import type { JSONPathQuery, JSONValue } from 'json-p3';
import type { Entry } from '../../../model/feeds/entry.ts';
import type { EntryParts } from '../../../model/feeds/page-recipe.ts';
import { looksLikeHtml, plainText } from '../../../text/plain-text.ts';
import { readDate } from '../../../text/read-date.ts';
import { markupOfPlain, shorten } from '../../parts/read-text.ts';
import { resolveAddress } from '../../parts/resolve-address.ts';
import { resolveMarkup } from '../../parts/resolve-markup.ts';
import { BARE_ENTRY, MOST_ENTRIES } from '../page-document.ts';
import { type SelectedEntries, unrepeated } from '../read-by-selectors.ts';
import { follow, parsePath } from './json-path.ts';

type Compiled = { readonly [Part in keyof EntryParts]: JSONPathQuery | null } & {
  readonly item: JSONPathQuery;
};

/** Entries where a JSON document has what the paths say. Never throws. */
export function readByPaths(value: JSONValue, parts: EntryParts, base: string): SelectedEntries {
  const compiled = compilePaths(parts);
  if ('reason' in compiled) return { kind: 'failed', reason: compiled.reason };
  const found = follow(compiled.item, value, MOST_ENTRIES);
  const [only] = found;
  // "$.items" is as good as "$.items[*]".
  const items = found.length === 1 && Array.isArray(only) ? only.slice(0, MOST_ENTRIES) : found;
  const read = items.map((item) => entryOf(item, compiled, base));
  const entries = read.filter(({ title }) => title !== null);
  return { kind: 'entries', entries: unrepeated(entries), blank: read.length - entries.length };
}

/** What is wrong with a recipe's paths, a sentence; null: nothing. */
export function faultOfPaths(parts: EntryParts): string | null {
  const compiled = compilePaths(parts);
  return 'reason' in compiled ? compiled.reason : null;
}

function compilePaths(parts: EntryParts): Compiled | { readonly reason: string } {
  const compiled: Record<string, JSONPathQuery | null> = {};
  for (const [name, text] of Object.entries(parts)) {
    const parse = text === null ? null : parsePath(text);
    if (parse?.kind === 'failed') return { reason: parse.reason };
    compiled[name] = parse?.path ?? null;
  }
  const { item, link = null, headline = null, date = null } = compiled;
  const { summary = null, author = null, picture = null } = compiled;
  if (!item) return { reason: 'There is no path for the entries.' };
  return { item, link, headline, date, summary, author, picture };
}

function entryOf(item: JSONValue, paths: Compiled, base: string): Entry {
  const title = wordAt(paths.headline, item);
  const summary = wordAt(paths.summary, item);
  return {
    ...BARE_ENTRY,
    url: resolveAddress(wordAt(paths.link, item), base),
    title: title === null ? null : shorten(plainText(title.slice(0, 5_000))),
    authors: wordsAt(paths.author, item).map((author) => plainText(author.slice(0, LONGEST_NAME))),
    published: dateAt(paths.date, item),
    summary: summary === null ? null : markupOf(summary, base),
    imageUrl: resolveAddress(wordAt(paths.picture, item), base),
  };
}

const MOST_AUTHORS = 10;
const LONGEST_NAME = 200;
const LONGEST_SUMMARY = 100_000;

function wordAt(path: JSONPathQuery | null, item: JSONValue): string | null {
  return wordsAt(path, item)[0] ?? null;
}

/** Texts and numbers; of a list its members. */
function wordsAt(path: JSONPathQuery | null, item: JSONValue): string[] {
  if (path === null) return [];
  const found = follow(path, item, MOST_AUTHORS).flat();
  return found.slice(0, MOST_AUTHORS).flatMap((value) => {
    const word = typeof value === 'number' ? String(value) : value;
    return typeof word === 'string' && word.trim() !== '' ? [word.trim()] : [];
  });
}

/** Seconds or milliseconds since 1970, or a date as people write it. */
function dateAt(path: JSONPathQuery | null, item: JSONValue): number | null {
  const word = wordAt(path, item);
  if (word === null) return null;
  if (/^\d{10}$/.test(word)) return Number(word) * 1000;
  if (/^\d{13}$/.test(word)) return Number(word);
  return readDate(word);
}

function markupOf(summary: string, base: string): string {
  const stated = summary.slice(0, LONGEST_SUMMARY);
  return looksLikeHtml(stated) ? resolveMarkup(stated, base) : markupOfPlain(stated);
}
