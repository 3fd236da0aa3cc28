import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ProvenanceEdge, ProvenanceKind } from '../../../../model/claim.ts';
import { growForest, type ProvenanceNode } from './grow-forest.ts';

const KINDS: readonly ProvenanceKind[] = [
  'agency',
  'shared text',
  'credited',
  'link',
  'shared quotation',
];

const edge = (
  from: number,
  to: number | string,
  kind: ProvenanceKind = 'credited',
): ProvenanceEdge => ({
  from,
  to: typeof to === 'string' ? { outlet: to } : { article: to },
  ...{ kind, words: null, evidence: 'It says so.' },
});

const articles = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, outletName: `Title ${id}`, time: id }));

const nameOf = (node: ProvenanceNode) =>
  node.kind === 'outside' ? node.name : node.article.outletName;

test('each stands below whom it took from, and of whom nothing is known is told apart', () => {
  const { rows, unknown } = growForest([edge(1, 0), edge(2, 1), edge(0, 'CNN')], articles(4));
  assert.deepEqual(
    rows.map(({ node, depth }) => [nameOf(node), depth]),
    [
      ['CNN', 0],
      ['Title 0', 1],
      ['Title 1', 2],
      ['Title 2', 3],
    ],
  );
  assert.deepEqual(
    unknown.map(({ id }) => id),
    [3],
  );
});

test('it hangs by the text it shares, whatever else it links to or credits', () => {
  const edges = [edge(2, 0, 'link'), edge(2, 'CNN'), edge(2, 1, 'shared text')];
  const { rows } = growForest(edges, articles(3));
  const row = rows.find(({ node }) => nameOf(node) === 'Title 2');
  assert.deepEqual(row?.edge?.to, { article: 1 });
  assert.equal(row?.others.length, 2);
});

test('of two that name each other the earlier stands above', () => {
  const { rows } = growForest([edge(0, 1), edge(1, 0)], articles(2));
  assert.deepEqual(
    rows.map(({ node }) => nameOf(node)),
    ['Title 0', 'Title 1'],
  );
});

test('whoever names whom: every article stands once, in the tree or among the unknown, at most a step further in than the row above', () => {
  const target = fc.oneof(fc.nat(14), fc.constantFrom('CNN', 'Northwire'));
  const edges = fc.array(
    fc.tuple(fc.nat(14), target, fc.constantFrom(...KINDS)).map((parts) => edge(...parts)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(edges, (some) => {
      const { rows, unknown } = growForest(some, articles(12));
      const ids = rows.flatMap(({ node }) => (node.kind === 'article' ? node.article.id : []));
      const all = [...ids, ...unknown.map(({ id }) => id)].sort((a, b) => a - b);
      assert.deepEqual(all, [...new Set(all)]);
      const named = new Set(some.map(({ from }) => from).filter((id) => id < 12));
      for (const { id } of unknown) {
        const own = some.filter(({ from }) => from === id && named.has(id));
        assert.ok(
          own.every(({ to }) => 'article' in to && (to.article >= 12 || to.article === id)),
        );
      }
      for (const [at, { depth }] of rows.entries())
        assert.ok(depth <= (rows[at - 1]?.depth ?? -1) + 1);
    }),
  );
});
