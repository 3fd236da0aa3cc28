import { html } from 'hono/html';
import { EVERY_HOURS, type Rhythm, type Schedule } from '../../../model/mail/schedule.ts';
import { isZone } from '../../../text/search/search-day.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { type FormFields, numbersOf, textOf } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';

const RHYTHMS: Readonly<Record<Rhythm, () => string>> = {
  daily: () => say('Every day'),
  weekly: () => say('Once a week'),
  moves: () => say('Only when a story moves on'),
  'by hand': () => say('When it is sent by hand'),
};

/** When a letter comes: the fields of a form. */
export function rhythmFields(schedule: Schedule, rhythms: readonly Rhythm[]): Html {
  const { rhythm, everyHours } = schedule;
  return html`<fieldset class="choices"><legend>${say('When')}</legend>${rhythms.map((one) => html`<label class="choice"><input type="radio" name="rhythm" value="${one}"${one === rhythm && html` checked`}> ${RHYTHMS[one]()}</label>`)}</fieldset>
${rhythms.includes('daily') && hourFields(schedule)}
${
  rhythms.includes('moves') &&
  rhythms.includes('daily') &&
  html`<p class="field"><label for="every">${say('At most, when a story moves on')}</label><select id="every" name="every">${EVERY_HOURS.map((hours) => html`<option value="${hours}"${hours === everyHours && html` selected`}>${say('{hours, plural, one {once an hour} other {once in # hours}}', { hours })}</option>`)}</select></p>`
}`;
}

function hourFields({ weekday, hour, zone }: Schedule): Html {
  return html`<p class="field"><label for="weekday">${say('Day, of a weekly one')}</label><select id="weekday" name="weekday">${WEEKDAYS.map((day) => html`<option value="${day}"${day === weekday && html` selected`}>${weekdayName(day)}</option>`)}</select></p>
<p class="field"><label for="hour">${say('Hour')}</label><select id="hour" name="hour">${HOURS.map((one) => html`<option value="${one}"${one === hour && html` selected`}>${`${String(one).padStart(2, '0')}:00`}</option>`)}</select></p>
<p class="field"><label for="zone">${say('Time zone')}</label><select id="zone" name="zone">${zonesWith(zone).map((one) => html`<option value="${one}"${one === zone && html` selected`}>${one.replaceAll('_', ' ')}</option>`)}</select></p>`;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** 1 January 2024 was a Monday. */
const A_MONDAY = Date.UTC(2024, 0, 1, 12);

function weekdayName(day: number): string {
  const format = new Intl.DateTimeFormat(spoken().formats, { weekday: 'long', timeZone: 'UTC' });
  return format.format(A_MONDAY + (day - 1) * 86_400_000);
}

function zonesWith(zone: string): string[] {
  return [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** What was chosen; what is none of the choices is as it was. */
export function readRhythm(
  fields: FormFields,
  before: Schedule,
  rhythms: readonly Rhythm[],
): Schedule {
  const typed = textOf(fields, 'rhythm');
  const zone = textOf(fields, 'zone');
  return {
    rhythm: rhythms.find((one) => one === typed) ?? before.rhythm,
    weekday: chosen(fields, 'weekday', WEEKDAYS) ?? before.weekday,
    hour: chosen(fields, 'hour', HOURS) ?? before.hour,
    zone: zone !== null && isZone(zone) ? zone : before.zone,
    everyHours: chosen(fields, 'every', EVERY_HOURS) ?? before.everyHours,
  };
}

export function chosen(
  fields: FormFields,
  name: string,
  choices: readonly number[],
): number | undefined {
  const typed = numbersOf(fields, name)[0];
  return choices.find((one) => one === typed);
}
