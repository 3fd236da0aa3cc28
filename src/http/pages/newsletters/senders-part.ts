import { html } from 'hono/html';
import type { KeptMail, LetterLink, NewsletterSender } from '../../../model/mail/newsletter.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import type { NewslettersView } from './newsletters-page.ts';

/** Mails shown of one sender who waits. */
const MOST_OF_ONE = 3;

/** Who wrote for the first time, with what they wrote. */
export function newSenders({ senders, mails, visit, authServer, addresses }: NewslettersView) {
  const waiting = senders.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  const folderOf = new Map(addresses.map(({ name, folder }) => [name, folder]));
  return html`<section aria-labelledby="new-senders"><h2 id="new-senders">${say('New senders')} <span class="count">${waiting.length}</span></h2>
<p>${say('Whoever knows an address can write to it, under any name. If you did not ask for it, refuse it.')} ${authServer === null && say('Hearsay does not check who a mail is really from.')}</p>
<ul class="new-senders">${waiting.map((sender) => {
    const own = mails.filter(({ senderId }) => senderId === sender.id);
    const [first] = own;
    const folder = folderOf.get(first?.addressName ?? '') ?? null;
    return newSender(sender, { own, folder, visit });
  })}</ul></section>`;
}

type Shown = {
  readonly own: readonly KeptMail[];
  /** Of the address it came to. */
  readonly folder: string | null;
  readonly visit: Visit;
};

function newSender(sender: NewsletterSender, { own, folder, visit }: Shown): Html {
  const { id, name } = sender;
  return html`<li><h3><bdi>${name}</bdi></h3>
<p class="why"><bdi>${sender.address ?? say('without an address')}</bdi> · ${say('{count, plural, one {# mail} other {# mails}}', { count: own.length })}</p>
${own.slice(0, MOST_OF_ONE).map((mail) => mailShown(mail, visit))}
<form method="post" action="/account/newsletters/senders/allow"><input type="hidden" name="sender" value="${id}">
<div class="field-pair"><p class="field"><label for="s${id}">${say('Name')}</label><input id="s${id}" name="name" value="${name}" maxlength="120" dir="auto"></p>
<p class="field"><label for="sf${id}">${say('Folder')}</label><input id="sf${id}" name="folder" value="${folder ?? ''}" list="mail-folders" maxlength="120" dir="auto"></p></div>
<p class="buttons"><button>${say('Allow')}<span class="unseen"> ${name}</span></button> <button class="quiet" formaction="/account/newsletters/senders/refuse">${say('Refuse')}<span class="unseen"> ${name}</span></button></p></form></li>`;
}

function mailShown({ subject, preview, ...mail }: KeptMail, visit: Visit): Html {
  const came = moment(mail.cameAt, visit);
  return html`<div class="waiting-mail"><p><b dir="auto">${subject || say('(no subject)')}</b></p>
<p class="why">${came}${mail.addressName !== null && html` · ${say('to your address “{name}”', { name: mail.addressName })}`}</p>
${mail.authentication !== null && html`<p class="why">${say('Your mail server says:')} <code dir="ltr">${mail.authentication}</code></p>`}
<p class="mail-preview" dir="auto">${preview}</p>${mail.links.length > 0 && confirmation(mail.links)}</div>`;
}

/** The way the mail shows, whole and unopened: a link that nobody asked for must not be followed by us. */
function confirmation(links: readonly LetterLink[]): Html {
  return html`<div class="confirmation"><p>${say('This mail asks you to confirm a subscription. Only if you have just subscribed: open its link yourself. Hearsay has not opened it. Look where it leads:')}</p>
<ul>${links.map(
    ({ text, url }) =>
      html`<li><a href="${url}" target="_blank" rel="noopener noreferrer nofollow"><b dir="ltr">${URL.parse(url)?.host ?? url}</b>${text !== '' && html` – <span dir="auto">${text}</span>`}</a><br><code dir="ltr">${url}</code></li>`,
  )}</ul></div>`;
}

/** Who was decided on; each can be decided otherwise. */
export function decidedSenders({ senders, visit }: NewslettersView): Html | null {
  const decided = senders.filter(({ state }) => state !== 'waiting');
  if (decided.length === 0) return null;
  return html`<section aria-labelledby="decided"><h2 id="decided">${say('Senders you decided on')}</h2>
<ul class="sessions">${decided.map((sender) => decidedSender(sender, visit))}</ul></section>`;
}

function decidedSender(sender: NewsletterSender, visit: Visit): Html {
  const { id, name, discarded } = sender;
  const isAllowed = sender.state === 'allowed';
  const isRead = isAllowed && sender.isSubscribed;
  const act = isRead ? 'refuse' : 'allow';
  const state = isRead ? say('allowed') : isAllowed ? say('unsubscribed') : say('refused');
  return html`<li><div><b><bdi>${name}</bdi></b> <span class="count">${state}</span>
<p class="why">${sender.address !== null && html`<bdi>${sender.address}</bdi> · `}${say('last mail {time}', { time: moment(sender.lastAt, visit) })}${discarded > 0 && html` · ${say('{count, plural, one {# mail discarded} other {# mails discarded}}', { count: discarded })}`}</p></div>
<form method="post" action="/account/newsletters/senders/${act}"><button class="quiet" name="sender" value="${id}">${isRead ? say('Refuse') : say('Allow')}<span class="unseen"> ${name}</span></button></form></li>`;
}
