import { html } from 'hono/html';
import type { OpenidSettings } from '../../../pipeline/openid/openid-settings.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { doorFrame } from './door-frame.ts';

/** The button's words: the owner's, or who the provider is. */
function openidWords({ words, issuer }: Pick<OpenidSettings, 'words' | 'issuer'>): string {
  return words === '' ? say('Sign in with {host}', { host: new URL(issuer).host }) : words;
}

export function openidForm(settings: OpenidSettings, next: string): Html {
  return html`<form class="door-form" method="post" action="/sign-in/openid"><input type="hidden" name="next" value="${next}"><p class="buttons"><button class="quiet" dir="auto">${openidWords(settings)}</button></p></form>`;
}

export function openidPage(settings: OpenidSettings, next: string): Html {
  return doorFrame({
    title: say('Sign in'),
    main: html`<h1>${say('Sign in')}</h1>
<p>${say('You show who you are at {host}, which tells Hearsay your name there and your address.', { host: new URL(settings.issuer).host })}</p>
${openidForm(settings, next)}${otherwise()}`,
  });
}

/** Forms of ours lead nowhere else (page-headers.ts), so a page stands between; the header beside it goes on at once. */
export function onwardPage(address: string): Html {
  const { host } = new URL(address);
  return doorFrame({
    title: say('On to {host}', { host }),
    main: html`<h1>${say('On to {host}', { host })}</h1>
<p>${say('There you show who you are, and come back.')}</p>
<p><a class="button" href="${address}" rel="noreferrer">${say('Go on')}</a></p>`,
  });
}

/** Why nobody was signed in. */
export function noEntryPage(words: string): Html {
  return doorFrame({
    title: say('Not signed in'),
    main: html`<h1>${say('Not signed in')}</h1><p role="alert">${words}</p>
<p><a class="button" href="/sign-in">${say('Sign in')}</a></p>`,
  });
}

function otherwise(): Html {
  return html`<p class="why"><a href="/sign-in">${say('Sign in otherwise')}</a></p>`;
}
