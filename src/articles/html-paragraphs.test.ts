import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { htmlParagraphs, htmlText } from './html-paragraphs.ts';
import { sanitise } from './sanitise.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
  ['white space is folded', '<p>  One \n\t two&nbsp;three </p>', ['One two three']],
  ['empty ones are none', '<p></p><p> <br /> </p><div>&nbsp;</div><p>One.</p>', ['One.']],
  [
    'text before, between and after blocks',
    'One<p>Two</p>three<p>Four</p>five',
    ['One', 'Two', 'three', 'Four', 'five'],
  ],
  [
    'inline markup breaks no word',
    '<p>un<b>believ</b>able <em>n</em>ews</p>',
    ['unbelievable news'],
  ],
  [
    'list items',
    '<ul><li>One</li><li>Two <ul><li>Three</li></ul></li></ul>',
    ['One', 'Two', 'Three'],
  ],
  [
    'a table row is one paragraph',
    '<table><tbody><tr><th>Year</th><td>Ships</td></tr><tr><td>1953</td><td>12</td></tr></tbody></table>',
    ['Year Ships', '1953 12'],
  ],
  ['a line break is a space', '<p>One<br />two</p>', ['One two']],
  ['two are a paragraph', '<p>One<br /><br />two<br /> <br />three</p>', ['One', 'two', 'three']],
  [
    'captions are left out',
    '<figure><img src="x" alt="y" /><figcaption>A boat</figcaption></figure><p>One</p>',
    ['One'],
  ],
  [
    'a ruby keeps the word',
    '<p><ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>が</p>',
    ['灯台が'],
  ],
  ['references are decoded', '<p>Smith &amp; Sons &lt;5&gt;</p>', ['Smith & Sons <5>']],
  ['invisible signs go', '<p>light\u00adhouse\u200b</p>', ['lighthouse']],
  ['headings and quotes', '<h2>Head</h2><blockquote><p>Said.</p></blockquote>', ['Head', 'Said.']],
];

test('each block of the markup is a paragraph of the text', () => {
  for (const [name, markup, expected] of cases)
    assert.deepEqual(htmlParagraphs(markup), expected, name);
});

test('captions can be had by themselves', () => {
  const markup =
    '<figure><img src="x" alt="y" /><figcaption>A boat. <em>Photo: Roe</em></figcaption></figure><p>One</p>';
  assert.deepEqual(htmlText(markup).captions, ['A boat. Photo: Roe']);
});

test('no word of the text is lost and none is added, whatever the nesting', () => {
  const tags = ['p', 'div', 'li', 'ul', 'b', 'em', 'td', 'tr', 'table', 'blockquote', 'h2', 'br'];
  const piece = fc.oneof(
    fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
    fc.constantFrom('harbour ', ' ferry ', ' lamp&amp;light '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const words = htmlParagraphs(sanitise(pieces.join(''), null))
        .join(' ')
        .split(' ')
        .filter((word) => word !== '');
      const expected = pieces
        .filter((one) => !one.startsWith('<'))
        .map((one) => one.trim().replace('&amp;', '&'));
      assert.equal(words.join(''), expected.join(''));
    }),
  );
});
