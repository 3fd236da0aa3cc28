import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blocksOf } from './blocks.ts';
import { cutLine } from './cut-line.ts';
import { parseMarkup } from './parse-markup.ts';
import { writeMarkup } from './write-markup.ts';

test('a dateline leaves its line, the markup round it stays', () => {
  const root = parseMarkup('<p>\n<b>POR\u00adT</b>,  <i>Nov. 3</i> - The old <i>lamp</i></p>');
  const [line] = blocksOf(root);
  assert.ok(line);
  assert.equal(line.text, 'PORT, Nov. 3 - The old lamp');
  cutLine(line, { from: 0, to: 'PORT, Nov. 3 - '.length });
  assert.equal(blocksOf(root)[0]?.text, 'The old lamp');
  assert.match(writeMarkup(root), /The old <i>lamp<\/i><\/p>$/);
});

test('what is cut out of a line is what is missing in it', () => {
  const piece = fc.constantFrom('ab', ' ', '\n', 'c', '<b>', '</b>', '\u00ad', 'd e');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20, size: 'max' }),
      fc.nat(20),
      fc.nat(20),
      (pieces, from, length) => {
        const root = parseMarkup(`<p>${pieces.join('')}</p>`);
        const [line, ...others] = blocksOf(root);
        if (line === undefined || others.length > 0) return;
        cutLine(line, { from, to: from + length });
        const left = line.text.slice(0, from) + line.text.slice(from + length);
        assert.equal(blocksOf(root)[0]?.text ?? '', left.replace(/ {2,}/g, ' ').trim());
      },
    ),
  );
});
