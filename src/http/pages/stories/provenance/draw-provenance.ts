import { html } from 'hono/html';
import type { ProvenanceKind } from '../../../../model/claim.ts';
import type { Html } from '../../frame/html.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import type { ProvenanceArc, ProvenanceRow, ProvenanceRows } from './provenance-rows.ts';

/** Of the drawing's own units, which are pixels: it fits the narrowest phone as it is. */
const WIDTH = 288;
const ROW_HEIGHT = 34;
const PAD = 18;
/** Where the dots stand; arcs bow out to their left. */
const DOT_X = 92;
const WIDEST_BOW = 84;
const LONGEST_NAME = 22;

/** How each kind of edge is drawn: see ui/styles. */
const CLASSES: Readonly<Record<ProvenanceKind, string>> = {
  agency: 'arc-text',
  'shared text': 'arc-text',
  credited: 'arc-word',
  'shared quotation': 'arc-word',
  link: 'arc-link',
};

/**
 * Who took it from whom, as rows by time with arcs at their left, each with its head at who took it. Null where
 * nobody took anything. For those who cannot see it the list beside it says the same.
 */
export function drawProvenance({ rows, arcs }: ProvenanceRows, timepiece: Timepiece): Html | null {
  if (arcs.length === 0) return null;
  const height = 2 * PAD + (rows.length - 1) * ROW_HEIGHT;
  return html`<svg class="provenance-drawing" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">
${arcs.map(arcMarkup)}
${rows.map((row, at) => rowMarkup(row, at, timepiece))}
</svg>`;
}

function yOf(row: number): number {
  return PAD + row * ROW_HEIGHT;
}

function arcMarkup({ from, to, kind }: ProvenanceArc): Html {
  const [start, end] = [yOf(to), yOf(from)];
  const bow = DOT_X - Math.min(WIDEST_BOW, 14 + Math.abs(from - to) * 13);
  const edge = DOT_X - 7;
  const path = `M${edge} ${start}C${bow} ${start} ${bow} ${end} ${edge} ${end}`;
  const head = `M${edge - 7} ${end - 4}L${edge} ${end}L${edge - 7} ${end + 4}`;
  return html`<path class="arc ${CLASSES[kind]}" d="${path}"></path><path class="arc-head" d="${head}"></path>`;
}

function rowMarkup({ name, article }: ProvenanceRow, at: number, timepiece: Timepiece): Html {
  const y = yOf(at);
  const time = article?.time ?? null;
  const words =
    article === null ? 'not in this story' : time === null ? '' : moment(time, timepiece);
  return html`<circle class="${article === null ? 'dot-outside' : 'dot'}" cx="${DOT_X}" cy="${y}" r="4.5"></circle>
<text class="dot-name" x="${DOT_X + 13}" y="${y - 1}">${cutName(name)}</text><text class="dot-time" x="${DOT_X + 13}" y="${y + 13}">${words}</text>`;
}

function cutName(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
