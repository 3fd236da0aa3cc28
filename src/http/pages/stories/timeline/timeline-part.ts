import { html } from 'hono/html';
import type { StoryRecord } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { headlineLink } from '../shown-headline.ts';
import type { StoryPart } from '../story-part.ts';
import { drawLanes } from './draw-lanes.ts';
import { layOutLanes } from './lay-out-lanes.ts';
import { zoneShift } from './zone-shift.ts';

/** Chapters listed; a story has rarely more than a dozen. */
const MOST_CHAPTERS = 30;

type Told = Pick<StoryRecord, 'events' | 'coverage'>;

/** When which outlet came in, and the story's chapters, the oldest first; null for a single article. */
export function timelinePart(
  story: Told,
  visit: Pick<Visit, 'settings' | 'now'>,
): StoryPart | null {
  const { events, coverage } = story;
  if (coverage.length < 2) return null;
  const shift = zoneShift(coverage[0]?.article.sortTime ?? visit.now, visit.settings.zone);
  const drawn = layOutLanes({ coverage, events, shift });
  return {
    id: 'timeline',
    title: say('Timeline'),
    count: events.length > 1 ? events.length : null,
    look: 'timeline-part',
    body: html`${drawLanes(drawn, visit)}
${events.length > 1 && chapters(story, visit)}`,
  };
}

function chapters({ events, coverage }: Told, timepiece: Timepiece): Html {
  const articles = new Map(coverage.map(({ article }) => [article.id, article]));
  return html`<h3>${say('Chapters')}</h3><ol class="timeline">${events
    .slice(0, MOST_CHAPTERS)
    .map(({ firstAt, articleCount, shownArticleId }) => {
      const article = articles.get(shownArticleId);
      return html`<li><p class="headline">${article === undefined ? html`<a href="/article/${shownArticleId}">${say('An article')}</a>` : headlineLink(article)}</p>
<p class="count"><time datetime="${new Date(firstAt).toISOString()}">${moment(firstAt, timepiece)}</time> · ${say('{count, plural, one {# article} other {# articles}}', { count: articleCount })}</p></li>`;
    })}</ol>
${events.length > MOST_CHAPTERS && html`<p class="story-note">${say('And {count, plural, one {# later chapter} other {# later chapters}}.', { count: events.length - MOST_CHAPTERS })}</p>`}`;
}
