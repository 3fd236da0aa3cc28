import { Command } from 'commander';
import type { Article, DocumentRead } from '../../model/article.ts';
import type { ArticleStatements } from '../../model/statement.ts';
import { toIso } from '../../model/time.ts';
import { toldStatement } from '../../pipeline/statements/told-statement.ts';
import { checkHeadline } from '../../stories/headlines/check-headline.ts';
import { openInput } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { articleText } from '../read/article-text.ts';
import { headlineJson, headlineText } from '../read/headline-text.ts';
import { statementsText } from '../read/statements-text.ts';
import { type ReadingRoom, withReading } from '../with-reading.ts';

export function readCommand(): Command {
  return new Command('read')
    .description(
      'Print the articles in files, pages or standard input, and who says what in them; nothing is stored.',
    )
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
  hearsay read --json morning-brief.eml | jq -r .article.headline
  hearsay read --json page.html | jq -r '.statements[] | [.speaker.name, .content] | @tsv'
  hearsay read --json *.html | jq 'select(.headlineCheck.verdict == "attribution dropped") | .headlineCheck'

A statement's span indexes the paragraphs joined by a blank line; where its place is the headline or the standfirst, it indexes that, and its paragraph is null. statementDepth says what was looked for in the text's language: full, speech (direct and reported), quotes.

headlineCheck says what the headline makes of its text: supported, attribution dropped (it states as fact what the text gives as the word of speaker, in the statement of that number, from 0), not in the text; null where it can't be told.`,
    )
    .action(read);
}

type Options = { readonly json?: boolean };

async function read(inputs: string[], options: Options): Promise<void> {
  await withReading(async (room) => {
    for (const input of inputs) await readOne(room, input, options);
  });
}

async function readOne(room: ReadingRoom, input: string, { json }: Options): Promise<void> {
  const result = await readInput(room, input);
  if (result.kind === 'failed') {
    process.exitCode = 1;
    await (json ? printFailure(input, result.reason) : complain(`${input}: ${result.reason}`));
    return;
  }
  for (const article of result.articles) {
    const found = await findIn(room, input, article);
    await (json ? printObject(input, article, found) : printText(article, found));
  }
}

async function readInput({ net, reading }: ReadingRoom, input: string): Promise<DocumentRead> {
  const opened = await openInput(input, net.fetchPage);
  if (opened.kind === 'failed') return opened;
  const { bytes, contentType, url } = opened;
  return reading.readDocument({ name: input, bytes, contentType, url });
}

/** Null if the text could not be looked through; that is complained of. */
async function findIn(
  { reading }: ReadingRoom,
  input: string,
  article: Article,
): Promise<ArticleStatements | null> {
  const { headline, standfirst, paragraphs, language } = article;
  const result = await reading.findStatements([{ headline, standfirst, paragraphs, language }]);
  if (result.kind === 'found') return result.found[0] ?? null;
  process.exitCode = 1;
  complain(`${input}: who says what could not be told. ${result.reason}`);
  return null;
}

/** The shape is a contract: absent is null, and null is also what nobody has looked for yet. */
function printFailure(input: string, reason: string): Promise<void> {
  const unsaid = { article: null, statements: null, headlineCheck: null };
  return printJson({ input, kind: 'failed', reason, ...unsaid });
}

function printObject(
  input: string,
  article: Article,
  found: ArticleStatements | null,
): Promise<void> {
  return printJson({
    input,
    kind: 'article',
    reason: null,
    article: articleJson(article),
    statements: found?.statements.map(toldStatement) ?? null,
    statementDepth: found?.depth ?? null,
    headlineCheck: headlineJson(checkHeadline({ ...article, found })),
  });
}

function printText(article: Article, found: ArticleStatements | null): Promise<void> {
  const statements = found === null ? [] : [statementsText(found)];
  const parts = [articleText(article), ...headlineText({ ...article, found }), ...statements];
  return printLine(parts.join('\n'));
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
    publishedZone: article.details.publishedZone,
    updated: toIso(article.updated),
    language,
    url,
    paragraphs,
    credits,
  };
}
