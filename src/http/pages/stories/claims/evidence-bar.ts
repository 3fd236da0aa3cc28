import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { ClaimState } from '../../../../model/claim.ts';
import type { ClaimRecord } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { type StateKind, stateKind } from './state-words.ts';

/** In the order in which they stand in the bar. */
const KINDS: readonly { readonly kind: StateKind; readonly words: (count: number) => string }[] = [
  {
    kind: 'contested',
    words: (count) => say('{count, plural, one {# contested} other {# contested}}', { count }),
  },
  {
    kind: 'attested',
    words: (count) =>
      say('{count, plural, one {# of several sources} other {# of several sources}}', { count }),
  },
  {
    kind: 'single',
    words: (count) =>
      say('{count, plural, one {# of one source} other {# of one source each}}', { count }),
  },
  {
    kind: 'unnamed',
    words: (count) =>
      say('{count, plural, one {# of nobody with a name} other {# of nobody with a name}}', {
        count,
      }),
  },
  {
    kind: 'unknown',
    words: (count) =>
      say('{count, plural, one {# of unknown source} other {# of unknown source}}', { count }),
  },
];

/** How many claims stand how. */
export type ClaimStates = readonly { readonly state: ClaimState; readonly count: number }[];

export function statesOf(claims: readonly Pick<ClaimRecord, 'state'>[]): ClaimStates {
  return claims.map(({ state }) => ({ state, count: 1 }));
}

/** How all claims of a story stand, as a bar and in words. */
export function evidenceBar(states: ClaimStates): Html {
  const told = KINDS.flatMap((one) => {
    const some = states.filter(({ state }) => stateKind(state) === one.kind);
    const count = some.reduce((sum, state) => sum + state.count, 0);
    return count === 0 ? [] : [{ ...one, count }];
  });
  return html`<div class="evidence-bar">${drawBar(told)}
<ul>${told.map(({ kind, words, count }) => html`<li class="state state-${kind}">${words(count)}</li>`)}</ul></div>`;
}

type Told = { readonly kind: StateKind; readonly count: number };

function drawBar(told: readonly Told[]): Html {
  const all = told.reduce((sum, { count }) => sum + count, 0);
  const across = scaleLinear()
    .domain([0, Math.max(1, all)])
    .range([0, 100]);
  let before = 0;
  const pieces = told.map(({ kind, count }) => {
    const x = across(before);
    before += count;
    return html`<rect class="bar-${kind}" x="${x.toFixed(2)}%" y="0" width="${across(count).toFixed(2)}%" height="6"></rect>`;
  });
  return html`<svg width="100%" height="6" aria-hidden="true" focusable="false">${pieces}</svg>`;
}
