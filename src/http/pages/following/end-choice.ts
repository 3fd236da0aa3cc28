import { html } from 'hono/html';
import { DAY, type Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** How long a rule holds, as a form says it. */
const ENDS: readonly (readonly [value: string, words: () => string, length: Millis | null])[] = [
  ['never', () => say('until I end it'), null],
  ['day', () => say('for a day'), DAY],
  ['week', () => say('for a week'), 7 * DAY],
  ['month', () => say('for a month'), 30 * DAY],
];

/** When a rule that is made now ends; null: never. Anything unknown is never. */
export function endOf(choice: string | null, now: Millis): Millis | null {
  const length = ENDS.find(([value]) => value === choice)?.[2] ?? null;
  return length === null ? null : now + length;
}

/** A choice of ends. */
export function endChoice(id: string): Html {
  return html`<p class="field"><label for="${id}">${say('How long')}</label><select id="${id}" name="end">${ENDS.map(
    ([value, words]) => html`<option value="${value}">${words()}</option>`,
  )}</select></p>`;
}
