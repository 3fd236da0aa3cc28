/** Rows from outside: markup is made safe as any other, and addresses lead to the web or the row is refused. */
import { fromJson, isRecord } from '../json-values.ts';

export type MakeSafe = (html: string) => string;
export type PortableRow = Readonly<Record<string, unknown>>;

const MARKUP: ReadonlySet<string> = new Set(['article_text.html', 'article_version.html']);
/** JSON in which markup and addresses stand under these names, at any depth. */
const NESTED: ReadonlySet<string> = new Set([
  ...['article_text.details', 'article_text.as_read', 'article.lead_image'],
]);
const ADDRESSES: ReadonlySet<string> = new Set([
  ...['article.url', 'outlet.home_url', 'feed.url', 'feed.home_url', 'feed.icon_url'],
  ...['feed.hub_url', 'feed.hub_topic', 'feed.cloud_url', 'feed.moved_to'],
]);

/** The row as it may be kept; a sentence where it may not. */
export function makeRowSafe(
  table: string,
  row: PortableRow,
  makeSafe: MakeSafe,
): PortableRow | string {
  const safe: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const name = `${table}.${column}`;
    if (typeof value === 'string' && ADDRESSES.has(name) && !isWebAddress(value)) {
      return `${name} is no address of the web`;
    }
    safe[column] = typeof value === 'string' ? safeText(name, value, makeSafe) : value;
  }
  return safe;
}

function safeText(name: string, value: string, makeSafe: MakeSafe): string {
  if (MARKUP.has(name)) return makeSafe(value);
  if (!NESTED.has(name)) return value;
  const before = fromJson(value);
  const after = safeNested(before, makeSafe, 0);
  return JSON.stringify(after) === JSON.stringify(before) ? value : JSON.stringify(after);
}

/** Ours are some three levels deep. */
const DEEPEST = 12;

function safeNested(value: unknown, makeSafe: MakeSafe, depth: number): unknown {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((one) => safeNested(one, makeSafe, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (name === 'html' && typeof one === 'string') return [name, makeSafe(one)];
      if (name === 'url' && typeof one === 'string') return [name, isWebAddress(one) ? one : null];
      return [name, safeNested(one, makeSafe, depth + 1)];
    }),
  );
}

function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
