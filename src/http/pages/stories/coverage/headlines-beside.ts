import { html } from 'hono/html';
import type { CoverageLine } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import { verdictWords } from './headline-check.ts';

/** Headlines past this add nothing to the comparison; the coverage above has all. */
const MOST = 24;

/** How each title puts it, equal headlines once; null where there is nothing to compare. */
export function headlinesBeside(coverage: readonly CoverageLine[]): Html | null {
  const groups = [...Map.groupBy(coverage, ({ article }) => folded(article.headline)).values()];
  if (groups.length < 2) return null;
  return html`<section class="story-part" aria-labelledby="headlines"><h2 id="headlines">Headlines side by side</h2>
<dl class="headlines-beside">${groups.slice(0, MOST).map(headlineRow)}</dl></section>`;
}

function folded(headline: string): string {
  return headline.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function headlineRow(lines: readonly CoverageLine[]): Html {
  const [first] = lines;
  if (first === undefined) return html``;
  const { headline, language, id } = first.article;
  const names = [...new Set(lines.map(({ article }) => article.outletName))];
  const verdict = first.headline?.verdict ?? null;
  const isFaulty = verdict !== null && verdict !== 'supported';
  return html`<div><dt>${names.map((name) => html`<bdi>${name}</bdi> `)}</dt>
<dd><a href="/article/${id}"${language !== null && html` lang="${language}"`} dir="auto">${headline}</a>${isFaulty && html` <span class="state state-contested">${verdictWords(verdict)}</span>`}</dd></div>`;
}
