import { html } from 'hono/html';
import type { KeptEnclosure } from '../../../model/feeds/kept-enclosure.ts';
import type { ArticleRecord } from '../../../model/library.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { megabytes } from '../wording/figures.ts';

/**
 * What hangs on an article and does not play in its text. Sound and films come through us and only when the reader plays
 * them: docs/notes/enclosures.md. Null: nothing hangs on it.
 */
export function enclosuresHere(article: ArticleRecord, visit: Visit): Html | null {
  const shown = article.enclosures.filter(({ url }) => !article.html.includes(escaped(url)));
  if (shown.length === 0) return null;
  return html`<section class="enclosures" aria-label="${say('What comes with this article')}">${shown.map((one) => enclosureHere(one, visit))}</section>`;
}

/** As it stands in markup. */
function escaped(url: string): string {
  return url.replaceAll('&', '&amp;');
}

function enclosureHere({ url, type, length }: KeptEnclosure, { pictures }: Visit): Html {
  const host = URL.parse(url)?.hostname ?? url;
  const link = html`<a href="${shownAddress(url)}" rel="noopener noreferrer external"><bdi>${host}</bdi></a>`;
  const size = length === null ? '' : ` · ${megabytes(length)}`;
  return html`<div class="enclosure">${player(type, pictures.sound(url))}<p class="credits">${sayHtml('The file is at {host}.', { host: link })} <bdi>${type}</bdi>${size}</p></div>`;
}

/** Null: browsers do not play it. */
function player(type: string, src: string): Html | null {
  if (type.startsWith('audio/'))
    return html`<audio controls preload="none" src="${src}" aria-label="${say('Sound')}"></audio>`;
  if (type.startsWith('video/'))
    return html`<video controls preload="none" src="${src}" aria-label="${say('Film')}"></video>`;
  return null;
}
