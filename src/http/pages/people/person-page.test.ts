import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../../test/page-client.ts';
import { articleNamed, readingThatFinds, said, speaker } from '../../../../test/statements.ts';
import { HOUR } from '../../../model/time.ts';
import { findAwaited } from '../../../pipeline/statements/find-awaited.ts';

const WORDS = 'We saw nothing until noon';
const HEADLINES = Array.from({ length: 32 }, (_, at) => `Fog, day ${at + 1}`);

const client = pageClient({
  reading: readingThatFinds(
    Object.fromEntries(
      HEADLINES.map((headline, at) => [
        headline,
        (text) => [
          said(text, 'It', null),
          said(
            text,
            WORDS,
            speaker('Mara Quill', {
              role: at < 31 ? 'harbour master' : 'Port chief',
              mention: 'she',
            }),
          ),
        ],
      ]),
    ),
  ),
});
before(async () => {
  const { desk } = client;
  await desk.store.articles.recordImported(
    HEADLINES.map((headline, at) => ({
      article: {
        ...articleNamed(headline, [`“${WORDS},” she said. It rained.`]),
        published: desk.now() - (40 - at) * HOUR,
      },
      address: null,
      textKey: headline,
      outlet: { key: 'files', name: 'Files', homeUrl: null },
    })),
    desk.now(),
  );
  await findAwaited(desk);
});
after(client.close);

test('a speaker’s page has roles as printed and statements over time, each leading into its text', async () => {
  const page = await client.get('/people/mara%20quill');
  assert.deepEqual(page.words('h1'), ['Mara Quill']);
  assert.match(page.words('.page-words')[0] ?? '', /^32 statements · newest today/);
  assert.deepEqual(page.words('.person-roles li'), [
    'Port chief today',
    'harbour master 31 articles, yesterday to today',
  ]);
  assert.equal(page.words('.columns-chart').length, 1);
  assert.equal(page.words('.said-in').length, 30);
  assert.deepEqual(page.words('.said-in h2').slice(0, 2), ['Fog, day 32', 'Fog, day 31']);
  assert.match(page.words('.said-about')[0] ?? '', /^quoted · called “she”/);
  const link = page.attributes('.said-words a', 'href')[0] ?? '';
  assert.match(link, /^\/article\/\d+#said-2$/);
  const article = await client.get(link);
  assert.deepEqual(article.words('#said-2'), [`“${WORDS},”`]);
  const older = await client.get(page.attributes('a[rel="next"]', 'href')[0] ?? '');
  assert.deepEqual(older.words('.said-in h2'), ['Fog, day 2', 'Fog, day 1']);
});

test('a search for a name finds who has it; a search for more than words does not', async () => {
  const page = await client.get('/search?q=quill+mar');
  assert.deepEqual(page.words('.people-found li'), ['Mara Quill 32 statements']);
  assert.deepEqual(page.attributes('.people-found a', 'href'), ['/people/mara%20quill']);
  for (const query of ['quill+-mara', 'quill+OR+fog', 'outlet:quill', 'fog'])
    assert.deepEqual((await client.get(`/search?q=${query}`)).words('.people-found li'), [], query);
});

test('nobody has no page', async () => {
  for (const path of ['/people/nobody', '/people/%00', '/people/%E0%A4%A'])
    assert.equal((await client.get(path)).status, 404, path);
});

test('a speaker’s page leads to the same name in another script, and never makes one of both', async () => {
  const spellings = ['Kirill Rogov', 'Кирилл Рогов', 'Kirill Rogozin', 'Rogov'];
  const titles = spellings.map((name) => `Told by ${name}`);
  const people = pageClient({
    reading: readingThatFinds(
      Object.fromEntries(
        titles.map((title, at) => [
          title,
          (text) => [said(text, WORDS, speaker(spellings[at] ?? ''))],
        ]),
      ),
    ),
  });
  const { desk } = people;
  const outlet = { key: 'files', name: 'Files', homeUrl: null };
  await desk.store.articles.recordImported(
    titles.map((title) => ({
      article: { ...articleNamed(title, [`“${WORDS},” she said.`]), published: desk.now() },
      address: null,
      textKey: title,
      outlet,
    })),
    desk.now(),
  );
  await findAwaited(desk);
  const page = await people.get('/people/kirill%20rogov');
  assert.deepEqual(page.words('.person-namesakes li'), ['Кирилл Рогов 1 statement']);
  assert.equal(page.words('.said-in').length, 1);
  assert.deepEqual((await people.get('/people/rogov')).words('.person-namesakes li'), []);
  const found = await desk.store.speakers.find('rogov', 9);
  assert.deepEqual(found.map(({ name }) => name).sort(), ['Kirill Rogov', 'Rogov', 'Кирилл Рогов']);
  await people.close();
});
