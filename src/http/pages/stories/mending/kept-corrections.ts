import { html } from 'hono/html';
import type { KeptCorrection } from '../../../../model/library-stories.ts';
import type { StoryCorrection } from '../../../../model/story.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { mayEdit, type Visit } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';

/** What readers decided about a story, each with the button that takes it back; null where nobody did. */
export function keptCorrections(kept: readonly KeptCorrection[], visit: Visit): Html | null {
  const held = kept.filter(({ undoneAt }) => undoneAt === null);
  if (held.length === 0) return null;
  return html`<section class="story-part corrections" aria-labelledby="corrections"><h2 id="corrections">${mayEdit(visit) ? say('Your corrections') : say('Corrections')}</h2>
<ul>${held.map(
    ({ id, at, correction }) =>
      html`<li><form method="post" action="/stories/undo"><input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="correction" value="${id}"><span>${correctionWords(correction)}, ${moment(at, visit)}</span> ${mayEdit(visit) && html`<button class="quiet">${say('Take back')}</button>`}</form></li>`,
  )}</ul></section>`;
}

function correctionWords(correction: StoryCorrection): string {
  switch (correction.kind) {
    case 'merge':
      return say('Stories {one} and {other} joined', {
        one: String(correction.stories[0]),
        other: String(correction.stories[1]),
      });
    case 'split':
      return say('{count, plural, one {# article} other {# articles}} parted from story {story}', {
        count: correction.articles.length,
        story: String(correction.story),
      });
    case 'move':
      return say('An article moved into story {story}', { story: String(correction.into) });
  }
}
