import { Command } from 'commander';
import type { Article } from '../../model/article.ts';
import type { ArticleRecord } from '../../model/library.ts';
import type { StatementsState } from '../../model/library-statements.ts';
import type { ArticleStory, StoryLogLine } from '../../model/library-stories.ts';
import type { Removal } from '../../model/removal.ts';
import type { Reading } from '../../pipeline/reading/open-reading.ts';
import { toldStatement } from '../../pipeline/statements/told-statement.ts';
import { toldLogLine, toldReport } from '../../pipeline/stories/told-story.ts';
import type { Store } from '../../store/store.ts';
import { openInput } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { partsOfArticle } from '../why/article-parts.ts';
import { cutLine } from '../why/cut-line.ts';
import { checkFound, headlineLines } from '../why/headline-lines.ts';
import { statementLines } from '../why/statement-lines.ts';
import { logLines, storyLines } from '../why/story-lines.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { withReading } from '../with-reading.ts';

type Options = { readonly json?: boolean; readonly all?: boolean };

export function whyCommand(): Command {
  return new Command('why')
    .description(
      'Say where each part of an article came from, why each block was left out, how each statement was found, and why it is in its story; or how a story came about.',
    )
    .argument(
      '<what...>',
      'ids of articles, or numbers of stories, in the library; or files, addresses, -: not stored then',
    )
    .option('--all', 'also what stood outside the article: menus, sidebars, footers')
    .option(
      '--json',
      'one JSON object a line: the article’s parts, each block left out, each statement, its story; or a story’s steps',
    )
    .addHelpText(
      'after',
      `
The library does not keep what stood outside an article: give the address for that.

Examples:
  hearsay why 3676714598402047
  hearsay why 12
  hearsay why --all https://example.org/news/1
  hearsay why --json saved.html | jq 'select(.kind == "removed").reason'
  hearsay why --json saved.html | jq 'select(.kind == "statement") | .content, .reasons'`,
    )
    .action(explainAll);
}

/** An article to explain, or why there is none. */
type Explained =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** What the library alone knows; null for what was only read. */
      readonly record: ArticleRecord | null;
      /** Where it stands in its story; null: nobody has placed it, or it was only read. */
      readonly place: ArticleStory | null;
      readonly statements: StatementsState;
    }
  | { readonly kind: 'story'; readonly log: readonly StoryLogLine[] }
  | { readonly kind: 'failed'; readonly reason: string };

async function explainAll(inputs: string[], options: Options): Promise<void> {
  for (const input of inputs) {
    const all = await (isId(input) ? fromLibrary(Number(input)) : fromOutside(input));
    for (const explained of all) await explain(input, explained, options);
  }
}

async function explain(input: string, explained: Explained, options: Options): Promise<void> {
  if (explained.kind === 'failed') process.exitCode = 1;
  if (options.json) await printLines(input, explained, options);
  else if (explained.kind === 'failed') complain(`${input}: ${explained.reason}`);
  else if (explained.kind === 'story') await printLine(logLines(explained.log).join('\n'));
  else await printText(explained, options);
}

function isId(input: string): boolean {
  return /^\d{1,16}$/.test(input);
}

function fromLibrary(id: number): Promise<Explained[]> {
  return withDesk(async ({ store, reading }): Promise<Explained[]> => {
    const record = await store.articles.byId(OWNER, id);
    const known = await store.statements.ofArticle(id, OWNER);
    if (record === null || known === null) return [await storyByNumber(store, id)];
    const [place = null] = await store.stories.ofArticles([id]);
    const statements = known.kind === 'awaited' ? await statementsIn(reading, record) : known;
    return [{ kind: 'article', article: record, record, place, statements }];
  });
}

/** Steps of a story's log that are printed: the newest. */
const MOST_STEPS = 1000;

async function storyByNumber({ stories }: Store, id: number): Promise<Explained> {
  const log = await stories.log(id, { before: null, limit: MOST_STEPS });
  return log.length > 0
    ? { kind: 'story', log }
    : { kind: 'failed', reason: 'There is no such article, and no such story.' };
}

