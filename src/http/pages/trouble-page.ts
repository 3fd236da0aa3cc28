import { html } from 'hono/html';
import { say, sayHtml } from '../language/say.ts';
import { spoken } from '../language/spoken.ts';
import { frame } from './frame/frame.ts';
import type { Html } from './frame/html.ts';
import type { Visit } from './frame/visit.ts';

/** 404: what was asked for is not there. */
export function notFoundPage(visit: Visit, what: string): Html {
  return frame({
    visit: { ...visit, here: '/' },
    title: say('Not found'),
    place: 'elsewhere',
    main: html`<div class="empty trouble-page"><h1>${say('Not in this library')}</h1><p>${what} ${say('It may have been an old link, or an address with a letter too many.')}</p>
<p><a class="button" href="/">${say('To the front page')}</a> <a href="/search">${say('or search for it')}</a></p></div>`,
  });
}

/** 500: a fault of ours. `reference` finds it in the log. */
export function faultPage(visit: Visit, reference: string): Html {
  return frame({
    visit: { ...visit, here: '/' },
    title: say('Something went wrong'),
    place: 'elsewhere',
    main: html`<div class="empty trouble-page"><h1>${say('Something went wrong here')}</h1>
<p>${say('The fault is Hearsay’s, not yours. Nothing that was saved is lost: what is acknowledged is written.')}</p>
<p>${say('Go back and try once more.')} ${sayHtml('If it stays, the log says more under {reference}, and {command} looks the library over.', { reference: html`<code>${reference}</code>`, command: html`<code>hearsay doctor</code>` })}</p>
<p><a class="button" href="/">${say('To the front page')}</a></p></div>`,
  });
}

/** 507: the disk is full. */
export function fullPage(visit: Visit): Html {
  return frame({
    visit: { ...visit, here: '/' },
    title: say('The disk is full'),
    place: 'elsewhere',
    main: html`<div class="empty trouble-page"><h1>${say('The disk is full')}</h1>
<p>${say('This could not be written, so nothing of it was done. All that was saved before is there and can be read.')}</p>
<p>${say('Make some room on the disk that holds the library, then try once more. Fetching goes on by itself.')}</p>
<p><a class="button" href="/">${say('To the front page')}</a></p></div>`,
  });
}

/** The page of a fault that is so bad that not even the reader's settings could be read. */
export function barePage(reference: string): Html {
  const { tag, direction } = spoken();
  return html`<!doctype html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8"><title>${say('Something went wrong')} · Hearsay</title></head>
<body><main><h1>${say('Something went wrong here')}</h1><p>${sayHtml('The library could not be read. The log says more under {reference}; {command} looks the library over.', { reference: html`<code>${reference}</code>`, command: html`<code>hearsay doctor</code>` })}</p></main></body></html>`;
}
