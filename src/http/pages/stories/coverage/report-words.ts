import { html } from 'hono/html';
import type { Report } from '../../../../model/story.ts';
import type { Html } from '../../frame/html.ts';
import { besidePath } from '../story-path.ts';

/** "97 %"; "100 %" of the whole alone. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${share < 1 ? Math.min(99, rounded) : rounded} %`;
}

/** How an article came by its text, the original beside it one click away. `nameOf` names the outlet of an article. */
export function reportWords(
  articleId: number,
  report: Report,
  nameOf: (articleId: number) => string | null,
): Html {
  if (report.kind === 'own') return html`Own report`;
  const words = report.kind === 'copy' ? 'Copy of' : 'Rewrite of';
  const name = nameOf(report.of) ?? 'another text';
  return html`<a href="${besidePath(report.of, articleId)}" title="${report.reason}">${words} <bdi>${name}</bdi>, ${percent(report.share)}</a>`;
}
