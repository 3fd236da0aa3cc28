import { html } from 'hono/html';
import type { StoryLine } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';

/** So many dots are told apart at a glance; the words beside them count the rest. */
const MOST = 10;
/** From dot to dot, in the drawing's own units. */
const STEP = 9;

/** Reports of a story that are independent of each other, as far as that is told by now. */
export function originsOfStory(story: StoryLine): number {
  const { independentReports, reportCount, outletCount } = story;
  return Math.min(independentReports ?? reportCount, outletCount);
}

/**
 * A row of dots: full ones for reports that are independent of each other, open ones for the other titles that carry the
 * story. Two strokes of dashes with round ends, so that forty of them on a page weigh little.
 */
export function originsGlyph(origins: number, titles: number): Html {
  const shown = Math.min(titles, MOST);
  // Of more than there is room for, the shares are kept; a copy that is there is seen.
  const full = Math.max(
    origins > 0 ? 1 : 0,
    titles <= MOST ? origins : Math.floor((origins / titles) * MOST),
  );
  const open = shown - full;
  const width = shown * STEP;
  return html`<svg class="origins" viewBox="0 0 ${width} 8" width="${width}" height="8" aria-hidden="true">${
    full > 0 && html`<path d="${dots(0, full)}"/>`
  }${open > 0 && html`<path d="${dots(full, open)}"/><path class="hole" d="${dots(full, open)}"/>`}</svg>`;
}

function dots(from: number, count: number): string {
  // A little beyond the last: a dash that begins where the stroke ends is not drawn.
  return `M${from * STEP + 4} 4h${(count - 1) * STEP}.1`;
}
