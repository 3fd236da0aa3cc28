import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import type { Desk } from '../../desk.ts';
import { type ArticleRecord, articleAsRead } from '../../model/library.ts';
import { toIso } from '../../model/time.ts';
import { complain, printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function exportCommand(): Command {
  return new Command('export')
    .description('Print what the library holds, to take it elsewhere.')
    .addOption(
      new Option(
        '--as <form>',
        'subscriptions as OPML, all articles as lines of JSON, what is saved, or the whole library as lines of JSON',
      )
        .choices(['opml', 'jsonl', 'saved-json', 'saved-csv', 'saved-html', 'library'])
        .default('opml'),
    )
    .option('--folder <name>', 'of subscriptions, those of a folder and the folders in it')
    .option('-o, --output <file>', 'write it to a file')
    .addHelpText(
      'after',
      `
Examples:
  hearsay export > subscriptions.opml
  hearsay export --as jsonl | gzip > articles.jsonl.gz
  hearsay export --as saved-csv -o saved.csv
  hearsay export --as library -o library.jsonl

The whole library is everything: articles with all versions, feeds, who reads what, marks, rules, stories, claims, picks, settings and what
was learned; not passwords and who is signed in. "hearsay import --library" makes the same library of it.`,
    )
    .action(exportWhatever);
}

type Options = {
  readonly as: 'opml' | 'jsonl' | 'library' | keyof typeof SAVED_WRITERS;
  readonly output?: string;
  readonly folder?: string;
};

async function exportWhatever(options: Options): Promise<void> {
  const { as } = options;
  if (as === 'library') return exportWhole(options.output);
  await withDesk(async (desk) => {
    if (as === 'jsonl') return printArticles(desk);
    const text = as === 'opml' ? await opmlOf(desk, options) : await savedAs(desk, as);
    if (options.output === undefined) return printLine(text);
    await writeFile(options.output, text);
    complain(`Written to ${options.output}.`);
  });
}

async function opmlOf(desk: Desk, { folder }: Options): Promise<string> {
  const { exportOpml } = await import('../../pipeline/lists/export-opml.ts');
  return exportOpml(desk, OWNER, folder ?? null);
}

const SAVED_WRITERS = {
  'saved-json': 'savedJson',
  'saved-csv': 'savedCsv',
  'saved-html': 'savedBookmarks',
} as const;

async function savedAs(desk: Desk, form: keyof typeof SAVED_WRITERS): Promise<string> {
  const lists = await import('../../pipeline/sharing/saved-lists.ts');
  const lines = await lists.savedLines(desk, OWNER, desk.mail.address);
  return lists[SAVED_WRITERS[form]](lines, 'Saved in Hearsay');
}

async function exportWhole(output: string | undefined): Promise<void> {
  const { exportLibrary } = await import('../../store/portable/export-library.ts');
  const { libraryPath, readConfig } = await import('../../config.ts');
  const lines = exportLibrary(libraryPath(readConfig(process.env)), Date.now());
  if (output === undefined) {
    for (const line of lines) await printLine(line);
    return;
  }
  await pipeline(withBreaks(lines), createWriteStream(output, { flags: 'wx', flush: true }));
  complain(`Written to ${output}.`);
}

function* withBreaks(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

const PAGE = 200;

async function printArticles({ store }: Desk): Promise<void> {
  let before: number | null = null;
  for (;;) {
    const lines: { id: number }[] = await store.articles.newest({
      readerId: OWNER,
      scope: {},
      before,
      limit: PAGE,
      withMuted: true,
    });
    for (const { id } of lines) {
      const article = await store.articles.byId(OWNER, id);
      if (article !== null) await printJson(articleJson(article));
    }
    const last = lines.at(-1);
    if (last === undefined) return;
    before = last.id;
  }
}

/** What "hearsay import" takes as a line of .jsonl: as it was read, since rules go by themselves. */
function articleJson(record: ArticleRecord) {
  const article = articleAsRead(record);
  const { id, headline, standfirst, byline, section, language, url, paragraphs, credits } = article;
  return {
    id: String(id),
    headline,
    standfirst,
    byline,
    outlet: article.outletName,
    section,
    published: toIso(article.published),
    publishedZone: article.details.publishedZone,
    updated: toIso(article.updated),
    language,
    url,
    paragraphs,
    credits,
    isRead: article.isRead,
    isSaved: article.isSaved,
  };
}
