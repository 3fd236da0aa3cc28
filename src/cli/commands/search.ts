import { Command } from 'commander';
import type { SearchQuery } from '../../model/search-query.ts';
import { toIso } from '../../model/time.ts';
import type { Store } from '../../store/store.ts';
import { complain, printJson, printLine } from '../print.ts';
import { readLimit } from '../read-limit.ts';
import { isElsewhere, SERVER_OPTION, type Server } from '../remote/with-api.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function searchCommand(): Command {
  return new Command('search')
    .description('Find articles in the library, or stories, newest first.')
    .argument(
      '<query...>',
      'words, "a phrase", -without, OR, prefix*, outlet: author: lang: before: after: label: speaker: is:',
    )
    .option('--stories', 'the stories in which it stands, in the place of articles')
    .option(...SERVER_OPTION)
    .option('--json', 'one JSON object an article, or a story')
    .option('-n, --limit <count>', 'at most so many', '50')
    .addHelpText(
      'after',
      `
Examples:
  hearsay search ferry collision
  hearsay search '"interest rates" OR inflation -opinion after:2026-11-01'
  hearsay search outlet:ledger author:okafor --json
  hearsay search --stories ferry
  hearsay search ferry --server https://news.example.org`,
    )
    .action(search);
}

type Options = Server & {
  readonly json?: boolean;
  readonly stories?: boolean;
  readonly limit: string;
};

async function search(
  words: string[],
  { json = false, stories, limit, ...server }: Options,
): Promise<void> {
  const most = readLimit(limit);
  if (isElsewhere(server)) {
    const elsewhere = await import('../remote/ask-elsewhere.ts');
    const ask = stories ? elsewhere.searchStoriesElsewhere : elsewhere.searchElsewhere;
    return ask(server, words.join(' '), { json, limit: most });
  }
  const { parseSearchQuery } = await import('../../text/search-query.ts');
  await withDesk(async ({ store, now }) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const query = parseSearchQuery(words.join(' '), zone, now());
    for (const problem of query.problems) complain(problem);
    const asked = { readerId: OWNER, query, before: null, limit: most };
    const count = await (stories
      ? printStories(store, asked, json)
      : printFound(store, asked, json));
    if (count === 0) complain('Nothing was found.');
  });
}

type Asked = {
  readonly readerId: number;
  readonly query: SearchQuery;
  readonly before: null;
  readonly limit: number;
};

async function printFound(store: Store, asked: Asked, json: boolean): Promise<number> {
  const found = await store.search.find({ ...asked, passageLength: null });
  for (const { line } of found) {
    const { id, outletName, headline, byline, url, language } = line;
    const published = toIso(line.published);
    if (json)
      await printJson({ id, headline, outlet: outletName, byline, published, language, url });
    else
      await printLine(
        `${toIso(line.sortTime)?.slice(0, 16).replace('T', ' ')}  ${outletName}: ${headline}\n                  ${url ?? ''}`,
      );
  }
  return found.length;
}

async function printStories(store: Store, asked: Asked, json: boolean): Promise<number> {
  const { toldStoryLine } = await import('../../pipeline/stories/told-story.ts');
  const { storyLineText } = await import('../stories/story-text.ts');
  const { found } = await store.stories.search(asked);
  for (const { story } of found)
    await (json ? printJson(toldStoryLine(story)) : printLine(storyLineText(story)));
  return found.length;
}
