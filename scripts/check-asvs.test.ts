import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asvsFaults, requirementIds } from './check-asvs.ts';

const whole = requirementIds()
  .map((id) => `| ${id} | holds | so it is | \`a.test.ts\` |`)
  .join('\n');
const exists = (path: string) => path === 'a.test.ts';

test('levels 1 and 2 of ASVS 5.0 have 253 requirements', () => {
  const ids = requirementIds();
  assert.equal(new Set(ids).size, 253);
  assert.deepEqual([ids[0], ids.at(-1)], ['1.1.1', '17.3.2']);
});

test('a table that answers every requirement has no fault', () => {
  assert.deepEqual(asvsFaults(whole, exists), []);
});

const FAULTY: readonly [what: string, from: string, to: string, fault: string][] = [
  ['leaves one out', '| 1.2.4 |', '| a |', '1.2.4 is not answered'],
  ['answers what is not asked', '| 1.2.4 |', '| 99.1.1 |', '99.1.1 is no requirement'],
  ['answers one twice', '| 1.2.4 |', '| 1.2.5 |', '1.2.5 is answered twice'],
  ['has a state of its own', '1.2.4 | holds', '1.2.4 | fine', '1.2.4: "fine" is no state'],
  [
    'shows nothing',
    '1.2.4 | holds | so it is | `a.test.ts`',
    '1.2.4 | holds | so it is | ',
    '1.2.4: nothing shows that it holds',
  ],
  [
    'names a test that is gone',
    '1.2.4 | holds | so it is | `a.',
    '1.2.4 | holds | so it is | `b.',
    '1.2.4: no file b.test.ts',
  ],
];

for (const [what, from, to, fault] of FAULTY) {
  test(`a table that ${what} is faulty`, () => {
    assert.ok(asvsFaults(whole.replace(from, to), exists).includes(fault));
  });
}
