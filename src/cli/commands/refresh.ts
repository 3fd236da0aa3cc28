import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { SampleEdition } from '../../pipeline/sample-edition.ts';
import { explainShown } from '../explain-shown.ts';
import { complain, printJson } from '../print.ts';
import { isElsewhere, SERVER_OPTION, type Server } from '../remote/with-api.ts';
import { CommandError } from '../report-trouble.ts';
import { showProgress } from '../show-progress.ts';
import { withDesk } from '../with-desk.ts';

export function refreshCommand(): Command {
  return new Command('refresh')
    .description(
      'Fetch the feeds whose time has come, once, and the pages they lead to; find who says what.',
    )
    .option('--all', 'every feed, whether its time has come or not')
    .option('--news-only', 'leave stories and who says what for later')
    .option(...SERVER_OPTION)
    .option(
      '--progress',
      'of another Hearsay: only tell how its refresh goes, or how the last one went',
    )
    .option(
      '--json',
      'one JSON object a feed, printed once what it brought is safe; of another Hearsay one object, how it went',
    )
    .addHelpText(
      'after',
      `
"hearsay serve" does this by itself. Here for a machine that only wakes now and then.
Who says what takes some seconds a hundred articles; what is done is kept, so it can be stopped at any time.

Another Hearsay fetches all the feeds that you follow there, and this waits until it has.

Examples:
  hearsay refresh
  hearsay refresh --all --json
  hearsay refresh --server https://news.example.org --progress`,
    )
    .action(refreshOnce);
}

type Options = Server & {
  readonly all?: boolean;
  readonly newsOnly?: boolean;
  readonly progress?: boolean;
  readonly json?: boolean;
};

async function refreshOnce(options: Options): Promise<void> {
  if (isElsewhere(options)) {
    const { refreshElsewhere } = await import('../remote/refresh-elsewhere.ts');
    return refreshElsewhere(options);
  }
  if (options.progress)
    throw new CommandError('--progress tells of another Hearsay: say which by --server.', 2);
  const { refresh } = await import('../../pipeline/refresh.ts');
  const { withWorkHeld } = await import('../hold-work.ts');
  const { readConfig } = await import('../../config.ts');
  const work = {
    doing: 'refresh',
    instead: 'It fetches what is due by itself; "Refresh" on its pages fetches now.',
  };
  await withWorkHeld(readConfig(process.env), work, () => refreshHeld(refresh, options));
}

type Refresh = typeof import('../../pipeline/refresh.ts').refresh;

async function refreshHeld(
  refresh: Refresh,
  { all, newsOnly = false, json }: Options,
): Promise<void> {
  await withDesk(async (desk) => {
    const sample = await openSample(desk);
    let progress = showProgress('Fetching', 0);
    try {
      const report = await refresh(
        desk,
        { kind: all ? 'all' : 'due' },
        {
          isNewsOnly: newsOnly,
          onStart: ({ length: total }) => {
            progress.end();
            progress = showProgress('Fetching', total);
          },
          onFeed: (fetch) => {
            progress.step(fetch.url);
            if (json) void printJson(fetch);
            else if (fetch.kind === 'failed') {
              progress.interrupt(() => complain(`${fetch.url}: ${fetch.trouble}`));
            }
          },
        },
      );
      progress.end();
      if (report.failed > 0) process.exitCode = 1;
      complain(
        `${report.feeds} feeds: ${report.added} new articles, ${report.revised} changed, ${report.failed} feeds failed; ${report.pages.read} pages read.`,
      );
      if (!newsOnly) await explainShown(desk);
    } finally {
      progress.end();
      await sample?.close();
    }
  });
}

/** The sample edition's listener where the library reads it, else null: its texts need not be loaded then. */
async function openSample(desk: Desk): Promise<Pick<SampleEdition, 'close'> | null> {
  const { hasSample } = await import('../../pipeline/sample-anchor.ts');
  if (!(await hasSample(desk))) return null;
  const { sampleEdition } = await import('../../pipeline/sample-edition.ts');
  const sample = sampleEdition(desk);
  await sample.reopen();
  return sample;
}
