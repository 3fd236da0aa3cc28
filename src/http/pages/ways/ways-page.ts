import { html } from 'hono/html';
import type { Passkey } from '../../../store/ways/passkey-calls.ts';
import { behaviours } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html, Piece } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { type OpenidView, openidPart } from './openid-part.ts';
import { passkeyForm } from './passkey-form.ts';
import { codesPart, setUpPart } from './second-parts.ts';

export const WAYS = '/account/ways';

export type WaysView = {
  readonly visit: Visit;
  readonly name: string;
  readonly said: string | null;
  readonly second:
    | { readonly kind: 'off' }
    | { readonly kind: 'begun'; readonly secret: string }
    | { readonly kind: 'on'; readonly codesLeft: number; readonly isWanted: boolean };
  /** Just made, and shown this once; null: none were. */
  readonly codes: readonly string[] | null;
  readonly passkeys: readonly Passkey[];
  /** Whether one can be made on this page. */
  readonly takesPasskeys: boolean;
  readonly openid: OpenidView;
};

/** By what a reader signs in beside the password. */
export async function waysPage(view: WaysView): Promise<Html> {
  const { visit, said } = view;
  return accountFrame({
    visit,
    path: WAYS,
    title: say('Ways to sign in'),
    main: html`${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
${await secondPart(view)}${passkeysPart(view)}${openidPart(view.openid, visit)}<script type="module" src="${behaviours.door.path}"></script>`,
  });
}

async function secondPart(view: WaysView): Promise<Html> {
  return html`<section aria-labelledby="second-title"><h2 id="second-title">${say('A second factor')}</h2>
<p>${say('With it, whoever finds out your password is not in yet: a code is asked for that your authenticator makes anew each half minute.')}</p>
${view.codes !== null && codesPart(view.codes)}${await secondForms(view)}</section>`;
}

async function secondForms({ second, name }: WaysView): Promise<Piece> {
  if (second.kind === 'off')
    return html`<form method="post" action="${WAYS}/second/begin"><button class="quiet">${say('Set up')}</button></form>`;
  if (second.kind === 'begun')
    return setUpPart({ secret: second.secret, name, action: `${WAYS}/second/confirm` });
  return html`<p>${say('It is on. {count, plural, =0 {No recovery code is left: make new ones.} one {# recovery code is left.} other {# recovery codes are left.}}', { count: second.codesLeft })}</p>
<form method="post" action="${WAYS}/second/codes"><button class="quiet">${say('Make new recovery codes')}</button></form>
${
  second.isWanted
    ? html`<p class="why">${say('Whoever runs this Hearsay wants you to have it.')}</p>`
    : html`<form method="post" action="${WAYS}/second/off"><button class="quiet">${say('Turn off')}</button></form>`
}`;
}

function passkeysPart({ passkeys, takesPasskeys, visit }: WaysView): Html {
  return html`<section aria-labelledby="passkeys-title"><h2 id="passkeys-title">${say('Passkeys')}</h2>
<p>${say('Your device keeps it and unlocks it by your finger, your face or a code of its own. It needs no password and no second factor, and no other site can ask for it.')}</p>
${passkeys.length > 0 && html`<ul class="sessions">${passkeys.map((one) => passkeyItem(one, visit))}</ul>`}
${
  takesPasskeys
    ? passkeyForm({
        action: `${WAYS}/passkeys`,
        start: `${WAYS}/passkeys/start`,
        label: say('Add a passkey'),
        isNew: true,
        fields: html`<p class="field"><label for="passkey-name">${say('Name of the passkey')}</label><input id="passkey-name" name="name" required autocomplete="off" maxlength="60"></p>`,
      })
    : html`<p class="why">${say('Browsers make them over https and under a name alone, and not everybody allows them.')}</p>`
}</section>`;
}

function passkeyItem({ id, name, host, createdAt, lastUsedAt }: Passkey, visit: Visit): Html {
  const since = moment(createdAt, visit);
  const times =
    lastUsedAt === null
      ? say('For {host}, since {since}, never used.', { host, since })
      : say('For {host}, since {since}, last used {last}.', {
          ...{ host, since, last: moment(lastUsedAt, visit) },
        });
  return html`<li><div><b><bdi>${name}</bdi></b><p class="why">${times}</p></div>
<form method="post" action="${WAYS}/passkeys/remove"><button class="quiet" name="passkey" value="${id}"><span aria-hidden="true">${say('Remove')}</span><span class="unseen">${say('Remove the passkey {name}', { name })}</span></button></form></li>`;
}
