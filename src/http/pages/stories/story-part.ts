import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';

/** A part of a story's page: a landmark with a heading, and a line of the page's contents. */
export type StoryPart = {
  /** What a link leads to. */
  readonly id: string;
  readonly title: string;
  /** How many there are of what it shows, for the contents; null: nothing to count. */
  readonly count: number | null;
  /** A class of ui/styles beside "story-part". */
  readonly look?: string;
  readonly body: Html;
};

export function storyPart({ id, title, look, body }: StoryPart): Html {
  return html`<section class="story-part${look !== undefined && ` ${look}`}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>`;
}
