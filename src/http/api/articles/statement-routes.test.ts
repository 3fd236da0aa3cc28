import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';
import { frontPage } from '../../../../test/desk.ts';
import { articleNamed, readingThatFinds, said, speaker } from '../../../../test/statements.ts';
import { findAwaited } from '../../../pipeline/statements/find-awaited.ts';

const WORDS = 'Nobody leaves the quay before noon';
const QUILL = speaker('Mara Quill', { role: 'harbour master', mention: 'she' });
const READING = readingThatFinds({
  Fog: (text) => [said(text, WORDS, QUILL), said(text, 'It is said to lift', null)],
  Wind: (text) => [said(text, WORDS, speaker('Mara Quill', { role: 'head of the port' }))],
});

const PARAGRAPHS = [`“${WORDS},” she said.`, 'It is said to lift.'];
const LINES = ['Fog', 'Wind'].map((headline, at) =>
  JSON.stringify({
    id: headline,
    headline,
    text: PARAGRAPHS.join('\n\n'),
    published: `2025-11-2${at}`,
  }),
);

async function withArticles(t: Parameters<typeof apiClient>[0]): Promise<ApiClient> {
  const client = apiClient(t, { reading: READING });
  await client.send('/import?name=a.jsonl', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: LINES.join('\n'),
  });
  while ((await client.desk.store.speakers.find('quill', 1))[0]?.statementCount !== 2) {
    await findAwaited(client.desk);
    await sleep(5);
  }
  return client;
}

const STATEMENT = z.looseObject({
  content: z.string(),
  span: z.object({ start: z.number(), end: z.number() }),
  speaker: z
    .looseObject({ name: z.string(), mention: z.string(), role: z.string().nullable() })
    .nullable(),
  attribution: z.string(),
});

test('an article’s statements are given with their places and speakers', async (t) => {
  const client = await withArticles(t);
  const fog = (await frontPage(client.desk)).find(({ headline }) => headline === 'Fog');
  const schema = z.object({ state: z.string(), depth: z.string(), statements: z.array(STATEMENT) });
  const answer = await client.read(schema, client.ask('GET', `/articles/${fog?.id}/statements`));
  assert.deepEqual([answer.state, answer.depth], ['found', 'full']);
  const [first, second] = answer.statements;
  assert.equal(PARAGRAPHS.join('\n\n').slice(first?.span.start, first?.span.end), WORDS);
  assert.deepEqual(
    [first?.speaker?.name, first?.speaker?.mention, first?.speaker?.role],
    ['Mara Quill', 'she', 'harbour master'],
  );
  assert.deepEqual([second?.attribution, second?.speaker], ['nobody', null]);
  assert.equal((await client.ask('GET', '/articles/5/statements')).status, 404);
});

test('who said what about something is found by words of what is said, and of who says it', async (t) => {
  const client = await withArticles(t);
  const schema = z.object({
    said: z.array(
      z.object({
        article: z.object({ headline: z.string() }),
        statements: z.array(z.object({ content: z.string() })),
      }),
    ),
    problems: z.array(z.string()),
  });
  const find = async (query: string) => {
    const path = `/search/statements?q=${encodeURIComponent(query)}`;
    return client.read(schema, client.ask('GET', path));
  };
  const { said: found } = await find('quill quay after:2025-11-21');
  assert.deepEqual(
    found.map(({ article, statements }) => [
      article.headline,
      statements.map((one) => one.content),
    ]),
    [['Wind', [WORDS]]],
  );
  assert.equal((await find('quay -nowhere')).said.length, 2);
  assert.deepEqual((await find('lighthouse')).said, []);
  assert.match((await find('quay after:someday')).problems.join(), /after: takes a day/);
});

test('an article that was not looked through says so', async (t) => {
  // Texts are looked through in the background too: nothing is found before the first question.
  const asked = Promise.withResolvers<void>();
  const client = apiClient(t, {
    reading: {
      ...READING,
      findStatements: async (texts) => {
        await asked.promise;
        return texts.some(({ headline }) => headline === 'Fog')
          ? { kind: 'failed', reason: 'Too long.' }
          : { kind: 'found', found: [] };
      },
    },
  });
  await client.desk.store.articles.recordImported(
    [
      {
        article: articleNamed('Fog', ['x']),
        address: null,
        textKey: 'x',
        outlet: { key: 'files', name: 'Files', homeUrl: null },
      },
    ],
    client.desk.now(),
  );
  const [line] = await frontPage(client.desk);
  const state = z.object({ state: z.string(), reason: z.string().nullable() });
  const path = `/articles/${line?.id}/statements`;
  assert.deepEqual(await client.read(state, client.ask('GET', path)), {
    state: 'awaited',
    reason: null,
  });
  asked.resolve();
  await findAwaited(client.desk);
  assert.deepEqual(await client.read(state, client.ask('GET', path)), {
    state: 'failed',
    reason: 'Too long.',
  });
});

test('a speaker is found by name, known by key, and heard article by article', async (t) => {
  const client = await withArticles(t);
  const speakers = z.object({ speakers: z.array(z.object({ key: z.string(), name: z.string() })) });
  const found = await client.read(speakers, client.ask('GET', '/speakers?name=qui'));
  assert.deepEqual(found.speakers, [{ key: 'mara quill', name: 'Mara Quill' }]);
  const record = z.object({
    statementCount: z.number(),
    roles: z.array(z.looseObject({ words: z.string() })),
  });
  const quill = await client.read(record, client.ask('GET', '/speakers/mara%20quill'));
  assert.equal(quill.statementCount, 2);
  assert.deepEqual(
    quill.roles.map(({ words }) => words),
    ['head of the port', 'harbour master'],
  );
  const page = z.object({
    said: z.array(
      z.object({
        article: z.looseObject({ headline: z.string() }),
        statements: z.array(STATEMENT),
      }),
    ),
    next: z.number().nullable(),
  });
  const path = '/speakers/mara%20quill/statements?limit=1';
  const first = await client.read(page, client.ask('GET', path));
  const second = await client.read(page, client.ask('GET', `${path}&before=${first.next}`));
  assert.deepEqual(
    [...first.said, ...second.said].map(({ article }) => article.headline),
    ['Wind', 'Fog'],
  );
  assert.equal(second.next, null);
  for (const nobody of ['/speakers/nobody', '/speakers/nobody/statements'])
    assert.equal((await client.ask('GET', nobody)).status, 404);
  assert.equal((await client.ask('GET', '/speakers?name=')).status, 400);
});
