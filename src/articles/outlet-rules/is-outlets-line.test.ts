import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DoubtfulLine } from '../../model/repeated-line.ts';
import { isOutletsLine } from './is-outlets-line.ts';

const SUBJECTS = [
  'ferry',
  'bakery',
  'lighthouse',
  'orchard',
  'viaduct',
  'quarry',
  'brewery',
  'library',
  'windmill',
  'foundry',
  'aquarium',
  'cinema',
];

/** A text about a subject of its own, with a line at its end. */
function text(line: string, at: number): string[] {
  const subject = SUBJECTS[at % SUBJECTS.length] ?? '';
  return [
    `The ${subject} at pier ${at} reopened after repairs.`,
    `Its keeper had waited for ${at + 2} weeks, and so had the village behind the ${subject}.`,
    `Nobody knows what the ${subject} has cost so far.`,
    `A second ${subject} may follow in May.`,
    line,
  ];
}

function doubtful(words: string, more: Partial<DoubtfulLine> = {}): DoubtfulLine {
  const articles = more.articles ?? 6;
  const texts = Array.from({ length: Math.min(articles, 24) }, (_, at) => text(words, at));
  return { words, articles, of: articles, outletName: 'The Harbour Post', texts, ...more };
}

const OUTLETS: readonly string[] = [
  'Client service, day and night',
  'Would you like to read this at breakfast? We bring it to your door.',
  'All that the Harbour Post prints is checked by two people.',
  'Write to us: tips@harbour-post.example',
  'Redaktion und Kundendienst sind unter 040 555 12 34 zu erreichen.',
  'The figures in our tables are rounded to whole numbers.',
  '本報保留一切權利',
];
for (const words of OUTLETS) {
  test(`under every article it is the outlet's: "${words}"`, () => {
    assert.equal(isOutletsLine(doubtful(words)), true);
  });
}

const NEWS: readonly (readonly [why: string, line: DoubtfulLine])[] = [
  ['stands in two articles only', doubtful('Client service, day and night', { articles: 2 })],
  [
    'is a sentence that a few of many reports end with',
    doubtful('The cause is being looked into.', { articles: 6, of: 60 }),
  ],
  ['is a sentence under the first three articles', doubtful('Nobody was hurt.', { articles: 3 })],
  ['is somebody’s words', doubtful('“Client service, day and night”')],
  [
    'is the background of a running story',
    doubtful('The viaduct fell in May 2019 after years of cracks, and 12 people died.', {
      texts: Array.from({ length: 6 }, (_, at) => [
        `Witness ${at} has told the court of cracks in the viaduct.`,
        `Day ${at} of the trial began with ${at + 3} photographs of May 2019.`,
        `The judge adjourned at ${at + 1} o'clock, when the third witness was tired.`,
        `Another ${at + 5} witnesses are to come.`,
        'The viaduct fell in May 2019 after years of cracks, and 12 people died.',
      ]),
    }),
  ],
  [
    'stands in copies of one text',
    doubtful('Client service, day and night', {
      texts: Array.from({ length: 6 }, () => text('Client service, day and night', 1)),
    }),
  ],
  [
    'stands in one text that was brought up to date under new addresses',
    doubtful('Client service, day and night', {
      texts: Array.from({ length: 6 }, (_, at) => [
        'The storm came ashore at dawn.',
        `By ${at} o'clock it had passed the bay.`,
        'Trains stood still, and the ferries with them.',
        'The schools were closed.',
        'Shops opened late.',
        ...text('Client service, day and night', 1).slice(1),
      ]),
    }),
  ],
];
for (const [why, line] of NEWS) {
  test(`what ${why} stays`, () => {
    assert.equal(isOutletsLine(line), false);
  });
}

test('whatever stands in fewer than three texts stays', () => {
  const texts = fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 2 });
  fc.assert(
    fc.property(fc.string(), texts, (words, some) => {
      const line = { words, articles: 900, of: 900, outletName: '', texts: some };
      assert.equal(isOutletsLine(line), false);
    }),
  );
});
