import type { Context } from 'hono';
import { html } from 'hono/html';
import { openidSettings } from '../../../../pipeline/openid/openid-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
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
        'ways.passkeys': textOf(fields, 'passkeys') ?? 'no',
        'ways.mailLinks': textOf(fields, 'mailLinks') ?? 'no',
        'ways.secondFor': textOf(fields, 'second') ?? 'nobody',
      });
      await rooms.desk.store.house.setMany(storedWaySettings(settings));
      const details = { ...settings };
      await noteAction(context, rooms, { action: 'ways.settings', target: null, details });
      return answerDone(context, HERE, { kind: 'ways-set' });
    },
  };
}

function settingsPage(visit: Visit, settings: WaySettings, more: Html): Html {
  return houseFrame({
    visit,
    place: HERE,
    title: say('Ways to sign in'),
    words: say('A password always leads in, so that nobody is locked out by a setting.'),
    main: html`<form class="house-form house-wide" method="post" action="${HERE}">
<fieldset><legend>${say('Beside the password')}</legend>
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
