import { html } from 'hono/html';
import type { RelatedStory } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import { dayWords, type Timepiece } from '../../wording/times.ts';
import type { StoryPart } from '../story-part.ts';
import { storyPath } from '../story-path.ts';

/** Stories that are near this one and are not it. */
export function relatedPart(
  related: readonly RelatedStory[],
  timepiece: Timepiece,
): StoryPart | null {
  if (related.length === 0) return null;
  return {
    id: 'related',
    title: say('Related stories'),
    count: related.length,
    body: html`<ul class="related">${related.map(
      ({ id, headline, lastAt, outletCount, reason }) =>
        html`<li><a href="${storyPath(id)}" dir="auto">${headline}</a> <span class="count">${say('{count, plural, one {# title} other {# titles}}, {day}', { count: outletCount, day: dayWords(lastAt, timepiece) })}</span><p>${sayStored(reason)}</p></li>`,
    )}</ul>`,
  };
}
