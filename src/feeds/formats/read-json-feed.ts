import type { Enclosure, Entry } from '../../model/feeds/entry.ts';
import type { ParsedFeed } from '../../model/feeds/feed.ts';
import { statedOffset } from '../../text/dates/stated-offset.ts';
import { foldSpace } from '../../text/fold-space.ts';
import { readDate } from '../../text/read-date.ts';
import { languageTag } from '../parts/read-language.ts';
import { markupOfPlain, shorten } from '../parts/read-text.ts';
import { resolveAddress } from '../parts/resolve-address.ts';
import { resolveMarkup } from '../parts/resolve-markup.ts';

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_ID = 4096;
const LONGEST_MARKUP = 2_000_000;
const MOST_PARTS = 100;

/** Whether a JSON value is a JSON Feed: it says so, or it has what makes one. */
export function isJsonFeed(value: unknown): value is Fields {
  if (!isObject(value)) return false;
  const version = value.version;
  const says = typeof version === 'string' && version.includes('jsonfeed.org');
  return (
    says ||
    isItemList(value.items) ||
    (Array.isArray(value.items) &&
      ('home_page_url' in value || 'feed_url' in value || 'title' in value))
  );
}

function isItemList(items: unknown): boolean {
  const first = list(items)[0];
  return (
    isObject(first) &&
    ['content_html', 'content_text', 'date_published'].some((name) => name in first)
  );
}

/** JSON Feed 1 and 1.1 (jsonfeed.org). Fields of a wrong type are as good as absent. */
export function readJsonFeed(
  value: Fields,
  documentUrl: string | null,
  mostEntries: number,
): ParsedFeed {
  const feedUrl = resolveAddress(text(value.feed_url), documentUrl);
  const homeUrl = resolveAddress(text(value.home_page_url), documentUrl);
  const base = homeUrl ?? feedUrl ?? documentUrl;
  const description = text(value.description);
  const hub = list(value.hubs).find(isObject);
  return {
    format: 'json',
    title: line(value.title),
    description: description === null ? null : markupOfPlain(description),
    url: feedUrl,
    homeUrl,
    iconUrl: resolveAddress(text(value.icon) ?? text(value.favicon), base),
    language: languageTag(text(value.language)),
    authors: authorsOf(value),
    minInterval: null,
    hubUrl: resolveAddress(text(hub?.url), base),
    entries: list(value.items)
      .slice(0, mostEntries)
      .filter(isObject)
      .map((item) => readItem(item, base)),
    problems: [],
  };
}

function readItem(item: Fields, base: string | null): Entry {
  const url = resolveAddress(text(item.url) ?? text(item.external_url), base);
  const plain = text(item.content_text);
  const html = text(item.content_html);
  const summary = text(item.summary);
  return {
    id: idOf(item.id),
    url,
    title: line(item.title),
    authors: authorsOf(item),
    ...publishedOf(text(item.date_published) ?? ''),
    updated: readDate(text(item.date_modified) ?? ''),
    summary: summary === null ? null : cut(markupOfPlain(cut(summary))),
    content: contentOf(html, plain, url ?? base),
    categories: list(item.tags)
      .slice(0, MOST_PARTS)
      .flatMap((tag) => line(tag) ?? []),
    enclosures: list(item.attachments)
      .slice(0, MOST_PARTS)
      .flatMap((file) => enclosureOf(file, base)),
    imageUrl: resolveAddress(text(item.image) ?? text(item.banner_image), base),
    language: languageTag(text(item.language)),
  };
}

function publishedOf(date: string): Pick<Entry, 'published' | 'publishedZone'> {
  const zone = statedOffset(date);
  return { published: readDate(date), ...(zone !== null && { publishedZone: zone }) };
}

function contentOf(html: string | null, plain: string | null, base: string | null): string | null {
  if (html !== null) return cut(resolveMarkup(cut(html), base));
  return plain === null ? null : cut(markupOfPlain(cut(plain)));
}

/** Before and after: what is not kept need not be gone through. */
function cut(markup: string): string {
  return markup.length > LONGEST_MARKUP ? markup.slice(0, LONGEST_MARKUP).toWellFormed() : markup;
}

/** The specification wants strings and knows that numbers are sent. */
function idOf(value: unknown): string | null {
  const id = typeof value === 'number' ? String(value) : text(value);
  return id === null ? null : id.trim().slice(0, LONGEST_ID) || null;
}

function authorsOf(fields: Fields): readonly string[] {
  const people = [...list(fields.authors), fields.author];
  const names = people
    .slice(0, MOST_PARTS)
    .map((person) => line(isObject(person) ? person.name : person));
  return [...new Set(names.filter((name) => name !== null))];
}

function enclosureOf(value: unknown, base: string | null): Enclosure[] {
  const url = isObject(value) ? resolveAddress(text(value.url), base) : null;
  if (url === null || !isObject(value)) return [];
  const size = value.size_in_bytes;
  const length = typeof size === 'number' && size > 0 ? size : null;
  return [{ url, type: text(value.mime_type), length }];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Escapes can spell half a character, which neither SQLite nor a page keeps. */
function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : null;
}

function line(value: unknown): string | null {
  const stated = text(value);
  return stated === null ? null : shorten(foldSpace(stated.slice(0, 10_000)));
}
