import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorIs, dateIs, titleIs, utcDayIs } from './metadata-scores.ts';

test('titles are the same but for case and punctuation', () => {
  assert.ok(titleIs('Lighthouse Sold – at last', 'lighthouse sold: at last!'));
  assert.ok(!titleIs('Lighthouse sold', 'Lighthouse sold | Harbour Herald'));
});

test('all who sign have to be named, and nobody else', () => {
  assert.ok(authorIs('Jane Doe, Tom Berg and Ana Roe', ['Ana Roe', 'Jane Doe', 'Tom Berg']));
  assert.ok(authorIs('Maria & Karin', ['Maria & Karin']));
  assert.ok(!authorIs('Jane Doe', ['Jane Doe', 'Tom Berg']));
  assert.ok(!authorIs('Jane Doe and Tom Berg', ['Jane Doe']));
});

test('a day is the outlet’s own', () => {
  assert.ok(dateIs('2024-03-12', Date.UTC(2024, 2, 11, 23, 30)));
  assert.ok(dateIs('2024-03-12', Date.UTC(2024, 2, 12)));
  assert.ok(!dateIs('2024-03-12', Date.UTC(2024, 2, 13)));
  assert.ok(!dateIs('2024-03-12', Date.UTC(2024, 2, 13, 12)));
  assert.ok(dateIs('2024-03', Date.UTC(2024, 2, 30, 8)));
  assert.ok(!dateIs('2024-03-12', null));
  assert.ok(!utcDayIs('2024-03-12', Date.UTC(2024, 2, 11, 23, 30)));
});
