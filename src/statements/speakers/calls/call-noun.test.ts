import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from '../tell-marked.ts';

test('a noun is the only one of that role', () => {
  const names = namesIn(
    '[1 Mia Roth, a pilot,] <1 said> {1 no}. Jon Tal, a nurse, wept.',
    '[2 The pilot] <2 said> {2 yes}. [3 The medic] <3 wept>. [4 The sailor] <4 left>.',
  );
  assert.deepEqual(names, ['Mia Roth', 'Mia Roth', 'Jon Tal', 'The sailor']);
});

test('of two of a role neither is meant', () => {
  const names = namesIn(
    'Mia Roth, a pilot, met Jon Tal, another pilot.',
    '[1 The pilot] <1 wept>.',
  );
  assert.deepEqual(names, ['The pilot']);
});

test('of two of a role the one is meant who just spoke', () => {
  const names = namesIn(
    'Mia Roth, a pilot, met Jon Tal, a pilot. [1 Tal] <1 said> {1 no}.',
    '[2 The pilot] <2 wept>.',
  );
  assert.deepEqual(names, ['Jon Tal', 'Jon Tal']);
});

test('more is said of a role than fits whoever holds it', () => {
  const names = namesIn(
    '[1 Mia Roth, the transport minister,] <1 said> {1 no}.',
    '[2 The finance minister] <2 said> {2 yes}. [3 The former minister] <3 wept>. [4 The leader of the opposition] <4 left>.',
  );
  assert.deepEqual(names.slice(1), [
    'The finance minister',
    'The former minister',
    'The leader of the opposition',
  ]);
});

test('a woman’s role is no man’s', () => {
  const names = namesIn(
    '[1 Mr Jon Tal, who speaks for Acme,] <1 said> {1 no}.',
    '[2 The spokeswoman] <2 said> {2 yes}.',
  );
  assert.equal(names[1], 'The spokeswoman');
});

test('an age is whose it is printed of', () => {
  const names = namesIn(
    '[1 Mia Roth, 41,] <1 said> {1 no}. Jon Tal, 19, was there.',
    '[2 The 19-year-old] <2 wept>. [3 The 41-year-old] <3 left>.',
  );
  assert.deepEqual(names.slice(1), ['Jon Tal', 'Mia Roth']);
});

test('what anybody may be called is who the text is about', () => {
  const names = namesIn('[1 Gary Pike] <1 said> {1 no}. [2 The dad-of-two] <2 added> {2 so}.');
  assert.deepEqual(names, ['Gary Pike', 'Gary Pike']);
});

test('a mocking name is who speaks just before', () => {
  const names = namesIn(
    '{1 “Only unity helps,”} <1 said> [1 ex-president Dmitry Orlov, deputy head of the security council].',
    '[2 The Kremlin apologist] <2 said>: {2 “We fight.”}',
  );
  assert.deepEqual(names, ['Dmitry Orlov', 'Dmitry Orlov']);
});

test('a role that another party has is not who spoke before', () => {
  for (const noun of ['The judge', 'The spokesman', 'Her lawyer', 'Roth’s mother', 'A teacher']) {
    const names = namesIn('{1 “No,”} <1 said> [1 Mia Roth].', `[2 ${noun}] <2 said>: {2 “Yes.”}`);
    assert.deepEqual(names, ['Mia Roth', noun]);
  }
});

test('a spokesman without a name is the last one, another is another', () => {
  const names = namesIn(
    '[1 A spokesman for Acme] <1 said> {1 no}. [2 The spokesman] <2 said> {2 so}.',
    '[3 Another spokesman] <3 said> {3 yes}.',
  );
  assert.deepEqual(names, ['A spokesman for Acme', 'A spokesman for Acme', 'Another spokesman']);
});

test('a report is the same by the same word', () => {
  assert.deepEqual(namesIn('[1 A study] <1 found> {1 no}. [2 The study] <2 says> {2 so}.'), [
    'A study',
    'A study',
  ]);
});

test('who is named next is called by a role before, only at a text’s beginning', () => {
  const late = [
    'The bridge has stood for a hundred years, and nobody thought of it.',
    'It was built by the fathers of those who live beside it today.',
    'Ships pass below it by day and by night, and the tolls are low.',
    '[1 An engineer] <1 said> {1 the bridge is safe}.',
    '[2 Engineer Mia Roth] <2 said> {2 it is safe}.',
  ];
  assert.deepEqual(namesIn(...late.slice(3)), ['Mia Roth', 'Mia Roth']);
  assert.deepEqual(namesIn(...late), ['An engineer', 'Mia Roth']);
});

test('of two of a role who are named next neither is called before', () => {
  const names = namesIn(
    '[1 An engineer] <1 said> {1 the bridge is safe}.',
    '[2 Engineer Mia Roth] <2 said> {2 it is safe}. [3 Engineer Jon Tal] <3 said> {3 no}.',
  );
  assert.equal(names[0], 'An engineer');
});
