import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { ruleFiles } from '../rules/rule-files.ts';
import {
  PAGE_LENGTHS,
  type ReaderSettings,
  readerSettings,
  serverZone,
} from './reader-settings.ts';

/** GET /settings: how the pages are, each setting explaining itself. */
export function settingsPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const rules = await rooms.desk.store.rules.all();
    const main = html`${settingsForm(visit.settings)}${ruleFiles(rules, visit)}`;
    return context.html(frame({ visit, title: 'Settings', place: 'settings', main }));
  };
}

/** POST /settings: only what is known is kept, in its canonical spelling. */
export function saveSettings({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const names = [
      'theme',
      'textSize',
      'typeface',
      'pageLength',
      'zone',
      'clock',
      'isReadOnOpening',
      'marksStatements',
      'foldsCopies',
    ];
    const stated = Object.fromEntries(names.map((name) => [name, textOf(fields, name) ?? '']));
    const settings = readerSettings(stated, serverZone());
    await desk.store.settings.setMany(readerOf(context), {
      ...settings,
      pageLength: String(settings.pageLength),
      // Left empty, it follows the server, wherever that may be moved.
      zone: stated.zone === settings.zone ? settings.zone : '',
      isReadOnOpening: settings.isReadOnOpening ? 'yes' : 'no',
      marksStatements: settings.marksStatements ? 'yes' : 'no',
      foldsCopies: settings.foldsCopies ? 'yes' : 'no',
    });
    return answerDone(context, '/settings', { kind: 'settings' });
  };
}

function settingsForm(settings: ReaderSettings): Html {
  return html`<header class="page-head"><h1>Settings</h1></header>
<form class="settings" method="post" action="/settings">
${choices({
  name: 'theme',
  title: 'Light or dark',
  why: 'Your system’s choice follows the time of day where the system does.',
  chosen: settings.theme,
  options: [
    ['auto', 'As the system'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ],
})}
${choices({
  name: 'textSize',
  title: 'Text size',
  why: 'For articles and lists alike, on top of your browser’s own size.',
  chosen: settings.textSize,
  options: [
    ['small', 'Small'],
    ['medium', 'Medium'],
    ['large', 'Large'],
    ['largest', 'Largest'],
  ],
})}
${choices({
  name: 'typeface',
  title: 'Typeface',
  why: 'What headlines and texts are set in.',
  chosen: settings.typeface,
  options: [
    ['serif', 'With serifs'],
    ['sans', 'Without'],
  ],
})}
${choices({
  name: 'pageLength',
  title: 'Articles a page',
  why: 'Older ones are one step further.',
  chosen: String(settings.pageLength),
  options: PAGE_LENGTHS.map((length) => [String(length), String(length)]),
})}
${choices({
  name: 'foldsCopies',
  title: 'The same text in several titles',
  why: 'Folded copies are one click away, and are never marked read or left out.',
  chosen: settings.foldsCopies ? 'yes' : 'no',
  options: [
    ['yes', 'stands once in a list'],
    ['no', 'stands as often as it is printed'],
  ],
})}
${articleChoices(settings)}
${choices({
  name: 'clock',
  title: 'Clock',
  why: 'How times are written.',
  chosen: settings.clock,
  options: [
    ['24', '14:20'],
    ['12', '2:20 pm'],
  ],
})}
<fieldset class="setting"><legend>Time zone</legend><p class="why" id="why-zone">Decides where one day ends and the next begins. Hearsay’s machine is in ${serverZone()}.</p>
<p><label class="unseen" for="zone">Time zone</label><select id="zone" name="zone" aria-describedby="why-zone">${zoneOptions(settings.zone)}</select></p></fieldset>
<p class="buttons"><button>Save settings</button></p>
</form>`;
}

/** How a single article is. */
function articleChoices(settings: ReaderSettings): Html {
  return html`${choices({
    name: 'isReadOnOpening',
    title: 'Opening an article',
    why: 'Marks can be changed by hand whatever you choose here.',
    chosen: settings.isReadOnOpening ? 'yes' : 'no',
    options: [
      ['yes', 'marks it read'],
      ['no', 'leaves it unread'],
    ],
  })}
${choices({
  name: 'marksStatements',
  title: 'Who says what',
  why: 'A list of it stands beside each text in any case.',
  chosen: settings.marksStatements ? 'yes' : 'no',
  options: [
    ['yes', 'is marked in the text'],
    ['no', 'is not marked'],
  ],
})}`;
}

type Choices = {
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, words: string])[];
};

function choices({ name, title, why, chosen, options }: Choices): Html {
  return html`<fieldset class="setting" aria-describedby="why-${name}"><legend>${title}</legend><p class="why" id="why-${name}">${why}</p>
<div class="options">${options.map(
    ([value, words]) =>
      html`<label><input type="radio" name="${name}" value="${value}"${value === chosen && html` checked`}><span>${words}</span></label>`,
  )}</div></fieldset>`;
}

function zoneOptions(chosen: string): Html[] {
  const zones = new Set(['UTC', serverZone(), chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map(
    (zone) =>
      html`<option value="${zone}"${zone === chosen && html` selected`}>${zone.replaceAll('_', ' ')}</option>`,
  );
}
