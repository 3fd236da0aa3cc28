import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownValue } from './own-value.ts';

test('names that every object has by birth are in no table', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty'])
    assert.equal(ownValue({ gmt: 0 }, name), undefined);
  assert.equal(ownValue({ gmt: 0 }, 'gmt'), 0);
});
