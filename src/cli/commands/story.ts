import { Command } from 'commander';
import type { StoryRecord } from '../../model/library-stories.ts';
import { toIso } from '../../model/time.ts';
import { toldCoverage, toldLogLine, toldStory } from '../../pipeline/stories/told-story.ts';
import type { Store } from '../../store/store.ts';
import { complain, printJson, printLine } from '../print.ts';
import { isElsewhere, SERVER_OPTION, type Server } from '../remote/with-api.ts';
import { findStory } from '../stories/find-story.ts';
import { type StoryShown, storyText } from '../stories/story-text.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function storyCommand(): Command {
  return new Command('story')
    .description(
      'Print stories of the library: who says what, who carries them, who took it from whom.',
    )
    .argument('<id...>', 'numbers of stories')
    .option('--json', 'one JSON object a story')
    .option(...SERVER_OPTION)
    .addHelpText(
      'after',
      `
A story that is in another by now is printed under that one's number. "hearsay stories" lists the numbers; "hearsay correct" changes what is one story.

Examples:
  hearsay story 12
  hearsay story --json 12 | jq -r '.claims[] | [.state, .said[0].statement.content] | @tsv'
  hearsay story --json 12 | jq '.provenance'
  hearsay story 12 --server https://news.example.org`,
    )
    .action(printStories);
}

type Options = Server & { readonly json?: boolean };

async function printStories(ids: string[], options: Options): Promise<void> {
  const { json = false } = options;
  if (isElsewhere(options)) {
    const { storiesElsewhere } = await import('../remote/explain-elsewhere.ts');
    return storiesElsewhere(options, ids, json);
  }
  await withDesk(async ({ store }) => {
    for (const id of ids) {
      const story = await findStory(store, OWNER, id);
      if (story === null) {
        process.exitCode = 1;
        complain(`${id}: There is no such story.`);
      } else
        await (json ? printObject(store, story) : printLine(`${storyText(shownStory(story))}\n`));
    }
  });
}

/** Steps of a story's log: a long one tells nothing more. */
const MOST_STEPS = 1000;

async function printObject({ stories }: Store, story: StoryRecord): Promise<void> {
  const log = await stories.log(story.id, { before: null, limit: MOST_STEPS });
  await printJson({
    ...toldStory(story),
    coverage: story.coverage.map((line) => {
      const { id, outletName, headline, sortTime, url, language } = line.article;
      const article = { id, outlet: outletName, headline, time: toIso(sortTime), language, url };
      return { article, ...toldCoverage(line) };
    }),
    log: log.map(toldLogLine),
  });
}

function shownStory(story: StoryRecord): StoryShown {
  const coverage = story.coverage.map((line) => {
    const { id, outletName, headline, standfirst, opening, sortTime } = line.article;
    const time = toIso(sortTime) ?? '';
    const article = { id, outlet: { name: outletName }, headline, standfirst, opening };
    return { article: { ...article, sortTime: time }, ...toldCoverage(line) };
  });
  return { ...toldStory(story), coverage };
}
