import { encodeWindows1252 } from './encode-windows-1252.ts';
import type { FeedFacts } from './feed-facts.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRdf } from './write-rdf.ts';
import { writeRss } from './write-rss.ts';

const WRITERS = { rss: writeRss, atom: writeAtom, rdf: writeRdf, json: writeJsonFeed };

/** The bytes of a feed, in the format and the encoding that its outlet has chosen. */
export function writeFeed(facts: FeedFacts): Uint8Array<ArrayBuffer> {
  const text = WRITERS[facts.feed.format](facts).replace(/^[ ]{1,8}\n/gm, '');
  if (facts.habit.encoding === 'windows-1252') return encodeWindows1252(text);
  return new TextEncoder().encode(text);
}
