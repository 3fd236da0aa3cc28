import { html } from 'hono/html';
import { type Following, holdsAt } from '../../../model/following.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { dayWords, until } from '../wording/times.ts';
import { endChoice } from './end-choice.ts';

/** How long a rule holds; null: until the reader ends it. */
export function endWords(rule: Following, visit: Visit): string | null {
  const { endsAt } = rule;
  if (endsAt === null) return null;
  if (!holdsAt(rule, visit.now)) return say('ended {day}', { day: dayWords(endsAt, visit) });
  return say('ends {when}', { when: until(endsAt, visit.now) });
}

/** What can be done with a rule: another end, or away with it. */
export function ruleForms(rule: Following, visit: Visit): Html {
  const { id, name } = rule;
  const fields = html`<input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="rule" value="${id}">`;
  const short = name.slice(0, 80).toWellFormed();
  return html`<div class="rule-forms">${
    rule.does !== 'save' &&
    html`<details class="folded"><summary>${say('How long')}</summary><form class="joined" method="post" action="/following/change">${fields}${endChoice(`end-${id}`)}<button class="quiet">${say('Change')}</button></form></details>`
  }<form method="post" action="/following/end">${fields}<button class="quiet"><span aria-hidden="true">${say('End')}</span><span class="unseen">${say('End the rule on {name}', { name: short })}</span></button></form></div>`;
}