/** A mailed digest holds several articles. */
function fromOutside(input: string): Promise<Explained[]> {
  return withReading(async ({ net, reading }): Promise<Explained[]> => {
    const opened = await openInput(input, net.fetchPage);
    if (opened.kind === 'failed') return [opened];
    const { bytes, contentType, url } = opened;
    const read = await reading.readDocument({ name: input, bytes, contentType, url });
    if (read.kind === 'failed') return [read];
    const all: Explained[] = [];
    for (const article of read.articles) {
      const statements = await statementsIn(reading, article);
      all.push({ kind: 'article', article, record: null, place: null, statements });
    }
    return all;
  });
}

async function statementsIn(
  reading: Reading,
  { headline, standfirst, paragraphs, language }: Article,
): Promise<StatementsState> {
  const result = await reading.findStatements([{ headline, standfirst, paragraphs, language }]);
  if (result.kind === 'failed') return result;
  const [found] = result.found;
  return found === undefined ? { kind: 'awaited' } : { kind: 'found', found };
}

async function printLines(input: string, explained: Explained, options: Options): Promise<void> {
  if (explained.kind === 'failed') {
    return printJson({ input, kind: 'failed', reason: explained.reason });
  }
  if (explained.kind === 'story') {
    for (const { kind: step, ...line } of explained.log.map(toldLogLine))
      await printJson({ input, kind: 'step', step, ...line });
    return;
  }
  for (const part of partsOfArticle(explained.article, explained.record))
    await printJson({ input, kind: 'part', ...part });
  for (const removal of shownRemovals(explained.article, options)) {
    const { text, reason, step, place, before } = removal;
    await printJson({ input, kind: 'removed', text, reason, step, place, before });
  }
  const { statements: state } = explained;
  for (const one of state.kind === 'found' ? state.found.statements : [])
    await printJson({ input, kind: 'statement', ...toldStatement(one) });
  const check = checkFound(explained.article, state);
  if (check !== null) await printJson({ input, kind: 'headline', ...check });
  if (explained.place !== null) await printJson(placeJson(input, explained.place));
}

function placeJson(input: string, { story, event, report, reason }: ArticleStory) {
  return { input, kind: 'story', story, event, report: toldReport(report), reason };
}

function shownRemovals({ details }: Article, { all }: Options): readonly Removal[] {
  return details.removed.filter(({ reason }) => all || reason !== 'outside the article');
}

const NAME_WIDTH = 15;

async function printText(
  { article, record, place, statements }: Extract<Explained, { kind: 'article' }>,
  options: Options,
): Promise<void> {
  const parts = partsOfArticle(article, record).filter(({ value }) => value !== null);
  const usual = mostOften(parts.map(({ from }) => from));
  await printLine(`All from ${usual}, unless another source is named:\n`);
  for (const { part, value, from } of parts) {
    await printLine(`${part.padEnd(NAME_WIDTH)} ${cutLine(value ?? '')}`);
    if (from !== usual) await printLine(`${' '.repeat(NAME_WIDTH)} from ${from}`);
  }
  const removed = shownRemovals(article, options);
  await printLine(`\n${removed.length === 1 ? '1 block' : `${removed.length} blocks`} left out`);
  for (const { text, reason, step, place, before } of removed) {
    await printLine(`\n  ${cutLine(text)}`);
    const where = before === 0 ? 'before the text' : `after paragraph ${before}`;
    await printLine(`    ${reason}; by ${step}; ${where}`);
    if (place !== null) await printLine(`    in ${place}`);
  }
  const story = record === null ? [] : ['', ...storyLines(place)];
  await printLine(
    ['', ...headlineLines(article, statements), ...statementLines(statements), ...story].join('\n'),
  );
}

function mostOften(values: readonly string[]): string {
  const counted = [...Map.groupBy(values, (value) => value)];
  return counted.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
}
