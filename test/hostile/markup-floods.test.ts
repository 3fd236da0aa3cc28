import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitise, sanitiseTree } from '../../src/articles/sanitise.ts';
import { elementsOf, type PageElement } from '../../src/articles/tree/page-element.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { MARKUP_FLOODS } from './markup-floods.ts';

const BASE = 'https://news.example/a';
const LENGTH = 100_000;

for (const [kind, flood] of Object.entries(MARKUP_FLOODS)) {
  test(`a flood of ${kind} comes out bounded, and is the same the second time`, () => {
    const markup = flood(LENGTH);
    const written = sanitise(markup, BASE);
    // A picture brings some attributes, a table's words the row and cell they lack.
    assert.ok(written.length <= 6 * markup.length, `${markup.length} became ${written.length}`);
    assert.equal(sanitise(written, BASE), written);
    const tree = sanitiseTree(parseMarkup(markup), BASE);
    assert.ok(deepest(tree) <= 256);
    assert.ok([...elementsOf(tree)].length <= markup.length / 2);
  });
}

test('what is read of a flood has an end, whatever its length', () => {
  const elements = [...elementsOf(parseMarkup('<br>'.repeat(1_000_000)))].length;
  assert.ok(elements <= 100_000, String(elements));
});

function deepest(element: PageElement): number {
  const depths = element.children.map((child) => (typeof child === 'string' ? 0 : deepest(child)));
  return 1 + Math.max(0, ...depths.slice(0, 10_000));
}
