import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { offlinePanel } from '../offline/offline-panel.ts';
import { ruleFiles } from '../rules/rule-files.ts';
import { choicesIn } from './choices.ts';
import type { ReaderSettings } from './reader-settings.ts';
import type { SettingGroup, Words } from './setting.ts';

/** The parts of the page, in its order. */
const GROUPS: readonly (readonly [group: SettingGroup, title: Words])[] = [
  ['type', () => say('Type and colour')],
  ['articles', () => say('Articles')],
  ['lists', () => say('Lists')],
  ['edition', () => say('Your edition')],
  ['apps', () => say('Other apps')],
  ['times', () => say('Language and time')],
];

/** GET /settings: how the pages are, each setting explaining itself. */
export function settingsPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const rules = await rooms.desk.store.rules.all();
    const main = html`${settingsForm(visit)}${offlinePanel(visit.settings)}${ruleFiles(rules, visit)}`;
    return context.html(frame({ visit, title: say('Settings'), place: 'settings', main }));
  };
}

/** One form; ui/behaviours/settings.ts sends each choice when it is made. */
function settingsForm({ settings, here }: Visit): Html {
  return html`<header class="page-head"><h1>${say('Settings')}</h1>
<p class="page-words scripted">${say('Each choice holds at once, and can be taken back with the notice that follows.')}</p></header>
<form class="settings" method="post" action="/settings" autocomplete="off" data-settings><input type="hidden" name="back" value="${here}">
${GROUPS.map(([group, title]) => groupOf(group, title(), settings))}
<p class="buttons unscripted"><button>${say('Save settings')}</button></p>
</form>`;
}

/** Nothing where nothing belongs to it. */
function groupOf(group: SettingGroup, title: string, settings: ReaderSettings): Html | null {
  const choices = choicesIn(group, settings);
  if (choices.length === 0) return null;
  return html`<section aria-labelledby="settings-${group}"><h2 id="settings-${group}">${title}</h2>
${choices}</section>`;
}
