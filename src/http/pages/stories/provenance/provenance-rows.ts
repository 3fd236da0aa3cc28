import type { ProvenanceEdge, ProvenanceKind } from '../../../../model/claim.ts';
import type { Millis } from '../../../../model/time.ts';

/** What the drawing needs of an article. */
export type ProvenanceArticle = {
  readonly id: number;
  readonly outletName: string;
  readonly time: Millis | null;
};

/** One who carries the story: an article of it, or an outlet or agency that has none in it. */
export type ProvenanceRow = {
  readonly name: string;
  /** Null: outside of the story. */
  readonly article: ProvenanceArticle | null;
};

/** Who took it from whom, by place among the rows. */
export type ProvenanceArc = {
  readonly from: number;
  readonly to: number;
  readonly kind: ProvenanceKind;
};

export type ProvenanceRows = {
  readonly rows: readonly ProvenanceRow[];
  readonly arcs: readonly ProvenanceArc[];
};

/** Beyond so many rows a drawing shows nothing; the list beside it has all. */
const MOST_ROWS = 30;

/**
 * The rows of a drawing: those who are outside first, since others took it from them, then articles by time, undated
 * last. Only what an edge joins is drawn.
 */
export function provenanceRows(
  edges: readonly ProvenanceEdge[],
  articles: readonly ProvenanceArticle[],
): ProvenanceRows {
  const known = new Map(articles.map((article) => [article.id, article]));
  const joined = edges.filter(
    ({ from, to }) => known.has(from) && ('outlet' in to || known.has(to.article)),
  );
  const outside = new Set(joined.flatMap(({ to }) => ('outlet' in to ? [to.outlet] : [])));
  const inside = new Set(
    joined.flatMap(({ from, to }) => ('article' in to ? [from, to.article] : [from])),
  );
  const rows: ProvenanceRow[] = [
    ...[...outside].map((name) => ({ name, article: null })),
    ...[...inside]
      .flatMap((id) => known.get(id) ?? [])
      .sort(byTime)
      .map((article) => ({ name: article.outletName, article })),
  ].slice(0, MOST_ROWS);
  return { rows, arcs: joined.flatMap((edge) => arcOf(edge, rows)) };
}

function byTime(a: ProvenanceArticle, b: ProvenanceArticle): number {
  const [one, other] = [a.time ?? Number.MAX_VALUE, b.time ?? Number.MAX_VALUE];
  return one - other || a.id - b.id;
}

function arcOf({ from, to, kind }: ProvenanceEdge, rows: readonly ProvenanceRow[]) {
  const start = rows.findIndex(({ article }) => article?.id === from);
  const end = rows.findIndex(({ name, article }) =>
    'outlet' in to ? article === null && name === to.outlet : article?.id === to.article,
  );
  return start === -1 || end === -1 || start === end ? [] : [{ from: start, to: end, kind }];
}
