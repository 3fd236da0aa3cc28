import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonLine, shown } from './print.ts';

/** What has steered terminals: colours, titles, links, the clipboard (OSC 52), moving about, answers typed by themselves. */
const HOSTILE = [
  '\u001b[2J\u001b[1;1HGone',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u0007a link\u001b]8;;\u0007',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001bP+q544e\u001b\\\\',
  '\u009b31mred',
  '\u009d0;title\u009c',
  'over\rwritten',
  'rubbed\b\b\b\b\b\bout',
  'bell\u0007 and \u000e shift',
  'a\u007f',
];

test('a hostile headline steers no terminal', () => {
  for (const headline of HOSTILE) {
    assert.doesNotMatch(shown(headline), /[^\P{Cc}\t\n]/u, JSON.stringify(headline));
    assert.match(shown(headline), /\ufffd/);
    assert.doesNotMatch(jsonLine({ headline }), /\p{Cc}/u, JSON.stringify(headline));
  }
});

test('what is printed as JSON reads back as it was, and is a line without a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = jsonLine({ text });
      assert.deepEqual(JSON.parse(line), { text });
      assert.doesNotMatch(line, /\p{Cc}/u);
    }),
  );
});
