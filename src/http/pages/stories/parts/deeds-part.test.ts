import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNamed, said, speaker } from '../../../../../test/statements.ts';
import { articleLine, claimOf, coverageLine, storyRecord } from '../../../../../test/stories.ts';
import { deedsPart } from './deeds-part.ts';

const TEXT = articleNamed('Ferry', ['Pell has ignored the council. It rained.']);

function markupOf(content: string): string | null {
  const statement = said(TEXT, content, speaker('Mara Quill', { role: 'harbour master' }));
  const shown = [{ article: 1, ordinal: 0, outletId: 1, outletName: 'Title 1', statement }];
  const claim = claimOf(5, [{ article: 1, statement }], { said: shown });
  const part = deedsPart(storyRecord([coverageLine(articleLine(1))], { claims: [claim] }));
  return part === null ? null : String(part.body).replace(/<[^>]{1,80}>/g, '');
}

test('a story tells who is said to have done what to whom, and who says so', () => {
  assert.match(
    markupOf('Pell has ignored the council') ?? '',
    /Pell\s*ignored the council, says\s*Mara Quill Read/,
  );
});

test('where nobody is said to have done anything, nothing is shown', () => {
  assert.equal(markupOf('It rained'), null);
});
