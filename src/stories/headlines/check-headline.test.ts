import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cpuSince } from '../../../test/cpu-time.ts';
import { said, speaker, wordsIn } from '../../../test/statements.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import type { HeadlineVerdict } from '../../model/story.ts';
import { checkHeadline } from './check-headline.ts';

const TASZ = speaker('Milena Tasz', { role: 'exiled editor' });
const FIRM = speaker('Corvane Bank', { kind: 'organisation' });
const POLICE = speaker('police', { kind: 'group' });

const TEXT = [
  'The energy minister, Gavril Dorn, flew home from the coast on Tuesday as the ministry prepared its winter contracts with three neighbouring countries. He may sign one with Norrland in May.',
  '“He has lost his inner circle,” Milena Tasz told Channel Nine. She said that 40 engineers had walked out. The ministry denied it.',
  'Police said 12 people were hurt in a crash near the ministry. About 6,200 people live beside the new pipeline.',
  'The bank Corvane said it would shut 60 branches. It is said that the pipeline leaks.',
];

const statement = (
  content: string,
  by: Speaker | null,
  cue: string,
  more: Partial<Statement> = {},
) =>
  said({ paragraphs: TEXT }, content, by, {
    cue: wordsIn({ paragraphs: TEXT }, cue),
    form: 'indirect',
    ...more,
  });

const STATEMENTS = [
  statement('He has lost his inner circle', TASZ, 'told', { form: 'direct' }),
  statement('40 engineers had walked out', TASZ, 'said'),
  statement('12 people were hurt in a crash near the ministry', POLICE, 'said'),
  statement('it would shut 60 branches', FIRM, 'said'),
  statement('the pipeline leaks', null, 'is said'),
  statement('it.', speaker('The ministry', { kind: 'organisation' }), 'denied', {
    force: 'denial',
  }),
];

const checked = (headline: string, parts: Partial<Parameters<typeof checkHeadline>[0]> = {}) =>
  checkHeadline({
    headline,
    standfirst: null,
    paragraphs: TEXT,
    language: 'en',
    found: { statements: STATEMENTS, people: [], depth: 'full' },
    ...parts,
  });

const [OK, DROPPED, ABSENT] = ['supported', 'attribution dropped', 'not in the text'] as const;

const TABLE: readonly (readonly [string, HeadlineVerdict, string | null])[] = [
  // Whose word it is was dropped, or was not.
  ['Dorn has lost his inner circle', DROPPED, 'Milena Tasz'],
  ['MINISTER LOSES INNER CIRCLE!', DROPPED, 'Milena Tasz'],
  ['Dorn has lost his inner circle, says exile', OK, null],
  ['Exile: Dorn has lost his inner circle', OK, null],
  ['Tasz: Dorn has lost his inner circle', OK, null],
  ['Dorn has lost his inner circle - exiled analyst', OK, null],
  ['Minister ‘has lost his inner circle’', OK, null],
  ['Has the minister lost his inner circle?', OK, null],
  ['How the minister lost his inner circle', OK, null],
  ['Minister may have lost his inner circle', OK, null],
  ['Minister reportedly lost his inner circle', OK, null],
  ['Minister flies home after losing inner circle', OK, null],
  ['Energy minister flies home from coast', OK, null],
  // Numbers.
  ['Pipeline firm: 40 engineers walk out', DROPPED, 'Milena Tasz'],
  ['Chaos in Tarn as 40 engineers walk out', DROPPED, 'Milena Tasz'],
  ['Crash near ministry leaves 12 people hurt', OK, null],
  ['Corvane to shut 60 branches', OK, null],
  ['Chaos in Tarn as 400 engineers walk home', ABSENT, null],
  ['Pipeline to run past homes of 6,000 people', OK, null],
  ['Pipeline to run past homes of 6,000 families', ABSENT, null],
  ['Crash near ministry leaves a dozen hurt', OK, null],
  ['Crash near ministry leaves 9 people hurt', ABSENT, null],
  ['7 things to know about the pipeline', OK, null],
  ['The pipeline in 2016', OK, null],
  ['The pipeline, a $400m adventure', ABSENT, null],
  // Quotations.
  ['‘Nobody in that cursed palace can sleep’: minister comes home', ABSENT, null],
  ['Minister: “I will never again speak with journalists”', ABSENT, null],
  ['“He lost the inner circle”', OK, null],
  // Deeds and proofs.
  ['Minister SIGNS Norrland contract', ABSENT, null],
  ['Minister to sign Norrland contract', OK, null],
  ['Minister is finished, experts prove', ABSENT, null],
];

