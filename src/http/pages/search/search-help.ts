import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** What a search may hold, with an example of each that can be tried. */
const OPERATORS: readonly (readonly [example: string, means: () => string])[] = [
  ['ferry fog', () => say('both words, anywhere in headline, byline or text')],
  ['"thick fog"', () => say('words in a row')],
  ['ferry OR freighter', () => say('one of the two, or both')],
  ['storm -cup', () => say('the first without the second')],
  ['elect*', () => say('every word that begins so')],
  ['headline:verdict', () => say('in the headline')],
  ['outlet:ledger', () => say('by an outlet: its name or address')],
  ['author:quill', () => say('by somebody')],
  ['speaker:quill', () => say('where somebody of that name says something')],
  ['lang:de', () => say('in a language')],
  [
    'after:2026-11-20',
    () =>
      say('from that day on; a month, a year, {today}, {yesterday} or {span} will do', {
        today: 'today',
        yesterday: 'yesterday',
        span: '7d',
      }),
  ],
  ['before:yesterday', () => say('up to that day, without it')],
  ['label:reading', () => say('what bears a label of yours')],
  [
    'is:unread',
    () =>
      say('what you have not read; {saved} finds what you kept, {opened} what you opened', {
        saved: 'is:saved',
        opened: 'is:opened',
      }),
  ],
];

export function operatorTable(): Html {
  return html`<dl class="operators">${OPERATORS.map(
    ([example, means]) =>
      html`<div><dt><a href="/search?${new URLSearchParams({ q: example }).toString()}"><code>${example}</code></a></dt><dd>${means()}</dd></div>`,
  )}</dl>`;
}
