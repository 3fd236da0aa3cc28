import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { htmlParagraphs } from '../html-paragraphs.ts';
import { sanitise } from '../sanitise.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { writeMarkup } from '../tree/write-markup.ts';
import { captionLoosePictures } from './loose-captions.ts';

function captioned(html: string): string {
  const root = parseMarkup(html);
  captionLoosePictures(root);
  return writeMarkup(root);
}

const PICTURE = '<p><img src="x" alt="" /></p>';

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'italics under a picture are its caption, capitals below them its credit',
    `<p>One.</p>${PICTURE}\n<p><em>The bow of the ferry.</em></p>\n<p>LANTERN ARCHIVE</p><p>Two.</p>`,
    '<p>One.</p><figure><img src="x" alt="" /><figcaption>The bow of the ferry. <small>LANTERN ARCHIVE</small></figcaption></figure><p>Two.</p>',
  ],
  [
    'a caption without a credit',
    `${PICTURE}<p><i>The bow.</i></p><p>Two sentences. Of text.</p>`,
    '<figure><img src="x" alt="" /><figcaption>The bow.</figcaption></figure><p>Two sentences. Of text.</p>',
  ],
  ['a paragraph of text under a picture', `${PICTURE}<p>The <em>bow</em>.</p>`, ''],
  ['long italics', `${PICTURE}<p><em>${'Words and '.repeat(20)}</em></p>`, ''],
  ['a figure', `<figure>${PICTURE}<p><em>The bow.</em></p></figure>`, ''],
];

for (const [name, html, expected] of CASES) {
  test(`${name}: ${expected === '' ? 'stays as it is' : 'a figure'}`, () => {
    assert.equal(captioned(html), expected === '' ? html : expected);
  });
}

test('no word is lost, and what comes out reads as it was written', () => {
  const piece = fc.constantFrom(
    PICTURE,
    '<p><em>Bow.</em></p>',
    '<p>ONE TWO</p>',
    '<p>text</p>',
    '<div>',
    '</div>',
    '\n',
    'x',
    '<img src="x" alt="" />',
    '<em>',
    '</em>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const clean = sanitise(pieces.join(''), null);
      const html = captioned(clean);
      assert.equal(sanitise(html, null), html);
      const words = (markup: string) => markup.replace(/<[^>]{1,100}>/g, '').replace(/\s+/g, '');
      assert.equal(words(html), words(clean));
      assert.ok(htmlParagraphs(html).length <= htmlParagraphs(clean).length);
    }),
  );
});
