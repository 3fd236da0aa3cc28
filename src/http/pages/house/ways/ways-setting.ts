import type { Context } from 'hono';
import { html } from 'hono/html';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import { openidSettings } from '../../../../pipeline/openid/openid-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { callerOf } from '../../../security/sessions/caller.ts';
import {
  readWaySettings,
  storedWaySettings,
  type WaySettings,
  waySettings,
} from '../../../security/ways/way-settings.ts';
import { readForm, textOf } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { answerDone } from '../../marks/notice.ts';
import { houseFrame } from '../house-frame.ts';
import { noteAction } from '../note-action.ts';
import { openidSettingPart } from './openid-setting.ts';

const HERE = '/house/ways';

/** GET and POST /house/ways: by what those who read here may sign in, and who needs a second factor. */
export function waySettingRoutes(rooms: AppRooms) {
  return {
    show: async (context: Context): Promise<Response> => {
      const visit = { ...(await visitOf(context, rooms)), here: HERE };
      const more = openidSettingPart(context, await openidSettings(rooms));
      return context.html(settingsPage(visit, await waySettings(rooms), more));
    },

    set: async (context: Context): Promise<Response> => {
      const fields = await readForm(context);
      const settings = readWaySettings({
        'ways.passwords': textOf(fields, 'passwords') ?? 'no',
        'ways.passkeys': textOf(fields, 'passkeys') ?? 'no',
        'ways.mailLinks': textOf(fields, 'mailLinks') ?? 'no',
        'ways.secondFor': textOf(fields, 'second') ?? 'nobody',
      });
      if (!settings.passwords && !(await hasOtherWay(context, rooms, settings)))
        return answerDone(context, HERE, { kind: 'ways-need-another' });
      await rooms.desk.store.house.setMany(storedWaySettings(settings));
      const details = { ...settings };
      await noteAction(context, rooms, { action: 'ways.settings', target: null, details });
      return answerDone(context, HERE, { kind: 'ways-set' });
    },
  };
}

/** Whether whoever decides can come in again without a password. */
async function hasOtherWay(
  context: Context,
  rooms: AppRooms,
  settings: WaySettings,
): Promise<boolean> {
  if ((rooms.config.proxyUserHeader ?? null) !== null) return true;
  const reader = callerOf(context)?.reader ?? null;
  // Where nobody signs in there is nobody to lock out, and no other way either.
  if (reader === null) return false;
  const { ways } = rooms.desk.store;
  if (settings.passkeys && (await ways.passkeys(reader.id)).length > 0) return true;
  const provider = await openidSettings(rooms);
  const accounts = provider === null ? [] : await ways.openidAccounts(reader.id);
  if (accounts.some(({ issuer }) => issuer === provider?.issuer)) return true;
  return settings.mailLinks && reader.emailConfirmedAt !== null && (await isMailSet(rooms.desk));
}

function settingsPage(visit: Visit, settings: WaySettings, more: Html): Html {
  return houseFrame({
    visit,
    place: HERE,
    title: say('Ways to sign in'),
    words: say(
      'The link that hearsay owner link prints always leads in, so that nobody is locked out for good.',
    ),
    main: html`<form class="house-form house-wide" method="post" action="${HERE}">
<fieldset><legend>${say('What leads in')}</legend>
<p><label class="choice"><input type="checkbox" name="passwords" value="yes"${settings.passwords && html` checked`} aria-describedby="passwords-rule"> ${say('A password')}</label> <span class="why" id="passwords-rule">${say('Without it, whoever has no other way asks you for a link. It can be switched off once you have another way yourself.')}</span></p>
<p><label class="choice"><input type="checkbox" name="passkeys" value="yes"${settings.passkeys && html` checked`}> ${say('Passkeys')}</label></p>
<p><label class="choice"><input type="checkbox" name="mailLinks" value="yes"${settings.mailLinks && html` checked`}> ${say('A link by mail, to addresses that were confirmed')}</label></p></fieldset>
<p class="field"><label for="second">${say('A second factor is needed by')}</label><select id="second" name="second">${SECOND.map(
      ([word, label]) =>
        html`<option value="${word}"${word === settings.secondFor && html` selected`}>${label()}</option>`,
    )}</select><span class="why">${say('Who has none sets one up at the next sign-in. A passkey counts as both.')}</span></p>
<p class="buttons"><button>${say('Save')}</button></p></form>${more}`,
  });
}

const SECOND: readonly (readonly [WaySettings['secondFor'], () => string])[] = [
  ['nobody', () => say('nobody; who wants one has one')],
  ['editors', () => say('editors and owners')],
  ['everybody', () => say('everybody')],
];
