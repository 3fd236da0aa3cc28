import {
  addressFaults,
  idFaults,
  languageFaults,
  markupFaults,
  wordFaults,
} from './check-words.ts';

type Fields = Readonly<Record<string, unknown>>;

const FEED = new Set(
  'version title home_page_url feed_url description next_url language hubs items'.split(' '),
);
const ITEM = new Set(
  'id url external_url title content_html content_text summary date_published date_modified authors tags language attachments'.split(
    ' ',
  ),
);

/** What the specification says against a JSON Feed (jsonfeed.org/version/1.1), a line each. */
export function jsonFeedFaults(text: string, address: string): string[] {
  const feed: unknown = JSON.parse(text);
  if (!isObject(feed) || !Array.isArray(feed.items)) return ['no feed'];
  const items = feed.items.filter(isObject);
  const ids = items.map(({ id }) => id);
  return [
    ...Object.keys(feed).flatMap((name) => (FEED.has(name) ? [] : [`unknown ${name}`])),
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['version']),
    ...wordFaults('title', textOf(feed.title)),
    ...addressFaults('home_page_url', textOf(feed.home_page_url)),
    ...(feed.feed_url === address ? [] : ['feed_url']),
    ...(feed.next_url === undefined ? [] : addressFaults('next_url', textOf(feed.next_url))),
    ...(feed.next_url === address ? ['next_url leads here'] : []),
    ...languageFaults('feed', textOf(feed.language)),
    ...(new Set(ids).size === ids.length && items.length === feed.items.length ? [] : ['ids']),
    ...items.flatMap(itemFaults),
  ];
}

function itemFaults(item: Fields): string[] {
  const { content_html: html, content_text: words } = item;
  return [
    ...Object.keys(item).flatMap((name) => (ITEM.has(name) ? [] : [`unknown ${name}`])),
    ...idFaults('id', textOf(item.id)),
    ...addressFaults('url', textOf(item.url)),
    ...(item.external_url === undefined
      ? []
      : addressFaults('external_url', textOf(item.external_url))),
    ...wordFaults('title', textOf(item.title)),
    ...(typeof html === 'string' || typeof words === 'string' ? [] : ['no content']),
    ...(typeof html === 'string' ? markupFaults('content_html', html) : []),
    ...stampFaultsOf(item),
    ...languageFaults('item', textOf(item.language)),
  ];
}

function stampFaultsOf({ date_published: published, date_modified: modified }: Fields): string[] {
  const times = [published, modified].map((one) => Date.parse(textOf(one) ?? ''));
  return times.some(Number.isNaN) ? ['no date'] : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
