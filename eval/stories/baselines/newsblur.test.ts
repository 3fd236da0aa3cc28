import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoryText } from '../../../src/model/story.ts';
import { HOUR } from '../../../src/model/time.ts';
import { groupLikeNewsblur } from './newsblur.ts';

const article = (id: number, headline: string, given: Partial<StoryText> = {}): StoryText => ({
  id,
  headline,
  text: '',
  language: 'en',
  outlet: `outlet ${id}`,
  time: id * HOUR,
  agencies: [],
  ...given,
});

const groups = (texts: readonly StoryText[], mostMembers = 10) =>
  [...groupLikeNewsblur(texts, { mostMembers }).values()].join(' ');

test('headlines that are equal but for case and signs are one, unless one feed has both', () => {
  assert.equal(
    groups([article(1, 'Ferry sinks: dozens saved'), article(2, 'FERRY SINKS – dozens saved!')]),
    '0 0',
  );
  const feed = { outlet: 'one feed' };
  assert.equal(
    groups([article(1, 'Ferry sinks fast', feed), article(2, 'Ferry sinks fast', feed)]),
    '0 1',
  );
});

test('three shared words that are six in ten of the shorter headline’s join two', () => {
  const one = article(1, 'Kestrel ferry freighter collision kills seven sailors');
  const alike = article(2, 'Seven sailors dead after ferry and freighter collision');
  assert.equal(groups([one, alike]), '0 0');
  assert.equal(groups([one, { ...alike, time: 130 * HOUR }]), '0 1');
});

test('chains form, since two that are alike are joined whatever else they are joined to', () => {
  const texts = [
    article(1, 'alpha bravo charlie delta echo'),
    article(2, 'charlie delta echo foxtrot golf'),
    article(3, 'echo foxtrot golf hotel india'),
  ];
  assert.equal(groups(texts), '0 0 0');
});

test('a group keeps as many as it may, the others stand alone', () => {
  const texts = [1, 2, 3].map((id) => article(id, 'The same headline everywhere'));
  assert.equal(groups(texts, 2), '0 0 5');
});
