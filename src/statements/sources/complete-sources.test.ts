import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinArticle } from '../join-article.ts';
import type { RawAttribution } from '../raw-attribution.ts';
import { readText } from '../read-text.ts';
import { completeSources } from './complete-sources.ts';

/** The source that a cue gets: in the text <x> is the cue, {x} what it credits, [x] a source that was found. */
function sourceIn(marked: string): string | null {
  const plain = marked.replace(/[<>{}[\]]/g, '');
  const read = readText(
    joinArticle({ headline: '', standfirst: null, paragraphs: [plain], language: 'en' }),
    'en',
  );
  const spansOf = (pattern: RegExp) =>
    [...marked.matchAll(pattern)].map(([, words = '']) => {
      const start = plain.indexOf(words);
      return { start, end: start + words.length };
    });
  const sources = spansOf(/\[([^\]]*)\]/g);
  const [first = { start: 0, end: 0 }] = spansOf(/\{([^}]*)\}/g);
  const cues = spansOf(/<([^>]*)>/g);
  const raw = cues.map(
    (cue, at): RawAttribution => ({
      source: sources[at] === undefined ? [] : [sources[at]],
      cue: [cue],
      content: [first],
      chance: 1,
      reason: '',
    }),
  );
  const [source] = completeSources(read, raw).at(-1)?.source ?? [];
  return source === undefined ? null : plain.slice(source.start, source.end);
}

const SOURCES: readonly (readonly [text: string, source: string | null])[] = [
  ['Investigators <believe> {the order came from inside}.', 'Investigators'],
  [
    'The port authority in Tarn <pointed out> on Monday {that it leaks}.',
    'The port authority in Tarn',
  ],
  ['On the tape a man’s voice <tells> {of gold}.', 'a man’s voice'],
  ['“I <thought> {you did those by hand}.”', 'I'],
  [
    'All recovered, according to the authors, who <judged> {that four were related}.',
    'the authors',
  ],
  ['All recovered, according to Mara Quill, who <judged> {that four were related}.', 'who'],
  [
    'TARN (Northwire) - The mayor of Tarn, Mara Quill, <denied> {it}.',
    'The mayor of Tarn, Mara Quill',
  ],
  ['Quill Marine, which led the cover, <said> {it was adequate}.', 'Quill Marine'],
  ['In the hall, Mara Quill <called on> {them to leave}.', 'Mara Quill'],
  [
    '{Turnout fell by half}, returning officer Jon Ashby <announced>.',
    'returning officer Jon Ashby',
  ],
  ['When the lamp went out, and nobody came, <said> {it}.', null],
  ['{“It was a drainpipe,”} <laughed> the quarry girl.', 'the quarry girl'],
  ['{“Never,”} <came> the answer.', null],
  ['[The broadcaster] <said> two died; it later withdrew the report and <warned> {of fog}.', 'it'],
  ['[Quill] <said> no and <warned> {of fog}.', 'Quill'],
  ['[Prosecutors] <say> the sheriff called and <threatened> {to go}.', null],
  ['She <is said> by friends {to have bought mustard}.', 'friends'],
  ['She <was quoted> by the Courier {as saying no}.', null],
  ['There are <fears> {that it leaks}.', null],
  ['Reports <suggest> {that it leaks}.', null],
  ['It <appears> {that it leaks}.', null],
];

for (const [text, source] of SOURCES) {
  test(`${text} is ${source ?? 'nobody'}’s`, () => {
    assert.equal(sourceIn(text), source);
  });
}

test('a source stands in the text, whatever the text is', () => {
  const words = fc.constantFrom(
    'and',
    'the',
    'who',
    'it',
    ',',
    '.',
    '“',
    'Quill',
    'by',
    'is said',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), fc.nat(40), (all, at) => {
      const text = all.join(' ');
      const read = readText(
        joinArticle({ headline: '', standfirst: null, paragraphs: [text], language: 'en' }),
        'en',
      );
      const cue = { start: Math.min(at, text.length), end: Math.min(at + 5, text.length) };
      const [one] = completeSources(read, [
        { source: [], cue: [cue], content: [cue], chance: 1, reason: '' },
      ]);
      for (const { start, end } of one?.source ?? []) {
        assert.ok(start >= 0 && start < end && end <= text.length);
      }
    }),
  );
});

test('who opens a sentence with a colon says the quotation behind it, unless it is said to them', () => {
  const before = (words: string) => {
    const text = `${words} “We are pink.”`;
    const read = readText(
      joinArticle({ headline: '', standfirst: null, paragraphs: [text], language: 'en' }),
      'en',
    );
    const content = { start: text.indexOf('“'), end: text.length };
    const [one] = completeSources(read, [
      { source: [], cue: [], content: [content], chance: 1, reason: '' },
    ]);
    return one?.source.map(({ start, end }) => text.slice(start, end)).join();
  };
  assert.equal(before('But her friend Gemma Idle has had enough:'), 'her friend Gemma Idle');
  assert.equal(before('Quill, 31, re-posted it with the words:'), 'Quill');
  assert.equal(before('Quill was told by a clerk:'), '');
  assert.equal(before('The Hotline singer was blunt:'), '');
  assert.equal(before('Quill’s answer was short:'), '');
  assert.equal(before('The sign has three words:'), '');
});
