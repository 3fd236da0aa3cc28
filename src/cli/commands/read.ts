import { Command } from 'commander';
import type { Article, DocumentRead } from '../../model/article.ts';
import { toIso } from '../../model/time.ts';
import { openInput } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { articleText } from '../read/article-text.ts';
import { type ReadingRoom, withReading } from '../with-reading.ts';

export function readCommand(): Command {
  return new Command('read')
    .description('Print the articles in files, pages or standard input; nothing is stored.')
    .argument('<input...>', 'files, addresses, or - for standard input')
    .option('--json', 'one JSON object an article; a mailed digest holds several')
    .addHelpText(
      'after',
      `
Examples:
  hearsay read saved-page.html
  hearsay read https://example.org/news/1
  pbpaste | hearsay read -
  hearsay read --json *.html > articles.jsonl
  hearsay read --json morning-brief.eml | jq -r .article.headline`,
    )
    .action(read);
}

async function read(inputs: string[], { json }: { json?: boolean }): Promise<void> {
  await withReading(async (room) => {
    for (const input of inputs) {
      const result = await readInput(room, input);
      if (result.kind === 'failed') process.exitCode = 1;
      await (json ? printObjects(input, result) : printTexts(input, result));
    }
  });
}

async function readInput({ net, reading }: ReadingRoom, input: string): Promise<DocumentRead> {
  const opened = await openInput(input, net.fetchPage);
  if (opened.kind === 'failed') return opened;
  const { bytes, contentType, url } = opened;
  return reading.readDocument({ name: input, bytes, contentType, url });
}

async function printObjects(input: string, result: DocumentRead): Promise<void> {
  for (const object of asJson(input, result)) await printJson(object);
}

async function printTexts(input: string, result: DocumentRead): Promise<void> {
  if (result.kind === 'failed') return complain(`${input}: ${result.reason}`);
  for (const article of result.articles) await printLine(articleText(article));
}

/** The shape is a contract: absent is null, and null is also what nobody has looked for yet. */
function asJson(input: string, result: DocumentRead) {
  const unsaid = { statements: null, headlineCheck: null };
  if (result.kind === 'failed') {
    return [{ input, kind: 'failed', reason: result.reason, article: null, ...unsaid }];
  }
  return result.articles.map((article) => ({
    input,
    kind: 'article',
    reason: null,
    article: articleJson(article),
    ...unsaid,
  }));
}

function articleJson(article: Article) {
  const { headline, standfirst, byline, outlet, section, language, url, paragraphs, credits } =
    article;
  return {
    headline,
    standfirst,
    byline,
    outlet,
    section,
    published: toIso(article.published),
    updated: toIso(article.updated),
    language,
    url,
    paragraphs,
    credits,
  };
}
