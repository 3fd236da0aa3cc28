import { html } from 'hono/html';
import type { EditionStory } from '../../../model/edition/edition.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { originsGlyph, originsOfStory } from '../stories/parts/origins-glyph.ts';
import { since } from '../wording/times.ts';

/** A story at a glance: how many titles, how many origins, what is new, how contested, when. */
export function entryFigures(told: EditionStory, visit: Visit, isLong: boolean): Html {
  const { story, contestedCount, followedBy, minutes } = told;
  return html`<p class="figures">${carriers(told)}${news(told)}${
    contestedCount > 0 &&
    html`<span class="state state-contested">${say('{count, plural, one {# contested} other {# contested}}', { count: contestedCount })}</span>`
  }${followedBy !== null && html`<span>${say('You follow {name}', { name: followedBy.name })}</span>`}<time datetime="${new Date(story.lastAt).toISOString()}">${since(story.lastAt, visit.now)}</time>${isLong && html`<span>${say('{minutes} min', { minutes })}</span>`}</p>`;
}

/** The only title's name, or dots and numbers for several. */
function carriers({ story }: EditionStory): Html {
  const { outletCount } = story;
  if (outletCount < 2) return html`<span class="by"><bdi>${story.shown.outletName}</bdi></span>`;
  const origins = originsOfStory(story);
  const words = say(
    '{titles, plural, one {# title} other {# titles}}, {origins, plural, one {# own report} other {# own reports}}',
    { titles: outletCount, origins },
  );
  return html`<span class="by">${originsGlyph(origins, outletCount)} ${words}</span>`;
}

function news({ whatIsNew }: EditionStory): Html | null {
  if (whatIsNew === null) return null;
  if (whatIsNew.kind === 'new') return html`<b class="fresh">${say('New')}</b>`;
  return html`<b class="fresh">${say('{count, plural, one {# new article} other {# new articles}}', { count: whatIsNew.articleCount })}</b>`;
}
