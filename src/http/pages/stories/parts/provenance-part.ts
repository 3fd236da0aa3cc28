import { html } from 'hono/html';
import type { ProvenanceEdge } from '../../../../model/claim.ts';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import type { Timepiece } from '../../wording/times.ts';
import { drawProvenance } from '../provenance/draw-provenance.ts';
import { provenanceRows } from '../provenance/provenance-rows.ts';

/** Who had it first and who took it from whom: a drawing, and the same as a list with what shows it. */
export function provenancePart(
  { provenance, coverage }: StoryRecord,
  timepiece: Timepiece,
): Html | null {
  if (provenance.length === 0) return null;
  const articles = coverage.map(({ article }) => {
    return { id: article.id, outletName: article.outletName, time: article.sortTime };
  });
  const rows = provenanceRows(provenance, articles);
  const known = new Map(coverage.map((line) => [line.article.id, line]));
  return html`<section class="story-part provenance" aria-labelledby="provenance"><h2 id="provenance">Who took it from whom</h2>
<div class="provenance-both">${drawProvenance(rows, timepiece)}
<ul class="provenance-list">${provenance.map((edge) => edgeItem(edge, known))}</ul></div></section>`;
}

function edgeItem(
  { from, to, kind, words, evidence }: ProvenanceEdge,
  known: ReadonlyMap<number, CoverageLine>,
): Html | null {
  const taker = known.get(from)?.article;
  if (taker === undefined) return null;
  const source = 'outlet' in to ? null : known.get(to.article)?.article;
  const name =
    'outlet' in to
      ? html`<bdi>${to.outlet}</bdi>`
      : html`<a href="/article/${to.article}"><bdi>${source?.outletName ?? 'an article'}</bdi></a>`;
  const lang = taker.language !== null && html` lang="${taker.language}"`;
  return html`<li><p><a href="/article/${from}"><bdi>${taker.outletName}</bdi></a> <span aria-hidden="true">←</span><span class="unseen">from</span> ${name}</p>
<p class="claim-evidence">${kind === 'shared text' && 'They have text in common. '}${evidence}</p>
${words !== null && !evidence.includes(words.text) && html`<blockquote${lang} dir="auto">${words.text}</blockquote>`}</li>`;
}
