import { html, raw } from 'hono/html';
import type { Html } from './html.ts';

/** Drawn on 24 by 24, strokes only; the sheet gives them width and colour. */
const ICONS = {
  save: '<path d="M7 4h10v16l-5-4-5 4z"/>',
  read: '<circle cx="12" cy="12" r="8"/><path d="m8.5 12.2 2.4 2.4 4.6-5" stroke="var(--tick, currentColor)"/>',
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
  out: '<path d="M9 6H6v12h12v-3M13 5h6v6M19 5l-8 8"/>',
  refresh: '<path d="M19 12a7 7 0 1 1-2-5M19 4v4h-4"/>',
  add: '<path d="M12 5v14M5 12h14"/>',
  label: '<path d="M4.500 5h7l8 8-6.500 6.500-8.500-8zM8.500 9v.01"/>',
  older: '<path d="m9 5 7 7-7 7"/>',
  newer: '<path d="m15 5-7 7 7 7"/>',
  compare: '<path d="M5 5h6v14H5zM13 5h6v14h-6"/>',
  quote: '<path d="M10 7c-3 1-4.500 3-4.500 6v4h5v-5H8M19 7c-3 1-4.500 3-4.500 6v4h5v-5H17"/>',
  front: '<path d="M4 5h16v14H4zM4 9h16M12 9v10M15 12.5h2M15 15.5h2"/>',
  latest: '<path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.3l3 2"/>',
  stories:
    '<path d="M5 5h14M5 19h14"/><circle cx="7" cy="12" r="2" fill="currentColor"/><circle cx="14" cy="12" r="2"/>',
  follow: '<path d="M12 19.5 5.3 13a4.3 4.3 0 0 1 6.200-6l.5.6.5-.6a4.3 4.3 0 0 1 6.200 6z"/>',
  more: '<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3"/>',
  why: '<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 8v.01"/>',
  up: '<path d="M12 19V6M6 11.5 12 5.5l6 6"/>',
  down: '<path d="M12 5v13M6 12.5l6 6 6-6"/>',
  off: '<circle cx="12" cy="12" r="7.5"/><path d="m7 7 10 10"/>',
  type: '<path d="M3.500 18 8 6.500h.6L13 18M5 14.300h6.600M20 11.500V18M20 15.500a2.800 2.800 0 1 1-5.600-.6 2.800 2.800 0 0 1 5.600.6z"/>',
  listen: '<path d="M5 10v4h3l4 3.500v-11L8 10zM15.500 9.500a4 4 0 0 1 0 5M18 7a8 8 0 0 1 0 10"/>',
  text: '<path d="M5 6h14M5 10h14M5 14h14M5 18h9"/>',
} as const;

export type IconName = keyof typeof ICONS;

/** They point along the line, which runs the other way in some languages. */
const TURNED: ReadonlySet<IconName> = new Set(['older', 'newer', 'out', 'text', 'listen', 'quote']);

/** All icons, once a page. */
export function iconSheet(): Html {
  const symbols = Object.entries(ICONS).map(
    ([name, drawn]) => `<symbol id="icon-${name}" viewBox="0 0 24 24">${drawn}</symbol>`,
  );
  return html`<svg class="icon-sheet" width="0" height="0" aria-hidden="true">${raw(symbols.join(''))}</svg>`;
}

/** An icon beside or in place of words; the words must be there for those who cannot see it. */
export function icon(name: IconName): Html {
  return html`<svg class="icon${TURNED.has(name) && ' icon-turned'}" aria-hidden="true" focusable="false"><use href="#icon-${name}"></use></svg>`;
}
