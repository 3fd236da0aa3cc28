import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExpectation } from './read-expectation.ts';

test('expectations written in Python are taken apart', () => {
  assert.deepEqual(readExpectation("not bozo and entries[0]['title'] == u'caf\\u00e9'"), [
    { kind: 'false', path: ['bozo'] },
    { kind: 'equal', path: ['entries', 0, 'title'], wanted: 'café' },
  ]);
  assert.deepEqual(readExpectation("entries[0].link == entries[-1]['link'] == 'x' + 'y'"), [
    { kind: 'equal', path: ['entries', 0, 'link'], wanted: 'xy' },
    { kind: 'equal', path: ['entries', -1, 'link'], wanted: 'xy' },
  ]);
  assert.deepEqual(
    readExpectation("len(feed['links']) == 2 and feed['a'] is None and feed['d'] == (2004, 1)"),
    [
      { kind: 'length', path: ['feed', 'links'], wanted: 2 },
      { kind: 'equal', path: ['feed', 'a'], wanted: null },
      { kind: 'equal', path: ['feed', 'd'], wanted: [2004, 1] },
    ],
  );
  assert.deepEqual(readExpectation("'language' not in feed and bozo"), [
    { kind: 'absent', path: ['feed', 'language'] },
    { kind: 'true', path: ['bozo'] },
  ]);
  assert.deepEqual(
    readExpectation(`bozo and (feed['a'] == """<a href="b">""") and (feed['c'] == 1)`),
    [
      { kind: 'true', path: ['bozo'] },
      { kind: 'equal', path: ['feed', 'a'], wanted: '<a href="b">' },
      { kind: 'equal', path: ['feed', 'c'], wanted: 1 },
    ],
  );
  assert.deepEqual(readExpectation('1'), []);
});

test('forms that are not read are owned up to', () => {
  for (const expression of [
    'not bozo or x',
    "ord(entries[0]['a']) == 8230",
    '__import__("os")',
    'a == datetime.timedelta(0)',
  ]) {
    assert.equal(readExpectation(expression), null, expression);
  }
});
