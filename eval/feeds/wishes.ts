import { Parser } from 'htmlparser2';
import type { Entry } from '../../src/model/feeds/entry.ts';
import type { ParsedFeed } from '../../src/model/feeds/feed.ts';

/** The fields both suites ask for and our model has. */
export type Field =
  | 'title'
  | 'summary'
  | 'content'
  | 'link'
  | 'id'
  | 'date'
  | 'author'
  | 'category'
  | 'enclosure'
  | 'image'
  | 'language'
  | 'format'
  | 'interval'
  | 'count';

/** What a case wants of a feed (`at` null) or of one of its entries. */
export type Wish = {
  readonly field: Field;
  readonly at: number | null;
  readonly wanted: string | number | null;
};

/** Either something to check, or why our model has no place for it. */
export type Mapped = { readonly wish: Wish } | { readonly leftOut: string };

/**
 * Whether a wish comes true, compared as notes on other parsers do: any date field, any of an
 * entry's texts for summary or content, an author's name or address, links and markup normalised.
 */
export function comesTrue(feed: ParsedFeed, wish: Wish): boolean {
  if (wish.field === 'count') return feed.entries.length === wish.wanted;
  const entry = wish.at === null ? null : feed.entries.at(wish.at);
  if (wish.at !== null && !entry) return false;
  const held = entry ? ofEntry(entry, wish.field) : ofFeed(feed, wish.field);
  if (wish.wanted === null || wish.wanted === '')
    return held.every((value) => value === null || value === '');
  return held.some((value) => value !== null && same(value, wish.wanted ?? '', wish.field));
}

type Held = readonly (string | number | null)[];

function ofEntry(entry: Entry, field: Field): Held {
  switch (field) {
    case 'title':
      return [entry.title];
    case 'summary':
    case 'content':
      return [entry.summary, entry.content];
    case 'link':
      return [entry.url, ...entry.enclosures.map((file) => file.url)];
    case 'id':
      return [entry.id];
    case 'date':
      return [entry.published, entry.updated];
    case 'author':
      return entry.authors;
    case 'category':
      return entry.categories;
    case 'enclosure':
      return entry.enclosures.flatMap((file) => [file.url, file.type, file.length]);
    case 'image':
      return [entry.imageUrl];
    case 'language':
      return [entry.language];
    default:
      return [];
  }
}

function ofFeed(feed: ParsedFeed, field: Field): Held {
  switch (field) {
    case 'title':
      return [feed.title];
    case 'summary':
      return [feed.description];
    case 'link':
      return [feed.homeUrl, feed.url];
    case 'author':
      return feed.authors;
    case 'image':
      return [feed.iconUrl];
    case 'language':
      return [feed.language];
    case 'format':
      return [feed.format];
    case 'interval':
      return [feed.minInterval];
    default:
      return [];
  }
}

function same(held: string | number, wanted: string | number, field: Field): boolean {
  if (typeof held === 'number' || typeof wanted === 'number')
    return Number(held) === Number(wanted);
  switch (field) {
    case 'link':
    case 'image':
      return foldLink(held) === foldLink(wanted);
    case 'enclosure':
      return held === wanted || foldLink(held) === foldLink(wanted);
    case 'title':
      return fold(held) === fold(wanted) || fold(held) === fold(withoutTags(wanted));
    case 'summary':
    case 'content':
      return (
        foldMarkup(held) === foldMarkup(wanted) ||
        fold(held) === fold(wanted) ||
        isPlainly(held, wanted)
      );
    case 'author':
      return (
        [fold(wanted), fold(withoutTags(wanted))].includes(fold(held)) || wanted.includes(held)
      );
    case 'category':
      return fold(held) === fold(wanted) || fold(held) === fold(withoutTags(wanted));
    case 'language':
      return held.toLowerCase() === wanted.toLowerCase().replace('_', '-');
    default:
      return fold(held) === fold(wanted);
  }
}

/** Our texts are markup: a plain one holds its brackets as references. */
function isPlainly(held: string, wanted: string): boolean {
  return !held.includes('<') && fold(withoutTags(held)) === fold(wanted);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function foldLink(link: string): string {
  return (URL.parse(link)?.href ?? link).replace(/\/$/, '');
}

function withoutTags(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(html);
  return text;
}

/** Two spellings of one piece of HTML: a division around it, quotes, order of white space, references, a slash in "<br/>". */
function foldMarkup(html: string): string {
  let folded = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const written = Object.entries(attributes).map(
          ([key, value]) => ` ${key}="${foldLinkIn(key, value)}"`,
        );
        folded += `<${name}${written.sort().join('')}>`;
      },
      onclosetag: (name) => (folded += `</${name}>`),
      ontext: (part) => (folded += part),
    },
    { decodeEntities: true },
  );
  parser.end(
    /^<div>(.*)<\/div>$/s.exec(html.trim().replace(/^<div [^<>]*>/, '<div>'))?.[1] ?? html,
  );
  return fold(folded).replace(/>\s+|\s+</g, (gap) => gap.trim());
}

function foldLinkIn(name: string, value: string): string {
  return /^(?:href|src|cite|action|longdesc)$/.test(name) ? foldLink(value) : value;
}
