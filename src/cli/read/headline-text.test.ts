import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNamed, said, speaker } from '../../../test/statements.ts';
import { toldHeadlineCheck } from '../../pipeline/stories/told-story.ts';
import { checkHeadline } from '../../stories/headlines/check-headline.ts';
import { headlineLines } from '../why/headline-lines.ts';
import { headlineJson, headlineText } from './headline-text.ts';

const PIER = articleNamed('Pier riddled with cracks', [
  '“The pier is riddled with cracks,” Hollis Crane told Pennant. The company had no comment.',
]);
const found = {
  statements: [said(PIER, 'The pier is riddled with cracks', speaker('Hollis Crane'))],
  people: [],
  depth: 'full' as const,
};

function whyOf(article: typeof PIER): string[] {
  const check = checkHeadline({ ...article, found });
  return headlineLines(check && toldHeadlineCheck(check));
}

test('in a terminal a headline that drops whose word it is stands with the sentence that tells', () => {
  const lines = [
    'Headline: attribution dropped',
    '  The headline states it as fact; the text gives it as the word of Hollis Crane.',
    '  In the text: “The pier is riddled with cracks,” Hollis Crane told Pennant.',
  ];
  assert.deepEqual(headlineText({ ...PIER, found }), [`${lines.join('\n')}\n`]);
  assert.deepEqual(whyOf(PIER), [...lines, '']);
});

test('a headline that is borne out is told by why alone', () => {
  const fair = articleNamed('Pier is riddled with cracks, says Crane', PIER.paragraphs);
  assert.deepEqual(headlineText({ ...fair, found }), []);
  assert.equal(whyOf(fair)[0], 'Headline: supported');
  assert.deepEqual(headlineLines(null), []);
});

test('programs get the verdict, the speaker and the place of the statement', () => {
  const check = headlineJson(checkHeadline({ ...PIER, found }));
  assert.deepEqual(
    [check?.verdict, check?.speaker, check?.statement],
    ['attribution dropped', 'Hollis Crane', 0],
  );
  assert.equal(headlineJson(null), null);
});
