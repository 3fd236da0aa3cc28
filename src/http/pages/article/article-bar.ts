import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { type IconName, icon } from '../frame/icons.ts';
import type { Visit } from '../frame/visit.ts';
import { markButton } from '../lists/article-item.ts';
import { shownAddress } from '../lists/sample-address.ts';

/** What can be done with an article; on a phone by icons alone. */
export function articleBar(article: ArticleRecord, visit: Visit, hasStatements: boolean): Html {
  return html`<div class="article-bar" role="group" aria-label="${say('This article')}">
${markButton(article, 'saved', true)}
${markButton(article, 'read', true)}
${hasStatements && marksSwitch(visit)}
<button class="tool" type="button" popovertarget="type" data-press="type">${tool('type', say('Type'))}</button>
<button class="tool" type="button" hidden data-listen data-press="listen" aria-pressed="false">${tool('listen', say('Listen'))}</button>
<button class="tool" type="button" popovertarget="labels" data-press="labels">${tool('label', say('Labels'))}</button>
${article.versionCount > 0 && html`<a class="tool" href="/article/${article.id}/versions">${tool('compare', say('Versions'))}</a>`}
${article.textSource === 'feed' && article.url !== null && fullTextForm(article, visit)}
${article.url !== null && html`<a class="tool" href="${shownAddress(article.url)}" rel="noopener noreferrer external">${tool('out', say('Original'))}</a>`}
</div>`;
}

function tool(drawn: IconName, name: string): Html {
  return html`${icon(drawn)}<span>${name}</span>`;
}

/** The setting holds for all texts; a script switches where the reader is, without loading the page again. */
function marksSwitch({ here, settings }: Visit): Html {
  const { marksStatements } = settings;
  return html`<form method="post" action="/settings/statement-marks" data-statement-marks><input type="hidden" name="back" value="${here}"><button class="tool" name="marks" value="${marksStatements ? 'no' : 'yes'}" aria-pressed="${String(marksStatements)}" data-press="statements">${tool('quote', say('Who says what'))}</button></form>
<button class="tool legend-button" type="button" popovertarget="legend" aria-label="${say('What the marks mean')}">?</button>`;
}

export function fullTextForm({ id }: ArticleRecord, { here }: Visit): Html {
  return html`<form method="post" action="/article/${id}/page" data-busy="${say('Fetching')}"><input type="hidden" name="back" value="${here}"><button class="tool">${tool('text', say('Full text'))}</button></form>`;
}
