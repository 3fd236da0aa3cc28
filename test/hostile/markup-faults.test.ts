import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sanitiseTree } from '../../src/articles/sanitise.ts';
import { parseMarkup } from '../../src/articles/tree/parse-markup.ts';
import { writeMarkup } from '../../src/articles/tree/write-markup.ts';
import { ATTACKS } from '../attacks.ts';
import { ATTACK_GRID } from './attack-grid.ts';
import { markupFaults, writtenFaults } from './markup-faults.ts';
import { shapeOf } from './tree-shape.ts';

const BASE = 'https://news.example/world/story.html';

test('a second reader finds no fault in what attacks become, alone and in the midst of things', () => {
  for (const attack of [...ATTACKS, ...ATTACK_GRID])
    for (const around of [attack, `<table><tr><td><a href="/x">${attack}</a>${attack}`])
      assert.deepEqual(markupFaults(around, BASE), [], around);
});

test('the second reader finds the faults of markup that nobody made harmless', () => {
  const faulty = ATTACK_GRID.filter((attack) => writtenFaults(attack, null).length > 0);
  assert.ok(faulty.length > ATTACK_GRID.length * 0.7, String(faulty.length));
});

const FAULTY: readonly (readonly [string, RegExp])[] = [
  ['<p style="color:red">a</p>', /p style/],
  ['<p id="a">a</p>', /p id/],
  ['<p onclick="x">a</p>', /p onclick/],
  ['<style>a</style>', /element style/],
  ['<input />', /element input/],
  ['<svg></svg>', /element foreign:svg/],
  ['<!--a-->', /element #comment/],
  ['<a href="javascript:x">a</a>', /a href/],
  ['<a href="/x">a</a>', /a href/],
  ['<a href="https://a@b.example/">a</a>', /a href/],
  ['<img src="data:image/png,x" alt="" />', /img src/],
  ['<a href="https://x.example/" rel="opener">a</a>', /a rel/],
];

test('each kind of fault is named', () => {
  for (const [markup, fault] of FAULTY) assert.match(writtenFaults(markup, null).join(), fault);
});

test('markup that two readers read differently is found out', () => {
  const differing = ['<table><b>a</b></table>', '<p>a<p>b', '<a href="/x">a<a href="/y">b'];
  const [moved, ...mended] = differing.map((markup) => {
    const tree = parseMarkup(markup);
    return writtenFaults(writeMarkup(tree), shapeOf(tree)).filter((one) => /reads/.test(one));
  });
  assert.equal(moved?.length, 4);
  assert.deepEqual(mended, [[], []]);
  const tree = sanitiseTree(parseMarkup(differing[0] ?? ''), BASE);
  assert.deepEqual(writtenFaults(writeMarkup(tree), shapeOf(tree)), []);
});
