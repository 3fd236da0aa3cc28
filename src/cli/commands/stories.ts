import { Command } from 'commander';
import { toldTopStory } from '../../pipeline/stories/told-story.ts';
import { reasonFor } from '../open-input.ts';
import { complain, printJson, printLine } from '../print.ts';
import { readLimit } from '../read-limit.ts';
import { isElsewhere, SERVER_OPTION, type Server } from '../remote/with-api.ts';
import { CommandError } from '../report-trouble.ts';
import { storyLineText } from '../stories/story-text.ts';
import { OWNER, withDesk } from '../with-desk.ts';

type Options = Server & { readonly json?: boolean; readonly limit: string };

export function storiesCommand(): Command {
  return new Command('stories')
    .description(
      'Tell which articles of a file are one story; without a file, the library’s stories.',
    )
    .argument('[file]', 'articles as lines of JSON, or - for standard input')
    .option('--json', 'the library’s stories as one JSON object each; a file’s are in any case')
    .option(...SERVER_OPTION)
    .option('-n, --limit <count>', 'at most so many of the library’s stories', '30')
    .addHelpText(
      'after',
      `
A line of the file is an article: {"id", "headline", "text", "outlet", "published", "language"}; all but id and one of headline and text may be missing. For each, in the file's order, a line is printed: {"id", "story", "copyOf", "similarity"}. Articles of one story have the same number. copyOf is the id of the article whose text it is, whole or in good part, and similarity the part of its own words that stand there, 0 to 1; both are null for a report of its own. Articles are taken in the order they were published in, those without a date where they stand in the file; nothing is stored.

Without a file: the top story first. With --json each says what put it there: how many report it themselves and how lately, whether more than usual do right now, how many owners carry it, how fresh it is, and whether a story beside it stands above.

Examples:
  hearsay stories articles.jsonl
  hearsay export --as jsonl | hearsay stories - | jq -s 'group_by(.story) | map(length)'
  hearsay stories
  hearsay stories --json | jq -r '.headline'`,
    )
    .action((file: string | undefined, options: Options) =>
      file === undefined ? printTop(options) : tellFile(file),
    );
}

async function tellFile(file: string): Promise<void> {
  const { readStoryFile } = await import('../stories/read-story-file.ts');
  const { tellStories } = await import('../stories/tell-stories.ts');
  const { openStories } = await import('../../stories/open-stories.ts');
  const onBadLine = (number: number, reason: string) => {
    process.exitCode = 1;
    complain(`${file === '-' ? 'standard input' : file}, line ${number}: ${reason}`);
  };
  const reading = { now: Date.now(), onBadLine };
  const lines = await readStoryFile(file, reading).catch((error) => {
    throw new CommandError(`${file}: ${reasonFor(error)}`);
  });
  for (const told of tellStories(lines, openStories({}))) await printJson(told);
}

async function printTop({ json = false, limit, ...server }: Options): Promise<void> {
  const most = readLimit(limit);
  if (isElsewhere(server)) {
    const { topElsewhere } = await import('../remote/ask-elsewhere.ts');
    return topElsewhere(server, { json, limit: most });
  }
  const { readTopStories } = await import('../../pipeline/stories/top-stories.ts');
  await withDesk(async (desk) => {
    const stories = await readTopStories(desk, { readerId: OWNER, now: desk.now(), limit: most });
    for (const top of stories) {
      if (json) await printJson(toldTopStory(top));
      else await printLine(storyLineText(top.story));
    }
    if (stories.length === 0) complain('No story is told by several titles yet.');
  });
}
