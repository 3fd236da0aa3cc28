import { html } from 'hono/html';
import type { Outlet } from '../../../model/outlet.ts';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import { ruleSheet } from '../../assets/house-assets.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { mayEdit, type Visit } from '../frame/visit.ts';
import { dayWords } from '../wording/times.ts';

export type OutletRules = {
  readonly outlet: Outlet;
  readonly rules: readonly KeptRule[];
  /** Articles that are still to be gone over. */
  readonly waiting: number;
};

/** An outlet's rules, each with a way to be rid of it, and a form for one more. */
export function ruleSection(given: OutletRules, visit: Visit): Html {
  const { outlet, rules, waiting } = given;
  return html`<link rel="stylesheet" href="${ruleSheet.path}"><section class="outlet-rules" id="rules" aria-labelledby="rules-title">
<h2 class="ruled" id="rules-title">${sayHtml('Rules for {outlet}', { outlet: html`<bdi>${outlet.name}</bdi>` })}</h2>
<p class="why">${say('What is left out of its articles, or put back into them. A rule is made with one press under an article’s text, or here.')}</p>
${waiting > 0 && html`<p class="waiting" role="status">${say('{count, plural, one {# article is} other {# articles are}} still being gone over.', { count: waiting })} <a href="">${say('Look again')}</a></p>`}
${rules.length > 0 && html`<ul class="rule-list">${rules.map((rule) => ruleItem(rule, visit))}</ul>`}
${mayEdit(visit) && ruleForm(outlet, visit)}
</section>`;
}

function ruleItem({ id, kind, pattern, articleId, createdAt }: KeptRule, visit: Visit): Html {
  const day = dayWords(createdAt, visit);
  const link = html`<a href="/article/${articleId}">${say('one article')}</a>`;
  return html`<li><p><b>${kind === 'keep' ? say('Kept') : say('Left out')}</b> <q dir="auto">${pattern}</q> <span class="count">${
    articleId === null
      ? say('since {day}', { day })
      : sayHtml('since {day}, in {article} alone', { day, article: link })
  }</span></p>
${
  mayEdit(visit) &&
  html`<form method="post" action="/rules/remove"><input type="hidden" name="back" value="${visit.here}#rules"><input type="hidden" name="rule" value="${id}">
<button class="quiet"><span aria-hidden="true">${say('Remove')}</span><span class="unseen">${say('Remove the rule on “{words}”', { words: pattern.slice(0, 60).toWellFormed() })}</span></button></form>`
}</li>`;
}

function ruleForm({ id }: Outlet, visit: Visit): Html {
  return html`<form class="rule-form" method="post" action="/outlet/${id}/rule"><input type="hidden" name="back" value="${visit.here}#rules">
<p class="field"><label for="rule-words">${say('Lines that say')}</label><input id="rule-words" name="words" maxlength="1000" required autocomplete="off" placeholder="${say('Sign up for our newsletter*')}" aria-describedby="rule-why"></p>
<p class="buttons"><button name="kind" value="drop">${say('Leave out')}</button> <button class="quiet" name="kind" value="keep">${say('Always keep')}</button></p>
<p class="why" id="rule-why">${say('The whole line, word for word; numbers may differ. A * at the end takes any ending.')}</p></form>`;
}
