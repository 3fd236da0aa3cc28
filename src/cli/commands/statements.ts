import { Command } from 'commander';
import { countTo } from '../explain-shown.ts';
import { complain } from '../print.ts';
import { readLimit } from '../read-limit.ts';
import { showProgress } from '../show-progress.ts';
import { withDesk } from '../with-desk.ts';

export function statementsCommand(): Command {
  return new Command('statements')
    .description('Look through the articles that await it for who says what, the newest first.')
    .option('-n, --limit <count>', 'at most so many articles', '1000')
    .addHelpText(
      'after',
      `
"hearsay serve" does this by itself. What is done is kept, so it can be stopped at any time.

Examples:
  hearsay statements
  hearsay import saved-articles && hearsay statements && hearsay people quill`,
    )
    .action(lookThrough);
}

async function lookThrough({ limit }: { limit: string }): Promise<void> {
  const most = readLimit(limit);
  const { findAwaited } = await import('../../pipeline/statements/find-awaited.ts');
  const { holdWork } = await import('../hold-work.ts');
  await withDesk(async (desk, config) => {
    const release = holdWork(config, { doing: 'statements', instead: 'It does this by itself.' });
    const progress = showProgress('Looking through', most);
    const onProgress = countTo(progress);
    const done = await findAwaited(desk, { limit: most }, { onProgress }).finally(() => {
      progress.end();
      release();
    });
    complain(done === 1 ? '1 article looked through.' : `${done} articles looked through.`);
  });
}
