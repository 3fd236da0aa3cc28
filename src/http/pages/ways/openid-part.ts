import { html } from 'hono/html';
import type { OpenidAccount } from '../../../store/ways/openid-calls.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';

export type OpenidView = {
  readonly accounts: readonly OpenidAccount[];
  /** The provider's name; null: the owner has named none. */
  readonly host: string | null;
};

/** A reader's accounts elsewhere; nothing where there are none and none can be. */
export function openidPart({ accounts, host }: OpenidView, visit: Visit): Html | null {
  if (accounts.length === 0 && host === null) return null;
  return html`<section aria-labelledby="openid-title"><h2 id="openid-title">${say('Accounts elsewhere')}</h2>
<p>${say('Whoever is signed in there is let in here, with a code where you have a second factor.')}</p>
${accounts.length > 0 && html`<ul class="sessions">${accounts.map((one) => accountItem(one, visit))}</ul>`}
${host !== null && html`<form method="post" action="/account/ways/openid"><button class="quiet">${say('Link an account at {host}', { host })}</button></form>`}</section>`;
}

function accountItem(
  { issuer, subject, name, createdAt, lastUsedAt }: OpenidAccount,
  visit: Visit,
) {
  const host = URL.parse(issuer)?.host ?? issuer;
  const since = moment(createdAt, visit);
  const times =
    lastUsedAt === null
      ? say('At {host}, since {since}, never used.', { host, since })
      : say('At {host}, since {since}, last used {last}.', {
          ...{ host, since, last: moment(lastUsedAt, visit) },
        });
  return html`<li><div><b><bdi>${name}</bdi></b><p class="why">${times}</p></div>
<form method="post" action="/account/ways/openid/remove"><input type="hidden" name="issuer" value="${issuer}"><button class="quiet" name="subject" value="${subject}"><span aria-hidden="true">${say('Unlink')}</span><span class="unseen">${say('Unlink the account {name}', { name })}</span></button></form></li>`;
}
