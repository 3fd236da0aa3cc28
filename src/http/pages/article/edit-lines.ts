import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { ruleForm } from './left-out.ts';

/** The text line by line, each with a way to leave it out: in place of the text, at /article/:id?edit=1. */
export function editLines(article: ArticleRecord, visit: Visit): Html {
  const lang = article.language !== null && html` lang="${article.language}"`;
  return html`<section class="edit-lines" aria-labelledby="edit-title">
<header><h2 id="edit-title">Leave lines out</h2>
<p>What you leave out of all of <bdi>${article.outletName}</bdi>’s articles is left out of those to come, too. Numbers in a line may differ. Every line can be put back.</p>
<p><a class="button quiet" href="/article/${article.id}">Done</a> <a href="/outlet/${article.outletId}#rules">Rules for ${article.outletName}</a></p></header>
<ol>${article.paragraphs.map(
    (words) =>
      html`<li><p${lang} dir="auto">${words}</p>${ruleForm({ article, visit, kind: 'drop', words })}</li>`,
  )}</ol></section>`;
}
