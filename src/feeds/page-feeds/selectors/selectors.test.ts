import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageTree } from '../page-tree.ts';
import { selectAll } from './match-selector.ts';
import { LONGEST_SELECTOR, parseSelector } from './parse-selector.ts';

const PAGE = `<div id="a" class="x y"><p class="one">1</p><p class="two" data-k="v-w">2</p><ul><li>3</li><li class="x">4<b>5</b></li><li>6</li></ul></div><p lang="EN">7</p>`;

function found(selector: string, html = PAGE): string[] | string {
  const parse = parseSelector(selector);
  if (parse.kind === 'failed') return parse.reason;
  return selectAll(pageTree(html).root, parse.selector).map(
    ({ name, attributes, place }) => `${name}${attributes.get('class') ?? ''}${place}`,
  );
}

const MEANT: readonly (readonly [selector: string, names: string[]])[] = [
  ['li', ['li1', 'lix2', 'li3']],
  ['LI', ['li1', 'lix2', 'li3']],
  ['.x', ['divx y1', 'lix2']],
  ['#a', ['divx y1']],
  ['div > p', ['pone1', 'ptwo2']],
  ['div>p.two', ['ptwo2']],
  ['div li b', ['b1']],
  ['div b', ['b1']],
  ['p + p', ['ptwo2']],
  ['p ~ ul li:first-child', ['li1']],
  ['li:last-child', ['li3']],
  ['li:nth-child(2)', ['lix2']],
  ['li:nth-child(odd)', ['li1', 'li3']],
  ['li:nth-child(-n+2)', ['li1', 'lix2']],
  ['p:nth-of-type(2)', ['ptwo2']],
  ['p:not(.one)', ['ptwo2', 'p2']],
  ['li:has(b)', ['lix2']],
  ['p:not(.one, .two)', ['p2']],
  ['[data-k]', ['ptwo2']],
  ['[data-k="v-w"]', ['ptwo2']],
  ["[data-k^='v']", ['ptwo2']],
  ['[data-k|=v]', ['ptwo2']],
  ['[lang="en" i]', ['p2']],
  ['p, b', ['pone1', 'ptwo2', 'b1', 'p2']],
  ['*.x', ['divx y1', 'lix2']],
  ['.y .x b', ['b1']],
  ['ul p', []],
];

test('selectors find what style sheets would', () => {
  for (const [selector, names] of MEANT) assert.deepEqual(found(selector), names, selector);
});

const REFUSED: readonly string[] = [
  ...[
    '',
    ' ',
    ',',
    'a,',
    '> a',
    'a >',
    'a > > b',
    '.',
    '#',
    '[',
    '[a',
    '[a=]',
    '[a="b]',
    'a:hover',
    'a::before',
  ],
  ...[
    ':contains("x")',
    ':not(:not(a))',
    ':has(:has(a))',
    ':has(> a)',
    ':not()',
    ':nth-child(x)',
    ':nth-child(1n1)',
  ],
  ...['a{}', 'a/*b*/c', '//a', 'a;b', '<a>', 'x|y', '!a', 'a(b)', ':is(a)', 'a\\', '1a', '..a'],
  ...[
    'a '.repeat(13),
    `${'a,'.repeat(10)}a`,
    '.a'.repeat(13),
    'a'.repeat(LONGEST_SELECTOR + 1),
    ':not(a',
  ],
];

test('what is not understood, or is too much, is refused with a sentence', () => {
  for (const selector of REFUSED) {
    const reason = found(selector);
    assert.equal(typeof reason, 'string', selector);
    assert.match(String(reason), /\.$/);
  }
});

test('whatever is written for a selector, it is read or refused', () => {
  const piece = fc.constantFrom(
    'a',
    '.b',
    '#c',
    '[d',
    ']',
    '=',
    '"',
    "'",
    ':not(',
    ':has(',
    ')',
    ':nth-child(',
    '2n',
    '+',
    '-',
    ' ',
    '>',
    '~',
    ',',
    '*',
    '\\',
    'ü',
    '\u0000',
    '😀',
  );
  const written = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(written, fc.string()), (text) => {
      const parse = parseSelector(text);
      if (parse.kind === 'selector') selectAll(pageTree(PAGE).root, parse.selector);
    }),
  );
});

/** Pages and selectors on which a search that goes back and forth takes powers of the page's size. */
test('the search takes one pass, however deep the page and however many steps', () => {
  const deep = pageTree(`${'<div class="d">'.repeat(255)}${'<i>x</i>'.repeat(20_000)}`).root;
  const wide = pageTree(`<ul>${'<li class="a">x</li>'.repeat(50_000)}</ul>`).root;
  const started = performance.now();
  for (const selector of [
    'b div div div div div div div div i',
    'div:has(b) div:not(:has(b))',
    '.d .d .d .d .d .d .d b',
    'div:has(i) i',
  ])
    for (const root of [deep, wide]) {
      const parse = parseSelector(selector);
      if (parse.kind === 'selector') selectAll(root, parse.selector);
    }
  for (const selector of [
    'li ~ li ~ li ~ b',
    'li:nth-child(odd):last-child',
    'li + li + li:has(a)',
    'b ~ li',
  ]) {
    const parse = parseSelector(selector);
    assert.equal(parse.kind, 'selector');
    if (parse.kind === 'selector') selectAll(wide, parse.selector);
  }
  // A search that went back and forth would not be done tomorrow.
  assert.ok(performance.now() - started < 60_000);
});

test('a page that is nothing but open elements is read to a bound', () => {
  assert.ok(pageTree('<div>'.repeat(200_000)).root.children.length >= 1);
  assert.ok(pageTree('<p>'.repeat(300_000)).root.children.length <= 100_001);
});
