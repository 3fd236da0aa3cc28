import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, tellMarked } from './tell-marked.ts';

test('one person is told through name, title, noun and pronoun', () => {
  const names = namesIn(
    'Journalist Anton Velik unmasked growing tension in the capital as President Orlan lost support.',
    '[1 Anton Velik, editor-in-chief of Morland’s TV Snow], <1 told> CNN: {1 “[President Orlan] is close to the edge.',
    '{1 “He is considered to be a loser by most.”}',
    '[2 He] <2 cited> {2 the worsening image of the army} as a reason for dissent among President Orlan’s friends.',
    'Speaking of the inner circle, [3 the Morlandish journalist] <3 added>: {3 “They understand that.”}',
    '[4 Mr Velik] <4 reported>: {4 “We saw those faces.”}',
    '[5 He] <5 added>: {5 “They still pretend.”}',
  );
  assert.deepEqual(names, Array(5).fill('Anton Velik'));
});

test('a role that is called before its name is told of who is named next', () => {
  const names = namesIn(
    'Officials do not carry out orders, [1 a respected Tarn political analyst] <1 has claimed>.',
    'The president is hit by {2 a “paralysis”}, <2 according to> [2 analyst Kolja Ramin].',
    'While [3 Mr Ramin] does not <3 expect> {3 a coup}, the service will protect the president.',
    'Unease is threatening the leader, [4 he] <4 indicated>.',
    'Mr Ramin was formerly a leading research fellow at the Institute for Trade.',
    'Tarn President Viktor Orlan (KTV/AFP via Getty Images)',
    '[5 He] <5 said>: {5 “A conspiracy can be a creeping one.”}',
  );
  assert.deepEqual(names, Array(5).fill('Kolja Ramin'));
});

test('quotations go on past captions and past a sentence on the words', () => {
  const names = namesIn(
    '{1 “When they feel strong enough,”} <1 said> [1 Kolja Ramin].',
    '(L to R) President Viktor Orlan, Admiral Jon Tal and General Ivo Prum (AFP via Getty Images)',
    '{2 “It is enough to have the forces.”}',
    'His words could indicate a widespread resistance, with officials finding means to disrupt the war.',
    '{3 “It is hard to conduct a coup.”}',
  );
  assert.deepEqual(names, ['Kolja Ramin', 'Kolja Ramin', 'Kolja Ramin']);
});

test('a headline’s noun is the one of that role below', () => {
  const headline = '# Orlan’s circle revolts, [1 journalist] <1 says>';
  const body = '[2 Journalist Anton Velik] <2 told> CNN {2 they understand}.';
  assert.deepEqual(namesIn(headline, body), ['Anton Velik', 'Anton Velik']);
  const two = 'Journalist Mia Roth disagreed.';
  assert.deepEqual(namesIn(headline, body, two), ['journalist', 'Anton Velik']);
});

test('a headline’s quotation is of who says the same words below', () => {
  const names = namesIn(
    '# {1 ‘The sea does not read the timetable’}: forty years on a ferry',
    '{2 “The mate fell down a ladder,”} [2 Jon Tal] <2 said>.',
    '{3 “The sea does not read the timetable,”} [3 Mia Roth] <3 said>.',
  );
  assert.deepEqual(names, ['Mia Roth', 'Jon Tal', 'Mia Roth']);
});

test('people come in the order in which they begin to speak, with every wording', () => {
  const { people } = tellMarked([
    'Mia Roth, a nurse, left early.',
    '[1 Jon Tal] <1 said> {1 no}. [2 Mia Roth, 41,] <2 said> {2 yes}. [3 She] <3 added> {3 please}. [4 Jon Tal] <4 left it at> {4 no}.',
  ]);
  assert.deepEqual(
    people.map(({ name, kind, key }) => [name, kind, key]),
    [
      ['Jon Tal', 'person', 'jon tal'],
      ['Mia Roth', 'person', 'mia roth'],
    ],
  );
  assert.deepEqual(
    people.map(({ mentions }) => mentions.map(({ text }) => text)),
    [['Jon Tal'], ['Mia Roth, 41', 'She']],
  );
  assert.deepEqual(
    people[1]?.roles.map(({ text }) => text),
    ['a nurse'],
  );
});

test('reasons name the mention and whom it means', () => {
  const { told } = tellMarked([
    '[1 Mia Roth, a journalist,] <1 said> {1 no}. [2 The reporter] <2 said> {2 yes}.',
    '{3 “You can never be sure.”}',
  ]);
  assert.deepEqual(
    told.map(({ reason }) => reason),
    [
      '“Mia Roth, a journalist” is Mia Roth.',
      '“The reporter” is Mia Roth: the only reporter named before.',
      'The quotation stands alone; Mia Roth speaks in the paragraph before.',
    ],
  );
});

test('of a quotation that goes on the speaker is mentioned where they were called last', () => {
  const { told } = tellMarked(['{1 “A,”} <1 said> [1 Mia Roth].', '{2 “B.”}']);
  assert.deepEqual(
    told.map(({ mention, isCalled }) => [mention, isCalled]),
    [
      ['Mia Roth', true],
      ['Mia Roth', false],
    ],
  );
});

test('in a printed interview “A” is who is interviewed', () => {
  const names = namesIn(
    'Jon Tal, 63, has kept the light on Skerra, nine miles out, for 31 years. He spoke to Mia Roth by radio.',
    '[1 Q]: {1 When did they tell you?}',
    '[2 A]: {2 On a Tuesday. A young man rang.}',
  );
  assert.deepEqual(names, ['Q', 'Jon Tal']);
});

test('labels in capitals are names', () => {
  const names = namesIn(
    'Mia Roth is the harbour master of Port Selwyn. Mr Doe met her.',
    '[1 DOE]: {1 What now?}',
    '[2 MIA ROTH]: {2 We wait.}',
    '[3 ROTH]: {3 Yes.}',
  );
  assert.deepEqual(names, ['Mr Doe', 'Mia Roth', 'Mia Roth']);
});
