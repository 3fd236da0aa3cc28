import type { toldLogLine } from '../../pipeline/stories/told-story.ts';
import type { Explanation } from '../../pipeline/why/explain-article.ts';
import { cutLine } from './cut-line.ts';

/** Where an article stands in its story and why, a line each. */
export function storyLines(place: Explanation['story']): string[] {
  if (place === null) return ['In no story yet.'];
  const { story, articleCount, outletCount, report, reason } = place;
  const titles = `${articleCount} of ${outletCount} ${outletCount === 1 ? 'title' : 'titles'}`;
  const how =
    report.kind === 'own'
      ? 'Its own report.'
      : `A ${report.kind} of article ${report.of}, ${Math.round((report.share ?? 0) * 100)} %: ${report.reason}`;
  return [`In story ${story}, articles: ${titles}`, `  ${reason}`, `  ${how}`];
}

/** What was done to a story, the oldest first, each with its reason. */
export function logLines(log: readonly ReturnType<typeof toldLogLine>[]): string[] {
  return log.toReversed().flatMap(({ number, at, kind, from, into, articles, reason, by }) => {
    const what = articles.length === 0 ? '' : `, articles ${articles.join(' ')}`;
    const way = from === null || from === into ? '' : `, from story ${from} into ${into}`;
    const who = by === null ? '' : ` by ${by}`;
    return [
      cutLine(`${number}  ${at?.slice(0, 16).replace('T', ' ')}  ${kind}${who}${way}${what}`),
      `    ${reason}`,
    ];
  });
}
