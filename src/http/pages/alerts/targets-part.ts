import { html } from 'hono/html';
import {
  type AlertTarget,
  HAPPENING_KINDS,
  type HappeningKind,
} from '../../../model/alerts/alert.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { KIND_WORDS, stateOf, WAY_WORDS } from './alert-words.ts';
import type { AlertsView, ShownTarget } from './alerts-page.ts';

/** Where a reader is told, each with what can be done with it. */
export function targetsPart({ targets }: AlertsView): Html {
  return html`<section aria-labelledby="alert-targets"><h2 id="alert-targets">${say('Where you are told')}</h2>
${targets.length === 0 && html`<p class="empty-line">${say('Nowhere yet. Add this browser, a program, a topic of ntfy or your mail below.')}</p>`}
<ul class="alert-targets">${targets.map(targetItem)}</ul></section>`;
}

function targetItem({ target, address }: ShownTarget): Html {
  const { id, name, way, off } = target;
  const state = stateOf(target);
  // What somebody stopped by a letter's link takes another yes.
  const mayTurnOn = !(way === 'mail' && off?.reason === 'gone');
  return html`<li${off !== null && html` class="is-off"`}><h3><bdi>${name}</bdi> <span class="count">${WAY_WORDS[way]()}</span></h3>
${address !== null && html`<p class="alert-address"><bdi dir="ltr">${address}</bdi></p>`}
${state !== null && html`<p class="alert-state" role="note">${state}</p>`}
<form class="buttons" method="post" action="/account/alerts/test"><input type="hidden" name="target" value="${id}">${
    off === null
      ? html`<button class="quiet">${say('Try it')}<span class="unseen"> ${name}</span></button> <button class="quiet" formaction="/account/alerts/off">${say('Turn off')}<span class="unseen"> ${name}</span></button>`
      : mayTurnOn &&
        html`<button class="quiet" formaction="/account/alerts/on">${say('Turn on')}<span class="unseen"> ${name}</span></button>`
  } <button class="quiet" formaction="/account/alerts/remove">${say('Remove')}<span class="unseen"> ${name}</span></button></form>
${changeForm(target)}</li>`;
}

function changeForm({ id, name, tells, way }: AlertTarget): Html {
  return html`<details><summary>${say('Change')}<span class="unseen"> ${name}</span></summary>
<form class="house-form" method="post" action="/account/alerts/change"><input type="hidden" name="target" value="${id}">
<p class="field"><label for="alert-name-${id}">${say('Name')}</label><input id="alert-name-${id}" name="name" value="${name}" maxlength="80" required dir="auto"></p>
${tellsFields(tells)}
<p class="buttons"><button>${say('Save changes')}</button>${way === 'webhook' && html` <button class="quiet" formaction="/account/alerts/secret" formnovalidate>${say('Make a new secret')}</button>`}</p>
${way === 'webhook' && html`<p class="why">${say('The secret before signs beside the new one for a day.')}</p>`}</form></details>`;
}

/** What is told there. */
export function tellsFields(tells: readonly HappeningKind[]): Html {
  return html`<fieldset class="choices"><legend>${say('Tell me when')}</legend>${HAPPENING_KINDS.map(
    (kind) =>
      html`<label class="choice"><input type="checkbox" name="tells" value="${kind}"${tells.includes(kind) && html` checked`}> ${KIND_WORDS[kind]()}</label>`,
  )}</fieldset>`;
}
