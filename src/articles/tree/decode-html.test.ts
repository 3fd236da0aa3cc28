import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { decodeHtml } from './decode-html.ts';

/** What the tokenizer itself makes of it. */
function tokenized(text: string, isAttribute: boolean): string {
  const source = isAttribute ? `<a b="${text}">` : text;
  let read = '';
  const take = (start: number, end: number) => {
    read += source.slice(start, end);
  };
  const add = (code: number) => {
    read += String.fromCodePoint(code);
  };
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: take,
      ontextentity: add,
      onattribdata: take,
      onattribentity: add,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return read;
}

const SPELLINGS: readonly (readonly [string, string, string])[] = [
  ['fish &amp; chips', 'fish & chips', 'fish & chips'],
  ['&copy 2026 &copy2', '© 2026 ©2', '© 2026 &copy2'],
  ['?a=1&copy=2&amp;b', '?a=1©=2&b', '?a=1&copy=2&b'],
  ['it&#146;s &#x2019; &#8217', 'it’s ’ ’', 'it’s ’ ’'],
  ['AT&T & others &', 'AT&T & others &', 'AT&T & others &'],
  ['&notit; &notin; &unknown;', '¬it; ∉ &unknown;', '&notit; ∉ &unknown;'],
  ['&semi;&ampamp;&&amp;&#0;', ';&amp;&&\ufffd', ';&ampamp;&&\ufffd'],
];
for (const [written, asText, asValue] of SPELLINGS) {
  test(`"${written}" is read as a browser reads it`, () => {
    assert.equal(decodeHtml(written, false), asText);
    assert.equal(decodeHtml(written, true), asValue);
  });
}

test('whatever is written, references mean what they mean to the tokenizer', () => {
  const piece = fc.constantFrom(
    ...'& ; # = amp lt copy not notin; eacute nbsp x 65 8217 x2019 146 0 a B 7 ; ; & &'.split(' '),
    ' ',
    '&amp;',
    '&#',
    '&#x',
    '’',
    '&CounterClockwiseContourIntegral;',
    '&NotEqualTilde;',
    '1'.repeat(40),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, isAttribute) => {
      const text = pieces.join('');
      assert.equal(decodeHtml(text, isAttribute), tokenized(text, isAttribute), text);
    }),
    { numRuns: 2_000 },
  );
});
