import { Command } from 'commander';
import { complain, printJson, printLine } from '../print.ts';
import { answered } from './answered.ts';
import { SERVER_OPTION, type Server, withApi } from './with-api.ts';

export function articleCommand(): Command {
  return new Command('article')
    .description('Print articles of the library: the text, and what hangs on it.')
    .argument('<id...>', 'numbers of articles, as "hearsay search --json" has them')
    .option(...SERVER_OPTION)
    .option('--json', 'one JSON object an article, as the API gives it')
    .addHelpText(
      'after',
      `
Examples:
  hearsay article 3676714598402047
  hearsay search ferry --json | jq .id | xargs hearsay article --json | jq -r '.paragraphs[0]'
  hearsay article 3676714598402047 --server https://news.example.org`,
    )
    .action(printArticles);
}

type Options = Server & { readonly json?: boolean };

async function printArticles(ids: string[], { json = false, ...server }: Options): Promise<void> {
  await withApi(server, async ({ client }) => {
    for (const typed of ids) {
      const result = await client.GET('/articles/{id}', {
        params: { path: { id: numberOf(typed) } },
      });
      // The others are printed: exit status 1 says that some were not.
      if (result.response.status === 404) {
        process.exitCode = 1;
        complain(`${typed}: There is no such article.`);
        continue;
      }
      const article = answered(result);
      if (json) await printJson(article);
      else await printLine(textOf(article));
    }
  });
}

/** What is no number is none of an article. */
function numberOf(typed: string): number {
  return /^[1-9]\d{0,14}$|^[1-8]\d{15}$/.test(typed) ? Number(typed) : Number.MAX_SAFE_INTEGER;
}

type Shown = {
  readonly headline: string;
  readonly outlet: { readonly name: string };
  readonly byline: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly standfirst: string | null;
  readonly paragraphs: readonly string[];
  readonly enclosures: readonly { readonly url: string; readonly type: string }[];
};

function textOf(article: Shown): string {
  const { headline, outlet, byline, published, url, standfirst, paragraphs, enclosures } = article;
  const by = byline.length > 0 ? `, ${byline.join(', ')}` : '';
  return [
    headline,
    `${outlet.name}${by}${published === null ? '' : `, ${published.slice(0, 16).replace('T', ' ')}`}`,
    ...(url === null ? [] : [url]),
    ...enclosures.map((one) => `${one.url} (${one.type})`),
    ...(standfirst === null ? [] : ['', standfirst]),
    ...paragraphs.flatMap((paragraph) => ['', paragraph]),
    '',
  ].join('\n');
}
