import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { FRIDAY_EVENING } from '../../../../test/newsroom.ts';
import { articleNamed, said, speaker } from '../../../../test/statements.ts';
import {
  articleLine,
  claimOf,
  coverageLine,
  logLine,
  NOTHING_NEW,
  storyRecord,
} from '../../../../test/stories.ts';
import { keysOf } from '../../../keys.ts';
import type { StoryRecord } from '../../../model/library-stories.ts';
import type { Words } from '../../../model/statement.ts';
import { pictureAddresses } from '../../pictures/picture-addresses.ts';
import type { Visit } from '../frame/visit.ts';
import { readerSettings } from '../settings/reader-settings.ts';
import { storyMarkup } from './story-markup.ts';

const VISIT: Visit = {
  pictures: pictureAddresses(keysOf(new Uint8Array(32))),
  readerId: 1,
  settings: readerSettings({}, 'UTC'),
  now: FRIDAY_EVENING,
  here: '/stories/100',
  notice: null,
};

const TEXT = articleNamed('Ferry', [
  'We saw nothing, she said. The radar worked, he said. Thirty-four were hurt.',
]);
const QUILL = speaker('Mara Quill', { role: 'harbour master' });
const SAW_NOTHING = said(TEXT, 'We saw nothing', QUILL);
const RADAR_WORKED = said(TEXT, 'The radar worked', speaker('Jon Ashby'), { force: 'denial' });

async function shown(story: StoryRecord) {
  const markup = String(await storyMarkup({ visit: VISIT, story, log: [logLine()] }));
  const { document } = parseHTML(markup);
  const words = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) =>
      (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  const links = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => one.getAttribute('href'));
  return { markup, document, words, links };
}

const words = (text: string): Words => ({ text, place: 'body', span: { start: 0, end: 1 } });

test('a claim leads to its sentence, and says who disputes it', async () => {
  const claim = claimOf(5, [{ article: 1, statement: SAW_NOTHING }], {
    state: 'disputed',
    evidence: 'Jon Ashby denies it.',
    deniedBy: [{ article: 2, ordinal: 0 }],
    said: [
      { article: 1, ordinal: 0, outletId: 1, outletName: 'Title 1', statement: SAW_NOTHING },
      { article: 2, ordinal: 0, outletId: 2, outletName: 'Title 2', statement: RADAR_WORKED },
    ],
  });
  const story = storyRecord([coverageLine(articleLine(1)), coverageLine(articleLine(2))], {
    claims: [claim],
  });
  const page = await shown(story);
  assert.deepEqual(page.words('.claim .state'), ['Denied or disputed', 'Disputed']);
  assert.deepEqual(page.words('.claim-said .claim-words'), ['“We saw nothing”']);
  assert.deepEqual(page.links('.claim-said .claim-words a'), ['/article/1#said-1']);
  assert.deepEqual(page.links('.claim-denied .claim-words a'), ['/article/2#said-1']);
  assert.deepEqual(page.links('.claim-said .claim-by a'), ['/people/mara%20quill']);
  assert.deepEqual(page.words('.claim-said .claim-by'), ['Mara Quill, harbour master']);
});

test('who only denies a thing is not said to say it', async () => {
  const claim = claimOf(5, [{ article: 1, statement: SAW_NOTHING }], {
    state: 'disputed',
    deniedBy: [{ article: 1, ordinal: 0 }],
  });
  const page = await shown(storyRecord([coverageLine(articleLine(1))], { claims: [claim] }));
  assert.deepEqual(page.words('.claim-by'), ['Denied by Mara Quill, harbour master']);
  assert.deepEqual(page.words('.claim-denied'), []);
});

test('what is contested stands first, what has several sources before what has one', async () => {
  const one = [{ article: 1, statement: SAW_NOTHING }] as const;
  const claims = [
    claimOf(1, one, { state: 'one source' }),
    claimOf(2, one, { state: 'several sources' }),
    claimOf(3, one, { state: 'disputed' }),
  ];
  const page = await shown(storyRecord([coverageLine(articleLine(1))], { claims }));
  assert.deepEqual(page.words('.claim .state'), ['Disputed', 'Several sources', 'One source']);
});

test('copies fold behind the text they carry, each still there with how it came by it', async () => {
  const of = 1;
  const copy = { kind: 'copy', of, share: 0.968, reason: 'It credits Title 1.' } as const;
  const page = await shown(
    storyRecord(
      [
        coverageLine(articleLine(1)),
        coverageLine(articleLine(2), { report: copy, family: 1, isShown: false }),
        coverageLine(articleLine(3)),
      ],
      { outletCount: 3, reportCount: 2 },
    ),
  );
  assert.deepEqual(page.words('.coverage-list > .covered > .covered-line .headline'), [
    'Headline 1',
    'Headline 3',
  ]);
  assert.match(page.words('.coverage > .story-note')[0] ?? '', /^3 articles\. 1 is a copy\./);
  assert.deepEqual(page.words('.copies summary'), ['+1 title carries this text']);
  assert.deepEqual(page.words('.copies .headline'), ['Headline 2']);
  assert.deepEqual(page.links('.copies .covered-how a'), ['/article/1/beside/2']);
  assert.match(page.words('.copies .covered-how')[0] ?? '', /^Copy of Title 1, 97 %/);
});

