import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { FRIDAY_EVENING } from '../../../../../test/newsroom.ts';
import { articleLine, NOTHING_NEW, storyLine } from '../../../../../test/stories.ts';
import { keysOf } from '../../../../keys.ts';
import { pictureAddresses } from '../../../pictures/picture-addresses.ts';
import type { Visit } from '../../frame/visit.ts';
import { readerSettings } from '../../settings/reader-settings.ts';
import { type ListedStory, storyItem } from './story-item.ts';

const VISIT: Visit = {
  pictures: pictureAddresses(keysOf(new Uint8Array(32))),
  readerId: 1,
  settings: readerSettings({}, 'UTC'),
  now: FRIDAY_EVENING,
  here: '/stories',
  notice: null,
};

const SENTENCE = { text: 'Divers went down.', place: 'body', span: { start: 0, end: 17 } } as const;
const ADDITION = { ...NOTHING_NEW, sentences: [SENTENCE] };

function item(newestArticleId: number, place: ListedStory['place'] = null) {
  const story = storyLine(articleLine(1), { newestArticleId });
  const listed = { story, place, contestedCount: 0, addition: ADDITION };
  return parseHTML(String(storyItem(listed, VISIT, 'first'))).document;
}

test('what is new is told once: not where the newest article opens the item already', () => {
  assert.equal(item(2).querySelector('.story-new')?.textContent, 'New: Divers went down.');
  assert.equal(item(1).querySelector('.story-new'), null);
});

test('a reason that counts for nothing is no reason', () => {
  const freshness = { name: 'freshness', value: 0.01, weight: 1, reason: 'It is old.' } as const;
  const coverage = { name: 'coverage', value: 0.8, weight: 1, reason: 'Many carry it.' } as const;
  const told = (terms: NonNullable<ListedStory['place']>['terms']) =>
    [...item(2, { story: 100, score: 1, terms }).querySelectorAll('.why-here li')].map((one) =>
      one.textContent?.replace(/\s+/g, ' '),
    );
  assert.deepEqual(told([freshness, coverage]), ['Many carry it. +0.8+−×']);
  assert.deepEqual(told([freshness]), []);
});
