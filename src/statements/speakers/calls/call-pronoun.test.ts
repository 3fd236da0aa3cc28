import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from '../tell-marked.ts';

test('he and she go by first names and titles', () => {
  const names = namesIn(
    '[1 Mia Roth] <1 said> {1 no}. John Tal laughed.',
    '[2 She] <2 added> {2 so}. [3 He] <3 wept>.',
  );
  assert.deepEqual(names, ['Mia Roth', 'Mia Roth', 'John Tal']);
});

test('“she” is never Mr Roth', () => {
  assert.deepEqual(namesIn('[1 Mr Roth] <1 said> {1 no}. [2 She] <2 added> {2 so}.'), [
    'Mr Roth',
    'She',
  ]);
});

test('the subject is meant rather than whom it met', () => {
  assert.deepEqual(namesIn('Mary Kane met Jane Roe in Tarn. [1 She] <1 said> {1 no}.'), [
    'Mary Kane',
  ]);
});

test('where two are as likely the pronoun stays itself', () => {
  const names = namesIn('Mary Kane and Jane Roe danced.', '[1 She] <1 said> {1 no}.');
  assert.deepEqual(names, ['She']);
});

test('of a name that is far away a pronoun tells nothing', () => {
  const far = Array(8).fill('The ships pass below the bridge by day and by night.');
  assert.deepEqual(namesIn('Mary Kane danced.', ...far, '[1 She] <1 said> {1 no}.'), ['She']);
});

test('“who” is who stands right before it', () => {
  assert.deepEqual(
    namesIn('The plan failed, and Jon Tal, 41, [1 who] <1 says> {1 he knew}, left.'),
    ['Jon Tal'],
  );
});

test('“I” in marks is who says the words', () => {
  const names = namesIn('[1 Mia Roth] <1 said>: {1 “Then [2 I] <2 said> {2 no}.”}');
  assert.deepEqual(names, ['Mia Roth', 'Mia Roth']);
});

test('nobody says “he” of himself in his own words', () => {
  const names = namesIn(
    'Peter Roe is a plumber.',
    '[1 John Tal] met him and <1 said>: {1 “[2 He] <2 told> me {2 no}.”}',
  );
  assert.deepEqual(names, ['John Tal', 'Peter Roe']);
});

test('“they” are the group that spoke last', () => {
  const names = namesIn('[1 Critics] <1 said> {1 no}. [2 They] <2 added> {2 so}.');
  assert.deepEqual(names, ['Critics', 'Critics']);
});

test('“they” is no person', () => {
  const names = namesIn('[1 Mia Roth] <1 said> {1 no}. [2 They] <2 added> {2 so}.');
  assert.deepEqual(names, ['Mia Roth', 'They']);
});
