import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import type { FeedParse } from '../../src/model/feeds/feed.ts';
import { decodeBytes } from '../../src/text/decode-bytes.ts';
import { type FeedparserCase, loadFeedparser } from './feedparser-cases.ts';
import { type GofeedCase, loadGofeed } from './gofeed-cases.ts';
import { mapCheck } from './map-feedparser.ts';
import type { Check } from './read-expectation.ts';
import { comesTrue, type Wish } from './wishes.ts';

/*
 * How well feeds are read, by the cases of two well-known parsers. Usage:
 *   node eval/feeds/score-feeds.ts [--feedparser FOLDER] [--gofeed FOLDER] [--json] [--failures]
 */

const SERVER = 'http://127.0.0.1:8097/';

type Tally = { passed: number; all: number };
type Scores = {
  readonly tallies: Map<string, Tally>;
  readonly leftOut: Map<string, number>;
  readonly failures: string[];
};

const { values: options } = parseArgs({
  options: {
    feedparser: { type: 'string' },
    gofeed: { type: 'string' },
    json: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
  },
});

if (options.feedparser === undefined && options.gofeed === undefined) {
  console.error('Say which cases: --feedparser FOLDER, --gofeed FOLDER.');
  process.exit(2);
}

const scores: Scores = { tallies: new Map(), leftOut: new Map(), failures: [] };
if (options.feedparser !== undefined) scoreFeedparser(loadFeedparser(options.feedparser));
if (options.gofeed !== undefined) scoreGofeed(options.gofeed);
print();

function scoreFeedparser(cases: readonly FeedparserCase[]): void {
  for (const one of cases) {
    const parsed = parseSafely(`feedparser ${one.file}`, one.bytes, stateOf(one));
    if (parsed === null) continue;
    if (one.isUnread) count('feedparser: expectation not read', true);
    scoreCase(one, parsed);
  }
}

/** feedparser's own test server gives the headers; RFC 9110 makes Content-Location the base. */
function stateOf(one: FeedparserCase): { url: string; contentType: string | null } {
  const document = new URL(`tests/${one.file}`, SERVER);
  const location = URL.parse(one.headers.get('content-location') ?? '', document) ?? document;
  const url = location.protocol === 'http:' ? location.href : document.href;
  return { url, contentType: one.headers.get('content-type') ?? null };
}

function parseSafely(
  label: string,
  bytes: Uint8Array,
  stated: { url: string; contentType: string | null },
): FeedParse | null {
  try {
    const parsed = parseFeed(bytes, stated);
    count(`${label.split(' ')[0]}: no exception`, true);
    count(`${label.split(' ')[0]}: read as a feed`, parsed.kind === 'feed');
    if (parsed.kind === 'failed') scores.failures.push(`${label}: ${parsed.reason}`);
    return parsed;
  } catch (error) {
    count(`${label.split(' ')[0]}: no exception`, false);
    scores.failures.push(`${label}: ${String(error)}`);
    return null;
  }
}

function count(name: string, isPassed: boolean): void {
  const tally = scores.tallies.get(name) ?? { passed: 0, all: 0 };
  tally.all += 1;
  if (isPassed) tally.passed += 1;
  scores.tallies.set(name, tally);
}

function scoreCase(one: FeedparserCase, parsed: FeedParse): void {
  const group = groupOf(one.file);
  const results = one.checks.flatMap((check) => {
    const { field, isRight } = judge(one, parsed, check);
    if (isRight === null) return [];
    countCheck(one.file, { group, field, isRight, detail: JSON.stringify(check) });
    return [isRight];
  });
  if (results.length > 0 && group !== 'sanitiser output')
    count('feedparser: whole cases', !results.includes(false));
}

type Judged = { readonly field: string; readonly isRight: boolean | null };

/** Null: our model has no place for what is asked. */
function judge(one: FeedparserCase, parsed: FeedParse, check: Check): Judged {
  if (check.path[0] === 'encoding' && check.kind === 'equal') {
    return { field: 'encoding', isRight: decodesAs(one, String(check.wanted)) };
  }
  const mapped = mapCheck(check);
  if ('wish' in mapped)
    return { field: mapped.wish.field, isRight: isTrue(parsed, mapped.wish, one.bytes) };
  leaveOut(`feedparser ${mapped.leftOut}`);
  return { field: 'none', isRight: null };
}

