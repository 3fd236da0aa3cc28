import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNamed, said, speaker } from '../../../../../test/statements.ts';
import { articleLine, claimOf, coverageLine } from '../../../../../test/stories.ts';
import type { Speaker } from '../../../../model/statement.ts';
import { bySpeaker } from './claims-by-speaker.ts';
import { partClaims } from './who-says-what.ts';

const TEXT = articleNamed('Ferry', [
  'The boats were empty when the tug came alongside, it is said. Firm.',
]);
const WHOLE = 'The boats were empty when the tug came alongside';

const claim = (id: number, by: Speaker | null, words = WHOLE) =>
  claimOf(id, [{ article: 1, statement: said(TEXT, words, by) }]);

test('claims stand behind who says them; those of nobody with a name together and last', () => {
  const nobody = { ...speaker('she', { kind: 'unnamed' }), key: null };
  const groups = bySpeaker([
    claim(1, nobody),
    claim(2, speaker('Mara Quill', { role: 'harbour master' })),
    claim(3, null),
    claim(4, speaker('Mara Quill')),
  ]);
  assert.deepEqual(
    groups.map(({ name, role, claims }) => [name, role, claims.map(({ id }) => id)]),
    [
      ['Mara Quill', 'harbour master', [2, 4]],
      [null, null, [1, 3]],
    ],
  );
});

test('where nothing is carried by several, four whole sentences stand open and no fragment', () => {
  const coverage = [coverageLine(articleLine(1))];
  const quill = speaker('Mara Quill');
  const claims = [1, 2, 3, 4, 5, 6].map((id) => claim(id, quill, id === 1 ? 'Firm' : WHOLE));
  const { open, others } = partClaims({ claims, coverage });
  assert.equal(open.length, 4);
  assert.ok(open.every(({ id }) => id !== 1));
  assert.equal(others.length, 2);
});
