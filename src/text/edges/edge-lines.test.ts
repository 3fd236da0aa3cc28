import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edgeLines } from './edge-lines.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `Paragraph ${at}`);

test('the last four lines and the one below the first are at the edges', () => {
  assert.deepEqual(
    edgeLines(words(12)).map(({ at }) => at),
    [1, 8, 9, 10, 11],
  );
  assert.deepEqual(
    edgeLines(words(3)).map(({ at }) => at),
    [2],
  );
});

test('case and white space make no other line, numbers do', () => {
  const hash = (line: string) => edgeLines(['First line', line])[0]?.line;
  assert.equal(hash('Client  service'), hash('CLIENT SERVICE'));
  assert.notEqual(hash('Attendance: 1,204'), hash('Attendance: 1,205'));
});

test('whatever the text, its first line is none, and half of it is not looked at', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (paragraphs) => {
      const lines = edgeLines(paragraphs);
      assert.ok(lines.every(({ at }) => at > 0));
      assert.ok(lines.length <= paragraphs.length / 2);
    }),
  );
});
