import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, tellMarked } from '../tell-marked.ts';

const HEARSAY = [
  '{1 The president} <1 is said> {1 to be close to defeat}.',
  '{1 Troops} <1 are reported> {1 to be ill-equipped}.',
  '{1 The minister} <1 reportedly> {1 left}.',
  '{1 He} <1 allegedly> {1 stole}.',
  '<1 It is understood> that {1 he left}.',
  '<1 It emerged> that {1 he left}.',
  '{1 The singer} <1 is rumoured> {1 to be ill}.',
];

for (const paragraph of HEARSAY) {
  test(`nobody says it: ${paragraph}`, () => {
    const { told } = tellMarked(['[2 Mia Roth] <2 said> {2 no}.', paragraph]);
    assert.equal(told.find(({ name }) => name === null)?.attribution, 'nobody');
  });
}

test('“is said by” names who says it', () => {
  assert.deepEqual(namesIn('{1 He} <1 is said> by [1 Mia Roth] {1 to be ill}.'), ['Mia Roth']);
});

test('a quotation alone is of who spoke just before', () => {
  const names = namesIn('{1 “No,”} <1 said> [1 Mia Roth].', '{2 “You can never be sure.”}');
  assert.deepEqual(names, ['Mia Roth', 'Mia Roth']);
});

test('a paragraph between that is no caption ends what goes on', () => {
  const names = namesIn(
    '{1 “No,”} <1 said> [1 Mia Roth].',
    'The ships pass below the bridge by day and by night.',
    '{2 “You can never be sure.”}',
  );
  assert.deepEqual(names, ['Mia Roth', 'unknown']);
});

test('a quotation behind somebody else’s sentence is not of who spoke before', () => {
  const names = namesIn(
    '{1 “No,”} <1 said> [1 Mia Roth].',
    'John Tal left the room.',
    '{2 “You can never be sure.”}',
  );
  assert.deepEqual(names, ['Mia Roth', 'unknown']);
});

test('a colon leads to the words of its sentence’s subject', () => {
  const names = namesIn('{1 “No,”} <1 said> [1 Mia Roth].', 'John Tal paused:', '{2 “Perhaps.”}');
  assert.deepEqual(names, ['Mia Roth', 'John Tal']);
});

test('who answers a question is not told', () => {
  const names = namesIn('[1 Mia Roth] <1 asked>: {1 “Are you well?”}', '{2 “No.”}', '{3 “Why?”}');
  assert.deepEqual(names, ['Mia Roth', 'unknown', 'unknown']);
});

test('no body says “I”', () => {
  const names = namesIn('[1 Acme Ltd] <1 said>: {1 “We close.”}', '{2 “I weep.”}');
  assert.deepEqual(names, ['Acme Ltd', 'unknown']);
});

test('“adding” goes on with its sentence’s speaker', () => {
  const names = namesIn('[1 Mia Roth] <1 said> {1 no}, <2 adding> that {2 she left}.');
  assert.deepEqual(names, ['Mia Roth', 'Mia Roth']);
});

test('nobody at all speaks before a text’s first words', () => {
  assert.deepEqual(namesIn('{1 “No.”}'), ['unknown']);
});
