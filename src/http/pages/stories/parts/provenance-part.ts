import { html } from 'hono/html';
import type { ProvenanceEdge } from '../../../../model/claim.ts';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { listedHtml } from '../../wording/listed.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { drawGutter } from '../provenance/draw-gutter.ts';
import {
  type ForestRow,
  growForest,
  type ProvenanceArticle,
  type ProvenanceNode,
} from '../provenance/grow-forest.ts';
import type { StoryPart } from '../story-part.ts';

/** Rows in the open; what is behind is drawn as well, one click away. */
const MOST_ROWS = 24;
const MOST_FOLDED = 36;
const MOST_UNKNOWN = 40;

/** Who had it first and who took it from whom, drawn as trees, with what shows it at each; null where nothing is known. */
export function provenancePart(
  { provenance, coverage }: StoryRecord,
  timepiece: Timepiece,
): StoryPart | null {
  if (provenance.length === 0) return null;
  const articles = coverage.map(({ article }) => {
    return { id: article.id, outletName: article.outletName, time: article.sortTime };
  });
  const { rows, unknown } = growForest(provenance, articles);
  if (rows.length === 0) return null;
  const known = new Map(coverage.map((line) => [line.article.id, line]));
  const drawn = rows.slice(0, MOST_ROWS + MOST_FOLDED).map((row) => rowItem(row, known, timepiece));
  const [near, far] = [drawn.slice(0, MOST_ROWS), drawn.slice(MOST_ROWS)];
  return {
    id: 'provenance',
    title: say('Who took it from whom'),
    count: null,
    look: 'provenance',
    body: html`<ol class="forest">${near}</ol>
${far.length > 0 && html`<details class="copies"><summary>${say('{count, plural, one {# more} other {# more}}', { count: far.length })}</summary><ol class="forest">${far}</ol>${rows.length > drawn.length && html`<p class="story-note">${say('And {count, plural, one {# more} other {# more}}, not drawn.', { count: rows.length - drawn.length })}</p>`}</details>`}
${unknown.length > 0 && unknownPart(unknown)}`,
  };
}

function unknownPart(unknown: readonly ProvenanceArticle[]): Html {
  const named = unknown.slice(0, MOST_UNKNOWN);
  const names = listedHtml(
    named.map(({ id, outletName }) => html`<a href="/article/${id}"><bdi>${outletName}</bdi></a>`),
  );
  const rest = unknown.length - named.length;
  return html`<p class="story-note forest-unknown">${sayHtml('Not known where they have it from: {names}.', { names })} ${rest > 0 && say('And {count, plural, one {# other} other {# others}}.', { count: rest })}</p>`;
}

type KnownLines = ReadonlyMap<number, CoverageLine>;

function rowItem(row: ForestRow, known: KnownLines, timepiece: Timepiece): Html {
  const { node, edge, others } = row;
  return html`<li>${drawGutter(row)}<div class="forest-words"><p class="forest-who">${nodeName(node)} <span class="count">${beside(node, timepiece)}</span></p>
${edge !== null && edgeWords(edge, known)}
${others.map((other) => edgeWords(other, known))}</div></li>`;
}

function nodeName(node: ProvenanceNode): Html {
  return node.kind === 'outside'
    ? html`<b><bdi>${node.name}</bdi></b>`
    : html`<b><a href="/article/${node.article.id}"><bdi>${node.article.outletName}</bdi></a></b>`;
}

function beside(node: ProvenanceNode, timepiece: Timepiece): string {
  if (node.kind === 'outside') return say('not in this story');
  return node.article.time === null ? '' : moment(node.article.time, timepiece);
}

/** What shows it: "From Northwire: …", with the words as printed. */
function edgeWords({ from, to, kind, words, evidence }: ProvenanceEdge, known: KnownLines): Html {
  const language = known.get(from)?.article.language ?? null;
  const source =
    'outlet' in to
      ? html`<bdi>${to.outlet}</bdi>`
      : html`<a href="/article/${to.article}"><bdi>${known.get(to.article)?.article.outletName ?? say('an article')}</bdi></a>`;
  const shown = { source, evidence: sayStored(evidence) };
  const told =
    kind === 'shared text'
      ? sayHtml('The same text as {source}. {evidence}', shown)
      : sayHtml('From {source}: {evidence}', shown);
  return html`<p class="claim-evidence">${told}</p>
${words !== null && !evidence.includes(words.text) && html`<blockquote${langOf(language)} dir="auto">${words.text}</blockquote>`}`;
}
