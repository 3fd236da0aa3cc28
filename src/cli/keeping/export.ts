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
        'subscriptions as OPML, all articles as lines of JSON, or the whole library as such lines',
      )
        .choices(['opml', 'jsonl', 'library'])
        .default('opml'),
    )
    .option('-o, --output <file>', 'write it to a file')
    .addHelpText(
      'after',
      `
Examples:
  hearsay export > subscriptions.opml
  hearsay export --as jsonl | gzip > articles.jsonl.gz
  hearsay export --as library -o library.jsonl

The whole library is everything: articles with all versions, feeds, who reads what, marks, rules, stories, claims, picks, settings and what
was learned; not passwords and who is signed in. "hearsay import --library" makes the same library of it.`,
    )
    .action(exportWhatever);
}

type Options = { readonly as: 'opml' | 'jsonl' | 'library'; readonly output?: string };

async function exportWhatever(options: Options): Promise<void> {
  if (options.as === 'library') return exportWhole(options.output);
  await withDesk(async (desk) => {
    if (options.as === 'jsonl') return printArticles(desk);
    const { exportOpml } = await import('../../pipeline/library-actions.ts');
    const opml = await exportOpml(desk, OWNER);
    if (options.output === undefined) return printLine(opml);
    await writeFile(options.output, opml);
    complain(`Written to ${options.output}.`);
  });
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