for (const [headline, verdict, name] of TABLE) {
  test(`a headline is held against its text: ${headline}`, () => {
    const check = checked(headline);
    assert.equal(check?.verdict, verdict, check?.reason ?? '');
    assert.equal(check?.speaker, name);
  });
}

test('a dropped attribution is shown with its statement and the sentence that has it', () => {
  const check = checked('Dorn has lost his inner circle');
  assert.equal(check?.statement, 0);
  assert.equal(
    check?.sentence?.text,
    '“He has lost his inner circle,” Milena Tasz told Channel Nine.',
  );
  const { start = 0, end = 0 } = check?.sentence?.span ?? {};
  assert.equal(TEXT.join('\n\n').slice(start, end), check?.sentence?.text);
});

test('what two people say without each other is no one’s word alone', () => {
  const text = [
    '“The guards locked the exit,” Hanne Brill said. “They locked the exit at noon,” Olaf Renn said.',
  ];
  const two = [
    said({ paragraphs: text }, 'The guards locked the exit', speaker('Hanne Brill')),
    said({ paragraphs: text }, 'They locked the exit at noon', speaker('Olaf Renn')),
  ];
  const guards = (statements: readonly Statement[]) =>
    checked('Guards locked exit', {
      paragraphs: statements.length === 2 ? text : text.map((one) => one.slice(0, 44)),
      found: { statements, people: [], depth: 'full' },
    });
  assert.equal(guards(two)?.verdict, OK);
  assert.equal(guards(two.slice(0, 1))?.speaker, 'Hanne Brill');
});

test('a wrong that the text has alleged and denied is marked, whoever alleges it', () => {
  const text = [
    'A row broke out in Lessing after a claim that the mayor had taken envelopes. He rejects that.',
  ];
  const check = checked('Corrupt mayor grows rich', {
    paragraphs: text,
    found: { statements: [], people: [], depth: 'full' },
  });
  assert.deepEqual([check?.verdict, check?.speaker, check?.statement], [DROPPED, null, null]);
});

test('it can’t be told without a text, without statements, or without words of the language', () => {
  assert.equal(checked('Dorn has lost his inner circle', { found: null }), null);
  assert.equal(checked('Dorn has lost his inner circle', { paragraphs: [] }), null);
  assert.equal(checked('Dorn has lost his inner circle', { language: 'fi' }), null);
  assert.equal(checked('', {}), null);
});

test('in a language without words only quotations are checked', () => {
  assert.equal(checked('“He has lost his inner circle”', { language: 'fi' })?.verdict, OK);
  assert.equal(
    checked('“Kukaan palatsissa nuku enää milloinkaan”', { language: 'fi' })?.verdict,
    ABSENT,
  );
});

test('a short summary, or a text of which the rest is elsewhere, bears no judgement of what is not in it', () => {
  const short = ['The minister flew home.'];
  assert.equal(checked('Chaos as 400 engineers walk home', { paragraphs: short })?.verdict, OK);
  const part = [...TEXT, 'Watch the full interview below.'];
  assert.equal(
    checked('Minister: “I will never again speak with journalists”', { paragraphs: part })?.verdict,
    OK,
  );
});

const pieces = fc.constantFrom(
  'Dorn',
  'has lost',
  '40',
  '“',
  '”',
  '‘',
  '’',
  "'",
  ':',
  ' - ',
  '?',
  '!',
  ',',
  '12%',
  'says',
  'may',
  ' ',
  '中文',
  '\u0301',
);

test('whatever the headline, a mark names a statement of its speaker and a sentence of the text', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }),
      fc.constantFrom('en', 'de', 'ru', 'ja', null),
      (parts, language) => {
        const check = checked(parts.join(' '), { language });
        if (check === null) return;
        const named =
          check.statement === null ? null : (STATEMENTS[check.statement]?.speaker?.name ?? null);
        assert.equal(check.speaker, named);
        const { sentence } = check;
        if (sentence !== null)
          assert.equal(
            TEXT.join('\n\n').slice(sentence.span.start, sentence.span.end),
            sentence.text,
          );
      },
    ),
  );
});

test('a megabyte of headline and of text is read in bounded time', () => {
  const started = process.cpuUsage();
  for (const noise of ['"', '. ', 'a', '1,', '‘a', ' as ', 'А́', 'U.S.'])
    checked(noise.repeat(1e6 / noise.length), { paragraphs: [noise.repeat(1e6 / noise.length)] });
  assert.ok(cpuSince(started) < 8000);
});
