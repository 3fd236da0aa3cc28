import { html } from 'hono/html';
import type { BoxTroubleKind, NewsletterBox } from '../../../model/mail/newsletter.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import type { NewslettersView } from './newsletters-page.ts';

/** Mailboxes elsewhere into which newsletters come. */
export function boxesPart({ boxes, visit }: NewslettersView): Html {
  return html`<section aria-labelledby="boxes"><h2 id="boxes">${say('Mailboxes that are looked into')}</h2>
<p>${say('If newsletters come to a mailbox of yours, put them into a folder there and name it here. Mails are read without being marked, every quarter of an hour.')}</p>
${boxes.length > 0 && html`<ul class="mail-addresses">${boxes.map((box) => boxItem(box, visit))}</ul>`}
<details><summary>${say('Name a mailbox')}</summary>${newBox()}</details></section>`;
}

function boxItem(box: NewsletterBox, visit: Visit): Html {
  const { id, userName, host, folder } = box;
  const name = `${userName} · ${folder}`;
  return html`<li><h3><bdi>${name}</bdi></h3><p class="why"><bdi>${host}:${box.port}</bdi> · ${stateOf(box, visit)}</p>
<form method="post" action="/account/newsletters/boxes/now"><p class="buttons"><button class="quiet" name="box" value="${id}">${say('Look now')}<span class="unseen"> ${name}</span></button> <button class="quiet" name="box" value="${id}" formaction="/account/newsletters/boxes/remove">${say('Remove')}<span class="unseen"> ${name}</span></button></p></form>
${box.trouble?.kind === 'password refused' && newPassword(id)}</li>`;
}

function stateOf({ trouble, failingSince, lastPolledAt }: NewsletterBox, visit: Visit): string {
  if (trouble !== null && failingSince !== null) {
    const words = TROUBLES[trouble.kind]();
    const time = moment(failingSince, visit);
    return trouble.kind === 'password refused'
      ? say('Signed out since {time}: {trouble}', { time, trouble: words })
      : say('Silent since {time}: {trouble}', { time, trouble: words });
  }
  return lastPolledAt === null
    ? say('Not asked yet.')
    : say('Looked into {time}.', { time: moment(lastPolledAt, visit) });
}

const TROUBLES: Readonly<Record<BoxTroubleKind, () => string>> = {
  'password refused': () => say('the name or the password was refused.'),
  'no such folder': () => say('there is no such folder.'),
  'not encrypted': () => say('it offers no encryption that can be trusted.'),
  'not reachable': () => say('it does not answer.'),
  'not allowed': () => say('it is a private address, which may not be asked from here.'),
  'no room': () => say('too many mails wait. Decide on new senders first.'),
  'strange answer': () => say('its answers cannot be understood.'),
};

function newPassword(id: number): Html {
  return html`<form class="door-form" method="post" action="/account/newsletters/boxes/password"><input type="hidden" name="box" value="${id}">
${passwordField(`bp${id}`)}<p class="buttons"><button>${say('Sign in again')}</button></p></form>`;
}

/** Not the reader's own password, which browsers keep for us. */
function passwordField(id: string): Html {
  return html`<p class="field"><label for="${id}">${say('Password')}</label><input id="${id}" name="password" type="password" required maxlength="1000" autocomplete="off"></p>`;
}

const EXAMPLE = 'imap.example.org';

function newBox(): Html {
  return html`<form class="door-form" method="post" action="/account/newsletters/boxes">
<p class="field"><label for="box-host">${say('IMAP server')}</label><input id="box-host" name="host" required maxlength="260" placeholder="${EXAMPLE}" autocapitalize="none" spellcheck="false" dir="ltr" aria-describedby="box-host-why"></p>
<p class="why" id="box-host-why">${say('With TLS on port 993, or with :143 behind it by STARTTLS. Never in clear.')}</p>
<p class="field"><label for="box-user">${say('Name at the server')}</label><input id="box-user" name="user" required maxlength="260" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr"></p>
${passwordField('box-password')}
<p class="why">${say('If the provider has passwords for single programs, take one of those. It is kept sealed.')}</p>
<p class="field"><label for="box-folder">${say('Folder')}</label><input id="box-folder" name="folder" maxlength="200" value="INBOX" dir="auto"></p>
<fieldset class="choices"><legend>${say('What lies there already')}</legend><label><input type="radio" name="from" value="now" checked> ${say('leave it, take what comes from now on')}</label> <label><input type="radio" name="from" value="start"> ${say('take it too')}</label></fieldset>
<fieldset class="choices"><legend>${say('A mail that was taken')}</legend><label><input type="radio" name="after" value="leave" checked> ${say('stays as it is')}</label> <label><input type="radio" name="after" value="read"> ${say('is marked read')}</label> <label><input type="radio" name="after" value="move"> ${say('is moved to the folder:')}</label> <input name="move" maxlength="200" aria-label="${say('Folder to move to')}" dir="auto"></fieldset>
<p class="buttons"><button>${say('Name this mailbox')}</button></p></form>`;
}
