import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { type EditedText, judgeEdit } from './judge-edit.ts';

const text = (
  paragraphs: string | readonly string[],
  parts: Partial<EditedText> = {},
): EditedText => ({
  headline: 'Ferry and freighter collide',
  paragraphs: typeof paragraphs === 'string' ? [paragraphs] : paragraphs,
  language: 'en',
  notes: [],
  ...parts,
});

const LONG = 'A ferry and a freighter collided in thick fog on Monday.';

/** What was done, before, after, the kind and what of a fact. */
const TABLE: readonly (readonly [string, string, string, string, string | null])[] = [
  [
    'a toll lowered',
    'The crash left 41 people hurt.',
    'The crash left 34 people hurt.',
    'fact',
    'number',
  ],
  ['a number in words', 'The crash killed four men.', 'The crash killed 5 men.', 'fact', 'number'],
  [
    'the same number in digits',
    'It killed four men at sea.',
    'It killed 4 men at sea.',
    'wording',
    null,
  ],
  [
    'another name',
    'The skipper, Mara Quill, was safe.',
    'The skipper, Iris Thorne, was safe.',
    'fact',
    'name',
  ],
  [
    'a name spelt otherwise',
    'The skipper, Mara Quil, was safe.',
    'The skipper, Mara Quill, was safe.',
    'typo',
    null,
  ],
  ['letters in a wrong order', 'The freigther was slow.', 'The freighter was slow.', 'typo', null],
  [
    'another word in a quotation',
    'She said: “We saw nothing at all.”',
    'She said: “We heard nothing at all.”',
    'fact',
    'quotation',
  ],
  [
    'a hearsay word dropped',
    'The radar was allegedly broken then.',
    'The radar was broken then.',
    'fact',
    'attribution',
  ],
  [
    'an attribution dropped',
    'The radar failed, the union said, at six.',
    'The radar failed at six.',
    'fact',
    'attribution',
  ],
  [
    'other words',
    'The ferry was very slow in the fog.',
    'The ferry was rather late in the fog.',
    'wording',
    null,
  ],
  ['a sentence’s first word', 'Ships waited all day.', 'Boats waited all day.', 'wording', null],
  ['marks', 'The ferry, an old one, sank.', 'The ferry – an old one – sank.', 'typo', null],
  ['nothing', 'The ferry sank.', 'The ferry sank.', 'none', null],
];

for (const [name, before, after, kind, fact] of TABLE) {
  test(`an edit is judged by what it does to the news: ${name}`, () => {
    const judged = judgeEdit(text([LONG, before]), text([LONG, after]));
    assert.equal(judged.kind, kind, JSON.stringify(judged));
    assert.equal(judged.places.find((place) => place.fact !== null)?.fact ?? null, fact);
  });
}

test('a passage added or taken out is told with its words', () => {
  const more = 'Divers were to inspect the hull of the freighter on Tuesday.';
  const added = judgeEdit(text([LONG]), text([LONG, more]));
  assert.equal(added.kind, 'added');
  assert.equal(added.places[0]?.after, more);
  const cut = judgeEdit(text([LONG, more]), text([LONG]));
  assert.equal(cut.kind, 'cut');
  assert.equal(cut.places[0]?.before, more);
});

test('a note of correction outweighs the number it corrects, in the text or beside it', () => {
  const note = 'Correction: an earlier version of this article said that 41 people were hurt.';
  const [old, now] = ['The crash left 41 people hurt.', 'The crash left 34 people hurt.'];
  for (const after of [text([now, note]), text([now], { notes: [note] })]) {
    const judged = judgeEdit(text([old]), after);
    assert.equal(judged.kind, 'correction');
    assert.ok(judged.reason.includes(note));
    assert.ok(judged.places.some(({ fact }) => fact === 'number'));
  }
});

test('a German noun that gives way to another is other wording, not another name', () => {
  const german = (words: string) =>
    text([words], { language: 'de', headline: 'Kollision im Nebel' });
  const judged = judgeEdit(german('Der Frachter lag still.'), german('Der Tanker lag still.'));
  assert.equal(judged.kind, 'wording');
});

const words = fc.array(
  fc.constantFrom('The', 'ferry', '41', '“', '”', 'said', 'Mara', '.', '\n', 'not'),
  {
    maxLength: 60,
  },
);

test('whatever the texts, the gravest place gives the kind, and equal texts have none', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [old, now] = [text([one.join(' ')]), text([other.join(' ')])];
      const judged = judgeEdit(old, now);
      const kinds = judged.places.map(({ kind }) => kind);
      assert.ok(
        kinds.length === 0
          ? /^(?:none|typo)$/.test(judged.kind)
          : kinds.includes(judged.kind as never),
      );
      assert.equal(judgeEdit(old, old).kind, 'none');
    }),
  );
});

test('a text written anew, a megabyte of it, is judged in bounded time', () => {
  const long = (word: string) =>
    Array.from({ length: 4000 }, (_, at) => `${word}${at % 97} stood at ${at} in the fog.`);
  const started = process.cpuUsage();
  const judged = judgeEdit(text(long('ferry')), text(long('tanker')));
  assert.ok(judged.places.length <= 200);
  assert.ok(cpuSince(started) < 5000);
});
