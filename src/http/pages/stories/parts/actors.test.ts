import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNamed, said, speaker } from '../../../../../test/statements.ts';
import { claimOf } from '../../../../../test/stories.ts';
import type { ClaimRecord } from '../../../../model/library-stories.ts';
import { actorsOf } from './actors.ts';

const TEXT = articleNamed('Ferry', ['It rained.']);
const STATEMENT = said(TEXT, 'It rained', speaker('Mara Quill'));

function claimBy(name: string, kind: 'person' | 'group' = 'person'): ClaimRecord {
  const claim = claimOf(5, [{ article: 1, statement: STATEMENT }], {});
  const by = { name, key: kind === 'group' ? null : name.toLowerCase(), kind, role: null };
  const [origin] = claim.origins;
  return { ...claim, origins: [{ ...origin, speaker: by }] };
}

test('one person under several spellings speaks once, two of one surname twice, a group once', () => {
  const claims = [
    ...['Kirill Rogov', 'Кирилл Рогов', 'Rogov', 'Anna Quill', 'Mara Quill', 'Quill'].map((name) =>
      claimBy(name),
    ),
    ...['Residents', 'Residents'].map((name) => claimBy(name, 'group')),
  ];
  assert.deepEqual(
    actorsOf(claims).map(({ speaker: { name }, claimCount }) => [name, claimCount]),
    [
      ['Kirill Rogov', 3],
      ['Residents', 2],
      ['Anna Quill', 1],
      ['Mara Quill', 1],
      ['Quill', 1],
    ],
  );
});
