import { sanitise } from '../../articles/sanitise.ts';
import { writeNodes } from '../../articles/tree/write-markup.ts';
import type { Desk } from '../../desk.ts';
import { typeByAddress } from '../../model/feeds/kept-enclosure.ts';
import type { ArticleText } from '../../store/articles.ts';
import { textDirection } from '../../text/reading/text-direction.ts';
import { shownAddress } from '../pages/lists/sample-address.ts';
import type { FeedAsked } from './feed-asked.ts';
import { isLanguage } from './forms/feed-words.ts';
import type { OutgoingEnclosure, OutgoingEntry, OutgoingFeed } from './outgoing-feed.ts';

/** Characters of texts in a feed; entries beyond have their summary alone. */
const MOST_TEXT = 4_000_000;

/** A feed whose entries carry the whole clean text of their articles, in the feed's order while there is room. */
export async function withTexts(
  { store }: Pick<Desk, 'store'>,
  { readerId, origin }: FeedAsked,
  feed: OutgoingFeed,
): Promise<OutgoingFeed> {
  const ids = feed.entries.flatMap(({ textOf }) => textOf ?? []);
  const texts = await store.articles.textsByIds(readerId, ids);
  const byId = new Map(texts.map((text) => [text.id, text]));
  let room = MOST_TEXT;
  const entries = feed.entries.map((entry): OutgoingEntry => {
    const text = byId.get(entry.textOf ?? -1);
    if (text === undefined) return entry;
    const content = contentOf(text, entry, origin);
    const isShown = content !== '' && content.length <= room;
    if (isShown) room -= content.length;
    const enclosures = enclosuresOf(text, isShown ? content : '');
    return {
      ...entry,
      ...(isShown && { content }),
      ...(enclosures.length > 0 && { enclosures }),
    };
  });
  return { ...feed, entries };
}

/** In the language and the direction of the text, whatever the program around it has. */
function contentOf(text: ArticleText, { language }: OutgoingEntry, origin: string): string {
  const { html, paragraphs } = text;
  const body = html.trim() === '' ? paragraphs.map(paragraph).join('') : shown(html, origin);
  if (body.trim() === '') return '';
  const lang = isLanguage(language) ? ` lang="${language}"` : '';
  const direction = textDirection(language, paragraphs[0] ?? '');
  return `<div${lang} dir="${direction}">${body}</div>`;
}

function paragraph(words: string): string {
  return `<p>${writeNodes([words])}</p>`;
}

/**
 * Sanitised again, since what was kept may be of an earlier version's rules. Pictures stay where their outlet has them: ours
 * are for our own pages. What only steers a browser's loading goes: the validator of the W3C does not know it.
 */
function shown(html: string, origin: string): string {
  const rewriteAddress = (url: string) => URL.parse(shownAddress(url), origin)?.href ?? null;
  return sanitise(html, null, { rewriteAddress }).replace(/<(?:img|audio|video)\b[^<>]*>/g, (tag) =>
    tag.replace(/ (?:loading|decoding|referrerpolicy|preload)="[^"]*"/g, ''),
  );
}

const MOST_ENCLOSURES = 4;

/** What hangs on an article, then what its text plays. */
function enclosuresOf({ enclosures }: ArticleText, content: string): OutgoingEnclosure[] {
  const known = new Map<string, OutgoingEnclosure>();
  for (const one of [...enclosures, ...enclosuresIn(content)])
    if (!known.has(one.url)) known.set(one.url, one);
  return [...known.values()].slice(0, MOST_ENCLOSURES);
}

/** Sound and films of a text, for programs that play them: those whose address tells what they are. */
function enclosuresIn(content: string): OutgoingEnclosure[] {
  const urls = [...content.matchAll(/<(?:audio|video|source)\b[^<>]*? src="([^"<>]*)"/g)]
    .slice(0, 50)
    .flatMap(([, address = '']) => URL.parse(address.replaceAll('&amp;', '&')) ?? []);
  const known = new Map<string, OutgoingEnclosure>();
  for (const { href } of urls) {
    const type = typeByAddress(href);
    if (type !== null) known.set(href, { url: href, type, length: null });
  }
  return [...known.values()];
}
