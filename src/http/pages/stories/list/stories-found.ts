import { html } from 'hono/html';
import type { StoryLine } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { dayWords, type Timepiece } from '../../wording/times.ts';
import { storyPath } from '../story-path.ts';

const MOST = 6;

/** Stories that a search finds, above the articles: those that several titles tell; null where there are none. */
export function storiesFound(stories: readonly StoryLine[], timepiece: Timepiece): Html | null {
  const shared = stories.filter(({ outletCount }) => outletCount > 1).slice(0, MOST);
  if (shared.length === 0) return null;
  return html`<section class="stories-found" aria-labelledby="stories-title"><h2 id="stories-title">${say('Stories')}</h2>
<ul>${shared.map(
    ({ id, shown, outletCount, lastAt }) =>
      html`<li><a href="${storyPath(id)}"${langOf(shown.language)} dir="auto">${shown.headline}</a> <span class="count">${say('{count, plural, one {# title} other {# titles}}, {day}', { count: outletCount, day: dayWords(lastAt, timepiece) })}</span></li>`,
  )}</ul></section>`;
}
