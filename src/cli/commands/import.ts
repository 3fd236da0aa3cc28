import { Command } from 'commander';
import type { Desk } from '../../desk.ts';
import type { Taken } from '../../pipeline/import/take-piece.ts';
import { explainShown } from '../explain-shown.ts';
import { complain, printJson } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { showProgress } from '../show-progress.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function importCommand(): Command {
  return new Command('import')
    .description('Put files into the library: lists of feeds are subscribed to, the rest is read.')
    .argument(
      '[path...]',
      'OPML, exports of other readers, feeds, HTML, text, .eml, mbox, WARC, .jsonl of articles; or folders of these',
    )
    .option('--news-only', 'leave stories and who says what for later')
    .option('--library <file>', 'a whole library, as export writes it; - for standard input')
    .option('--json', 'one JSON object for each thing found, printed once it is safe')
    .addHelpText(
      'after',
      `
What the library has already is only counted: importing twice adds nothing.
Exports are known by what stands in them: Feedly, FreshRSS, Google Reader, Inoreader, Instapaper, Miniflux, NewsBlur, Omnivore,
Pocket, Readwise Reader, wallabag, bookmarks. What was read and saved there is read and saved here; pages of addresses without a
text are fetched bit by bit, while Hearsay runs.

Examples:
  hearsay import subscriptions.opml
  hearsay import part_000000.csv starred.json
  hearsay import ~/saved-articles mail.mbox archive.warc.gz
  HEARSAY_DATA=~/new-library hearsay import --library library.jsonl`,
    )
    .action(importPaths);
}

type Options = { readonly library?: string; readonly newsOnly?: boolean; readonly json?: boolean };

async function importPaths(paths: string[], options: Options): Promise<void> {
  const { library, newsOnly, json } = options;
  if (library === undefined && paths.length === 0) {
    throw new CommandError('Name what is to be imported.', 2);
  }
  if (library !== undefined) {
    const { importWhole } = await import('../keeping/import-whole.ts');
    return importWhole(library);
  }
  const { countFiles } = await import('../../pipeline/import/pieces/pieces-of-paths.ts');
  const place = await placing(options);
  const { tryToHold, whoHolds } = await import('../hold-work.ts');
  const total = await countFiles(paths);
  await withDesk(async (desk, config) => {
    const holding = tryToHold(config, 'import');
    const progress = showProgress('Importing', total);
    const count = { articles: 0, subscriptions: 0, known: 0, failed: 0 };
    try {
      await takeIn(desk, paths, (taken) => {
        progress.step(taken.name);
        add(count, taken);
        if (json) return printJson(taken);
        for (const trouble of troublesOf(taken))
          progress.interrupt(() => complain(`${taken.name}: ${trouble}`));
      });
      if (holding.kind === 'held') await place(desk);
    } finally {
      progress.end();
      complain(summary(count));
    }
    // Two that put the same articles into stories would do all of it twice.
    if (holding.kind === 'taken') {
      complain(`${whoHolds(config, holding.by)} It puts what is new into stories.`);
    } else {
      if (count.articles > 0 && !newsOnly) await explainShown(desk);
      holding.release();
    }
    if (count.failed > 0) process.exitCode = 1;
  });
}

async function placing({ newsOnly }: Options): Promise<(desk: Desk) => Promise<void>> {
  const { placeNews, sortNews } = await import('../../pipeline/place-news.ts');
  return newsOnly ? sortNews : placeNews;
}

async function takeIn(
  desk: Desk,
  paths: readonly string[],
  onTaken: (taken: Taken) => Promise<void> | undefined,
): Promise<void> {
  const { piecesOfPaths } = await import('../../pipeline/import/pieces/pieces-of-paths.ts');
  const { importPieces } = await import('../../pipeline/import/import-pieces.ts');
  for await (const taken of importPieces(desk, OWNER, piecesOfPaths(paths))) await onTaken(taken);
}

function troublesOf(taken: Taken): readonly string[] {
  if (taken.kind === 'failed') return [taken.reason];
  const broken = (taken.broken ?? []).map(({ place, reason }) => `${place}: ${reason}`);
  return [...broken, ...taken.problems];
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
