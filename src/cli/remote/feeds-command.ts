import { Command } from 'commander';
import { complain, printJson, printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { answered } from './answered.ts';
import { SERVER_OPTION, type Server, withApi } from './with-api.ts';

type Options = Server & { readonly json?: boolean };

export function feedsCommand(): Command {
  const command = new Command('feeds')
    .description('List the feeds that you follow, follow more, or follow one no more.')
    .addHelpText(
      'after',
      `
What is added is fetched by the Hearsay that serves the library, or by "hearsay refresh". What is removed keeps its articles and marks.

Examples:
  hearsay feeds list
  hearsay feeds add https://harbour-post.example/feed.xml --folder 'Local news'
  hearsay feeds remove 3
  hearsay feeds list --server https://news.example.org --json`,
    );
  const parts = [listPart(), addPart(), removePart()];
  for (const part of parts) command.addCommand(part.option(...SERVER_OPTION).exitOverride());
  return command;
}

function listPart(): Command {
  return new Command('list')
    .description('The feeds that you follow, by folder and title.')
    .option('--json', 'one JSON object a feed, as the API gives it')
    .action(({ json = false, ...server }: Options) =>
      withApi(server, async ({ client }) => {
        const { subscriptions } = answered(await client.GET('/subscriptions'));
        for (const one of subscriptions) await (json ? printJson(one) : printLine(feedLine(one)));
        if (subscriptions.length === 0) complain('You follow no feeds.');
      }),
    );
}

type FeedShown = {
  readonly feedId: number;
  readonly title: string;
  readonly folder: string | null;
  readonly url: string;
  readonly health: { readonly trouble: string | null };
};

/** A silent one says why below. */
function feedLine({ feedId, title, folder, url, health: { trouble } }: FeedShown): string {
  const place = folder === null ? '' : `${folder}: `;
  const silent = trouble === null ? '' : `\n${' '.repeat(10)}${trouble}`;
  return `${String(feedId).padStart(8)}  ${place}${title}  ${url}${silent}`;
}

function addPart(): Command {
  return new Command('add')
    .description('Follow feeds by their addresses.')
    .argument(
      '<address...>',
      'addresses of feeds; "hearsay call searchFeeds" finds those of a site',
    )
    .option('--folder <name>', 'the folder that they are put in')
    .action((urls: string[], { folder, ...server }: Server & { readonly folder?: string }) =>
      withApi(server, async ({ client }) => {
        const feeds = urls.map((url) => ({ url, ...(folder !== undefined && { folder }) }));
        const told = answered(await client.POST('/subscriptions', { body: { feeds } }));
        for (const id of told.feedIds) await printLine(String(id));
        for (const problem of told.problems) complain(problem);
        if (told.problems.length > 0) process.exitCode = 1;
      }),
    );
}

function removePart(): Command {
  return new Command('remove')
    .description('Follow feeds no more.')
    .argument('<id...>', 'numbers of feeds, as "hearsay feeds list" has them')
    .action((ids: string[], server: Server) =>
      withApi(server, async ({ client }) => {
        for (const typed of ids) {
          if (!/^[1-9]\d{0,14}$/.test(typed))
            throw new CommandError(`${typed}: a feed is named by its number.`, 2);
          const path = { feedId: Number(typed) };
          const result = await client.DELETE('/subscriptions/{feedId}', { params: { path } });
          if (result.response.status === 404) {
            process.exitCode = 1;
            complain(`${typed}: You follow no such feed.`);
          } else complain(`No longer followed: ${answered(result).title}.`);
        }
      }),
    );
}
