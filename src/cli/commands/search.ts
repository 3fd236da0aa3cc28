import { Command } from 'commander';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { readLimit } from '../read-limit.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function searchCommand(): Command {
  return new Command('search')
    .description('Find articles in the library, newest first.')
    .argument(
      '<query...>',
      'words, "a phrase", -without, OR, prefix*, outlet: author: lang: before: after: is:',
    )
    .option('--json', 'one JSON object an article')
    .option('-n, --limit <count>', 'at most so many', '50')
    .addHelpText(
      'after',
      `
Examples:
  hearsay search ferry collision
  hearsay search '"interest rates" OR inflation -opinion after:2026-11-01'
  hearsay search outlet:ledger author:okafor --json`,
    )
    .action(search);
}

async function search(
  words: string[],
  { json, limit }: { json?: boolean; limit: string },
): Promise<void> {
  const most = readLimit(limit);
  const { parseSearchQuery } = await import('../../text/search-query.ts');
  await withDesk(async ({ store, now }) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const query = parseSearchQuery(words.join(' '), zone, now());
    for (const problem of query.problems) complain(problem);
    const found = await store.search.find({
      readerId: OWNER,
      query,
      before: null,
      limit: most,
      passageLength: null,
    });
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
    if (found.length === 0) complain('Nothing was found.');
  });
}