test('what placed an article stands in the story’s own log, not at every article', async () => {
  const page = await shown(
    storyRecord([coverageLine(articleLine(1)), coverageLine(articleLine(2))]),
  );
  assert.match(page.words('.story-log li')[0] ?? '', /It is the first of it\./);
  assert.deepEqual(page.words('.coverage .placed-because'), []);
});

test('a headline that its text does not bear out is marked, with the sentence', async () => {
  const check = {
    verdict: 'attribution dropped',
    speaker: 'Mara Quill',
    statement: 2,
    sentence: words('The radar had failed, Mara Quill said.'),
    reason: 'The text has it from Mara Quill.',
  } as const;
  const page = await shown(
    storyRecord([coverageLine(articleLine(1), { headline: check }), coverageLine(articleLine(2))]),
  );
  assert.equal(page.words('.coverage .headline-mark blockquote')[0], check.sentence.text);
  assert.deepEqual(page.links('.coverage .headline-mark a'), ['/article/1#said-3']);
});

test('what is new is told of the newest article first, and not of the one that began it', async () => {
  const adding = (text: string) => ({ addition: { ...NOTHING_NEW, sentences: [words(text)] } });
  const page = await shown(
    storyRecord([
      coverageLine(articleLine(1), adding('All of it.')),
      coverageLine(articleLine(2), adding('Divers went down.')),
      coverageLine(articleLine(3), adding('An inquiry begins.')),
    ]),
  );
  assert.deepEqual(page.words('.new-sentence'), ['An inquiry begins.', 'Divers went down.']);
});

test('who took it from whom is drawn as a tree whose rows say what shows it, and of whom nothing is known', async () => {
  const page = await shown(
    storyRecord(
      [coverageLine(articleLine(1)), coverageLine(articleLine(2)), coverageLine(articleLine(3))],
      {
        provenance: [
          {
            ...{ from: 2, to: { article: 1 }, kind: 'credited' },
            ...{ words: words('as Title 1 reported'), evidence: 'It says so.' },
          },
          { from: 1, to: { outlet: 'CNN' }, kind: 'credited', words: null, evidence: 'Told CNN.' },
        ],
      },
    ),
  );
  assert.deepEqual(page.words('.forest .forest-who b'), ['CNN', 'Title 1', 'Title 2']);
  assert.deepEqual(page.words('.forest .claim-evidence'), [
    'From CNN: Told CNN.',
    'From Title 1: It says so.',
  ]);
  assert.deepEqual(page.words('.forest blockquote'), ['as Title 1 reported']);
  assert.deepEqual(page.links('.forest .forest-who a'), ['/article/1', '/article/2']);
  assert.equal(page.document.querySelectorAll('.forest svg[aria-hidden="true"]').length, 3);
  assert.equal(page.document.querySelectorAll('.forest path.arc').length, 2);
  assert.match(page.words('.forest-unknown')[0] ?? '', /Title 3/);
});

test('what is not told yet is said to be to come', async () => {
  const awaited = storyRecord([coverageLine(articleLine(1)), coverageLine(articleLine(2))], {
    analysis: 'awaited',
    articleCount: 2,
  });
  assert.match(
    (await shown(awaited)).words('.claims .story-note')[0] ?? '',
    /will stand here soon/,
  );
});

test('a correction can be taken back from the page it is about', async () => {
  const correction = { kind: 'move', article: 2, into: 100 } as const;
  const kept = { id: 9, at: FRIDAY_EVENING, readerId: 1, correction, undoneAt: null };
  const page = await shown(storyRecord([coverageLine(articleLine(1))], { corrections: [kept] }));
  const form = page.document.querySelector('.corrections form');
  assert.equal(form?.getAttribute('action'), '/stories/undo');
  assert.equal(form?.querySelector('[name=correction]')?.getAttribute('value'), '9');
});

test('hostile words stay words, wherever they stand', async () => {
  const evil = '"><script>alert(1)</script>';
  const article = articleLine(1, { headline: evil, outletName: evil, opening: evil });
  const claim = claimOf(1, [{ article: 1, statement: { ...SAW_NOTHING, content: evil } }], {
    evidence: evil,
    numbers: [{ what: evil, values: [{ value: evil, in: [{ article: 1, ordinal: 0 }] }] }],
  });
  const line = coverageLine(article, {
    reason: evil,
    headline: {
      ...{ verdict: 'not in the text', speaker: evil, statement: null },
      ...{ sentence: words(evil), reason: evil },
    },
  });
  const page = await shown(
    storyRecord([line, coverageLine(articleLine(2, { outletName: evil }))], {
      claims: [claim],
      limits: [evil],
      provenance: [
        { from: 1, to: { outlet: evil }, kind: 'agency', words: words(evil), evidence: evil },
      ],
      related: [{ id: 2, headline: evil, lastAt: 0, outletCount: 1, reason: evil }],
    }),
  );
  assert.ok(!page.markup.includes('<script>alert'));
  assert.deepEqual(page.words('h1'), [evil]);
});
