import { html } from 'hono/html';
import { spoken } from '../../language/spoken.ts';
import type { Html } from '../frame/html.ts';

const LISTS = new Map<string, Intl.ListFormat>();

/** "Ana", "Ana and Ben", "Ana, Ben and Cem", as the language joins them. */
export function listed(words: readonly string[]): string {
  return listFormat().format(words);
}

/** The same for words with markup. */
export function listedHtml(pieces: readonly Html[]): Html {
  const parts = listFormat().formatToParts(pieces.map((_, at) => String(at)));
  return html`${parts.map(({ type, value }) =>
    type === 'element' ? (pieces[Number(value)] ?? '') : value,
  )}`;
}

function listFormat(): Intl.ListFormat {
  const { formats } = spoken();
  const made = LISTS.get(formats) ?? new Intl.ListFormat(formats);
  LISTS.set(formats, made);
  return made;
}
