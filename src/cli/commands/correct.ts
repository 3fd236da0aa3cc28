import { Command } from 'commander';
import type { CorrectionResult } from '../../model/library-stories.ts';
import type { StoryCorrection } from '../../model/story.ts';
import { printLine } from '../print.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER, withDesk } from '../with-desk.ts';

export function correctCommand(): Command {
  const command = new Command('correct')
    .description('Say what is one story and what is not; it holds for what comes in later too.')
    .exitOverride()
    .addHelpText(
      'after',
      `
"hearsay story" prints the numbers of a story, its articles and its corrections.

Examples:
  hearsay correct merge 12 14
  hearsay correct split 12 3676714598402047 3676714598402046
  hearsay correct move 3676714598402047 14
  hearsay correct undo 3`,
    );
  command
    .command('split')
    .description('Make articles of a story a story of their own.')
    .argument('<story>', 'its number')
    .argument('<article...>', 'their ids')
    .action((story: string, articles: string[]) =>
      correct({ kind: 'split', story: numberOf(story), articles: articles.map(numberOf) }),
    );
  command
    .command('merge')
    .description('Make two stories one.')
    .argument('<story>', 'its number')
    .argument('<other>', 'the other’s number')
    .action((story: string, other: string) =>
      correct({ kind: 'merge', stories: [numberOf(story), numberOf(other)] }),
    );
  command
    .command('move')
    .description('Put an article into another story.')
    .argument('<article>', 'its id')
    .argument('<story>', 'the number of the story it belongs to')
    .action((article: string, into: string) =>
      correct({ kind: 'move', article: numberOf(article), into: numberOf(into) }),
    );
  command
    .command('undo')
    .description('Take a correction back.')
    .argument('<correction>', 'its number')
    .action(undo);
  return command;
}

async function undo(typed: string): Promise<void> {
  const { undoCorrection } = await import('../../pipeline/stories/correct-stories.ts');
  const result = await withDesk((desk) => undoCorrection(desk, numberOf(typed)));
  await tell(result, (story) => `Taken back; see story ${story}.`);
}

async function correct(correction: StoryCorrection): Promise<void> {
  const { correctStories } = await import('../../pipeline/stories/correct-stories.ts');
  const asked = { readerId: OWNER, correction, seen: null };
  const result = await withDesk((desk) => correctStories(desk, asked));
  await tell(
    result,
    (story, number) => `Done: see story ${story}. Taken back by: hearsay correct undo ${number}`,
  );
}

function tell(
  result: CorrectionResult,
  words: (story: number, correction: number) => string,
): Promise<void> {
  if (result.kind === 'refused') throw new CommandError(result.reason);
  return printLine(words(result.story, result.correction));
}

function numberOf(typed: string): number {
  const number = /^\d{1,16}$/.test(typed) ? Number(typed) : Number.NaN;
  if (Number.isSafeInteger(number)) return number;
  throw new CommandError(`${typed} is no number of a story, an article or a correction.`, 2);
}
