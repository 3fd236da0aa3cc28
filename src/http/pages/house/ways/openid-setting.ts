import type { Context } from 'hono';
import { html } from 'hono/html';
import {
  issuerAddress,
  type OpenidSettings,
  openidSettings,
  setOpenid,
} from '../../../../pipeline/openid/openid-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { backAddress } from '../../../security/openid/openid-steps.ts';
import { type FormFields, readForm, textOf } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { answerDone } from '../../marks/notice.ts';
import { noteAction } from '../note-action.ts';

const HERE = '/house/ways';

/** POST /house/ways/openid: by which accounts elsewhere those who read here may sign in; without an issuer by none. */
export function setOpenidProvider(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const settings = typedSettings(fields, await openidSettings(rooms));
    if (settings === 'wrong') return answerDone(context, HERE, { kind: 'openid-wrong' });
    await setOpenid(rooms, settings);
    const { secret: _, ...told } = settings ?? { secret: null, issuer: null };
    await noteAction(context, rooms, { action: 'ways.openid', target: null, details: told });
    return answerDone(context, HERE, { kind: 'openid-set' });
  };
}

/** A secret that is not typed is the one before, of the same provider and client alone. */
function typedSettings(
  fields: FormFields,
  before: OpenidSettings | null,
): OpenidSettings | null | 'wrong' {
  const typed = (name: string) => (textOf(fields, name) ?? '').trim();
  if (typed('issuer') === '') return null;
  const issuer = issuerAddress(typed('issuer'))?.href;
  const clientId = typed('client');
  if (issuer === undefined || clientId === '') return 'wrong';
  const isSame = before?.issuer === issuer && before.clientId === clientId;
  const kept = isSame ? before.secret : null;
  return {
    ...{ issuer, clientId, words: typed('words').slice(0, 60) },
    secret: typed('secret') === '' ? kept : typed('secret'),
    byAddress: typed('byAddress') === 'yes',
    takesNew: typed('takesNew') === 'yes',
  };
}

export function openidSettingPart(context: Context, settings: OpenidSettings | null): Html {
  const { issuer, clientId, words } = settings ?? { issuer: '', clientId: '', words: '' };
  return html`<section class="house-part" aria-labelledby="openid-title"><h2 id="openid-title">${say('Accounts elsewhere')}</h2>
<p>${say('Readers sign in by a provider of OpenID Connect: your own, or that of your club or company. There, register Hearsay with this address to come back to:')}</p>
<p><code class="address" dir="ltr">${backAddress(context)}</code></p>
<form class="house-form house-wide" method="post" action="${HERE}/openid">
<p class="field"><label for="issuer">${say('Address of the provider (issuer)')}</label><input id="issuer" name="issuer" type="url" value="${issuer}" maxlength="400" dir="ltr" autocomplete="off" aria-describedby="issuer-rule"><span class="why" id="issuer-rule">${say('With https. Left empty, nobody signs in by it.')}</span></p>
<p class="field"><label for="client">${say('Client ID')}</label><input id="client" name="client" value="${clientId}" maxlength="400" dir="ltr" autocomplete="off" spellcheck="false"></p>
<p class="field"><label for="secret">${say('Client secret')}</label><input id="secret" name="secret" type="password" maxlength="1000" dir="ltr" autocomplete="off" aria-describedby="secret-rule"><span class="why" id="secret-rule">${settings?.secret != null ? say('One is kept. Left empty, it stays while the provider and the client ID do.') : say('As the provider shows it; some give none.')}</span></p>
<p class="field"><label for="words">${say('Words on the button')}</label><input id="words" name="words" value="${words}" maxlength="60" dir="auto" autocomplete="off"></p>
<fieldset><legend>${say('Who comes in, beside those who have linked an account')}</legend>
<p><label class="choice"><input type="checkbox" name="byAddress" value="yes"${settings?.byAddress === true && html` checked`}> ${say('Members whose confirmed address the provider has confirmed, too')}</label></p>
<p><label class="choice"><input type="checkbox" name="takesNew" value="yes"${settings?.takesNew === true && html` checked`}> ${say('New members, while anybody may sign up')}</label></p>
<p class="why">${say('Only with a provider that you trust with who is who: it could say that anybody is anybody.')}</p></fieldset>
<p class="buttons"><button>${say('Save')}</button></p></form></section>`;
}
