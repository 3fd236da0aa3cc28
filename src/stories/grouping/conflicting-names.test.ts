import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoryText } from '../../model/story.ts';
import { openStories } from '../open-stories.ts';

type Told = { readonly headline: string; readonly text: string; readonly language: string };

/** How many stories two articles of one hour make. */
function storiesOf(articles: readonly [Told, Told]): number {
  const texts = articles.map(
    (told, at): StoryText => ({
      id: at + 1,
      ...told,
      outlet: `Outlet ${at}`,
      time: Date.UTC(2026, 2, 2, 6, at),
      agencies: [],
    }),
  );
  const stories = new Set<number>();
  for (const change of openStories().take(texts)) {
    if (change.kind === 'merged') return 1;
    if (change.kind === 'placed') stories.add(change.placement.story);
  }
  return stories.size;
}

const en = (headline: string, text: string): Told => ({ headline, text, language: 'en' });
const de = (headline: string, text: string): Told => ({ headline, text, language: 'de' });

const DORREN = en(
  'Harrow wins Dorren primary',
  'Governor Ruth Harrow won the party primary in Dorren on Sunday, taking most of the delegates of the province. Her rival Edmund Tarle conceded late in the evening.',
);

test('twins that differ in the place alone are two stories', () => {
  const twins: readonly [Told, Told][] = [
    [
      DORREN,
      en(
        'Harrow wins Quill primary',
        'Governor Ruth Harrow has won the primary in Quill, too. On Sunday most delegates of the province fell to her, fewer to her rival Edmund Tarle, who conceded late at night.',
      ),
    ],
    [
      de(
        'Brandt gewinnt Wahl in Oberlohe',
        'Die Bürgermeisterin Ilse Brandt hat am Sonntag die Vorwahl in Oberlohe gewonnen. Ihr Gegner Kuno Pfahl räumte die Niederlage am späten Abend ein.',
      ),
      de(
        'Brandt gewinnt Wahl in Querbrunn',
        'Ilse Brandt siegt weiter: Auch in Querbrunn hat die Bürgermeisterin am Sonntag die Vorwahl gewonnen. Spät am Abend räumte Kuno Pfahl dort seine Niederlage ein.',
      ),
    ],
  ];
  for (const pair of twins) assert.equal(storiesOf(pair), 2, pair[0].headline);
});

test('two reports of one happening are one story, whoever their headlines name', () => {
  const retold = en(
    'Tarle beaten in Dorren',
    'Edmund Tarle lost the party primary in Dorren on Sunday and conceded late in the evening. Governor Ruth Harrow took most of the delegates of the province.',
  );
  assert.equal(storiesOf([DORREN, retold]), 1);
});

test('a name that only one of two headlines has parts nothing', () => {
  const retold = en(
    'Harrow carries the province in party primary',
    'Governor Ruth Harrow won the party primary on Sunday, taking most of the delegates. Her rival Edmund Tarle conceded late in the evening.',
  );
  assert.equal(storiesOf([DORREN, retold]), 1);
});
