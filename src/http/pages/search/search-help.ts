import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';

/** What a search may hold, with an example of each that can be tried. */
const OPERATORS: readonly (readonly [example: string, means: string])[] = [
  ['ferry fog', 'both words, anywhere in headline, byline or text'],
  ['"thick fog"', 'words in a row'],
  ['ferry OR freighter', 'one of the two, or both'],
  ['storm -cup', 'the first without the second'],
  ['elect*', 'every word that begins so'],
  ['headline:verdict', 'in the headline'],
  ['outlet:ledger', 'by an outlet: its name or address'],
  ['author:quill', 'by somebody'],
  ['lang:de', 'in a language'],
  ['after:2026-11-20', 'from that day on; a month, a year, today, yesterday or 7d will do'],
  ['before:yesterday', 'up to that day, without it'],
  ['is:unread', 'what you have not read; is:saved finds what you kept'],
];

export function operatorTable(): Html {
  return html`<dl class="operators">${OPERATORS.map(
    ([example, means]) =>
      html`<div><dt><a href="/search?${new URLSearchParams({ q: example }).toString()}"><code>${example}</code></a></dt><dd>${means}</dd></div>`,
  )}</dl>`;
}
