import { html } from 'hono/html';
import type { Silence } from '../../../../stories/silence/find-silence.ts';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { StoryPart } from '../story-part.ts';

const MOST = 12;

/** Which of the reader's titles usually cover such stories and do not carry this one. */
export function silencePart(silence: Silence | null): StoryPart | null {
  if (silence === null || silence.silent.length === 0) return null;
  return {
    id: 'silent',
    title: say('Not in'),
    count: silence.silent.length,
    body: html`<ul class="not-in">${silence.silent
      .slice(0, MOST)
      .map(
        ({ name, reason }) => html`<li><b><bdi>${name}</bdi></b><p>${sayStored(reason)}</p></li>`,
      )}</ul>
<p class="story-note">${say('Titles of yours that usually cover this and have published since.')}</p>`,
  };
}
