import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import type { Visit } from '../frame/visit.ts';
import { markButton } from '../lists/article-item.ts';
import { shownAddress } from '../lists/sample-address.ts';

/** What can be done with an article. */
export function articleBar(article: ArticleRecord, visit: Visit, hasStatements: boolean): Html {
  return html`<div class="article-bar" role="group" aria-label="This article">
${markButton(article, 'saved', true)}
${markButton(article, 'read', true)}
${hasStatements && marksSwitch(visit)}
${article.versionCount > 0 && html`<a class="tool" href="/article/${article.id}/versions">${icon('compare')}<span>Versions</span></a>`}
${article.textSource === 'feed' && article.url !== null && fullTextForm(article, visit)}
${article.url !== null && html`<a class="tool" href="${shownAddress(article.url)}" rel="noopener noreferrer external">${icon('out')}<span>Original</span></a>`}
</div>`;
}

/** The setting holds for all texts; a script switches where the reader is, without loading the page again. */
function marksSwitch({ here, settings }: Visit): Html {
  const { marksStatements } = settings;
  return html`<form method="post" action="/settings/statement-marks" data-statement-marks><input type="hidden" name="back" value="${here}"><button class="tool" name="marks" value="${marksStatements ? 'no' : 'yes'}" aria-pressed="${String(marksStatements)}">${icon('quote')}<span>Show who says what</span></button></form>`;
}

export function fullTextForm({ id }: ArticleRecord, { here }: Visit): Html {
  return html`<form method="post" action="/article/${id}/page" data-busy="Fetching"><input type="hidden" name="back" value="${here}"><button class="tool">${icon('text')}<span>Full text</span></button></form>`;
}
