import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingOf } from './opening-of.ts';

const opening = 'The old lighthouse was sold on Monday, the council said.';

test('an article opens with its stand-first, else with its text', () => {
  const standfirst = 'A buyer was found for the tower after nine years.';
  assert.equal(openingOf({ standfirst, opening }), standfirst);
  assert.equal(openingOf({ standfirst: null, opening }), opening);
});

test('a summary that an agency dates is said without the dateline', () => {
  const standfirst = `PORT SELWYN, Thursday (Northwire) - ${opening}`;
  assert.equal(openingOf({ standfirst, opening }), opening);
});
