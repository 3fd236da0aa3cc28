import { html } from 'hono/html';
import type { AlertPlan, AlertTarget, Delivery, RuleAction } from '../../../model/alerts/alert.ts';
import type { Following } from '../../../model/following.ts';
import { alertSheet, houseSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { addPart } from './add-part.ts';
import { deliveriesPart } from './deliveries-part.ts';
import { planPart } from './plan-part.ts';
import { rulesPart } from './rules-part.ts';
import { targetsPart } from './targets-part.ts';

export type AlertsView = {
  readonly visit: Visit;
  readonly targets: readonly ShownTarget[];
  readonly plan: AlertPlan;
  readonly rules: readonly ShownRule[];
  readonly deliveries: readonly Delivery[];
  /** By which browsers know who may send to them. */
  readonly vapidKey: string;
  /** Where letters can go; null: nowhere, with the reason. */
  readonly mail: { readonly address: string } | 'no server' | 'no address';
  readonly said: AlertsSaid | null;
};

export type ShownTarget = {
  readonly target: AlertTarget;
  /** What its reader sees of the address; null: nothing. */
  readonly address: string | null;
};

export type ShownRule = {
  readonly rule: Following;
  readonly action: RuleAction | null;
  /** Articles of the last seven days that it touches; none above `RULE_MOST`. */
  readonly lastWeek: number;
};

/** What is shown above it all: a secret that was just made, or why something could not be taken. */
export type AlertsSaid =
  | { readonly of: 'secret'; readonly name: string; readonly secret: string }
  | { readonly of: 'trouble'; readonly words: string };

/** Where and when a reader is told, of what, and what was told. */
export function alertsPage(view: AlertsView): Html {
  return accountFrame({
    visit: view.visit,
    path: '/account/alerts',
    title: say('Notifications'),
    words: say(
      'Be told elsewhere when a story you follow moves, a claim in it is denied, or a rule of yours finds something.',
    ),
    main: html`<link rel="stylesheet" href="${houseSheet.path}"><link rel="stylesheet" href="${alertSheet.path}">${saidPart(view.said)}${targetsPart(view)}${addPart(view)}${rulesPart(view)}${planPart(view)}${deliveriesPart(view)}`,
  });
}

function saidPart(said: AlertsSaid | null): Html | null {
  if (said === null) return null;
  if (said.of === 'trouble') return html`<p class="door-said" role="alert">${said.words}</p>`;
  const { name, secret } = said;
  return html`<div class="made-token" role="status"><p>${say('The secret of {name}. It is shown this once: nobody can look it up later.', { name })}</p>
<p><code dir="ltr">${secret}</code></p><p class="why">${say('With it your program sees that a message is ours: by the rules of Standard Webhooks. The manual has an example.')}</p></div>`;
}
