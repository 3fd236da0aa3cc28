import { writeFile } from 'node:fs/promises';
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
      new Option('--as <form>', 'subscriptions as OPML, or all articles as lines of JSON')
        .choices(['opml', 'jsonl'])
        .default('opml'),
    )
    .option('-o, --output <file>', 'write the OPML to a file')
    .addHelpText(
      'after',
      `
Examples:
  hearsay export > subscriptions.opml
  hearsay export --as jsonl | gzip > articles.jsonl.gz`,
    )
    .action(exportLibrary);
}

async function exportLibrary(options: { as: 'opml' | 'jsonl'; output?: string }): Promise<void> {
  await withDesk(async (desk) => {
    if (options.as === 'jsonl') return printArticles(desk);
    const { exportOpml } = await import('../../pipeline/library-actions.ts');
    const opml = await exportOpml(desk, OWNER);
    if (options.output === undefined) return printLine(opml);
    await writeFile(options.output, opml);
    complain(`Written to ${options.output}.`);
  });
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
