import { html } from 'hono/html';
import {
  type Companion,
  type HandedOn,
  LONGEST_HANDED_WORDS,
} from '../../../model/together/handed-on.ts';
import { groupSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';

/** What others put before the reader to read later; null: nothing. */
export function handedPart(handed: readonly HandedOn[], visit: Visit): Html | null {
  if (handed.length === 0) return null;
  return html`<link rel="stylesheet" href="${groupSheet.path}"><section class="handed" aria-labelledby="handed-title"><h2 id="handed-title">${say('From those you read with')}</h2>
<ul>${handed.map((one) => handedItem(one, visit))}</ul></section>`;
}

function handedItem({ id, from, article, words, at }: HandedOn, visit: Visit): Html {
  return html`<li><p class="kicker"><b><bdi>${from}</bdi></b> · ${moment(at, visit)}</p>
<p class="handed-headline"><a href="/article/${article.id}" dir="auto"${article.language !== null && html` lang="${article.language}"`}>${article.headline}</a> <span class="why"><bdi>${article.outletName}</bdi></span></p>
${words !== null && html`<p class="handed-words" dir="auto">${words}</p>`}
<form method="post" action="/handed/keep"><input type="hidden" name="back" value="/saved"><input type="hidden" name="handed" value="${id}"><button>${say('Save')}</button> <button class="quiet" formaction="/handed/away">${say('Put away')}</button></form></li>`;
}

/** Where an article is put before somebody; null: the reader is in no group with anybody. */
export function handOnForm(companions: readonly Companion[], articleId: number): Html | null {
  if (companions.length === 0) return null;
  return html`<section class="account-part" aria-labelledby="hand-title"><h2 id="hand-title">${say('To somebody you read with')}</h2>
<form class="door-form" method="post" action="/handed"><input type="hidden" name="back" value="/article/${articleId}/share"><input type="hidden" name="article" value="${articleId}">
<p class="field"><label for="to">${say('For')}</label><select id="to" name="to">${companions.map(({ readerId, name }) => html`<option value="${readerId}">${name}</option>`)}</select></p>
<p class="field"><label for="words">${say('A word to it')}</label><input id="words" name="words" maxlength="${LONGEST_HANDED_WORDS}" dir="auto" autocomplete="off"></p>
<p class="buttons"><button>${say('Put it before them')}</button></p></form>
<p class="why">${say('It waits for them under Saved until they keep it or put it away; you are not told which.')}</p></section>`;
}
