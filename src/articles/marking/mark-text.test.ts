import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleText } from '../../model/article.ts';
import type { Span } from '../../model/statement.ts';
import { htmlParagraphs } from '../html-paragraphs.ts';
import { sanitise } from '../sanitise.ts';
import { type PageElement, type PageNode, textOf } from '../tree/page-element.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { writeMarkup } from '../tree/write-markup.ts';
import { markText } from './mark-text.ts';
import type { TextMark } from './text-mark.ts';

const mark = (spans: readonly Span[], name = 'm', link = false): TextMark => ({
  spans,
  id: name,
  attributes: { class: 'x' },
  link: link ? { attributes: { href: `#${name}` }, words: 'L' } : null,
});

/** Marks these words of the markup's text, each by itself. */
function marked(html: string, words: readonly string[], link = false): string {
  const paragraphs = htmlParagraphs(html);
  const text = articleText(paragraphs);
  const marks = words.map((one, at) => {
    const start = text.indexOf(one);
    assert.notEqual(start, -1, one);
    return mark([{ start, end: start + one.length }], `m${at}`, link);
  });
  // Classes and ids stand in the way of reading a table of cases.
  return markText(html, paragraphs, marks).html.replaceAll(/ (?:id="m\d+"|class="x")/g, '');
}

const CASES: readonly (readonly [string, string, readonly string[], string])[] = [
  ['words of a line', '<p>one two three</p>', ['two'], '<p>one <mark>two</mark> three</p>'],
  [
    'words across bold type',
    '<p>one <b>two</b> three</p>',
    ['one two three'],
    '<p><mark>one <b>two</b> three</mark></p>',
  ],
  [
    'words that begin in bold type',
    '<p>a <b>one two</b> three</p>',
    ['two three'],
    '<p>a <b>one <mark>two</mark></b><mark> three</mark></p>',
  ],
  [
    'words over two paragraphs',
    '<p>one two</p><p>three four</p>',
    ['two\n\nthree'],
    '<p>one <mark>two</mark></p><p><mark>three</mark> four</p>',
  ],
  [
    'words beside white space that is folded away',
    '<p>\n one \n\t two\u00ad&nbsp;three </p>',
    ['two'],
    '<p>\n one \n\t <mark>two\u00ad</mark>\u00a0three </p>',
  ],
  [
    'a statement within another',
    '<p>he said she said it rained</p>',
    ['she said it rained', 'it rained'],
    '<p>he said <mark>she said <mark>it rained</mark></mark></p>',
  ],
  [
    'words that cross others',
    '<p>one two three</p>',
    ['one two', 'two three'],
    '<p><mark>one <mark>two</mark></mark><mark> three</mark></p>',
  ],
  [
    'a row of a table',
    '<table><tbody><tr><th>Year</th><td>Ships</td></tr></tbody></table>',
    ['Year Ships'],
    '<table><tbody><tr><th><mark>Year</mark></th><td><mark>Ships</mark></td></tr></tbody></table>',
  ],
  [
    'a line between blocks',
    'one<p>two</p>three<p>four</p>',
    ['three', 'one'],
    '<mark>one</mark><p>two</p><mark>three</mark><p>four</p>',
  ],
  ['a line broken in two', '<p>one<br />two</p>', ['one two'], '<p><mark>one<br />two</mark></p>'],
  [
    'a paragraph whose words stand in a caption before it',
    '<figure><img src="x" alt="" /><figcaption>one</figcaption></figure><p>one</p>',
    ['one'],
    '<figure><img src="x" alt="" /><figcaption>one</figcaption></figure><p><mark>one</mark></p>',
  ],
  [
    'words with signs',
    '<p>a &lt;b&gt; &amp; c</p>',
    ['<b> &'],
    '<p>a <mark>&lt;b&gt; &amp;</mark> c</p>',
  ],
  [
    'the word of a ruby',
    '<p><ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>が</p>',
    ['灯台が'],
    '<p><mark><ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>が</mark></p>',
  ],
];
for (const [name, html, words, expected] of CASES) {
  test(`${name} can be marked`, () => {
    assert.equal(marked(html, words), expected);
  });
}

test('a link stands behind the last piece, never in another link', () => {
  assert.equal(
    marked('<p>one</p><p>two</p>', ['one\n\ntwo'], true),
    '<p><mark>one</mark></p><p><mark>two</mark><a href="#m0">L</a></p>',
  );
  assert.equal(
    marked('<p><a href="/x">one <b>two</b></a> three</p>', ['two'], true),
    '<p><a href="/x">one <mark><b>two</b></mark></a><a href="#m0">L</a> three</p>',
  );
  assert.equal(
    marked('<p><a href="/x">one two</a></p>', ['one two'], true),
    '<p><mark><a href="/x">one two</a></mark><a href="#m0">L</a></p>',
  );
});

test('links of marks that end together stand behind both', () => {
  assert.equal(
    marked('<p>a one two, b</p>', ['one two', 'two'], true),
    '<p>a <mark>one <mark>two</mark></mark><a href="#m1">L</a><a href="#m0">L</a>, b</p>',
  );
});

test('only the first piece has the id', () => {
  const { html } = markText('<p>one</p><p>two</p>', ['one', 'two'], [mark([{ start: 0, end: 8 }])]);
  assert.equal(html, '<p><mark id="m" class="x">one</mark></p><p><mark class="x">two</mark></p>');
});

