import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelLines } from './label-lines.ts';

const BODY = `The old lighthouse at the harbour mouth was sold on Monday, the council said.

A lamp

"We mean to keep the lamp burning," said Ada Quill, who speaks for the islanders.`;

test('lines that the body holds are its text, in its order', () => {
  const lines = [
    'A lamp',
    'Home News Sport',
    'The old lighthouse at the harbour mouth was sold on Monday, the council said.',
    'A lamp',
    'Sign up to our newsletter and get the news every morning',
    '"We mean to keep the lamp burning," said Ada Quill, who speaks for the islanders.',
    'A lamp',
  ];
  assert.deepEqual(labelLines(lines, { body: BODY }), [0, 0, 1, 1, 0, 1, 0]);
});

test('a line said twice on the page and once in the body is text once', () => {
  const line = 'The old lighthouse at the harbour mouth was sold on Monday, the council said.';
  assert.deepEqual(labelLines([line, line], { body: BODY }), [1, 0]);
});

test('segments say of some lines what they are, and of others nothing', () => {
  const gold = { with: ['lighthouse at the harbour'], without: ['Sign up to our'] };
  const lines = ['The lighthouse at the harbour mouth.', 'Sign up to our letter.', 'A bridge.'];
  assert.deepEqual(labelLines(lines, gold), [1, 0, null]);
});
