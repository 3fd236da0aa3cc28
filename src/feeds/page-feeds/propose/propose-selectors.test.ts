import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PAGE_SHAPES } from '../fixtures/page-shapes.ts';
import { pageTree } from '../page-tree.ts';
import { readBySelectors } from '../read-by-selectors.ts';
import { proposeSelectors } from './propose-selectors.ts';

const BASE = 'https://paper.example/';

for (const shape of PAGE_SHAPES) {
  test(`the headlines come first of what is proposed: ${shape.name}`, () => {
    const { root } = pageTree(shape.html);
    const [first] = proposeSelectors(root, BASE);
    assert.ok(first);
    const found = readBySelectors(root, first.parts, BASE);
    const entries = found.kind === 'entries' ? found.entries : [];
    const wanted = shape.wanted.map((path) => new URL(path, BASE).href);
    assert.deepEqual(
      entries.map(({ url }) => url).toSorted(),
      wanted.toSorted(),
      JSON.stringify(first.parts),
    );
    assert.equal(entries[0]?.title, shape.headline);
    const share = (has: (entry: (typeof entries)[number]) => boolean) =>
      entries.filter(has).length / entries.length;
    for (const part of shape.having ?? []) {
      const found = {
        date: share(({ published }) => published !== null),
        summary: share(({ summary }) => summary !== null),
        author: share(({ authors }) => authors.length > 0),
        picture: share(({ imageUrl }) => imageUrl !== null),
      };
      assert.ok(found[part] >= 0.8, `${part} ${JSON.stringify(first.parts)}`);
    }
  });
}

test('headlines are found again where a page was made anew', () => {
  const [before, after] = [PAGE_SHAPES[0], PAGE_SHAPES[7]];
  const old = readBySelectors(
    pageTree(before?.html ?? '').root,
    { ...(proposeSelectors(pageTree(before?.html ?? '').root, BASE)[0]?.parts ?? assert.fail()) },
    BASE,
  );
  const headlines =
    old.kind === 'entries'
      ? old.entries.map(({ title, url }) => ({ title: title ?? '', url }))
      : [];
  const [again] = proposeSelectors(pageTree(after?.html ?? '').root, BASE, headlines);
  assert.deepEqual([again?.foundAgain, again?.count], [10, 10]);
});

test('a page without headlines is proposed nothing that is called some', () => {
  const { root } = pageTree(
    '<body><nav><a href="/a">Home</a><a href="/b">News</a><a href="/c">More</a></nav><p>Nothing.</p></body>',
  );
  assert.deepEqual(proposeSelectors(root, BASE), []);
});

test('whatever a page is made of, what is proposed can be followed', () => {
  const piece = fc.constantFrom(
    '<div class="a b-1">',
    '</div>',
    '<a href="/some/long-path-of-words">',
    'Words of some length here',
    '</a>',
    '<li>',
    '<h2 class="x:y[z]">',
    '</h2>',
    '<p class="\\">',
    '<a href=javascript:1>',
    '<time datetime=x>',
    '<img srcset=",,">',
    '<table><tr>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { root } = pageTree(pieces.join(''));
      for (const { parts, count } of proposeSelectors(root, BASE)) {
        const found = readBySelectors(root, parts, BASE);
        assert.equal(found.kind === 'entries' ? found.entries.length : null, count);
      }
    }),
  );
});