/** Exactly how feedparser's sanitiser writes HTML is not our concern; base, encoding and CDF are shown apart. */
function groupOf(file: string): string {
  if (/\/(?:sanitize)\//.test(file)) return 'sanitiser output';
  if (/\/base\//.test(file) || /relative_uri/.test(file)) return 'base';
  if (/^encoding\//.test(file) || /\/chardet\//.test(file)) return 'encoding';
  if (/\/amp\//.test(file)) return 'ampersands';
  return /\/cdf\//.test(file) ? 'CDF' : 'structural';
}

type Counted = {
  readonly group: string;
  readonly field: string;
  readonly isRight: boolean;
  readonly detail: string;
};

function countCheck(file: string, counted: Counted): void {
  const { group, field, isRight, detail } = counted;
  count(`feedparser: checks, ${group}`, isRight);
  if (group === 'structural') count(`feedparser: structural, ${field}`, isRight);
  if (group !== 'sanitiser output') count('feedparser: checks, all but the sanitiser', isRight);
  if (!isRight && group !== 'sanitiser output')
    scores.failures.push(`feedparser ${file}: ${detail}`);
}

/** Null: an address beside a name, for which our model has no place. */
function isTrue(parsed: FeedParse, wish: Wish, bytes: Uint8Array): boolean | null {
  if (parsed.kind === 'failed') return false;
  if (comesTrue(parsed.feed, wish)) return true;
  const isAddress = wish.field === 'author' && String(wish.wanted).includes('@');
  const held =
    wish.at === null ? parsed.feed.authors : (parsed.feed.entries.at(wish.at)?.authors ?? []);
  const isNameHeld = held.some((name) => !name.includes('@') && Buffer.from(bytes).includes(name));
  if (!isAddress || !isNameHeld) return false;
  leaveOut('author: an address beside a name');
  return null;
}

function leaveOut(what: string): void {
  scores.leftOut.set(what, (scores.leftOut.get(what) ?? 0) + 1);
}

/** Whether the text is what it would be in the encoding that feedparser names. */
function decodesAs(one: FeedparserCase, encoding: string): boolean {
  const read = decodeBytes(one.bytes, { contentType: stateOf(one).contentType, kind: 'xml' });
  if (read.encoding === encoding) return true;
  const wanted = encoding === 'us-ascii' ? 'windows-1252' : encoding;
  return iconv.encodingExists(wanted) && iconv.decode(Buffer.from(one.bytes), wanted) === read.text;
}

function scoreGofeed(folder: string): void {
  for (const one of loadGofeed(folder)) {
    const parsed = parseSafely(`gofeed ${one.file}`, one.bytes, {
      url: 'http://127.0.0.1/feed',
      contentType: null,
    });
    for (const what of one.leftOut) leaveOut(`gofeed ${what}`);
    if (parsed !== null && one.wishes.length > 0) scorePair(one, parsed);
  }
}

function scorePair(one: GofeedCase, parsed: FeedParse): void {
  let isWhole = true;
  for (const wish of one.wishes) {
    const isRight = isTrue(parsed, wish, one.bytes);
    if (isRight === null) continue;
    count('gofeed: fields', isRight);
    count(`gofeed: fields, ${wish.field}`, isRight);
    if (!isRight) scores.failures.push(`gofeed ${one.file}: ${JSON.stringify(wish)}`);
    isWhole &&= isRight;
  }
  count('gofeed: whole cases', isWhole);
}

function print(): void {
  const leftOut = [...scores.leftOut].sort((a, b) => b[1] - a[1]);
  if (options.json) {
    console.log(
      JSON.stringify({
        scores: Object.fromEntries(scores.tallies),
        leftOut: Object.fromEntries(leftOut),
      }),
    );
    return;
  }
  for (const [name, { passed, all }] of [...scores.tallies].sort()) {
    console.log(
      `${name.padEnd(48)} ${String(passed).padStart(5)} / ${String(all).padEnd(5)} ${((100 * passed) / all).toFixed(1)} %`,
    );
  }
  const sum = leftOut.reduce((total, [, times]) => total + times, 0);
  console.log(`\nLeft out, since our model has no place for them: ${sum} checks`);
  for (const [what, times] of leftOut) console.log(`  ${String(times).padStart(5)}  ${what}`);
  if (options.failures) console.log(`\n${scores.failures.join('\n')}`);
}
