import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternsIn, slownessOf } from './check-patterns.ts';
import { hostileTexts } from './patterns/measure-patterns.ts';

/** Each takes the square of a text's length, or worse. */
const SLOW = [
  'const a = /(a+)+$/;',
  'const a = /(?:a|a)*b/;',
  'const a = /(x+x+)+y/;',
  'const a = /\\s+$/;',
  'const a = /^.*,.*,.*,$/;',
  'const a = /\\d+\\d+:/;',
  "const a = '  x'.replace(/[\\s.]+$/, '');",
  'const a = `$' + '{text.replace(/[-_]+$/g, "")}`;',
];

for (const text of SLOW) {
  test(`a slow expression is found: ${text}`, () => {
    const { written } = patternsIn({ path: 'src/x.ts', text });
    assert.equal(written.length, 1);
    const complaint = written.map(slownessOf)[0] ?? '';
    assert.match(complaint, /^src\/x\.ts:1: (?:polynomial|exponential) time/);
  });
}

const QUICK = [
  'const a = /(?<!\\s)\\s+$/;',
  'const a = /^\\s+/;',
  'const a = /a{0,40}b{0,40}$/;',
  'const a = /[^<>]{1,200}/g;',
  'const a = "/(a+)+$/"; // /(a+)+$/',
];

for (const text of QUICK) {
  test(`a quick one is let be: ${text}`, () => {
    const { written } = patternsIn({ path: 'src/x.ts', text });
    assert.deepEqual(
      written.map(slownessOf).filter((complaint) => complaint !== null),
      [],
    );
  });
}

test('an expression that is put together is noticed, whatever it is made of', () => {
  const text = 'const a = new RegExp(words);\nconst b = RegExp(`^$' + '{a}`);\nconst c = /x/;';
  assert.deepEqual(patternsIn({ path: 'src/x.ts', text }).made, ['src/x.ts:1', 'src/x.ts:2']);
});

test('an expression is tried with its own words over and over, and with nearly those', () => {
  const texts = hostileTexts({ source: '(?:photo|image) by\\s+[^.]' });
  assert.ok(texts.length > 40);
  assert.ok(texts.every((text) => text.length >= 100_000));
  assert.ok(texts.some((text) => text.startsWith('photoimage by .photoimage by .')));
});
