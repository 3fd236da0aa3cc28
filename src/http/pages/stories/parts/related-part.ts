import { html } from 'hono/html';
import type { RelatedStory } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import { counted } from '../../wording/counted.ts';
import { dayWords, type Timepiece } from '../../wording/times.ts';
import { storyPath } from '../story-path.ts';

/** Stories that are near this one and are not it. */
export function relatedPart(related: readonly RelatedStory[], timepiece: Timepiece): Html | null {
  if (related.length === 0) return null;
  return html`<section class="story-part" aria-labelledby="related"><h2 id="related">Related stories</h2>
<ul class="related">${related.map(
    ({ id, headline, lastAt, outletCount, reason }) =>
      html`<li><a href="${storyPath(id)}" dir="auto">${headline}</a> <span class="count">${counted(outletCount, 'title')}, ${dayWords(lastAt, timepiece)}</span><p>${reason}</p></li>`,
  )}</ul></section>`;
}
