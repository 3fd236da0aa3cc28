import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNamed, said, speaker } from '../../../test/statements.ts';
import type { Words } from '../../model/statement.ts';
import { toldStatements } from '../../pipeline/statements/told-statements.ts';
import { statementLines } from '../why/statement-lines.ts';
import { statementsText } from './statements-text.ts';

const PORT = articleNamed('Port shuts', [
  'We saw nothing, she said. It may rain. It is said to be over.',
]);
const words = (text: string): Words => ({ text, place: 'body', span: { start: 0, end: 1 } });
const QUILL = speaker('Mara Quill', { role: 'harbour master' });
const STATEMENTS = [
  said(PORT, 'We saw nothing', QUILL, {
    cue: words('told'),
    venue: words('CNN'),
    reasons: ['In quotation marks.'],
  }),
  said(PORT, 'It is said to be over', null, { form: 'indirect' }),
  said(PORT, 'It may rain', speaker('Mara Quill', { mention: 'she' }), {
    form: 'indirect',
    certainty: 'hedged',
    hedges: [words('may')],
    force: 'prediction',
  }),
];

test('in a terminal each speaker stands once, with role, words and circumstances', () => {
  const text = statementsText({ statements: STATEMENTS, people: [], depth: 'full' });
  assert.equal(
    text,
    `Who says what (3)

Mara Quill, harbour master
  “We saw nothing”
    told; where: CNN; paragraph 1
  It may rain
    hedged: may; prediction; called “she” here; paragraph 1

Attributed to nobody
  It is said to be over
    hedged; paragraph 1
`,
  );
});

test('what was not looked for is said', () => {
  const nothing = statementsText({ statements: [], people: [], depth: 'quotes' });
  assert.match(nothing, /Nothing that is attributed.{1,60}only quotations are looked for/s);
});

test('why names for each statement how it was found, and who was taken for one', () => {
  const person = {
    name: 'Mara Quill',
    kind: 'person' as const,
    key: 'mara quill',
    mentions: [words('Mara Quill'), words('she'), words('she')],
    roles: [],
  };
  const found = { statements: STATEMENTS.slice(0, 1), people: [person], depth: 'full' as const };
  assert.deepEqual(statementLines(toldStatements({ kind: 'found', found })), [
    '1 statement',
    '',
    '  We saw nothing',
    '    Mara Quill: direct; told; where: CNN; paragraph 1',
    '    In quotation marks.',
    '',
    'Taken for one',
    '  Mara Quill: “Mara Quill”, “she”',
  ]);
  assert.deepEqual(statementLines(toldStatements({ kind: 'failed', reason: 'Too long.' })), [
    'Who says what could not be told: Too long.',
  ]);
});
