import { Command } from 'commander';
import type { Taken } from '../../pipeline/import/take-piece.ts';
import { complain, printJson } from '../print.ts';
import { showProgress } from '../show-progress.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function importCommand(): Command {
  return new Command('import')
    .description('Put files into the library: lists of feeds are subscribed to, the rest is read.')
    .argument(
      '<path...>',
      'OPML, feeds, HTML, text, .eml, mbox, WARC, .jsonl of articles; or folders of these',
    )
    .option('--json', 'one JSON object for each thing found, printed once it is safe')
    .addHelpText(
      'after',
      `
What the library has already is only counted: importing twice adds nothing.

Examples:
  hearsay import subscriptions.opml
  hearsay import ~/saved-articles mail.mbox archive.warc.gz`,
    )
    .action(importPaths);
}

async function importPaths(paths: string[], { json }: { json?: boolean }): Promise<void> {
  const { countFiles, piecesOfPaths } = await import('../../pipeline/import/pieces-of-paths.ts');
  const { importPieces } = await import('../../pipeline/import/import-pieces.ts');
  const { followRules } = await import('../../pipeline/rules/follow-rules.ts');
  const total = await countFiles(paths);
  await withDesk(async (desk) => {
    const progress = showProgress('Importing', total);
    const count = { articles: 0, subscriptions: 0, known: 0, failed: 0 };
    try {
      for await (const taken of importPieces(desk, OWNER, piecesOfPaths(paths))) {
        progress.step(taken.name);
        add(count, taken);
        if (json) await printJson(taken);
        else if (taken.kind === 'failed') {
          progress.interrupt(() => complain(`${taken.name}: ${taken.reason}`));
        }
      }
      await followRules(desk);
    } finally {
      progress.end();
      complain(summary(count));
    }
    if (count.failed > 0) process.exitCode = 1;
  });
}

type Count = Record<'articles' | 'subscriptions' | 'known' | 'failed', number>;

function add(count: Count, taken: Taken): void {
  if (taken.kind === 'failed') {
    count.failed += 1;
    return;
  }
  count[taken.kind] += taken.added;
  count.known += taken.known;
}

function summary({ articles, subscriptions, known, failed }: Readonly<Count>): string {
  const parts = [`${articles} articles added`];
  if (subscriptions > 0) parts.push(`${subscriptions} feeds subscribed to`);
  if (known > 0) parts.push(`${known} known already`);
  if (failed > 0) parts.push(`${failed} failed`);
  const next = subscriptions > 0 ? ' "hearsay refresh" fetches the feeds.' : '';
  return `${parts.join(', ')}.${next}`;
}
