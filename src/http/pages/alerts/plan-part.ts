import { html } from 'hono/html';
import { MOST_A_DAY, MOST_TOP_TITLES } from '../../../model/alerts/alert.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { AlertsView } from './alerts-page.ts';

/** When a reader is not to be disturbed, and how often in a day. */
export function planPart({ plan, visit }: AlertsView): Html {
  const { quiet, mostADay, topTitles } = plan;
  const { zone } = visit.settings;
  return html`<section aria-labelledby="alert-plan"><h2 id="alert-plan">${say('When')}</h2>
<form class="house-form" method="post" action="/account/alerts/plan">
<label class="choice"><input type="checkbox" name="quiet" value="yes"${quiet !== null && html` checked`}> ${say('Quiet hours')}</label>
<div class="field-pair"><p class="field"><label for="quiet-from">${say('From')}</label><input id="quiet-from" name="from" type="time" value="${clock(quiet?.from ?? 22 * 60)}" required></p>
<p class="field"><label for="quiet-to">${say('Up to')}</label><input id="quiet-to" name="to" type="time" value="${clock(quiet?.to ?? 7 * 60)}" required></p></div>
<p class="why">${say('By your clock ({zone}). What happens meanwhile is told in one message when they end; programs are told at once.', { zone: zone.replaceAll('_', ' ') })}</p>
<p class="field"><label for="most">${say('Messages a day, at most')}</label><input id="most" name="most" type="number" min="1" max="${MOST_A_DAY}" value="${mostADay}" required inputmode="numeric"></p>
<p class="why">${say('To each browser, topic and box. What is more is counted and told in one message later; nothing is lost. In an hour there are never more than six.')}</p>
<p class="field"><label for="top-titles">${say('Titles that make a story a top story')}</label><input id="top-titles" name="titles" type="number" min="0" max="${MOST_TOP_TITLES}" value="${topTitles}" required inputmode="numeric"></p>
<p class="why">${say('Where you want to be told of top stories: what comes first on your front page, and what stands below it once so many titles carry it (0: only the first). Each story once, and none that you have opened or read, or mute.')}</p>
<p class="buttons"><button>${say('Set')}</button></p></form></section>`;
}

function clock(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
