import { html } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { ruleForm } from './left-out.ts';

/** The text line by line, each with a way to leave it out: in place of the text, at /article/:id?edit=1. */
export function editLines(article: ArticleRecord, visit: Visit): Html {
  const lang = langOf(article.language);
  return html`<section class="edit-lines" aria-labelledby="edit-title">
<header><h2 id="edit-title">${say('Leave lines out')}</h2>
<p>${sayHtml('What you leave out of all articles of {outlet} is left out of those to come, too. Numbers in a line may differ. Every line can be put back.', { outlet: html`<bdi>${article.outletName}</bdi>` })}</p>
<p><a class="button quiet" href="/article/${article.id}">${say('Done')}</a> <a href="/outlet/${article.outletId}#rules">${say('Rules for {outlet}', { outlet: article.outletName })}</a></p></header>
<ol>${article.paragraphs.map(
    (words) =>
      html`<li><p${lang} dir="auto">${words}</p>${ruleForm({ article, visit, kind: 'drop', words })}</li>`,
  )}</ol></section>`;
}
