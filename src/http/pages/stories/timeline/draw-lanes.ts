import { html } from 'hono/html';
import type { Report } from '../../../../model/story.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { clockTime, dayKey, dayWords, moment, type Timepiece } from '../../wording/times.ts';
import type { Lane, LaneDot, Lanes } from './lay-out-lanes.ts';

const LANE_HEIGHT = 22;
const AXIS_HEIGHT = 34;
const MIDDLE = LANE_HEIGHT / 2;
const RADIUS = 5;
/** Numbers of chapters nearer than this stand in each other. */
const LEAST_APART = 4;

export function kindWords(kind: Report['kind']): string {
  if (kind === 'own') return say('own report');
  return kind === 'copy' ? say('copy') : say('rewrite');
}

/**
 * When which outlet came in: a lane for each, drawn in parts of its width, so that it fits a phone and a wall. What it
 * shows stands in each lane as words, too.
 */
export function drawLanes(drawn: Lanes, timepiece: Timepiece): Html {
  return html`<div class="lanes"><div class="lane lane-axis" aria-hidden="true"><span></span>${axis(drawn, timepiece)}</div>
<ol>${drawn.lanes.map((lane) => laneItem(lane, drawn, timepiece))}</ol>
${legend()}</div>`;
}

function axis({ ticks, chapters }: Lanes, timepiece: Timepiece): Html {
  let last = Number.NEGATIVE_INFINITY;
  const numbered = chapters.filter(({ x }) => {
    const isFree = x - last >= LEAST_APART;
    if (isFree) last = x;
    return isFree && chapters.length > 1;
  });
  return html`<svg width="100%" height="${AXIS_HEIGHT}" focusable="false">
${ticks.map(({ at, x }) => html`<text class="tick" x="${x}%" y="12" text-anchor="${anchorAt(x)}">${tickWords(at, timepiece)}</text>`)}
${numbered.map(({ number, x }) => html`<text class="chapter-number" x="${x}%" y="30" text-anchor="${anchorAt(x)}">${number}</text>`)}</svg>`;
}

/** Words at an edge stand inside of it. */
function anchorAt(x: number): string {
  if (x < 12) return 'start';
  return x > 88 ? 'end' : 'middle';
}

/** A day where it begins, else the clock. */
function tickWords(at: number, timepiece: Timepiece): string {
  const isMidnight = dayKey(at, timepiece) !== dayKey(at - 1, timepiece);
  return isMidnight ? dayWords(at, timepiece) : clockTime(at, timepiece);
}

function laneItem(lane: Lane, { chapters }: Lanes, timepiece: Timepiece): Html {
  const { name, outlets, dots } = lane;
  const shown =
    name === null
      ? html`${say('{count, plural, one {# more title} other {# more titles}}', { count: outlets })}`
      : html`<bdi>${name}</bdi>`;
  return html`<li class="lane"><span class="lane-name">${shown}</span><span class="unseen">${name !== null && dots.map((dot) => html` ${moment(dot.at, timepiece)}, ${kindWords(dot.kind)}.`)}</span>
<svg width="100%" height="${LANE_HEIGHT}" aria-hidden="true" focusable="false"><line class="lane-line" x1="0" x2="100%" y1="${MIDDLE}" y2="${MIDDLE}"></line>${
    chapters.length > 1 &&
    chapters.map(
      ({ x }) =>
        html`<line class="chapter-line" x1="${x}%" x2="${x}%" y1="0" y2="${LANE_HEIGHT}"></line>`,
    )
  }${name === null ? dots.map(({ kind, x }) => dotShape(kind, `${x}%`)) : dots.map((dot) => dotLink(dot, timepiece))}</svg></li>`;
}

/** For those who point at it; the coverage has the same links in words. */
function dotLink(dot: LaneDot, timepiece: Timepiece): Html {
  const title = html`<title>${moment(dot.at, timepiece)}, ${kindWords(dot.kind)}</title>`;
  return html`<a href="/article/${dot.article}" tabindex="-1">${dotShape(dot.kind, `${dot.x}%`)}${title}</a>`;
}

/** Full: its own. A ring: copied. A ring with a point: rewritten. */
function dotShape(kind: Report['kind'], x: string): Html {
  return html`<circle class="dot dot-${kind}" cx="${x}" cy="${MIDDLE}" r="${RADIUS}"></circle>${kind === 'rewrite' && html`<circle class="dot" cx="${x}" cy="${MIDDLE}" r="2"></circle>`}`;
}

const KINDS: readonly Report['kind'][] = ['own', 'rewrite', 'copy'];

function legend(): Html {
  return html`<ul class="lane-legend" aria-hidden="true">${KINDS.map((kind) => html`<li><svg width="14" height="${LANE_HEIGHT}" focusable="false">${dotShape(kind, '7')}</svg> ${kindWords(kind)}</li>`)}</ul>`;
}
