import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Page, pageClient } from '../../../test/page-client.ts';
import { languageOf } from './languages.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

const inGerman = (path: string) => client.get(path, { 'accept-language': 'de' });

const PAGES = [
  '/',
  '/latest',
  '/stories',
  '/saved',
  '/following',
  '/sections',
  '/picks',
  '/history',
  '/subscriptions',
  '/add',
  '/packs/oceania',
  '/edition',
  '/settings',
  '/help',
  '/search',
  '/search?q=storm',
  '/search?q=is:blue',
  '/nowhere',
];

/** Sentences of ours that nobody could have written into an article by chance. */
const OURS = [...(languageOf('de')?.catalogue ?? [])]
  .filter(([key, said]) => key !== said && /^\p{Lu}[^{]*$/u.test(key) && key.split(' ').length > 3)
  .map(([key]) => key);

function findEnglish({ text }: Page): string[] {
  const words = text
    .replace(/<blockquote[\s\S]*?<\/blockquote>|<q\b[\s\S]*?<\/q>/g, ' ')
    .replace(/&#39;/g, "'");
  return OURS.filter((key) => words.includes(key));
}

test('every page speaks German throughout', async () => {
  assert.ok(OURS.length > 300);
  for (const path of PAGES) {
    const page = await inGerman(path);
    assert.equal(page.attributes('html', 'lang')[0], 'de', path);
    assert.deepEqual(findEnglish(page), [], path);
  }
});

test('articles and stories do, with all that the stages found out about them', async () => {
  const latest = await inGerman('/latest');
  const stories = await inGerman('/stories');
  const paths = [
    ...stories.attributes('.headline a', 'href').slice(0, 8),
    ...latest.attributes('.headline a', 'href').slice(0, 12),
  ];
  assert.ok(paths.length > 12);
  for (const path of paths) {
    const page = await inGerman(path);
    assert.equal(page.status, 200, path);
    assert.deepEqual(findEnglish(page), [], path);
    assert.deepEqual(page.words('span[lang="en"][dir="ltr"]'), [], path);
  }
});
