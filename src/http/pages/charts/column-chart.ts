import { scaleBand, scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';

export type Column = {
  readonly count: number;
  /** Below the column; null: it is not named. */
  readonly name: string | null;
};

const WIDEST = 480;
/** Room for a name at either end. */
const LEAST_WIDE = 160;
/** A column with the space beside it. */
const STEP = 24;
const HEIGHT = 64;
/** Room for names below. */
const FOOT = 16;

/**
 * Counts side by side, from left to right in order of time in every language. `told` says the same in a sentence, for those who
 * do not see it.
 */
export function columnChart(columns: readonly Column[], told: string): Html {
  const width = Math.min(WIDEST, Math.max(LEAST_WIDE, columns.length * STEP));
  const across = scaleBand(
    columns.map((_, at) => at),
    [0, width],
  ).paddingInner(columns.length > 60 ? 0 : 0.2);
  const highest = Math.max(1, ...columns.map(({ count }) => count));
  const tall = scaleLinear([0, highest], [0, HEIGHT]);
  return html`<svg class="columns-chart" width="${width}" viewBox="0 0 ${width} ${HEIGHT + FOOT}" role="img" aria-label="${told}" direction="ltr">
<line x1="0" x2="${width}" y1="${HEIGHT}" y2="${HEIGHT}"/>
${columns.map(({ count, name }, at) => {
  const x = across(at) ?? 0;
  const height = count === 0 ? 0 : Math.max(2, tall(count));
  return html`${count > 0 && html`<rect x="${tenth(x)}" y="${tenth(HEIGHT - height)}" width="${tenth(across.bandwidth())}" height="${tenth(height)}"/>`}${name !== null && html`<text x="${tenth(anchored(at, columns.length, { middle: x + across.bandwidth() / 2, width }))}" y="${HEIGHT + FOOT - 3}" text-anchor="${anchor(at, columns.length)}">${name}</text>`}`;
})}</svg>`;
}

/** Names at the ends stay within the drawing. */
function anchor(at: number, length: number): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start';
  return at === length - 1 ? 'end' : 'middle';
}

type Room = { readonly middle: number; readonly width: number };

function anchored(at: number, length: number, { middle, width }: Room): number {
  if (at === 0) return 0;
  return at === length - 1 ? width : middle;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
