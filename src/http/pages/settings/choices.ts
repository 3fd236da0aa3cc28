import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import { type ReaderSettings, settingList, storedSpelling } from './reader-settings.ts';
import type { Setting, SettingGroup } from './setting.ts';

/** The settings of a group as parts of a form, each explaining itself. */
export function choicesIn(group: SettingGroup, settings: ReaderSettings): Html[] {
  return settingList
    .filter(([, setting]) => setting.group === group)
    .map(([name, setting]) => {
      const chosen = storedSpelling(settings[name]);
      return setting.looks === 'list'
        ? listOf(name, setting, chosen)
        : buttonsOf(name, setting, chosen);
    });
}

function buttonsOf(
  name: string,
  { title, why, root, options }: Setting<unknown>,
  chosen: string,
): Html {
  return html`<fieldset class="setting" aria-describedby="why-${name}"${root !== undefined && html` data-root="${root}"`}><legend>${title()}</legend><p class="why" id="why-${name}">${why()}</p>
<div class="options">${options().map(
    ([value, words]) =>
      html`<label><input type="radio" name="${name}" value="${value}"${value === chosen && html` checked`}><span>${words()}</span></label>`,
  )}</div></fieldset>`;
}

function listOf(name: string, { title, why, options }: Setting<unknown>, chosen: string): Html {
  const all = options();
  const known = all.some(([value]) => value === chosen);
  const shown = known ? all : [[chosen, () => chosen] as const, ...all];
  const isLanguage = name === 'language';
  return html`<fieldset class="setting" aria-describedby="why-${name}"><legend><label for="set-${name}">${title()}</label></legend><p class="why" id="why-${name}">${why()}</p>
<p><select id="set-${name}" name="${name}" aria-describedby="why-${name}">${shown.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen && html` selected`}${isLanguage && value !== '' && html` lang="${value}"`}>${words()}</option>`,
  )}</select></p></fieldset>`;
}
