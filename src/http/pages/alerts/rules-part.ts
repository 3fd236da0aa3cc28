import { html } from 'hono/html';
import { type RuleAction, WAYS } from '../../../model/alerts/alert.ts';
import { say } from '../../language/say.ts';
import { kindWords } from '../following/follow-buttons.ts';
import { rulePath } from '../following/following-path.ts';
import { nameOf } from '../following/target-words.ts';
import type { Html } from '../frame/html.ts';
import { WAY_WORDS } from './alert-words.ts';
import type { AlertsView, ShownRule } from './alerts-page.ts';

/** No rule's articles are counted above this. */
export const RULE_MOST = 200;

/** What each rule does with what comes. */
export function rulesPart({ rules }: AlertsView): Html {
  return html`<section aria-labelledby="alert-rules"><h2 id="alert-rules">${say('What your rules do')}</h2>
<p>${say('Stories and people that you follow are told of as usual. Of outlets, sections, words and searches only what you choose here, since they find a lot.')}</p>
${rules.length === 0 && html`<p class="empty-line"><a href="/following">${say('Follow something, or save a search, first.')}</a></p>`}
<ul class="alert-rules">${rules.map(ruleItem)}</ul></section>`;
}

function ruleItem({ rule, action, lastWeek }: ShownRule): Html {
  const { id, target } = rule;
  const name = nameOf(target, rule.name);
  return html`<li id="rule-${id}"><details${isActive(action) && html` open`}><summary><bdi>${name}</bdi> <span class="count">${kindWords(target.kind)}</span></summary>
<p class="why"><a href="${rulePath(id)}">${reachWords(lastWeek)}</a></p>
<form class="house-form" method="post" action="/account/alerts/rule"><input type="hidden" name="rule" value="${id}">
${waysFields(rule, action)}
<fieldset class="choices"><legend>${say('With each article that comes')}</legend>
<label class="choice"><input type="checkbox" name="read" value="yes"${action?.marksRead === true && html` checked`}> ${say('Mark it read')}</label>
<label class="choice"><input type="checkbox" name="save" value="yes"${action?.saves === true && html` checked`}> ${say('Save it for later')}</label></fieldset>
<p class="buttons"><button>${say('Set')}<span class="unseen"> ${name}</span></button></p></form></details></li>`;
}

function isActive(action: RuleAction | null): boolean {
  return action !== null && ((action.tells ?? []).length > 0 || action.marksRead || action.saves);
}

function reachWords(count: number): string {
  return count >= RULE_MOST
    ? say('It would have touched more than {count} articles of the last 7 days.', { count })
    : say(
        'It would have touched {count, plural, =0 {no article} one {# article} other {# articles}} of the last 7 days.',
        { count },
      );
}

function waysFields({ target }: ShownRule['rule'], action: RuleAction | null): Html {
  const isUsual = action?.tells == null;
  // Of what is followed by itself everything is told; of the rest nothing.
  const usual = target.kind === 'story' || target.kind === 'person' ? WAYS : [];
  const told = action?.tells ?? usual;
  return html`<fieldset class="choices"><legend>${say('Tell me by')}</legend>${WAYS.map(
    (way) =>
      html`<label class="choice"><input type="checkbox" name="way" value="${way}"${told.includes(way) && html` checked`}> ${WAY_WORDS[way]()}</label>`,
  )}${isUsual && usual.length > 0 && html`<p class="why">${say('As usual for what is followed by itself.')}</p>`}</fieldset>`;
}
