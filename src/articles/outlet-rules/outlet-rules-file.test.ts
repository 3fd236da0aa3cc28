import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { OutletRule } from '../../model/outlet-rule.ts';
import { parseOutletRules, writeOutletRules } from './outlet-rules-file.ts';
import { patternOf, patternTrouble, rulingsOf } from './rule-pattern.ts';

const FILE = `# mine
harbour-post.example  drop   text  Sign up for our newsletter*
HARBOUR-POST.example keep text Corrections & clarifications # and more

harbour-post.example drop text Sign up for our newsletter*
name:the%20ledger drop text 第一版
nonsense
harbour-post.example lose text x
harbour-post.example drop words x
... drop text x
harbour-post.example drop text *
harbour-post.example drop text ab*
harbour-post.example drop text`;

test('a file of rules is read, and each line that is none is named with the reason', () => {
  const { rules, problems } = parseOutletRules(FILE);
  assert.deepEqual(rules, [
    { outlet: 'harbour-post.example', kind: 'drop', pattern: 'Sign up for our newsletter*' },
    {
      outlet: 'harbour-post.example',
      kind: 'keep',
      pattern: 'Corrections & clarifications # and more',
    },
    { outlet: 'name:the ledger', kind: 'drop', pattern: '第一版' },
  ]);
  assert.deepEqual(problems, [
    { line: 7, reason: 'After the outlet comes keep or drop.' },
    { line: 8, reason: 'After the outlet comes keep or drop.' },
    { line: 9, reason: 'After drop comes the word text.' },
    { line: 10, reason: '"..." is no outlet.' },
    { line: 11, reason: 'There are no words in it.' },
    { line: 12, reason: 'Before a * at least 3 letters must stand.' },
    { line: 13, reason: 'There are no words in it.' },
  ]);
});

const key = fc.constantFrom('harbour-post.example', 'name:the ledger', 'name:50% #off', '@a/b');
const rule: fc.Arbitrary<OutletRule> = fc
  .record({
    outlet: key,
    kind: fc.constantFrom('keep', 'drop'),
    pattern: fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('', '*')).map((parts) => {
      return `${patternOf(parts[0])}${parts[1]}`;
    }),
  })
  .filter(({ pattern }) => patternTrouble(pattern) === null && pattern.isWellFormed());

test('rules that are written are the rules that are read', () => {
  fc.assert(
    fc.property(fc.uniqueArray(rule, { selector: (one) => JSON.stringify(one) }), (rules) => {
      const { rules: read, problems } = parseOutletRules(writeOutletRules(rules));
      assert.deepEqual(problems, []);
      const sorted = (all: readonly OutletRule[]) => all.map((one) => JSON.stringify(one)).sort();
      assert.deepEqual(sorted(read), sorted(rules));
    }),
  );
});

test('any file costs no more than its lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (file) => {
      const { rules, problems } = parseOutletRules(file);
      assert.ok(rules.length + problems.length <= file.split(/\r\n|\n|\r/).length);
    }),
  );
  const { problems } = parseOutletRules('x\n'.repeat(6_000));
  assert.equal(problems.length, 5_001);
});

const matches: readonly (readonly [pattern: string, block: string, does: boolean])[] = [
  ['Sign up', 'SIGN  up', true],
  ['Sign up', 'Sign up now', false],
  ['Sign up*', 'Sign up now', true],
  ['Sign up*', 'Please sign up', false],
  ['1,204 comments', '7 comments', true],
  ['1,204 comments', 'no comments', false],
  ['Published 14:20', 'Published 9:05', true],
  ['Terms apply\\*', 'Terms apply*', true],
  ['Terms apply\\*', 'Terms apply to all', false],
  ['Straße', 'STRASSE', false],
  ['٣ تعليقات', '12 تعليقات', true],
];
for (const [pattern, block, does] of matches) {
  test(`"${pattern}" ${does ? 'takes' : 'leaves'} "${block}"`, () => {
    assert.equal(rulingsOf([{ kind: 'drop', pattern }])(block), does ? 'drop' : null);
  });
}
