import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import { say } from '../../language/say.ts';
import type { Html, Piece } from '../frame/html.ts';

export type Bar = { readonly label: Piece; readonly count: number };

/** Of what the bars are parts, and what the table is of, for those who do not see where it stands. */
export type BarTable = { readonly caption: string; readonly total: number };

const WIDTH = 100;
const HEIGHT = 8;

/** Counts as a table whose bars show their part of a total; every number stands beside its bar. */
export function barTable(bars: readonly Bar[], { caption, total }: BarTable): Html {
  const wide = scaleLinear([0, Math.max(1, total)], [0, WIDTH]);
  return html`<table class="bars"><caption class="unseen">${caption}</caption>
<tbody>${bars.map(
    ({ label, count }) =>
      html`<tr><th scope="row">${label}</th><td class="bar"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-whole" width="${WIDTH}" height="${HEIGHT}"/><rect width="${rounded(wide(count))}" height="${HEIGHT}"/></svg></td><td class="bar-count">${say('{count} of {total}', { count, total })}</td></tr>`,
  )}</tbody></table>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
