import { html } from 'hono/html';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { shownAddress } from '../../lists/sample-address.ts';
import { counted } from '../../wording/counted.ts';
import { moment } from '../../wording/times.ts';
import { headlineMark } from '../coverage/headline-check.ts';

/** What happened, in the words of one of the story's articles, and why it is that one. */
export function storyHead(story: StoryRecord, visit: Visit): Html {
  const { shown, coverage } = story;
  const { id, headline, language, standfirst, opening, leadImage } = shown;
  const lang = language !== null && html` lang="${language}"`;
  const line = coverage.find(({ article }) => article.id === id);
  return html`<header class="story-head">
<p class="kicker">Story <span>${figures(story)}</span></p>
<h1${lang} dir="auto">${headline}</h1>
${headlineMark({ articleId: id, language, check: line?.headline ?? null })}
<p class="standfirst"${lang} dir="auto">${standfirst ?? opening}</p>
<p class="story-source">In the words of ${outletLink(shown)}, <time datetime="${new Date(shown.sortTime).toISOString()}">${moment(shown.sortTime, visit)}</time>: <a href="/article/${id}">read the article</a>. <span>${whyShown(line)}</span></p>
${leadImage !== null && html`<img class="story-picture" src="${shownAddress(leadImage.url)}" alt="${leadImage.alt ?? ''}" referrerpolicy="no-referrer" decoding="async">`}
</header>`;
}

/** "9 titles · at least 4 independent reports · 3 unread". */
export function figures(story: {
  readonly outletCount: number;
  readonly articleCount: number;
  readonly independentReports: number | null;
  readonly unreadCount: number;
}): string {
  const { outletCount, articleCount, independentReports, unreadCount } = story;
  const parts = [
    counted(outletCount, 'title'),
    articleCount > outletCount ? counted(articleCount, 'article') : null,
    independentReports === null
      ? null
      : `at least ${counted(independentReports, 'independent report')}`,
    unreadCount > 0 ? `${unreadCount} unread` : null,
  ];
  // A figure and its noun stay on one line.
  const whole = parts.flatMap((part) => (part === null ? [] : [part.replaceAll(' ', '\u00a0')]));
  return whole.join(' · ');
}

/** Why this article's words stand for the story: see choose-shown.ts in the store. */
function whyShown(line: CoverageLine | undefined): string {
  if (line === undefined) return '';
  const { report, headline } = line;
  const isBorneOut = headline === null || headline.verdict === 'supported';
  if (report.kind === 'copy') return 'You have it stand for the text that it copies.';
  const how = report.kind === 'own' ? 'a report of its own' : 'no mere copy';
  return isBorneOut
    ? `Chosen because it is ${how}, and its text bears out its headline.`
    : `Chosen because it is ${how}.`;
}
