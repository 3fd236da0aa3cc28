import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseLinkedJson } from './mend-json.ts';

const WANTED = { '@type': 'NewsArticle', headline: 'Lighthouse sold' };

const BROKEN: readonly (readonly [string, string])[] = [
  ['as it should be', '{"@type":"NewsArticle","headline":"Lighthouse sold"}'],
  ['in a comment', '<!-- {"@type":"NewsArticle","headline":"Lighthouse sold"} -->'],
  ['in CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Lighthouse sold"}\n//]]>'],
  ['with commas at the end', '{"@type":"NewsArticle","headline":"Lighthouse sold",}'],
  ['with a line break in a text', '{"@type":"NewsArticle","headline":"Lighthouse\nsold"}'],
  ['with a needless backslash', '{"@type":"NewsArticle","headline":"Light\\house sold"}'],
  [
    'with references',
    '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Lighthouse sold&quot;}',
  ],
  ['with a semicolon behind', '{"@type":"NewsArticle","headline":"Lighthouse sold"};'],
];

test('linked data that people break are mended', () => {
  for (const [name, script] of BROKEN) assert.deepEqual(parseLinkedJson(script), WANTED, name);
});

test('several objects in one script are a list', () => {
  assert.deepEqual(parseLinkedJson('{"a":1}\n{"b":2}'), [{ a: 1 }, { b: 2 }]);
});

test('what is beyond mending is nothing', () => {
  for (const script of ['', '{', 'var a = 1', '{"a":"b" "c"}'])
    assert.equal(parseLinkedJson(script), null);
});

test('any script ends as a value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (script) => parseLinkedJson(script) !== undefined),
  );
});
