import { scaleBand, scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';

export type Column = {
  readonly count: number;
  /** Below the column; null: it is not named. */
  readonly name: string | null;
};

const WIDTH = 480;
const HEIGHT = 64;
/** Room for names below. */
const FOOT = 16;

/**
 * Counts side by side, from left to right in order of time in every language. `told` says the same in a sentence, for those who
 * do not see it.
 */
export function columnChart(columns: readonly Column[], told: string): Html {
  const across = scaleBand(
    columns.map((_, at) => at),
    [0, WIDTH],
  ).paddingInner(columns.length > 60 ? 0 : 0.2);
  const highest = Math.max(1, ...columns.map(({ count }) => count));
  const tall = scaleLinear([0, highest], [0, HEIGHT]);
  return html`<svg class="columns-chart" viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" role="img" aria-label="${told}" direction="ltr">
<line x1="0" x2="${WIDTH}" y1="${HEIGHT}" y2="${HEIGHT}"/>
${columns.map(({ count, name }, at) => {
  const x = across(at) ?? 0;
  const height = count === 0 ? 0 : Math.max(2, tall(count));
  return html`${count > 0 && html`<rect x="${tenth(x)}" y="${tenth(HEIGHT - height)}" width="${tenth(across.bandwidth())}" height="${tenth(height)}"/>`}${name !== null && html`<text x="${tenth(anchored(at, columns.length, x + across.bandwidth() / 2))}" y="${HEIGHT + FOOT - 3}" text-anchor="${anchor(at, columns.length)}">${name}</text>`}`;
})}</svg>`;
}

/** Names at the ends stay within the drawing. */
function anchor(at: number, length: number): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start';
  return at === length - 1 ? 'end' : 'middle';
}

function anchored(at: number, length: number, middle: number): number {
  if (at === 0) return 0;
  return at === length - 1 ? WIDTH : middle;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
