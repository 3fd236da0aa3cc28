import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import type { ReaderSettings } from '../settings/reader-settings.ts';

/** --paper of ui/styles/00-tokens.css, for what is drawn round the pages by others; a test holds them together. */
export const PAPER = { light: '#f8f8f5', sepia: '#f6ecd9', dark: '#131416' } as const;

/** What the browser's own frame is to be drawn in. */
export function themeColour({ theme }: Pick<ReaderSettings, 'theme'>): Html {
  if (theme !== 'auto') return html`<meta name="theme-color" content="${PAPER[theme]}">`;
  return html`<meta name="theme-color" media="(prefers-color-scheme: light)" content="${PAPER.light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${PAPER.dark}">`;
}
