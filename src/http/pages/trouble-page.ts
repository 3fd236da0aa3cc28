import { html } from 'hono/html';
import { frame } from './frame/frame.ts';
import type { Html } from './frame/html.ts';
import type { Visit } from './frame/visit.ts';

/** 404: what was asked for is not there. */
export function notFoundPage(visit: Visit, what: string): Html {
  return frame({
    visit: { ...visit, here: '/' },
    title: 'Not found',
    place: 'elsewhere',
    main: html`<div class="empty trouble-page"><h1>Not in this library</h1><p>${what} It may have been an old link, or an address with a letter too many.</p>
<p><a class="button" href="/">To the front page</a> <a href="/search">or search for it</a></p></div>`,
  });
}

/** 500: a fault of ours. `reference` finds it in the log. */
export function faultPage(visit: Visit, reference: string): Html {
  return frame({
    visit: { ...visit, here: '/' },
    title: 'Something went wrong',
    place: 'elsewhere',
    main: html`<div class="empty trouble-page"><h1>Something went wrong here</h1>
<p>The fault is Hearsay’s, not yours. Nothing that was saved is lost: what is acknowledged is written.</p>
<p>Go back and try once more. If it stays, the log says more under <code>${reference}</code>, and <code>hearsay doctor</code> looks the library over.</p>
<p><a class="button" href="/">To the front page</a></p></div>`,
  });
}

/** The page of a fault that is so bad that not even the reader's settings could be read. */
export function barePage(reference: string): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Something went wrong · Hearsay</title></head>
<body><main><h1>Something went wrong here</h1><p>The library could not be read. The log says more under <code>${reference}</code>; <code>hearsay doctor</code> looks the library over.</p></main></body></html>`;
}
