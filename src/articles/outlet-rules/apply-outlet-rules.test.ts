import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_DETAILS } from '../../model/article.ts';
import type { RuledText } from '../../model/outlet-rule.ts';
import type { Removal } from '../../model/removal.ts';
import { htmlParagraphs } from '../html-paragraphs.ts';
import { sanitise } from '../sanitise.ts';
import { applyOutletRules } from './apply-outlet-rules.ts';
import { patternOf, type Ruling } from './rule-pattern.ts';

function removal(text: string, before: number, more: Partial<Removal> = {}): Removal {
  return {
    text,
    html: `<p>${text}</p>`,
    reason: 'prompt to the reader',
    step: 'furniture words',
    place: null,
    before,
    ...more,
  };
}

function textOf(html: string, removed: readonly Removal[] = []): RuledText {
  return { paragraphs: htmlParagraphs(html), html, details: { ...NO_DETAILS, removed } };
}

const drop = (words: string): Ruling => ({ kind: 'drop', pattern: words });
const keep = (words: string): Ruling => ({ kind: 'keep', pattern: words });

const FERRY = textOf(
  '<p>The ferry left.</p><blockquote><p>Sign up for 3 letters a week</p></blockquote><p>It is back.</p>',
  [removal('Share this', 1), removal('All rights reserved', 3)],
);

test('a line that a rule names is left out and says why', () => {
  const ruled = applyOutletRules(FERRY, [drop('sign up for 12 letters a week')]);
  assert.deepEqual(ruled.paragraphs, ['The ferry left.', 'It is back.']);
  assert.equal(ruled.html, '<p>The ferry left.</p><p>It is back.</p>');
  assert.deepEqual(
    ruled.details.removed.map(({ text, reason, before }) => [text, reason, before]),
    [
      ['Share this', 'prompt to the reader', 1],
      ['Sign up for 3 letters a week', 'your rule', 1],
      ['All rights reserved', 'prompt to the reader', 2],
    ],
  );
  assert.equal(
    ruled.details.removed[1]?.html,
    '<blockquote><p>Sign up for 3 letters a week</p></blockquote>',
  );
});

test('what was left out stands at its place again', () => {
  const ruled = applyOutletRules(FERRY, [keep('Share*'), keep('all rights reserved')]);
  assert.deepEqual(ruled.paragraphs, [
    'The ferry left.',
    'Share this',
    'Sign up for 3 letters a week',
    'It is back.',
    'All rights reserved',
  ]);
  assert.match(ruled.html, /left\.<\/p><p>Share this<\/p><blockquote>/);
  assert.match(ruled.html, /<p>All rights reserved<\/p>$/);
  assert.deepEqual(ruled.details.removed, []);
});

test('the first rule that matches decides', () => {
  const words = FERRY.paragraphs[1] ?? '';
  assert.equal(applyOutletRules(FERRY, [keep(words), drop('sign up*')]), FERRY);
  assert.equal(applyOutletRules(FERRY, [drop('sign up*'), keep(words)]).paragraphs.length, 2);
});

test('what stood outside the article, or lost its markup, stays out', () => {
  const removed = [
    removal('Menu', 0, { reason: 'outside the article' }),
    removal('Home', 0, { html: '' }),
  ];
  const text = textOf('<p>The ferry left.</p>', removed);
  assert.equal(applyOutletRules(text, [keep('menu'), keep('home')]), text);
});

test('a live blog keeps its times at their paragraphs', () => {
  const updates = [
    { time: 1, paragraph: 0 },
    { time: 2, paragraph: 2 },
  ];
  const live = { ...FERRY, details: { ...FERRY.details, updates } };
  const ruled = applyOutletRules(live, [drop('sign up*')]);
  assert.deepEqual(
    ruled.details.updates.map(({ paragraph }) => paragraph),
    [0, 1],
  );
});

test('blocks in lists, tables, between breaks and beside text are found', () => {
  const cases: readonly (readonly [html: string, left: string])[] = [
    ['<ul><li>one</li><li>two</li></ul>', '<ul><li>one</li></ul>'],
    ['<p>one</p><ul><li>two</li></ul>', '<p>one</p>'],
    ['<p>one<br><br>two</p>', '<p>one<br /><br /></p>'],
    ['<div>two<p>one</p></div>', '<p>one</p>'],
    ['<table><tr><td>two</td></tr><tr><td>one</td></tr></table>', ''],
    ['<p>one</p><figure><img src="https://a.example/b.png" /></figure><p><b>two</b></p>', ''],
  ];
  for (const [html, left] of cases) {
    const ruled = applyOutletRules(textOf(html), [drop('two')]);
    assert.deepEqual(ruled.paragraphs, ['one'], html);
    assert.deepEqual(htmlParagraphs(ruled.html), ['one'], html);
    if (left !== '') assert.equal(ruled.html, left);
    assert.equal(ruled.html.includes('<img'), html.includes('<img'), html);
  }
});

const WORDS = ['one', 'two', 'three', 'four', 'five'];
const word = fc.constantFrom(...WORDS);
const block = fc.oneof(
  word.map((text) => `<p>${text}</p>`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((items) => {
    return `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`;
  }),
  word.map((text) => `<div><blockquote><p>${text} <b>&amp; more</b></p></blockquote></div>`),
  word.map((text) => `<div>${text}<p>${text}</p></div>`),
  fc.constant('<figure><img src="https://a.example/p.png" /></figure>'),
);
const text = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.array(fc.tuple(word, fc.nat(9)), { maxLength: 5 }))
  .map(([blocks, removed]) =>
    textOf(
      sanitise(blocks.join(''), null),
      removed.map(([words, before]) => removal(words, before)).sort((a, b) => a.before - b.before),
    ),
  );
const rules = fc.array(
  fc.record({ kind: fc.constantFrom('keep', 'drop'), pattern: fc.constantFrom(...WORDS, 'two*') }),
  { maxLength: 4 },
);

test('no word is lost or made, markup and paragraphs say the same, and it is safe', () => {
  fc.assert(
    fc.property(text, rules, (before, ruling) => {
      const after = applyOutletRules(before, ruling);
      const all = ({ paragraphs, details }: RuledText) =>
        [...paragraphs, ...details.removed.map((one) => one.text)].sort();
      assert.deepEqual(all(after), all(before));
      assert.deepEqual(htmlParagraphs(after.html), after.paragraphs);
      assert.equal(sanitise(after.html, null), after.html);
      const places = after.details.removed.map((one) => one.before);
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('what was left out by a rule and is kept by the next stands where it stood', () => {
  fc.assert(
    fc.property(text, word, (before, words) => {
      const bare = { ...before, details: NO_DETAILS };
      const without = applyOutletRules(bare, [drop(`${words}*`)]);
      const again = applyOutletRules(without, [keep(`${words}*`)]);
      assert.deepEqual(again.paragraphs, bare.paragraphs);
      assert.deepEqual(again.details.removed, []);
    }),
  );
});

test('a rule made of any block concerns that block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
      const [paragraph] = htmlParagraphs(sanitise(`<p>${words}</p>`, null));
      fc.pre(paragraph !== undefined);
      const ruled = applyOutletRules({ paragraphs: [paragraph], html: '', details: NO_DETAILS }, [
        drop(patternOf(paragraph)),
      ]);
      assert.deepEqual(ruled.paragraphs, []);
    }),
  );
});
