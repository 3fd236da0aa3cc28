import type { ProvenanceEdge, ProvenanceKind } from '../../../../model/claim.ts';
import type { Millis } from '../../../../model/time.ts';

/** What is shown of an article. */
export type ProvenanceArticle = {
  readonly id: number;
  readonly outletName: string;
  readonly time: Millis | null;
};

/** One who carries the story: an article of it, or an outlet or agency that has none in it. */
export type ProvenanceNode =
  | { readonly kind: 'article'; readonly article: ProvenanceArticle }
  | { readonly kind: 'outside'; readonly name: string };

/** A row of the drawing: below whom it took from, further in. */
export type ForestRow = {
  readonly node: ProvenanceNode;
  /** 0: it took from nobody that is known. */
  readonly depth: number;
  /** By depth from 1: whether somebody further down took from the same as the row's ancestor there, or as the row itself. */
  readonly goesOn: readonly boolean[];
  readonly hasTakers: boolean;
  /** What it took from the row that it stands below; null at depth 0. */
  readonly edge: ProvenanceEdge | null;
  /** What it took from others beside that. */
  readonly others: readonly ProvenanceEdge[];
};

export type Forest = {
  readonly rows: readonly ForestRow[];
  /** Of whom nothing shows where they have it from, and from whom nobody took it. */
  readonly unknown: readonly ProvenanceArticle[];
};

/** What speaks most for where a text is from. */
const STRENGTH: Readonly<Record<ProvenanceKind, number>> = {
  'shared text': 4,
  agency: 3,
  credited: 2,
  'shared quotation': 1,
  link: 0,
};

/** Further in nothing is left of a phone's width. */
export const DEEPEST = 5;

/**
 * Who took it from whom as trees: each below the one whose text or word it has most clearly, those who took from nobody known
 * at the left edge. Of two that name each other the earlier stands above. Rows are in the order of time within a parent.
 */
export function growForest(
  edges: readonly ProvenanceEdge[],
  articles: readonly ProvenanceArticle[],
): Forest {
  const known = new Map(articles.map((article) => [article.id, article]));
  const usable = edges.filter(({ from, to }) => {
    if ('article' in to) return known.has(from) && known.has(to.article) && to.article !== from;
    return known.has(from);
  });
  const parents = chooseParents(usable, known);
  const takers = Map.groupBy(parents.keys(), (id) => keyOf(parents.get(id)));
  const isJoined = new Set(usable.flatMap(({ from, to }) => [String(from), keyOfTo(to)]));
  const rows = walk({ known, usable, parents, takers, isJoined });
  return { rows, unknown: articles.filter(({ id }) => !isJoined.has(String(id))) };
}

function keyOfTo(to: ProvenanceEdge['to']): string {
  return 'article' in to ? String(to.article) : `outside ${to.outlet}`;
}

function keyOf(edge: ProvenanceEdge | undefined): string {
  return edge === undefined ? '' : keyOfTo(edge.to);
}

type Known = ReadonlyMap<number, ProvenanceArticle>;

/** For each article the one edge that it hangs by, so that no row is below itself. */
function chooseParents(
  edges: readonly ProvenanceEdge[],
  known: Known,
): Map<number, ProvenanceEdge> {
  const timeOf = ({ to }: ProvenanceEdge) =>
    'article' in to ? (known.get(to.article)?.time ?? Number.MAX_VALUE) : 0;
  const ordered = edges.toSorted(
    (a, b) => STRENGTH[b.kind] - STRENGTH[a.kind] || timeOf(a) - timeOf(b),
  );
  const parents = new Map<number, ProvenanceEdge>();
  for (const edge of ordered) {
    if (!parents.has(edge.from) && !isAbove(edge.from, edge.to, parents)) {
      parents.set(edge.from, edge);
    }
  }
  return parents;
}

function isAbove(
  article: number,
  to: ProvenanceEdge['to'],
  parents: ReadonlyMap<number, ProvenanceEdge>,
): boolean {
  let at: ProvenanceEdge['to'] | undefined = to;
  for (let steps = 0; at !== undefined && steps <= parents.size; steps += 1) {
    if (!('article' in at)) return false;
    if (at.article === article) return true;
    at = parents.get(at.article)?.to;
  }
  return false;
}

type Grown = {
  readonly known: Known;
  readonly usable: readonly ProvenanceEdge[];
  readonly parents: ReadonlyMap<number, ProvenanceEdge>;
  /** By key of whom they took from. */
  readonly takers: ReadonlyMap<string, readonly number[]>;
  readonly isJoined: ReadonlySet<string>;
};

type Waiting = { readonly node: ProvenanceNode; readonly goesOn: readonly boolean[] };

/** Depth first and without recursion: chains may be as long as a story. */
function walk(grown: Grown): ForestRow[] {
  const edgesOf = Map.groupBy(grown.usable, ({ from }) => from);
  const waiting: Waiting[] = rootsOf(grown)
    .map((node) => ({ node, goesOn: [] }))
    .reverse();
  const rows: ForestRow[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, goesOn } = next;
    const id = node.kind === 'article' ? node.article.id : -1;
    const below = byTime(grown.takers.get(keyOfNode(node)) ?? [], grown.known);
    const edge = grown.parents.get(id) ?? null;
    const others = (edgesOf.get(id) ?? []).filter((one) => one !== edge);
    rows.push({ node, depth: goesOn.length, goesOn, hasTakers: below.length > 0, edge, others });
    for (const [at, article] of below.toReversed().entries()) {
      waiting.push({ node: { kind: 'article', article }, goesOn: [...goesOn, at > 0] });
    }
  }
  return rows;
}

function keyOfNode(node: ProvenanceNode): string {
  return node.kind === 'article' ? String(node.article.id) : `outside ${node.name}`;
}

/** Those who took from nobody: whom most took from first. */
function rootsOf({ known, usable, parents, takers, isJoined }: Grown): ProvenanceNode[] {
  const names = new Set(usable.flatMap(({ to }) => ('outlet' in to ? [to.outlet] : [])));
  const outside = [...names].map((name): ProvenanceNode => ({ kind: 'outside', name }));
  const inside = [...known.values()]
    .filter(({ id }) => isJoined.has(String(id)) && !parents.has(id))
    .map((article): ProvenanceNode => ({ kind: 'article', article }));
  const count = (node: ProvenanceNode) => takers.get(keyOfNode(node))?.length ?? 0;
  const all = [...outside, ...inside].filter((node) => node.kind === 'article' || count(node) > 0);
  return all.toSorted((a, b) => count(b) - count(a) || timeOfNode(a) - timeOfNode(b));
}

function timeOfNode(node: ProvenanceNode): number {
  return node.kind === 'article' ? (node.article.time ?? Number.MAX_VALUE) : 0;
}

function byTime(ids: readonly number[], known: Known): ProvenanceArticle[] {
  return ids
    .flatMap((id) => known.get(id) ?? [])
    .toSorted((a, b) => (a.time ?? Number.MAX_VALUE) - (b.time ?? Number.MAX_VALUE) || a.id - b.id);
}
