import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPage } from '../read-page.ts';
import { blocksOf } from '../tree/blocks.ts';
import { parseMarkup } from '../tree/parse-markup.ts';
import { clockMarks } from './clock-marks.ts';

/** Nine in the morning by a clock two hours east. */
const PUBLISHED = Date.UTC(2026, 4, 14, 7);
const outlet = { published: PUBLISHED, publishedZone: 120 };

function timesOf(clocks: readonly string[], known: Parameters<typeof clockMarks>[1] = outlet) {
  const blocks = blocksOf(parseMarkup(clocks.map((clock) => `<p>${clock}</p>`).join('')));
  return clockMarks(blocks, known).map(({ time }) => new Date(time).toISOString().slice(5, 16));
}

test('clocks are read by the outlet’s own, on the day it published, the newest first or last', () => {
  assert.deepEqual(timesOf(['9:05', '10.20 Uhr', '1:10 pm']), [
    '05-14T07:05',
    '05-14T08:20',
    '05-14T11:10',
  ]);
  assert.deepEqual(timesOf(['13:10', '10:20', '09:05']), [
    '05-14T11:10',
    '05-14T08:20',
    '05-14T07:05',
  ]);
});

test('behind midnight it is the next day', () => {
  const late = { published: Date.UTC(2026, 4, 14, 19), publishedZone: 120 };
  assert.deepEqual(timesOf(['00:15', '23:50', '21:05'], late), [
    '05-14T22:15',
    '05-14T21:50',
    '05-14T19:05',
  ]);
});

test('without the outlet’s clock, or where the clocks are of another time, nothing is guessed', () => {
  assert.deepEqual(timesOf(['9:05', '10:20'], { published: PUBLISHED, publishedZone: null }), []);
  assert.deepEqual(timesOf(['9:05', '10:20'], { published: null, publishedZone: 120 }), []);
  assert.deepEqual(timesOf(['7:05', '8:20']), []);
});

test('whatever the clocks, times follow each other in their order', () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 20 }), (clocks) => {
      const times = timesOf(clocks);
      const sorted = times.toSorted();
      assert.ok([sorted.join(), sorted.reverse().join()].includes(times.join()));
    }),
  );
});

test('a live blog that shows nothing but clocks has its entries at their times', () => {
  const entries = [
    [
      '13:10',
      'The president has come to the village and spent twenty minutes in the school without cameras.',
    ],
    [
      '12:30',
      'The power company says that 71,000 households are still without light, down from 115,000.',
    ],
    [
      '10:20',
      'The river has risen to five metres and a half, and the bridge has been closed to everybody.',
    ],
    [
      '09:05',
      'The first boats have left the harbour to look for the crew of the ferry, the coastguard says.',
    ],
  ];
  const shown = entries.map(
    ([clock, text]) => `<div class="entry"><p class="clock">${clock}</p><p>${text}</p></div>`,
  );
  const read = readPage(
    `<html lang="en"><head><title>Storm: live</title><meta property="article:published_time" content="2026-05-14T09:00:00+02:00"></head>
    <body><article><h1>Storm: live</h1><div class="blog">${shown.join('')}</div></article></body></html>`,
    'https://harbour-post.example/storm-live',
  );
  assert.ok(read.kind === 'article');
  assert.deepEqual(
    read.article.paragraphs,
    entries.map(([, text]) => text),
  );
  assert.deepEqual(
    read.article.details.updates.map(({ time }) => new Date(time).toISOString().slice(11, 16)),
    ['11:10', '10:30', '08:20', '07:05'],
  );
});
