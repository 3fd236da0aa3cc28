import { html } from 'hono/html';
import type { Html } from './html.ts';

/** The attribute for an element in the outlet's language; nothing where nobody knows it. */
export function langOf(language: string | null): Html | false {
  return language !== null && html` lang="${language}"`;
}
