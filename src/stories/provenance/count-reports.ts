import type { Claim, ProvenanceEdge, StoryArticle } from '../../model/claim.ts';

/**
 * How many independent roots a story's reporting has, at least. Articles of one outlet, one owner, one text and one
 * agency's texts are one. Of what takes from another one it is no root, unless somebody with a name says something
 * to it alone.
 */
export function countReports(
  articles: readonly StoryArticle[],
  edges: readonly ProvenanceEdge[],
  claims: readonly Claim[],
): number {
  const sets = openSets();
  for (const article of articles) {
    const node = nodeOf(article.id);
    sets.join(node, `outlet ${article.outletKey}`);
    if (article.owner !== null) sets.join(node, `owner ${article.owner}`);
    if (article.report.kind === 'copy') sets.join(node, nodeOf(article.report.of));
  }
  for (const edge of edges) if (isSameReport(edge)) sets.join(nodeOf(edge.from), targetOf(edge));
  const taking = new Set<string>();
  const roots = new Set(articles.map(({ id }) => sets.rootOf(nodeOf(id))));
  for (const edge of edges) {
    const [from, to] = [sets.rootOf(nodeOf(edge.from)), sets.rootOf(targetOf(edge))];
    if (from !== to) taking.add(from);
    roots.add(to);
  }
  const own = ownMaterial(claims, (id) => sets.rootOf(nodeOf(id)));
  const count = [...roots].filter((root) => !taking.has(root) || own.has(root)).length;
  return Math.max(count, articles.length === 0 ? 0 : 1);
}

function nodeOf(article: number): string {
  return `article ${article}`;
}

function targetOf({ to }: ProvenanceEdge): string {
  return 'article' in to ? nodeOf(to.article) : `outlet ${to.outlet}`;
}

function isSameReport({ kind }: ProvenanceEdge): boolean {
  return kind === 'agency' || kind === 'shared text';
}

/** Those to whom alone somebody named says something. */
function ownMaterial(claims: readonly Claim[], rootOf: (article: number) => string): Set<string> {
  const heard = new Map<string, Set<string>>();
  for (const { origins } of claims) {
    for (const { speaker, statements } of origins) {
      if (!speaker?.key) continue;
      const roots = heard.get(speaker.key) ?? new Set();
      for (const { article } of statements) roots.add(rootOf(article));
      heard.set(speaker.key, roots);
    }
  }
  return new Set([...heard.values()].flatMap((roots) => (roots.size === 1 ? [...roots] : [])));
}

/** Sets that are joined one by one (union-find). */
function openSets() {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== node) parents.set(node, root);
    return root;
  };
  const join = (a: string, b: string) => {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first !== second) parents.set(second, first);
  };
  return { rootOf, join };
}
