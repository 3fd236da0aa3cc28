import { html } from 'hono/html';
import { openingOf } from '../../../../articles/opening-of.ts';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { followButtons } from '../../following/follow-buttons.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import type { Visit } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { moment } from '../../wording/times.ts';
import { headlineMark } from '../coverage/headline-check.ts';
import { lengthClass, shownHeadline } from '../shown-headline.ts';

/** What happened, in the words of one of the story's articles, and why it is that one. */
export function storyHead(story: StoryRecord, visit: Visit): Html {
  const { shown, coverage } = story;
  const { id, language, leadImage } = shown;
  const lang = langOf(language);
  const line = coverage.find(({ article }) => article.id === id);
  const headline = shownHeadline(shown);
  const length = lengthClass(headline);
  const words = openingOf(shown);
  const picture = leadImage === null ? null : visit.pictures.picture(leadImage.url, 1280);
  return html`<header class="story-head">
<p class="kicker">${say('Story')} <span>${figures(story)}</span></p>
<h1${lang} dir="auto"${length !== '' && html` class="${length}"`}>${headline}</h1>
${headlineMark({ articleId: id, language, check: line?.headline ?? null })}
${words !== '' && words !== headline && html`<p class="standfirst"${lang} dir="auto">${words}</p>`}
<p class="story-source">${sourceWords(shown, visit)} <span>${whyShown(line)}</span></p>
<p class="story-actions">${followButtons(visit, { target: { kind: 'story', key: String(story.id) }, name: headline })}</p>
${picture !== null && html`<img class="story-picture" src="${picture}" alt="${leadImage?.alt ?? ''}" decoding="async">`}
</header>`;
}

function sourceWords(shown: StoryRecord['shown'], visit: Visit): Html {
  const { id, sortTime } = shown;
  return sayHtml('In the words of {outlet}, {time}: {link}.', {
    outlet: outletLink(shown),
    time: html`<time datetime="${new Date(sortTime).toISOString()}">${moment(sortTime, visit)}</time>`,
    link: html`<a href="/article/${id}">${say('read the article')}</a>`,
  });
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
    say('{count, plural, one {# title} other {# titles}}', { count: outletCount }),
    articleCount > outletCount
      ? say('{count, plural, one {# article} other {# articles}}', { count: articleCount })
      : null,
    independentReports === null
      ? null
      : say(
          '{count, plural, one {at least # independent report} other {at least # independent reports}}',
          { count: independentReports },
        ),
    unreadCount > 0
      ? say('{count, plural, one {# unread} other {# unread}}', { count: unreadCount })
      : null,
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
  if (report.kind === 'copy') return say('You have it stand for the text that it copies.');
  if (report.kind === 'rewrite') return say('Chosen because it is no mere copy.');
  return isBorneOut
    ? say('Chosen because it is a report of its own, and its text bears out its headline.')
    : say('Chosen because it is a report of its own.');
}
