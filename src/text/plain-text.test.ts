import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeReferences } from './decode-references.ts';
import { hashText } from './hash-text.ts';
import { looksLikeHtml, plainText } from './plain-text.ts';
import { simpleMarkupText } from './simple-markup.ts';

test('a title is read as the reader sees it', () => {
  const cases: [string, string][] = [
    ['Jane &amp; John', 'Jane & John'],
    ['It&#8217;s <b>over</b>', 'It’s over'],
    ['It&#146;s over', 'It’s over'],
    ['caf&eacute; &hellip; &notaname; &', 'café … &notaname; &'],
    ['  Two\n lines<br/>here ', 'Two lines here'],
    ['History of the <blink> tag', 'History of the <blink> tag'],
    ['List<String> and 5 < 6', 'List<String> and 5 < 6'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['Before<script>alert(1)</script> after', 'Before after'],
    ['&#xD800;&#0;x', '\ufffdx'],
  ];
  for (const [html, text] of cases) assert.equal(plainText(html), text);
});

test('a text that closes an element was meant as HTML', () => {
  assert.ok(looksLikeHtml('An <em>important</em> word'));
  assert.ok(looksLikeHtml('Line<br />line'));
  assert.ok(!looksLikeHtml('The <blink> tag and </foo>'));
  assert.ok(!looksLikeHtml('5 < 6 > 4'));
});

test('entities of a document are decoded where they are handed in', () => {
  assert.equal(
    decodeReferences('&house; &amp; &garden;', new Map([['house', 'Haus']])),
    'Haus & &garden;',
  );
});

test('what a writer escapes is what the reader decodes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      assert.equal(decodeReferences(escaped), text);
    }),
  );
});

test('any text has a plain text', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('<b>', '</b>', '<', '&', ';', '&#', '<!--', 'x>'),
  );
  fc.assert(fc.property(fc.array(part), (parts) => typeof plainText(parts.join('')) === 'string'));
});

test('markup written by the book is read without a parser as a parser reads it', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<br />',
      '<a href="/x" title="">',
      '</a>',
    ),
    fc.constantFrom('<div class="x">', '</div>', '<ul>', '<li>', '</li>', '</ul>', '<h2>', '</h2>'),
    fc.constantFrom(
      '<img src=x>',
      '<img alt="a > b" src="/y">',
      '<hr>',
      '<span\n>',
      '</span >',
      '<i/>',
    ),
    fc.constantFrom(
      'a',
      ' ',
      'word > word',
      '<',
      '>',
      '"',
      '<bl',
      '</',
      '<B>',
      '<td>',
      '<p',
      '&lt;p>',
    ),
    fc.string({ maxLength: 3 }),
  );
  // A comment says nothing, and no book says it: with it in front the parser reads.
  const isAlike = (html: string) => assert.equal(plainText(html), plainText(`<!---->${html}`));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => isAlike(parts.join(''))),
    {
      numRuns: 2_000,
    },
  );
  assert.equal(simpleMarkupText('<p>One <a href="/x">two</a></p><p>three'), ' One two  three');
});

test('texts that differ in a letter have different hashes of one length', () => {
  assert.equal(hashText('abc').length, 14);
  assert.notEqual(hashText('abc'), hashText('abd'));
  assert.equal(hashText('Ünïcode'), hashText('Ünïcode'));
});
