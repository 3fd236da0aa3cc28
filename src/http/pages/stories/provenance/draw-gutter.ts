import { curveBasis, line } from 'd3-shape';
import { html } from 'hono/html';
import type { ProvenanceKind } from '../../../../model/claim.ts';
import type { Html } from '../../frame/html.ts';
import { DEEPEST, type ForestRow } from './grow-forest.ts';

/** In pixels: a step inwards, where the dot stands in its row, and its size. */
const STEP = 22;
const FIRST = 9;
const DOT_Y = 13;
const RADIUS = 5;

/** How each kind of edge is drawn: see ui/styles. */
const CLASSES: Readonly<Record<ProvenanceKind, string>> = {
  agency: 'arc-text',
  'shared text': 'arc-text',
  credited: 'arc-word',
  'shared quotation': 'arc-word',
  link: 'arc-link',
};

const bend = line().curve(curveBasis);

/**
 * The drawing's part of one row: the lines that pass it, the one that ends in it, its dot. It is as high as the row's words
 * are, so the drawing grows with them on whatever screen. For those who cannot see it the words say the same.
 */
export function drawGutter({ node, depth, goesOn, hasTakers, edge }: ForestRow): Html {
  const shown = Math.min(depth, DEEPEST);
  const x = xOf(shown);
  const passing = goesOn.slice(0, shown).flatMap((isPassing, at) => (isPassing ? [xOf(at)] : []));
  const path = shown === 0 ? null : elbow(xOf(shown - 1), x - RADIUS - 1);
  return html`<svg class="gutter" width="${x + STEP - FIRST}" aria-hidden="true" focusable="false">
${passing.map((at) => html`<line class="arc" x1="${at}" x2="${at}" y1="0" y2="100%"></line>`)}
${hasTakers && html`<line class="arc" x1="${x}" x2="${x}" y1="${DOT_Y}" y2="100%"></line>`}
${path !== null && edge !== null && html`<path class="arc ${CLASSES[edge.kind]}" d="${path}"></path>`}
<circle class="${node.kind === 'outside' ? 'dot-outside' : 'dot'}" cx="${x}" cy="${DOT_Y}" r="${RADIUS}"></circle></svg>`;
}

function xOf(depth: number): number {
  return FIRST + depth * STEP;
}

/** Down from whom it took, then to the dot. */
function elbow(from: number, to: number): string {
  return (
    bend([
      [from, 0],
      [from, DOT_Y],
      [from, DOT_Y],
      [to, DOT_Y],
    ]) ?? ''
  );
}
