import { html } from 'hono/html';
import type { Millis } from '../../model/time.ts';
import type { Html } from '../pages/frame/html.ts';
import { type OutgoingEntry, type OutgoingFeed, updatedAt } from './outgoing-feed.ts';

/** Atom 1.0, RFC 4287. A feed that is empty was last changed when time began. */
export async function writeAtom(feed: OutgoingFeed): Promise<string> {
  const { id, title, description, pageUrl, feedUrl, entries } = feed;
  const document = await html`<feed xmlns="http://www.w3.org/2005/Atom">
<title>${sayable(title)}</title>
${description !== null && html`<subtitle>${sayable(description)}</subtitle>`}
<id>${id}</id>
<link rel="alternate" type="text/html" href="${pageUrl}"/>
<link rel="self" type="application/atom+xml" href="${feedUrl}"/>
<updated>${stamp(updatedAt(feed) ?? 0)}</updated>
<generator>Hearsay</generator>
<author><name>Hearsay</name></author>
${entries.map(entryMarkup)}
</feed>
`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${document}`;
}

function entryMarkup(entry: OutgoingEntry): Html {
  const { id, title, url, originalUrl, summary, authors, language, published, updated } = entry;
  const lang = language !== null && html` xml:lang="${sayable(language)}"`;
  return html`<entry${lang}>
<title type="text">${sayable(title)}</title>
<id>${id}</id>
<link rel="alternate" type="text/html" href="${url}"/>
${originalUrl !== null && html`<link rel="via" href="${sayable(originalUrl)}"/>`}
<published>${stamp(published)}</published>
<updated>${stamp(updated)}</updated>
${authors.map((name) => html`<author><name>${sayable(name)}</name></author>`)}
<summary type="text">${sayable(summary)}</summary>
</entry>
`;
}

function stamp(time: Millis): string {
  return new Date(time).toISOString();
}

/** XML cannot say most control characters at all, nor halves of pairs (XML 1.0, 2.2). */
function sayable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