test('what the markup does not hold is not marked, and said not to be', () => {
  const paragraphs = ['one', 'gone', 'two'];
  const marks = [mark([{ start: 5, end: 9 }]), mark([{ start: 0, end: 99 }])];
  const { html, marked: shown } = markText('<p>one</p><p>two</p>', paragraphs, marks);
  assert.equal(
    html.replaceAll(/ (?:id="m"|class="x")/g, ''),
    '<p><mark>one</mark></p><p><mark>two</mark></p>',
  );
  assert.deepEqual([...shown], [1]);
});

test('values are escaped', () => {
  const link = { attributes: { 'aria-label': '"><script>' }, words: '<i>' };
  const { html } = markText('<p>one</p>', ['one'], [{ ...mark([{ start: 0, end: 3 }]), link }]);
  assert.ok(html.includes('aria-label="&quot;&gt;&lt;script&gt;">&lt;i&gt;</a>'));
});

const TAGS = [
  'p',
  'div',
  'li',
  'ul',
  'b',
  'em',
  'td',
  'tr',
  'table',
  'a href="/x"',
  'h2',
  'ruby',
  'rt',
  'mark',
];
const PIECES = [
  ...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag.split(' ')[0]}>`]),
  ...[
    '<br>',
    '<img src="/i.png">',
    'harbour ',
    ' ferry ',
    ' lamp&amp;light ',
    'a\u00adb',
    '\n \t',
    '&nbsp;',
    '𝒳𝒴 ',
  ],
];
const MARKUP = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
  .map((pieces) => sanitise(pieces.join(''), 'https://a.example/'));
const SPANS = fc.array(fc.array(fc.tuple(fc.nat(120), fc.nat(40)), { maxLength: 3 }), {
  maxLength: 6,
});

function ours(node: PageNode): boolean {
  return typeof node === 'object' && node.attribute('class') === 'x';
}

/** The tree as it was: marks lend their place to what they hold, links of marks go. */
function unmarked(element: PageElement): string {
  const nodes: PageNode[] = [];
  for (const node of element.children.flatMap(lent)) {
    const last = nodes.at(-1);
    if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
    else nodes.push(node);
    if (typeof node === 'object') unmarked(node);
  }
  element.children.splice(0, element.children.length, ...nodes);
  return writeMarkup(element);
}

function lent(node: PageNode): PageNode[] {
  if (typeof node === 'string') return [node];
  if (/^#m/.test(node.attribute('href') ?? '') || node.attribute('aria-hidden') !== null) return [];
  return ours(node) ? node.children.flatMap(lent) : [node];
}

/** All that stands in marks of that name, white space left out: it may be folded. */
function wordsIn(element: PageElement, within = false): string {
  let words = '';
  for (const child of element.children) {
    if (typeof child === 'string') words += within ? child : '';
    // A reading that holds a paragraph is a paragraph like any other.
    else if (child.name !== 'rt' || child.holdsBlock)
      words += wordsIn(child, within || ours(child));
  }
  return words.replace(/[\s\u00ad\u200b]/g, '');
}

const note = {
  attributes: { class: 'note', 'aria-hidden': 'true' },
  parts: [{ attributes: { dir: 'auto' }, words: '<i>' }],
};

test('marks taken away leave the markup as it was; what they mark is what was asked for', () => {
  fc.assert(
    fc.property(MARKUP, SPANS, (html, all) => {
      const paragraphs = htmlParagraphs(html);
      const text = articleText(paragraphs);
      const marks = all.map((some, at) => {
        const spans = some.map(([start, length]) => ({ start, end: start + length }));
        return { ...mark(spans, `m${at}`, true), note };
      });
      const { html: result } = markText(html, paragraphs, marks);
      assert.equal(writeMarkup(parseMarkup(result)), result);
      assert.equal(unmarked(parseMarkup(result)), writeMarkup(parseMarkup(html)));
      const alone = markText(html, paragraphs, [mark(marks[0]?.spans ?? [])]);
      const expected = [...text.split('').entries()]
        .filter(([at]) => marks[0]?.spans.some(({ start, end }) => at >= start && at < end))
        .map(([, sign]) => sign);
      // A sign beyond U+FFFF that is cut in two goes over whole.
      const whole = (words: string) => words.replace(/[\ud800-\udfff\s]/g, '');
      assert.equal(whole(wordsIn(parseMarkup(alone.html))), whole(expected.join('')));
      assert.ok(textOf(parseMarkup(result)).isWellFormed());
    }),
    { numRuns: 500 },
  );
});

const N = '<span class="note" aria-hidden="true"><span dir="auto">&lt;i&gt;</span> </span>';
const NOTED: readonly (readonly [string, string])[] = [
  ['<p>one two three</p>', `<p>${N}one <mark>two</mark> three</p>`],
  [
    '<ul><li>one</li><li>a <b>two</b></li></ul>',
    `<ul><li>one</li><li>${N}a <mark><b>two</b></mark></li></ul>`,
  ],
  [
    '<table><tbody><tr><td>two</td></tr></tbody></table>',
    '<table><tbody><tr><td><mark>two</mark></td></tr></tbody></table>',
  ],
];

test('a note stands before the line that its mark begins in, and in no table', () => {
  for (const [html, expected] of NOTED) {
    const paragraphs = htmlParagraphs(html);
    const start = articleText(paragraphs).indexOf('two');
    const one = { ...mark([{ start, end: start + 3 }]), id: null, note };
    assert.equal(markText(html, paragraphs, [one]).html.replaceAll(' class="x"', ''), expected);
  }
});

test('a mark over two lines has one note', () => {
  const one = { ...mark([{ start: 0, end: 8 }]), note };
  const { html } = markText('<p>one</p><p>two</p>', ['one', 'two'], [one]);
  assert.equal(html.split('<span class="note"').length, 2);
});
