import { html } from 'hono/html';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { StoryPart } from '../story-part.ts';

/** The parts of a story's page, each one click away: beside the text where there is room, else above it. */
export function contentsOf(parts: readonly StoryPart[]): Html {
  return html`<nav class="story-contents" aria-label="${say('On this page')}"><ol>${parts.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title}</a>${count !== null && html` <span class="count">${count}</span>`}</li>`,
  )}</ol></nav>`;
}
