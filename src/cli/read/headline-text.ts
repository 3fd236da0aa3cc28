import type { HeadlineCheck } from '../../model/story.ts';
import { type CheckedArticle, checkHeadline } from '../../stories/headlines/check-headline.ts';

/** What a headline makes of its text, as the command line's contract has it; null stays null. */
export function headlineJson(check: HeadlineCheck | null) {
  if (check === null) return null;
  const { verdict, speaker, statement, sentence, reason } = check;
  return { verdict, speaker, statement, sentence: sentence?.text ?? null, reason };
}

/** The same for somebody in a terminal: a part of its own where the headline is marked, else none. */
export function headlineText(article: CheckedArticle): string[] {
  const check = checkHeadline(article);
  return check === null || check.verdict === 'supported'
    ? []
    : [`${markLines(check).join('\n')}\n`];
}

/** "Headline: attribution dropped", why, and the sentence that shows it. */
export function markLines({ verdict, reason, sentence }: HeadlineCheck): string[] {
  const shown = sentence === null ? [] : [`  In the text: ${sentence.text}`];
  return [`Headline: ${verdict}`, `  ${reason}`, ...shown];
}
