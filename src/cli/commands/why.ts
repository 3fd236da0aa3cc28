import { Command } from 'commander';
import type { Article } from '../../model/article.ts';
import type { StatementsState } from '../../model/library-statements.ts';
import type { Reading } from '../../pipeline/reading/open-reading.ts';
import { toldLogLine } from '../../pipeline/stories/told-story.ts';
import { explainArticle } from '../../pipeline/why/explain-article.ts';
import type { Store } from '../../store/store.ts';
import { openInput } from '../open-input.ts';
import { isElsewhere, SERVER_OPTION, type Server } from '../remote/with-api.ts';
import {
  type Explained,
  MOST_STEPS,
  NOTHING,
  type Options,
  printExplained,
} from '../why/print-explained.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { withReading } from '../with-reading.ts';

export function whyCommand(): Command {
  return new Command('why')
    .description(
      'Say where each part of an article came from, why each block was left out, how each statement was found, and why it is in its story; or how a story came about.',
    )
    .argument(
      '<what...>',
      'ids of articles, or numbers of stories, in the library; or files, addresses, -: not stored then',
    )
    .option(...SERVER_OPTION)
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
  hearsay why 12 --server https://news.example.org
  hearsay why --all https://example.org/news/1
  hearsay why --json saved.html | jq 'select(.kind == "removed").reason'
  hearsay why --json saved.html | jq 'select(.kind == "statement") | .content, .reasons'`,
    )
    .action(explainAll);
}

async function explainAll(inputs: string[], options: Options & Server): Promise<void> {
  for (const input of inputs)
    for (const explained of await explainedOf(input, options))
      await printExplained(input, explained, options);
}

/** Files and addresses are read here, whichever Hearsay is asked about what it keeps. */
async function explainedOf(input: string, server: Server): Promise<Explained[]> {
  if (!isId(input)) return fromOutside(input);
  if (!isElsewhere(server)) return fromLibrary(Number(input));
  const { explainElsewhere } = await import('../remote/explain-elsewhere.ts');
  return [await explainElsewhere(server, Number(input))];
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
    const explanation = explainArticle({ article: record, record, place, statements });
    return [{ kind: 'article', isKept: true, explanation }];
  });
}

async function storyByNumber({ stories }: Store, id: number): Promise<Explained> {
  const log = await stories.log(id, { before: null, limit: MOST_STEPS });
  return log.length > 0 ? { kind: 'story', log: log.map(toldLogLine) } : NOTHING;
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
      const explanation = explainArticle({ article, record: null, place: null, statements });
      all.push({ kind: 'article', isKept: false, explanation });
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
