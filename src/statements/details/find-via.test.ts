import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../model/statement.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { type DetailText, readDetailText } from './detail-text.ts';
import { detailWordsFor } from './detail-words-for.ts';
import { findVia } from './find-via.ts';

function detailText(text: string): DetailText {
  const parts = [{ place: 'body', paragraph: 0, span: { start: 0, end: text.length } }] as const;
  const joined = { text, parts };
  return readDetailText({
    joined,
    tokens: tokenise(text),
    quotations: [],
    words: detailWordsFor('en'),
  });
}

type Told = { readonly source?: string; readonly cue: string; readonly content: string };

/** Attributions by their words, each of which stands once in the text. */
function attributed(text: string, told: readonly Told[]): RawAttribution[] {
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    assert.notEqual(start, -1, words);
    return { start, end: start + words.length };
  };
  return told.map(({ source, cue, content }) => ({
    source: source === undefined ? [] : [spanOf(source)],
    cue: [spanOf(cue)],
    content: [spanOf(content)],
    chance: 1,
    reason: '',
  }));
}

/** For each attribution through whom it comes, and who said it if that is told elsewhere. */
function chains(text: string, told: readonly Told[]): string[] {
  const words = (span: Span | undefined) =>
    span === undefined ? '' : text.slice(span.start, span.end);
  return findVia(detailText(text), attributed(text, told)).map(
    ({ via, source, isOnlyPassingOn }) => {
      const links = via.map(([first]) => words(first)).join(' > ');
      const speaker = source === null ? '' : ` : ${words(source[0])}`;
      return `${links}${speaker}${isOnlyPassingOn ? ' (passes on)' : ''}`;
    },
  );
}

const CHAINS: readonly (readonly [string, readonly Told[], ...string[]])[] = [
  [
    'The Lesk Post reports that officials said they ran.',
    [
      { source: 'The Lesk Post', cue: 'reports', content: 'officials said they ran' },
      { source: 'officials', cue: 'said', content: 'they ran' },
    ],
    ' (passes on)',
    'The Lesk Post',
  ],
  [
    'Fenn said Orr had told him that Quill believed they ran.',
    [
      { source: 'Quill', cue: 'believed', content: 'they ran' },
      { source: 'Orr', cue: 'told', content: 'Quill believed they ran' },
      { source: 'Fenn', cue: 'said', content: 'Orr had told him that Quill believed they ran' },
    ],
    'Fenn > Orr',
    'Fenn',
    '',
  ],
  [
    'The Courier, citing two officials, said they ran.',
    [{ source: 'The Courier', cue: 'said', content: 'they ran' }],
    'The Courier : two officials',
  ],
  [
    'Orr, citing the figures, said they ran.',
    [{ source: 'Orr', cue: 'said', content: 'they ran' }],
    '',
  ],
  [
    'State TV quoted him as saying that they ran.',
    [{ source: 'State TV', cue: 'quoted', content: 'they ran' }],
    'State TV : him',
  ],
  [
    'He was quoted by state TV as saying that they ran.',
    [{ source: 'He', cue: 'quoted', content: 'they ran' }],
    'state TV',
  ],
  [
    'Critics cited it as evidence that they ran.',
    [{ source: 'Critics', cue: 'cited', content: 'they ran' }],
    '',
  ],
  [
    'A governor told him they ran, according to the émigré.',
    [{ source: 'A governor', cue: 'told', content: 'they ran' }],
    'the émigré',
  ],
  [
    'According to the Echo, Orr said they ran.',
    [{ source: 'Orr', cue: 'said', content: 'they ran' }],
    'the Echo',
  ],
  [
    'They ran, according to Orr.',
    [{ source: 'Orr', cue: 'according to', content: 'They ran' }],
    '',
  ],
  [
    'Orr wants to run. (Daily Flag) Quill stays.',
    [{ source: 'Orr', cue: 'wants', content: 'to run' }],
    'Daily Flag',
  ],
  [
    'Orr wants to run. (AFP via Getty Images)',
    [{ source: 'Orr', cue: 'wants', content: 'to run' }],
    '',
  ],
  [
    '“I said we ran,” Orr told them.',
    [
      { source: 'Orr', cue: 'told', content: 'I said we ran' },
      { source: 'I', cue: 'said', content: 'we ran' },
    ],
    '',
    '',
  ],
];

test('a chain keeps every link between the outlet and whoever said it', () => {
  for (const [text, told, ...expected] of CHAINS)
    assert.deepEqual(chains(text, told), expected, text);
});

const SPAN = fc
  .tuple(fc.nat(80), fc.nat(80))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const ATTRIBUTION = fc.tuple(SPAN, SPAN, SPAN).map(([source, cue, content]) => ({
  source: [source],
  cue: [cue],
  content: [content] as const,
  chance: 1,
  reason: '',
}));

test('however attributions lie in each other, each gets its answer and none is its own link', () => {
  const text = detailText(
    'The Post said that Orr, citing two aides, was quoted as saying (Echo) that it ran.',
  );
  fc.assert(
    fc.property(fc.array(ATTRIBUTION, { maxLength: 12 }), (attributions) => {
      const found = findVia(text, attributions);
      assert.equal(found.length, attributions.length);
      for (const [index, { via, source }] of found.entries()) {
        const own = attributions[index]?.source[0] ?? { start: 0, end: 0 };
        const isOwn = via.some(([span]) => span.start < own.end && own.start < span.end);
        assert.ok(source !== null || !isOwn);
      }
    }),
  );
});

test('ten thousand statements in one are linked in linear time', { timeout: 20_000 }, () => {
  const text = detailText('Orr said they ran and '.repeat(10_000));
  const whole = { start: 0, end: text.joined.text.length };
  const attributions = Array.from({ length: 10_000 }, (_, index) => ({
    source: [{ start: index * 22, end: index * 22 + 3 }],
    cue: [{ start: index * 22 + 4, end: index * 22 + 8 }],
    content: [{ start: index * 22 + 9, end: whole.end }] as const,
    chance: 1,
    reason: '',
  }));
  assert.equal(findVia(text, attributions).length, 10_000);
});
