import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../model/statement.ts';
import type { JoinedText, RawAttribution } from '../raw-attribution.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import { ENGLISH_SPEAKERS } from './words/english.ts';
import { NO_LANGUAGE } from './words/no-language.ts';
import { speakerWordsFor } from './words/speaker-words-for.ts';

/** What news are made of, and what breaks readers of it. */
const PIECE = fc.oneof(
  fc.constantFrom(
    'Mikhail Belov',
    'Mr Belov',
    'Belov',
    'Jane Roe',
    'Ms Roe',
    'he',
    'She',
    'they',
    'it',
    'I',
    'who',
    'his',
    'the journalist',
    'A respected analyst',
    'the 41-year-old',
    ', 41,',
    'editor-in-chief of the Echo',
    'the ministry',
    'The Ministry of Defence',
    'MoD',
    'police',
    'critics',
    'a spokesman for',
    'said',
    'told',
    'is said to be',
    'reportedly',
    'according to',
    'and',
    'of',
    'that',
    'was a',
    '“',
    '”',
    '‘',
    '’',
    '’s',
    '.',
    ',',
    ':',
    '?',
    '(',
    ')',
    '—',
    '-',
    'Q',
    'A',
    'JANE ROE',
    'van der',
    'al-Masri',
    'Getty Images',
    'letter',
    'a report by',
    'the bridge',
    'is safe',
    '2021',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const PARAGRAPH = fc.array(PIECE, { maxLength: 25 }).map((pieces) => pieces.join(' '));
const PLACES = ['headline', 'standfirst'] as const;

type Case = { readonly joined: JoinedText; readonly attributions: readonly RawAttribution[] };

const CASE: fc.Arbitrary<Case> = fc
  .record({
    paragraphs: fc.array(PARAGRAPH, { maxLength: 6 }),
    heads: fc.integer({ min: 0, max: 2 }),
    spans: fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 3, maxLength: 5 }), {
      maxLength: 8,
    }),
    isSourced: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ paragraphs, heads, spans, isSourced }) => {
    const joined = join(paragraphs, heads);
    const { length } = joined.text;
    const attributions = spans.map((drawn, at): RawAttribution => {
      const [source, cue, first, ...rest] = drawn.map(([start, size]) =>
        spanIn(length, start, size),
      );
      const [content = { start: 0, end: 0 }, given = content] = [first, source];
      return {
        source: isSourced[at] === true ? [given] : [],
        cue: cue === undefined ? [] : [cue],
        content: [content, ...rest],
        chance: 1,
        reason: '',
      };
    });
    return { joined, attributions };
  });

function spanIn(length: number, start: number, size: number): Span {
  const from = length === 0 ? 0 : start % length;
  return { start: from, end: Math.min(length, from + size) };
}

function join(paragraphs: readonly string[], heads: number): JoinedText {
  let text = '';
  const parts = paragraphs.map((paragraph, at) => {
    if (at > 0) text += '\n\n';
    const start = text.length;
    text += paragraph;
    const place = at < heads ? (PLACES[at] ?? 'body') : 'body';
    const number = place === 'body' ? at : null;
    return { place, paragraph: number, span: { start, end: text.length } } as const;
  });
  return { text, parts };
}

const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk'].map(speakerWordsFor);
const WORDS = fc.constantFrom(ENGLISH_SPEAKERS, NO_LANGUAGE, ...LANGUAGES);

test('every attribution is told, in order; whoever speaks is printed in the text', () => {
  fc.assert(
    fc.property(CASE, WORDS, ({ joined, attributions }, words) => {
      const { speakers, people } = resolveSpeakers(joined, attributions, words);
      assert.equal(speakers.length, attributions.length);
      for (const { attribution, speaker, reasons } of speakers) {
        assert.equal(attribution === 'speaker', speaker !== null);
        assert.ok(reasons.every((reason) => reason.length > 0));
        if (speaker === null) continue;
        assert.ok(speaker.name.length > 0);
        assert.ok(joined.text.includes(speaker.name));
        assert.equal(
          speaker.key === null,
          !people.some(({ key }) => key !== null && key === speaker.key),
        );
      }
    }),
  );
});

test('all words of speakers and people stand where they say', () => {
  fc.assert(
    fc.property(CASE, WORDS, ({ joined, attributions }, words) => {
      const { speakers, people } = resolveSpeakers(joined, attributions, words);
      const printed = [
        ...people.flatMap(({ mentions, roles }) => [...mentions, ...roles]),
        ...speakers.flatMap(({ speaker }) =>
          speaker === null
            ? []
            : [speaker.mention, speaker.role, speaker.affiliation].filter((one) => one !== null),
        ),
      ];
      for (const { text, place, span } of printed) {
        const origin = joined.parts.find((part) => part.place === place)?.span.start ?? 0;
        assert.equal(joined.text.slice(origin + span.start, origin + span.end), text);
      }
    }),
  );
});

test('a text of nothing but one thing a hundred thousand times is read in one go', () => {
  for (const piece of [
    'Jane Roe ',
    'he said ',
    'the journalist ',
    '“',
    'and ',
    'Roe, ',
    'A ',
    '(',
    'Jane.',
    'JANE ',
  ]) {
    const text = piece.repeat(100_000 / piece.length);
    const span = { start: 0, end: text.length };
    const joined = { text, parts: [{ place: 'body' as const, paragraph: 0, span }] };
    const one = {
      source: [{ start: 0, end: piece.length }],
      cue: [],
      content: [span],
      chance: 1,
      reason: '',
    } as const;
    const { speakers } = resolveSpeakers(joined, Array(200).fill(one), ENGLISH_SPEAKERS);
    assert.equal(speakers.length, 200);
  }
});
