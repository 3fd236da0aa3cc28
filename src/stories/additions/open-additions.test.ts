import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { said, speaker } from '../../../test/statements.ts';
import type { Addition, Claim, StoryArticle } from '../../model/claim.ts';
import { openAdditions } from './open-additions.ts';

const article = (
  id: number,
  paragraphs: readonly string[],
  parts: Partial<StoryArticle> = {},
): StoryArticle => ({
  id,
  headline: `Article ${id}`,
  standfirst: null,
  paragraphs,
  language: 'en',
  outletKey: `outlet ${id}`,
  outletName: `Outlet ${id}`,
  owner: null,
  byline: [],
  agencies: [],
  links: [],
  notes: [],
  url: null,
  time: id,
  report: { kind: 'own' },
  found: null,
  ...parts,
});

function lastOf(articles: readonly StoryArticle[], claims: readonly Claim[] = []): Addition {
  const additions = openAdditions(claims);
  const all = articles.map((one) => additions.take(one));
  const last = all.at(-1);
  assert.ok(last);
  return last;
}

const texts = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text);

const WIRE = [
  'A ferry and a freighter collided in thick fog off Kestrel Bay on Monday, leaving 41 people hurt.',
  'The ferry had 203 passengers on board. Most of the injured had cuts and bruises.',
  'Divers were to inspect the hull of the freighter before it was towed to Lindmouth.',
];

test('a first article is all new', () => {
  const { sentences, numbers } = lastOf([article(1, WIRE)]);
  assert.equal(sentences.length, 4);
  assert.deepEqual(texts(numbers), ['41 people hurt', '203 passengers']);
});

test('a copy adds only its own paragraph, however it was cut, turned round and marked', () => {
  const own = 'A petition last winter to move the early boat had gathered 2,300 signatures.';
  const { sentences, numbers } = lastOf([
    article(1, WIRE),
    article(2, [WIRE[2] ?? '', own, WIRE[0] ?? '']),
  ]);
  assert.deepEqual(texts(sentences), [own]);
  assert.deepEqual(texts(numbers), ['2,300 signatures']);
});

/** What an earlier article says, how a later one puts it, whether that is new. */
const REWORDED: readonly (readonly [string, string, boolean])[] = [
  [
    WIRE[0] ?? '',
    'Leaving 41 people hurt, a freighter and a ferry have collided off Kestrel Bay in thick fog.',
    false,
  ],
  [
    WIRE[0] ?? '',
    'A ferry and a freighter collided in thick fog off Kestrel Bay on Monday, leaving 34 people dead and 12 missing, Iris Thorne told Reuters.',
    true,
  ],
  [
    'Der Frachter lag still im Nebel vor der Küste.',
    'Im Nebel vor der Küste lag der Frachter still.',
    false,
  ],
  ['渡轮与货轮在浓雾中相撞,造成四十一人受伤。', '渡轮与货轮在浓雾中相撞,四十一人受伤。', false],
  ['渡轮与货轮在浓雾中相撞。', '运输部长星期五将公布调查报告。', true],
];

for (const [known, later, isNew] of REWORDED) {
  test(`a reworded sentence is ${isNew ? 'new where it tells more' : 'known'}: ${later.slice(0, 40)}`, () => {
    const language = later.startsWith('Im') ? 'de' : /^\p{Script=Han}/u.test(later) ? 'zh' : 'en';
    const other = 'Nothing else was known of either ship by nightfall on that day.';
    const { sentences } = lastOf([
      article(1, [known, other], { language }),
      article(2, [later], { language }),
    ]);
    assert.equal(sentences.length, isNew ? 1 : 0);
  });
}

test('a sentence that joins two known ones tells nothing new', () => {
  const joined =
    'The ferry had 203 passengers on board, and divers were to inspect the hull of the freighter.';
  assert.deepEqual(lastOf([article(1, WIRE), article(2, [joined])]).sentences, []);
});

test('another language’s sentences are not held against this one’s; its numbers are', () => {
  const german = article(
    2,
    ['41 Menschen wurden verletzt, 14 von ihnen schwer, sagte die Küstenwache.'],
    {
      language: 'de',
    },
  );
  const { sentences, numbers } = lastOf([article(1, WIRE), german]);
  assert.equal(sentences.length, 1);
  assert.deepEqual(texts(numbers), ['14']);
});

test('hours and parts of names count nothing', () => {
  const { numbers } = lastOf([article(1, ['At 04:30 Channel Nine News spoke to seven sailors.'])]);
  assert.deepEqual(texts(numbers), ['seven sailors']);
});

test('who spoke before under a fuller name is no new speaker', () => {
  const quill = speaker('Mara Quill');
  const first = article(1, ['“We saw nothing,” Mara Quill said.']);
  const then = article(2, ['“We saw it late,” Ms Quill said. “It was fog,” Iris Thorne said.']);
  const found = (one: StoryArticle, ...pairs: readonly (readonly [string, typeof quill])[]) => ({
    ...one,
    found: {
      statements: pairs.map(([words, by]) => said(one, words, by)),
      people: [],
      depth: 'full' as const,
    },
  });
  const { speakers, statements } = lastOf([
    found(first, ['We saw nothing', quill]),
    found(
      then,
      ['We saw it late', { ...speaker('Quill') }],
      ['It was fog', speaker('Iris Thorne')],
    ),
  ]);
  assert.deepEqual(
    speakers.map(({ name }) => name),
    ['Iris Thorne'],
  );
  assert.deepEqual(statements, [0, 1]);
});

test('a statement whose claim an earlier article has is not new', () => {
  const shown = { article: 1, ordinal: 0 };
  const claim: Claim = {
    statements: [shown, { article: 2, ordinal: 1 }],
    shown,
    origins: [{ speaker: null, occasion: null, statements: [shown], reasons: [] }],
    state: 'unknown',
    evidence: '',
    deniedBy: [],
    numbers: [],
    firstSeen: { article: 1, time: null },
  };
  const text = ['We saw nothing. It was fog.'];
  const both = [
    said({ paragraphs: text }, 'We saw nothing', null),
    said({ paragraphs: text }, 'It was fog', null),
  ];
  const found = { statements: both, people: [], depth: 'full' as const };
  const { statements } = lastOf(
    [article(1, text, { found }), article(2, text, { found })],
    [claim],
  );
  assert.deepEqual(statements, [0]);
});

test('whatever the texts, what is new stands in the text where it says, and the same text again adds no sentence', () => {
  const text = fc.array(
    fc.string({
      unit: fc.constantFrom('a', 'B', '1', '.', ' ', '\n', '“', '中', '-'),
      maxLength: 60,
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = [article(1, one), article(2, other)];
      const { sentences, numbers } = lastOf([first, second]);
      const body = other.join('\n\n');
      for (const { text: printed, span } of [...sentences, ...numbers])
        assert.equal(body.slice(span.start, span.end), printed);
      assert.deepEqual(lastOf([first, { ...first, id: 2 }]).sentences, []);
    }),
  );
});

test('a megabyte and ten thousand sentences are read in bounded time', () => {
  const long = (seed: number) =>
    Array.from(
      { length: 10_000 },
      (_, at) =>
        `Ship ${(at * seed) % 9973} met boat ${at % 389} in the fog off Kestrel Bay, she said.`,
    );
  const started = process.cpuUsage();
  lastOf([article(1, long(7)), article(2, long(11)), article(3, ['x'.repeat(1e6)])]);
  assert.ok(cpuSince(started) < 8000);
});
