import { html } from 'hono/html';
import { canComeBack } from '../../../articles/outlet-rules/apply-outlet-rules.ts';
import { rulingsOf } from '../../../articles/outlet-rules/rule-pattern.ts';
import type { ArticleRecord } from '../../../model/library.ts';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import type { Removal } from '../../../model/removal.ts';
import { say, sayHtml } from '../../language/say.ts';
import { storedWords } from '../../language/stored/say-stored.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { mayEdit, type Visit } from '../frame/visit.ts';
import { placeWords, reasonWords } from './reason-words.ts';

/** Past this a block is only begun; whoever wants all of it can put it back. */
const LONGEST_SHOWN = 320;

/** What of the outlet's page or feed is not in the text, why, and the way back for each. */
export function leftOut(
  article: ArticleRecord,
  rules: readonly KeptRule[],
  visit: Visit,
): Html | null {
  const { removed } = article.details;
  const again = putBack(article, rules);
  if (removed.length + again.length === 0)
    return mayEdit(visit) ? html`<p class="left-out">${editLink(article)}</p>` : null;
  return html`<details class="left-out" id="left-out"><summary>${summary(removed.length, again.length)}</summary>
${removed.length > 0 && html`<ol class="left-out-list">${removed.map((one) => item(one, article, visit))}</ol>`}
${again.length > 0 && html`<h3>${say('Put back by your rules')}</h3><ol class="left-out-list">${again.map(([words, rule]) => itemPutBack(words, rule, visit))}</ol>`}
<p class="left-out-more">${mayEdit(visit) && editLink(article)} <a href="/outlet/${article.outletId}#rules">${say('Rules for {outlet}', { outlet: article.outletName })}</a></p>
</details>`;
}

function editLink({ id }: ArticleRecord): Html {
  return html`<a href="/article/${id}?edit=1">${say('Leave other lines out')}</a>`;
}

function summary(removed: number, again: number): string {
  if (again === 0)
    return say('{removed, plural, one {# block was} other {# blocks were}} left out', { removed });
  return removed === 0
    ? say('{again, plural, one {# block was} other {# blocks were}} put back', { again })
    : say(
        '{removed, plural, one {# block was} other {# blocks were}} left out, {again, plural, one {# was} other {# were}} put back',
        { removed, again },
      );
}

function item(one: Removal, article: ArticleRecord, visit: Visit): Html {
  const { place } = one;
  const how = howOf(one);
  return html`<li>${wordsOf(one.text, article.language)}
<p class="left-out-why"><b>${reasonWords(one)}</b> <span>${placeWords(one, article.paragraphs.length)}${how}</span>${place?.includes('>') === true && html` <code>${place}</code>`}</p>
${canComeBack(one) && mayEdit(visit) && ruleForm({ article, visit, kind: 'keep', words: one.text })}</li>`;
}

function howOf({ reason, step }: Removal): string {
  if (reason === 'your rule') return '';
  return reason === 'repeated by the outlet'
    ? ` · ${storedWords(step)}`
    : ` · ${say('by {step}', { step: storedWords(step) })}`;
}

function wordsOf(text: string, language: string | null): Html {
  const lang = langOf(language);
  const shown =
    text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text;
  return html`<p class="left-out-words"${lang} dir="auto">${shown}</p>`;
}

export type RuleForm = {
  readonly article: ArticleRecord;
  readonly visit: Visit;
  readonly kind: 'keep' | 'drop';
  /** The block's own words; the rule is made of them. */
  readonly words: string;
};

const HERE = { keep: () => say('Put it back'), drop: () => say('Leave it out') };
const EVERYWHERE = {
  keep: (outlet: Html) => sayHtml('Put it back in all articles of {outlet}', { outlet }),
  drop: (outlet: Html) => sayHtml('Leave it out of all articles of {outlet}', { outlet }),
};
const LOOKS = { keep: 'quiet', drop: 'link' } as const;

/** Two buttons: for this article, and for all of its outlet's. */
export function ruleForm({ article, visit, kind, words }: RuleForm): Html {
  return html`<form class="rule-ways" method="post" action="/article/${article.id}/rule">
<input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="words" value="${words}">
<button class="${LOOKS[kind]}" name="scope" value="article">${HERE[kind]()}</button>
<button class="${LOOKS[kind]}" name="scope" value="outlet"><span>${EVERYWHERE[kind](html`<bdi>${article.outletName}</bdi>`)}</span></button></form>`;
}

/** What stands in the text only because a rule says so, each with that rule. */
function putBack(
  article: ArticleRecord,
  rules: readonly KeptRule[],
): (readonly [string, KeptRule])[] {
  const before = article.asRead?.details.removed ?? [];
  const left = new Set(article.details.removed.map(({ text }) => text));
  return before
    .filter(({ text }) => !left.has(text))
    .flatMap(({ text }) => {
      const rule = rules.find((one) => rulingsOf([one])(text) === 'keep');
      return rule === undefined ? [] : [[text, rule] as const];
    });
}

function itemPutBack(words: string, rule: KeptRule, visit: Visit): Html {
  return html`<li>${wordsOf(words, null)}
${
  mayEdit(visit) &&
  html`<form class="rule-ways" method="post" action="/rules/remove"><input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="rule" value="${rule.id}">
<button class="quiet">${say('Leave it out again')}</button></form>`
}</li>`;
}
