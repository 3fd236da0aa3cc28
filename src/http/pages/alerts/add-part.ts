import { html } from 'hono/html';
import { USUAL_KINDS } from '../../../model/alerts/alert.ts';
import { say, sayHtml } from '../../language/say.ts';
import { consentWords } from '../consent/consent-words.ts';
import type { Html } from '../frame/html.ts';
import type { AlertsView } from './alerts-page.ts';
import { tellsFields } from './targets-part.ts';

/** The words that are agreed to. */
export function alertConsent(): string {
  return consentWords([say('Your notifications')]);
}

/** What addresses look like, in every language. */
const SCHEME = 'https://';
const TOPIC = 'https://ntfy.sh/…';

/** The ways there are, each with its form. */
export function addPart(view: AlertsView): Html {
  return html`<section aria-labelledby="alert-add"><h2 id="alert-add">${say('Be told somewhere else')}</h2>
${browserForm(view)}
<details><summary>${say('A program (webhook)')}</summary><form class="house-form" method="post" action="/account/alerts/webhooks">
<p class="why">${say('Whenever something happens its address gets a signed message as JSON. What fails is tried again for a day.')}</p>
${nameField('webhook')}
<p class="field"><label for="webhook-address">${say('Its address')}</label><input id="webhook-address" name="address" type="url" required maxlength="2000" dir="ltr" placeholder="${SCHEME}" autocomplete="off"></p>
${tellsFields(USUAL_KINDS)}
<p class="buttons"><button>${say('Add the program')}</button></p></form></details>
<details><summary>${say('A topic of ntfy')}</summary><form class="house-form" method="post" action="/account/alerts/ntfy">
<p class="why">${say('ntfy brings messages to telephones, from ntfy.sh or a server of your own. Whoever knows the topic reads along: choose a name that nobody guesses.')}</p>
${nameField('ntfy')}
<p class="field"><label for="ntfy-address">${say('The topic’s address')}</label><input id="ntfy-address" name="address" type="url" required maxlength="2000" dir="ltr" placeholder="${TOPIC}" autocomplete="off"></p>
<p class="field"><label for="ntfy-token">${say('Token, if it needs one')}</label><input id="ntfy-token" name="token" type="password" maxlength="300" dir="ltr" autocomplete="off"></p>
${tellsFields(USUAL_KINDS)}
<p class="buttons"><button>${say('Add the topic')}</button></p></form></details>
${mailForm(view)}
<p class="why">${say('A feed counts as silent when it has brought nothing for four times its usual gap, and five days at least, or has not answered for three days. Each silence is told once, and again only after the feed has brought something.')}</p></section>`;
}

function nameField(of: string): Html {
  return html`<p class="field"><label for="${of}-name">${say('Name')}</label><input id="${of}-name" name="name" maxlength="80" required dir="auto" autocomplete="off"></p>`;
}

/** ui/behaviours/alerts/ask-browser.ts fills it; without scripts there is nothing to ask a browser with. */
function browserForm({ vapidKey, targets, visit }: AlertsView): Html {
  const known = targets.some(({ target }) => target.way === 'push');
  return html`<form method="post" action="/account/alerts/browser" data-push="${vapidKey}">
<input type="hidden" name="endpoint"><input type="hidden" name="p256dh"><input type="hidden" name="auth"><input type="hidden" name="name">
<h3>${say('This browser')}</h3>
<p class="unscripted">${say('This needs scripts, which your browser does not run here.')}</p>
<p data-part="impossible" hidden>${say('Here it cannot be: browsers are told only by addresses with https, or of the machine itself (localhost), and some not in private windows.')}</p>
<p data-part="refused" role="alert" hidden>${say('The browser does not allow it. Its settings for this page say so: allow notifications there, then try again.')}</p>
<p data-part="failed" role="alert" hidden>${say('The browser’s own service could not be reached, so it cannot be told. Try again later, or in another browser.')}</p>
<p data-part="on" role="status" hidden>${say('This browser is told.')}</p>
<p class="why">${visit.isSignedIn === true ? say('Messages are sealed for this browser alone and go by its maker’s service. It is told for as long as it stays signed in.') : say('Messages are sealed for this browser alone and go by its maker’s service.')}</p>
<p class="buttons" data-part="ask" hidden><button>${known ? say('Tell this browser, too') : say('Tell this browser')}</button></p></form>`;
}

function mailForm({ mail, targets }: AlertsView): Html {
  const isOn = targets.some(({ target }) => target.way === 'mail' && target.off === null);
  if (isOn) return html``;
  return html`<details><summary>${say('By mail')}</summary>${
    mail === 'no server'
      ? html`<p>${say('No mail goes out from here yet: the owner has to name a mail server first.')}</p>`
      : mail === 'no address'
        ? html`<p>${sayHtml('Letters need an address of mail that you have shown to be yours: {page}.', { page: html`<a href="/account/mail">${say('Address of mail')}</a>` })}</p>`
        : html`<form class="house-form" method="post" action="/account/alerts/mail"><p>${sayHtml('To {address}.', { address: html`<b><bdi dir="ltr">${mail.address}</bdi></b>` })}</p>
${tellsFields(USUAL_KINDS)}<p class="why">${alertConsent()}</p><p class="buttons"><button>${say('Yes, send it')}</button></p></form>`
  }</details>`;
}
