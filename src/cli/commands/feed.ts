import { Command } from 'commander';
import type { Entry } from '../../model/feeds/entry.ts';
import type { FeedParse, ParsedFeed } from '../../model/feeds/feed.ts';
import type { FetchPage } from '../../model/fetch-page.ts';
import { toIso } from '../../model/time.ts';
import { openInput } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import type { PageOptions } from '../read/page-look.ts';
import { withReading } from '../with-reading.ts';

export function feedCommand(): Command {
  return new Command('feed')
    .description('Print what a feed says; nothing is stored.')
    .argument('<input...>', 'files, addresses, or - for standard input')
    .option('--json', 'one JSON object a feed')
    .option('--page', 'pages without feeds: what may be their headlines, and what would come')
    .option('--recipe <file>', 'with --page: what this recipe (JSON) finds')
    .option('--opml', 'with --page: as a list of feeds that "hearsay import" takes')
    .addHelpText(
      'after',
      `
Examples:
  hearsay feed https://example.org/feed.xml
  hearsay feed --json saved.xml | jq '.feed.entries[].title'
  hearsay feed --page https://example.org/news
  hearsay feed --page --opml https://example.org/news > page.opml && hearsay import page.opml`,
    )
    .action(printFeeds);
}

type Options = PageOptions & { readonly page?: boolean };

async function printFeeds(inputs: string[], options: Options): Promise<void> {
  const isPage = options.page === true || options.opml === true || options.recipe !== undefined;
  await withReading(async (room) => {
    if (isPage) {
      const { printPages } = await import('../read/page-look.ts');
      return printPages(room, inputs, options);
    }
    for (const input of inputs) await printFeed(room.net.fetchPage, input, options.json === true);
  });
}

async function printFeed(fetchPage: FetchPage, input: string, json: boolean): Promise<void> {
  const parse = await readInput(fetchPage, input);
  if (parse.kind === 'failed') process.exitCode = 1;
  if (json) await printJson(asJson(input, parse));
  else if (parse.kind === 'failed') complain(`${input}: ${parse.reason}`);
  else await printLine(asText(parse.feed));
}

async function readInput(fetchPage: FetchPage, input: string): Promise<FeedParse> {
  const opened = await openInput(input, fetchPage);
  if (opened.kind === 'failed') return opened;
  const { parseFeed } = await import('../../feeds/parse-feed.ts');
  return parseFeed(opened.bytes, { url: opened.url, contentType: opened.contentType });
}

function asJson(input: string, parse: FeedParse) {
  if (parse.kind === 'failed') return { input, kind: parse.kind, reason: parse.reason, feed: null };
  const { title, url, homeUrl, language, entries } = parse.feed;
  return {
    input,
    kind: parse.kind,
    reason: null,
    feed: { title, url, homeUrl, language, entries: entries.map(entryJson) },
  };
}

function entryJson(entry: Entry) {
  const { id, url, title, authors, summary, content, categories, enclosures } = entry;
  return {
    id,
    url,
    title,
    authors,
    published: toIso(entry.published),
    updated: toIso(entry.updated),
    summary,
    content,
    categories,
    enclosures,
  };
}

function asText(feed: ParsedFeed): string {
  const head = [feed.title ?? '(no title)', feed.homeUrl, ...feed.problems].filter(Boolean);
  const entries = feed.entries.map((entry) => {
    const day = toIso(entry.published)?.slice(0, 16).replace('T', ' ') ?? '----------------';
    return `${day}  ${entry.title ?? '(no title)'}`;
  });
  return `${[...head, '', ...entries].join('\n')}\n`;
}
