import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textDirection } from './text-direction.ts';

test('a text runs as its language does, whatever name begins it', () => {
  const cases: [string | null, string, 'ltr' | 'rtl'][] = [
    ['ar', 'BBC عربي', 'rtl'],
    ['he-IL', 'הארץ', 'rtl'],
    ['az-Arab', 'A', 'rtl'],
    ['en', 'محمد said', 'ltr'],
    ['ja', '灯台', 'ltr'],
    [null, '“12” محمد said', 'rtl'],
    [null, 'He said محمد', 'ltr'],
    [null, '', 'ltr'],
    ['not a tag', 'محمد', 'rtl'],
  ];
  for (const [language, text, direction] of cases)
    assert.equal(textDirection(language, text), direction, `${language} ${text}`);
});

test('any language and any text have a direction', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.string(), (language, text) => {
      assert.match(textDirection(language, text), /^(?:ltr|rtl)$/);
    }),
  );
});
