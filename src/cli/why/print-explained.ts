import type { Removal } from '../../model/removal.ts';
import type { toldLogLine } from '../../pipeline/stories/told-story.ts';
import type { Explanation } from '../../pipeline/why/explain-article.ts';
import { complain, printJson, printLine } from '../print.ts';
import { cutLine } from './cut-line.ts';
import { headlineLines } from './headline-lines.ts';
import { statementLines } from './statement-lines.ts';
import { logLines, storyLines } from './story-lines.ts';

/** What there is to print of one thing asked about, from the library here or another Hearsay, or why there is nothing. */
export type Explained =
  | {
      readonly kind: 'article';
      /** Only what a library keeps can be in a story. */
      readonly isKept: boolean;
      readonly explanation: Explanation;
    }
  | { readonly kind: 'story'; readonly log: readonly ReturnType<typeof toldLogLine>[] }
  | { readonly kind: 'failed'; readonly reason: string };

export type Options = { readonly json?: boolean; readonly all?: boolean };

export const NOTHING: Explained = {
  kind: 'failed',
  reason: 'There is no such article, and no such story.',
};

/** Steps of a story's log that are printed: the newest. */
export const MOST_STEPS = 1000;

export async function printExplained(
  input: string,
  explained: Explained,
  options: Options,
): Promise<void> {
  if (explained.kind === 'failed') process.exitCode = 1;
  if (options.json) await printLines(input, explained, options);
  else if (explained.kind === 'failed') complain(`${input}: ${explained.reason}`);
  else if (explained.kind === 'story') await printLine(logLines(explained.log).join('\n'));
  else await printText(explained, options);
}

async function printLines(input: string, explained: Explained, options: Options): Promise<void> {
  if (explained.kind === 'failed') {
    return printJson({ input, kind: 'failed', reason: explained.reason });
  }
  if (explained.kind === 'story') {
    for (const { kind: step, ...line } of explained.log)
      await printJson({ input, kind: 'step', step, ...line });
    return;
  }
  const { parts, statements, headlineCheck, story } = explained.explanation;
  for (const part of parts) await printJson({ input, kind: 'part', ...part });
  for (const removal of shownRemovals(explained.explanation, options)) {
    const { text, reason, step, place, before } = removal;
    await printJson({ input, kind: 'removed', text, reason, step, place, before });
  }
  for (const one of statements.statements) await printJson({ input, kind: 'statement', ...one });
  if (headlineCheck !== null) await printJson({ input, kind: 'headline', ...headlineCheck });
  if (story === null) return;
  const { story: number, event, report, reason } = story;
  await printJson({ input, kind: 'story', story: number, event, report, reason });
}

function shownRemovals({ removed }: Explanation, { all }: Options): readonly Removal[] {
  return removed.filter(({ reason }) => all || reason !== 'outside the article');
}

const NAME_WIDTH = 15;

async function printText(
  { explanation, isKept }: Extract<Explained, { kind: 'article' }>,
  options: Options,
): Promise<void> {
  const parts = explanation.parts.filter(({ value }) => value !== null);
  const usual = mostOften(parts.map(({ from }) => from));
  await printLine(`All from ${usual}, unless another source is named:\n`);
  for (const { part, value, from } of parts) {
    await printLine(`${part.padEnd(NAME_WIDTH)} ${cutLine(value ?? '')}`);
    if (from !== usual) await printLine(`${' '.repeat(NAME_WIDTH)} from ${from}`);
  }
  const removed = shownRemovals(explanation, options);
  await printLine(`\n${removed.length === 1 ? '1 block' : `${removed.length} blocks`} left out`);
  for (const { text, reason, step, place, before } of removed) {
    await printLine(`\n  ${cutLine(text)}`);
    const where = before === 0 ? 'before the text' : `after paragraph ${before}`;
    await printLine(`    ${reason}; by ${step}; ${where}`);
    if (place !== null) await printLine(`    in ${place}`);
  }
  const { headlineCheck, statements } = explanation;
  const story = isKept ? ['', ...storyLines(explanation.story)] : [];
  await printLine(
    ['', ...headlineLines(headlineCheck), ...statementLines(statements), ...story].join('\n'),
  );
}

function mostOften(values: readonly string[]): string {
  const counted = [...Map.groupBy(values, (value) => value)];
  return counted.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
}
