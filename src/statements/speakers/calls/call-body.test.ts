import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from '../tell-marked.ts';

test('a body is told by its noun, its initials and “it”', () => {
  const names = namesIn(
    '[1 The UK Ministry of Defence] <1 said> {1 no}.',
    '[2 The MoD] <2 said> {2 yes}. [3 The ministry] <3 added> {3 so}. [4 It] <4 left it at> {4 that}.',
  );
  assert.deepEqual(names, Array(4).fill('UK Ministry of Defence'));
});

test('what stands in brackets behind a body’s name is its name', () => {
  const names = namesIn(
    '[1 The Marine Bureau (KMB)] <1 said> {1 no}.',
    '[2 KMB] <2 said> {2 yes}.',
  );
  assert.deepEqual(names, ['Marine Bureau', 'Marine Bureau']);
});

test('“the force” is the police, “the company” who trades', () => {
  assert.deepEqual(namesIn('[1 Norland Police] <1 said> {1 no}.', '[2 The force] <2 wept>.'), [
    'Norland Police',
    'Norland Police',
  ]);
  assert.deepEqual(namesIn('[1 Halvorsen Ltd] <1 said> {1 no}.', '[2 The company] <2 wept>.'), [
    'Halvorsen Ltd',
    'Halvorsen Ltd',
  ]);
});

test('another ministry is another', () => {
  const names = namesIn(
    '[1 The Ministry of Defence] <1 said> {1 no}.',
    '[2 The foreign ministry] <2 said> {2 yes}.',
  );
  assert.deepEqual(names, ['Ministry of Defence', 'The foreign ministry']);
});

test('of two ministries “the ministry” is neither', () => {
  const names = namesIn(
    'The Ministry of Defence wrote to the Ministry of Health.',
    '[1 The ministry] <1 said> {1 yes}.',
  );
  assert.deepEqual(names, ['The ministry']);
});

test('who heads a company of their own name is not the company', () => {
  const names = namesIn(
    'Vantry Holdings was founded by Ada Vantry.',
    '[1 Ms Vantry] <1 said> {1 no}. [2 Vantry] <2 confirmed> that it closed.',
  );
  assert.deepEqual(names, ['Ada Vantry', 'Vantry Holdings']);
});

test('“they” is police right behind their own words', () => {
  const names = namesIn('[1 Norland Police] <1 said> {1 no}. [2 They] <2 added> {2 so}.');
  assert.deepEqual(names, ['Norland Police', 'Norland Police']);
});

test('“it” is no person', () => {
  assert.deepEqual(namesIn('[1 Mia Roth] <1 said> {1 no}. [2 It] <2 added> {2 so}.'), [
    'Mia Roth',
    'It',
  ]);
});

test('a report speaks for the body that wrote it', () => {
  const names = namesIn(
    'The Accident Board met on Monday.',
    '[1 A report by the Accident Board] <1 found> {1 a crack}.',
  );
  assert.deepEqual(names, ['Accident Board']);
});

test('a letter speaks for whose it is', () => {
  const names = namesIn(
    '[1 Mia Roth] <1 said> {1 no}. [2 Her letter] <2 said> {2 yes}.',
    '[3 Roth’s letter] <3 adds> {3 so}.',
  );
  assert.deepEqual(names, ['Mia Roth', 'Mia Roth', 'Mia Roth']);
});
