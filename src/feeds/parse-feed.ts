import type { FeedParse, ParsedFeed } from '../model/feeds/feed.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { countParts } from '../text/json/count-parts.ts';
import { describeText, isJson, mediumOf } from './detect-format.ts';
import { mendJson } from './formats/mend-json.ts';
import { isJsonFeed, readJsonFeed } from './formats/read-json-feed.ts';
import { findFeedRoot, readXmlFeed } from './formats/read-xml-feed.ts';
import { buildTree } from './xml/build-tree.ts';

export type StatedByServer = {
  /** Where the document came from, after redirects: what relative addresses are relative to. */
  readonly url: string | null;
  readonly contentType: string | null;
};

/** Callers stop sooner; this keeps a mistake of theirs from becoming an outage. */
const MOST_BYTES = 64 * 1024 * 1024;
const LIMITS = { entries: 5000, elements: 500_000 };
const MOST_PROBLEMS = 5;

/**
 * A feed out of the bytes a server sent: RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF, JSON Feed.
 * The content type is only asked for the encoding, since servers send feeds as anything. Never throws;
 * time and space are in proportion to the bytes.
 */
export function parseFeed(bytes: Uint8Array, stated: StatedByServer): FeedParse {
  if (bytes.length === 0) return failed('The document is empty.');
  if (bytes.length > MOST_BYTES) return failed('The document is larger than 64 MB.');
  const medium = mediumOf(bytes);
  if (medium !== null) return failed(`This is ${medium}, not a feed.`);
  const { text, encoding } = decodeBytes(bytes, { contentType: stated.contentType, kind: 'xml' });
  const problems = text.includes('\ufffd') ? [`Some characters are not valid ${encoding}.`] : [];
  const clean = cleanText(text);
  const parsed = isJson(clean) ? parseJson(clean, stated.url) : parseXml(clean, stated.url);
  return parsed.kind === 'failed' ? parsed : withProblems(parsed.feed, problems);
}

function failed(reason: string): FeedParse {
  return { kind: 'failed', reason };
}

function withProblems(feed: ParsedFeed, problems: readonly string[]): FeedParse {
  if (problems.length === 0) return { kind: 'feed', feed };
  return {
    kind: 'feed',
    feed: { ...feed, problems: [...feed.problems, ...problems].slice(0, MOST_PROBLEMS) },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** XML forbids control characters; feeds have them, from word processors and broken copying. */
function cleanText(text: string): string {
  const even = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  return even.search(CONTROLS) >= 0 ? even.replace(CONTROLS, '') : even;
}

/** Five thousand entries have some hundred thousand. */
const MOST_JSON_PARTS = 1_000_000;

function parseJson(text: string, url: string | null): FeedParse {
  if (countParts(text) > MOST_JSON_PARTS)
    return failed('This JSON document holds too much to be a feed.');
  const whole = readJson(text);
  const value = whole ?? readJson(mendJson(text));
  if (value === null)
    return failed('This is a JSON document with mistakes in it: it cannot be read.');
  if (!isJsonFeed(value)) return failed('This is a JSON document, but not a feed.');
  const feed = readJsonFeed(value, url, LIMITS.entries);
  return withProblems(feed, whole === null ? ['The document breaks off in the middle.'] : []);
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function parseXml(text: string, url: string | null): FeedParse {
  const tree = buildTree(text, url, LIMITS);
  const root = findFeedRoot(tree.roots);
  if (root === null) return failed(`This is ${describeText(text, tree.roots)}, not a feed.`);
  const problems: string[] = [];
  if (tree.isCut) problems.push('The document breaks off in the middle.');
  if (tree.isPartial) problems.push('The document is very long: only its beginning was read.');
  return withProblems(readXmlFeed(root, url), problems);
}
