import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedOutletName } from './outlet-name.ts';

const names: readonly [known: string, other: string, shared: string][] = [
  ['Channel Nine: News', 'Channel Nine: Sport', 'Channel Nine'],
  ['The Meridian - World', 'The Meridian - Books', 'The Meridian'],
  ['The Meridian | World', 'The Meridian', 'The Meridian'],
  ['The Meridian', 'The Meridian | World', 'The Meridian'],
  ['Harbour-Post', 'Harbour-Post - Sport', 'Harbour-Post'],
  ['World: Kestrel', 'Sport: Kestrel', 'World: Kestrel'],
  ['Vale Gazette', 'Ledger', 'Vale Gazette'],
  [': ', ': ', ': '],
];

for (const [known, other, shared] of names) {
  test(`"${known}" and "${other}" are of "${shared}"`, () => {
    assert.equal(sharedOutletName(known, other), shared);
  });
}
