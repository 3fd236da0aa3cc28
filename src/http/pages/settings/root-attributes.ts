import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import { type ReaderSettings, settingList, storedSpelling } from './reader-settings.ts';

/** The settings that the style sheet and the scripts read, as data attributes of a page's root. */
export function rootAttributes(settings: ReaderSettings): Html {
  const shown = settingList.flatMap(([name, { root }]) =>
    root === undefined ? [] : [html` data-${root}="${storedSpelling(settings[name])}"`],
  );
  return html`${shown}`;
}

/** What the browser's own controls and bars are drawn in; sepia is a light paper. */
export function colorScheme({ theme }: ReaderSettings): string {
  if (theme === 'auto') return 'light dark';
  return theme === 'dark' ? 'dark' : 'light';
}
