import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencyKeys } from './agency-names.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['Northwire', 'northwire.example'],
  ['AP', 'apnews.com'],
  ['AP', 'Associated Press'],
  ['Reuters', 'www.reuters.co.uk'],
  ['dpa', 'Deutsche Presse-Agentur'],
  ['Coastal Press Agency', 'coastal-press.example'],
  ['The Press Association', 'press association'],
];

for (const [credited, outlet] of SAME) {
  test(`${credited} and ${outlet} may be one`, () => {
    const keys = agencyKeys(outlet).filter((key) => key !== 0);
    assert.ok(agencyKeys(credited).some((key) => keys.includes(key)));
  });
}

test('two outlets are two', () => {
  const keys = new Set(agencyKeys('harbour-post.example'));
  assert.ok(!agencyKeys('Northwire').some((key) => key !== 0 && keys.has(key)));
});

test('nobody has no keys', () => {
  assert.deepEqual(
    [agencyKeys(null), agencyKeys('—')],
    [
      [0, 0],
      [0, 0],
    ],
  );
});
