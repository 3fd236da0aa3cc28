import type { HeadlineCheck } from '../../model/story.ts';
import { toldHeadlineCheck } from '../../pipeline/stories/told-story.ts';
import { type CheckedArticle, checkHeadline } from '../../stories/headlines/check-headline.ts';

/** What a headline makes of its text, as the command line's contract has it; null stays null. */
export function headlineJson(check: HeadlineCheck | null): ToldCheck | null {
  return check && toldHeadlineCheck(check);
}

type ToldCheck = ReturnType<typeof toldHeadlineCheck>;

/** The same for somebody in a terminal: a part of its own where the headline is marked, else none. */
export function headlineText(article: CheckedArticle): string[] {
  const check = checkHeadline(article);
  return check === null || check.verdict === 'supported'
    ? []
    : [`${markLines(toldHeadlineCheck(check)).join('\n')}\n`];
}

/** "Headline: attribution dropped", why, and the sentence that shows it. */
export function markLines({ verdict, reason, sentence }: ToldCheck): string[] {
  const shown = sentence === null ? [] : [`  In the text: ${sentence}`];
  return [`Headline: ${verdict}`, `  ${reason}`, ...shown];
}
