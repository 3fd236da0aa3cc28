import { html } from 'hono/html';
import type { Report } from '../../../../model/story.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { storedWords } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import { percent } from '../../wording/figures.ts';
import { besidePath } from '../story-path.ts';

/** How an article came by its text, the original beside it one click away. `nameOf` names the outlet of an article. */
export function reportWords(
  articleId: number,
  report: Report,
  nameOf: (articleId: number) => string | null,
): Html {
  if (report.kind === 'own') return html`${say('Own report')}`;
  const outlet = html`<bdi>${nameOf(report.of) ?? say('another text')}</bdi>`;
  const share = percent(report.share);
  const words =
    report.kind === 'copy'
      ? sayHtml('Copy of {outlet}, {share}', { outlet, share })
      : sayHtml('Rewrite of {outlet}, {share}', { outlet, share });
  return html`<a href="${besidePath(report.of, articleId)}" title="${storedWords(report.reason)}">${words}</a>`;
}
