import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleText } from '../model/article.ts';
import type { Place, Span, Words } from '../model/statement.ts';
import { findStatements } from './find-statements.ts';
import type { StatementText } from './join-article.ts';

const FERRY: StatementText = {
  headline: 'Ferry stays in port, says harbour master',
  standfirst: null,
  language: 'en',
  paragraphs: [
    'The ferry will not sail before Thursday, Mara Quill, the chairman of the port council, told Channel Nine on Tuesday.',
    '“We saw nothing until it was too late,” Ms Quill said. “Nobody did.”',
    '“And nobody will say so.',
    '“That is how it is here.”',
    'The owners declined to comment.',
    'The captain is said to be unhurt.',
    'According to two officials who asked not to be named, the radar may have failed.',
  ],
};

function told(text: StatementText): string[] {
  return findStatements(text).statements.map(
    ({ content, speaker, attribution, form }) =>
      `${speaker?.name ?? attribution} (${form}): ${content}`,
  );
}

test('an article’s statements have the people who made them', () => {
  const lines = told(FERRY);
  const has = (line: string) =>
    assert.ok(lines.includes(line), `${line} not in\n${lines.join('\n')}`);
  has('Mara Quill (indirect): The ferry will not sail before Thursday');
  has('Mara Quill (direct): We saw nothing until it was too late Nobody did.');
  has('Mara Quill (direct): And nobody will say so. That is how it is here.');
  assert.ok(lines.some((line) => /owners.*declined to comment/i.test(line)));
  assert.ok(lines.some((line) => /^nobody .*unhurt/.test(line)));
});

test('where it was said, and how firmly', () => {
  const { statements } = findStatements(FERRY);
  const first = statements.find(({ place }) => place === 'body');
  assert.equal(first?.venue?.text, 'Channel Nine');
  assert.equal(first?.time?.text, 'on Tuesday');
  assert.equal(first?.speaker?.role?.text, 'the chairman of the port council');
  const radar = statements.find(({ content }) => content.includes('radar'));
  assert.equal(radar?.certainty, 'hedged');
  assert.equal(radar?.speaker?.kind, 'unnamed');
});

test('a language without rules gives its quotations, and says that there is no more', () => {
  const text = {
    headline: 'Lautta pysyy satamassa',
    standfirst: null,
    language: 'fi',
    paragraphs: ['”Emme nähneet mitään ennen kuin oli liian myöhäistä”, sanoi satamakapteeni.'],
  };
  const { statements, depth } = findStatements(text);
  assert.equal(depth, 'quotes');
  assert.deepEqual(
    statements.map(({ content, form }) => [content, form]),
    [['Emme nähneet mitään ennen kuin oli liian myöhäistä', 'direct']],
  );
});

const BAD: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['marks alone', '“””“"\'‘’«»„'.repeat(40)],
  ['one quotation', `“${'We saw it all and nobody asked us about it. '.repeat(300)}”`],
  ['a quotation that never ends', `He said: “${'and then '.repeat(2000)}`],
  ['a program', 'if (said == "x") { told("CNN", () => claim["y"] = said); } '.repeat(100)],
  ['no full stop', 'he said she said that they said '.repeat(1500)],
  ['noise', 'tbe minjster sa1d tl1at tbe ferrv wou1d n0t sa|l '.repeat(200)],
  ['scripts', 'Она said «так» و قال "نعم" 他说：“是的” '.repeat(100)],
  ['one word', 'a'.repeat(100_000)],
];

test('bad input gives statements that stand in the text, or none', () => {
  for (const [name, paragraph] of BAD) {
    const text = {
      headline: 'A headline',
      standfirst: null,
      language: 'en',
      paragraphs: [paragraph],
    };
    assertSound(text, name);
  }
});

test('whatever the text, every word of a statement stands in it', () => {
  const piece = fc.oneof(
    fc.constantFrom('toString', '__proto__'),
    fc.constantFrom(
      'said',
      'told',
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      ' that ',
      'Mara Quill',
      'he',
      'according to',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const paragraph = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));
  const language = fc.constantFrom('en', 'de', 'fr', 'pl', 'ru', 'fi', 'constructor', null);
  const text = fc.record({
    headline: paragraph,
    standfirst: fc.option(paragraph),
    paragraphs: fc.array(paragraph, { maxLength: 5 }),
    language,
  });
  fc.assert(
    fc.property(text, (one) => assertSound(one, JSON.stringify(one))),
    { numRuns: 150 },
  );
});

function assertSound(text: StatementText, name: string): void {
  const texts: Record<Place, string> = {
    headline: text.headline,
    standfirst: text.standfirst ?? '',
    body: articleText(text.paragraphs),
  };
  const at = (place: Place, { start, end }: Span) => texts[place].slice(start, end);
  const isPrinted = (words: Words | null | undefined) => {
    if (words) assert.equal(at(words.place, words.span), words.text, name);
  };
  for (const one of findStatements(text).statements) {
    assert.equal(one.spans.map((span) => at(one.place, span)).join(' '), one.content, name);
    for (const words of [one.cue, one.venue, one.addressee, one.time, ...one.hedges])
      isPrinted(words);
    assert.equal(one.speaker === null, one.attribution !== 'speaker', name);
    if (one.speaker === null) continue;
    for (const words of [one.speaker.mention, one.speaker.role, one.speaker.affiliation])
      isPrinted(words);
    assert.ok(
      Object.values(texts).some((all) => all.includes(one.speaker?.name ?? '')),
      name,
    );
  }
}

test('the day on which somebody speaks is no part of what they are called', () => {
  const body: StatementText = {
    headline: 'Records',
    standfirst: null,
    language: 'en',
    paragraphs: [],
  };
  const nameIn = (paragraph: string) =>
    findStatements({ ...body, paragraphs: [paragraph] }).statements[0]?.speaker?.name;
  const rejected = 'rejected a newspaper’s assertion that its grain had been sold';
  assert.equal(
    nameIn(`The ministry on Wednesday ${rejected}.`),
    nameIn(`The ministry ${rejected}.`),
  );
  assert.match(
    nameIn('The tide is rising, according to a study published on Thursday.') ?? '',
    /published on Thursday$/,
  );
});

test('who does not deny something in German denies nothing', () => {
  const told = (paragraph: string) =>
    findStatements({
      headline: 'Netze',
      standfirst: null,
      language: 'de',
      paragraphs: [paragraph],
    }).statements.map(({ force }) => force);
  assert.deepEqual(told('Hanna Voss bestreitet, im Hafen zu angeln.'), ['denial']);
  assert.deepEqual(told('Hanna Voss bestreitet gar nicht, im Hafen zu angeln.'), ['statement']);
});
