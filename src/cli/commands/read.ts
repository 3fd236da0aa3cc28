import { Command } from 'commander';
import type { Article, ArticleRead } from '../../model/article.ts';
import { toIso } from '../../model/time.ts';
import { openInput } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { type ReadingRoom, withReading } from '../with-reading.ts';

export function readCommand(): Command {
  return new Command('read')
    .description('Print the article in a file, a page or standard input; nothing is stored.')
    .argument('<input...>', 'files, addresses, or - for standard input')
    .option('--json', 'one JSON object a document')
    .addHelpText(
      'after',
      `
Examples:
  hearsay read saved-page.html
  hearsay read https://example.org/news/1
  pbpaste | hearsay read -
  hearsay read --json *.html > articles.jsonl`,
    )
    .action(read);
}

async function read(inputs: string[], { json }: { json?: boolean }): Promise<void> {
  await withReading(async (room) => {
    for (const input of inputs) {
      const result = await readInput(room, input);
      if (result.kind === 'failed') process.exitCode = 1;
      if (json) await printJson(asJson(input, result));
      else if (result.kind === 'failed') complain(`${input}: ${result.reason}`);
      else await printLine(asText(result.article));
    }
  });
}

async function readInput({ net, reading }: ReadingRoom, input: string): Promise<ArticleRead> {
  const opened = await openInput(input, net.fetchPage);
  if (opened.kind === 'failed') return opened;
  const { bytes, contentType, url } = opened;
  return reading.readDocument({ name: input, bytes, contentType, url });
}

/** The shape is a contract: absent is null, and null is also what nobody has looked for yet. */
function asJson(input: string, result: ArticleRead) {
  const shared = { input, kind: result.kind };
  const unsaid = { statements: null, headlineCheck: null };
  if (result.kind === 'failed') {
    return { ...shared, reason: result.reason, article: null, ...unsaid };
  }
  return { ...shared, reason: null, article: articleJson(result.article), ...unsaid };
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

function asText(article: Article): string {
  const about = [
    article.byline.join(', '),
    article.outlet,
    article.section,
    toIso(article.published)?.slice(0, 16).replace('T', ' '),
  ];
  const lines = [
    article.headline,
    about.filter(Boolean).join(' · '),
    article.standfirst ?? '',
    ...article.paragraphs,
    article.credits.length > 0 ? `Credits: ${article.credits.join('; ')}` : '',
  ];
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}
