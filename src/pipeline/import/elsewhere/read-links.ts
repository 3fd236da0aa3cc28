/** Lists of links in HTML: Pocket's former export, Instapaper's, and bookmarks as browsers and bookmark programs write them. */
import { Parser } from 'htmlparser2';
import { type Brought, type Elsewhere, type EntryRead, NOTHING_MORE } from './brought.ts';
import { statedLine, statedTime, webAddress, wordsOf } from './stated-values.ts';

/** Null: the page is no such list. */
export function linksOf(head: string): Elsewhere | null {
  const start = head.slice(0, 3_000);
  if (/<!doctype netscape-bookmark-file-1>/i.test(start)) {
    // Its title in any language we speak names us; the first tag is the outlet there.
    return /<title>[^<]{0,100}Hearsay[^<]{0,100}<\/title>/i.test(start) ? 'Hearsay' : 'bookmarks';
  }
  if (/<title>\s{0,20}Pocket Export\s{0,20}<\/title>/i.test(start)) return 'Pocket';
  return /<title>\s{0,20}Instapaper: Export\s{0,20}<\/title>/i.test(start) ? 'Instapaper' : null;
}

type Link = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  title: string;
};

/** Reads a list's links in its order. */
export function readLinks(text: string, program: Elsewhere): EntryRead[] {
  const read: EntryRead[] = [];
  const lineAt = lineCounter(text);
  const heading = { isOpen: false, words: '' };
  let link: Link | null = null;
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      if (/^h[1-4]$/.test(name)) Object.assign(heading, { isOpen: true, words: '' });
      if (name === 'a') link = { attributes, line: lineAt(parser.startIndex), title: '' };
    },
    ontext: (words) => {
      if (link !== null && link.title.length < 4_000) link.title += words;
      else if (heading.isOpen && heading.words.length < 500) heading.words += words;
    },
    onclosetag: (name) => {
      if (/^h[1-4]$/.test(name)) heading.isOpen = false;
      if (name !== 'a' || link === null) return;
      read.push(toEntry(link, heading.words.trim(), program));
      link = null;
    },
  });
  parser.end(text);
  return read;
}

/** Places come in order, so that the text is gone through once. */
function lineCounter(text: string): (place: number) => number {
  let [line, from] = [1, 0];
  return (place) => {
    for (
      let at = text.indexOf('\n', from);
      at !== -1 && at < place;
      at = text.indexOf('\n', from)
    ) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}

function toEntry(
  { attributes, line, title }: Link,
  heading: string,
  program: Elsewhere,
): EntryRead {
  const place = `line ${line}`;
  const url = webAddress(attributes.href);
  if (url === null) {
    const address = (attributes.href ?? '').slice(0, 80).toWellFormed();
    return {
      kind: 'broken',
      broken: { place, reason: `“${address}” is no address of the web.` },
    };
  }
  const named = statedLine(title);
  const added = statedTime(attributes.time_added ?? attributes.add_date);
  const tags = wordsOf((attributes.tags ?? '').split(','));
  const article: Brought = {
    ...NOTHING_MORE,
    ...{ place, url, headline: webAddress(named) === null ? named : null },
    ...{ addedAt: added, saved: added ?? 'unknown' },
    read: isRead(heading, attributes, program) ? 'unknown' : null,
    words: [...wordsIn(heading, program), ...tags],
    // In our own lists the first tag is the outlet.
    ...(program === 'Hearsay' && { words: tags.slice(1), outlet: tags[0] ?? null }),
  };
  return { kind: 'article', article };
}

function isRead(heading: string, attributes: Link['attributes'], program: Elsewhere): boolean {
  if (program === 'bookmarks') return attributes.toread === '0';
  return program !== 'Hearsay' && /archive/i.test(heading);
}

/** The folder that a link stands in. */
function wordsIn(heading: string, program: Elsewhere): string[] {
  const isState = program === 'Pocket' || /^(?:unread|archive|read archive|home)$/i.test(heading);
  return isState || program === 'bookmarks' ? [] : wordsOf([heading]);
}
