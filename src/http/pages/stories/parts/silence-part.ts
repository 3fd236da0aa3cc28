import { html } from 'hono/html';
import type { Silence } from '../../../../stories/silence/find-silence.ts';
import type { Html } from '../../frame/html.ts';

const MOST = 12;

/** Which of the reader's titles usually cover such stories and do not carry this one. */
export function silencePart(silence: Silence | null): Html | null {
  if (silence === null || silence.silent.length === 0) return null;
  return html`<section class="story-part" aria-labelledby="silent"><h2 id="silent">Not in</h2>
<ul class="not-in">${silence.silent
    .slice(0, MOST)
    .map(
      ({ name, reason }) => html`<li><b><bdi>${name}</bdi></b><p dir="auto">${reason}</p></li>`,
    )}</ul>
<p class="story-note">Titles of yours that usually cover this and have published since.</p></section>`;
}
