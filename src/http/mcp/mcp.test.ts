import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Hono } from 'hono';
import { z } from 'zod';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { frontPage } from '../../../test/desk.ts';
import { pageClient } from '../../../test/page-client.ts';
import { articleNamed, readingThatFinds, said, speaker } from '../../../test/statements.ts';
import { HOUR } from '../../model/time.ts';
import { findAwaited } from '../../pipeline/statements/find-awaited.ts';
import { addDevice } from '../security/sessions/sessions.ts';
import { newToken, tokenHash } from '../security/sessions/tokens.ts';

const ADDRESS = 'http://localhost:8484/mcp';
const WORDS = 'Nobody leaves the quay before noon';
const QUILL = speaker('Mara Quill', { role: 'harbour master', mention: 'she' });

/** A library with two articles that say something. */
async function house(t: TestContext) {
  const client = pageClient({
    reading: readingThatFinds({ Fog: (text) => [said(text, WORDS, QUILL)] }),
  });
  t.after(() => client.close());
  const { desk } = client;
  const article = { ...articleNamed('Fog', [`“${WORDS},” she said.`]), published: desk.now() };
  await desk.store.articles.recordImported(
    [
      {
        article,
        outlet: { key: 'harbour-post.example', name: 'The Harbour Post', homeUrl: null },
        address: null,
        textKey: 'fog',
      },
    ],
    desk.now(),
  );
  while ((await desk.store.speakers.find('quill', 1)).length === 0) await findAwaited(desk);
  return client;
}

/** An assistant, by the protocol's own client, over the app without a socket. */
async function assistant(t: TestContext, app: Hono, token: string | null = null) {
  const transport = new StreamableHTTPClientTransport(new URL(ADDRESS), {
    fetch: async (address, init) => app.request(String(address), init),
    requestInit: { headers: token === null ? {} : { authorization: `Bearer ${token}` } },
  });
  const client = new Client({ name: 'a test', version: '1' });
  t.after(() => client.close());
  await client.connect(transport);
  return client;
}

const TEXTS = z.array(z.object({ type: z.literal('text'), text: z.string() }));

async function ask(client: Client, name: string, asked: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: asked });
  const [first] = TEXTS.parse(content);
  const text = first?.text ?? '';
  return { isError: isError === true, text, value: isError ? null : JSON.parse(text) };
}

const SAID = z.object({
  said: z.array(
    z.object({
      article: z.object({ id: z.number(), headline: z.string() }),
      statements: z.array(
        z.object({ content: z.string(), speaker: z.object({ name: z.string() }).nullable() }),
      ),
    }),
  ),
});

test('who said what about something is answered with the speaker, the words and the article', async (t) => {
  const { app } = await house(t);
  const client = await assistant(t, app);
  const { value } = await ask(client, 'who_said', { about: 'quay', since: '2020-01-01' });
  const { said: found } = SAID.parse(value);
  assert.deepEqual(
    found.map(({ article, statements }) => [
      article.headline,
      statements.map((one) => one.content),
    ]),
    [['Fog', [WORDS]]],
  );
  assert.equal(found[0]?.statements[0]?.speaker?.name, 'Mara Quill');
  const none = await ask(client, 'who_said', { about: 'quay', until: '2020-01-01' });
  assert.deepEqual(SAID.parse(none.value).said, []);
});

test('an article is given whole, and the span of a statement is its place in the text', async (t) => {
  const { app, desk } = await house(t);
  const [fog] = await frontPage(desk);
  const client = await assistant(t, app);
  const shape = z.object({
    paragraphs: z.array(z.string()),
    statements: z.array(
      z.object({ where: z.object({ span: z.object({ start: z.number(), end: z.number() }) }) }),
    ),
  });
  const answer = await ask(client, 'read_article', { article: fog?.id });
  const { paragraphs, statements } = shape.parse(answer.value);
  const { start, end } = statements[0]?.where.span ?? { start: 0, end: 0 };
  assert.equal(paragraphs.join('\n\n').slice(start, end), WORDS);
});

test('what is not there, or not asked right, is told and breaks nothing', async (t) => {
  const { app } = await house(t);
  const client = await assistant(t, app);
  const cases: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
    ['read_article', { article: 99 }, /no such article/],
    ['show_story', { story: 99 }, /no such story/],
    ['show_claim', { claim: 99 }, /no such claim/],
    ['what_a_speaker_says', { speaker: 'nobody at all' }, /Nobody by that key/],
    ['read_article', { article: 2 ** 60 }, /article/],
    ['read_article', { article: '../../etc' }, /article/],
    ['who_said', { about: 'x', since: 'yesterday' }, /since/],
    ['search_articles', { query: '', limit: 5000 }, /query/],
    ['no_such_tool', {}, /no_such_tool/],
  ];
  for (const [name, asked, words] of cases) {
    const { isError, text } = await ask(client, name, asked);
    assert.ok(isError, `${name} ${JSON.stringify(asked)}`);
    assert.match(text, words);
  }
  assert.ok((await client.listTools()).tools.length > 5);
});

test('what is no MCP at all is refused as the specification says', async (t) => {
  const { app } = await house(t);
  const post = (body: string, headers: Record<string, string> = {}) =>
    app.request('/mcp', {
      method: 'POST',
      body,
      headers: {
        ...{ 'content-type': 'application/json' },
        accept: 'application/json, text/event-stream',
        ...headers,
      },
    });
  assert.equal((await post('{')).status, 400);
  assert.equal((await post('{"jsonrpc":"2.0"}')).status, 400);
  assert.equal((await post('{}', { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await post('{}', { accept: 'text/html' })).status, 406);
  assert.equal((await post('{}', { origin: 'https://elsewhere.example' })).status, 403);
  assert.equal((await app.request('/mcp')).status, 405);
  assert.equal((await app.request('/mcp', { method: 'DELETE' })).status, 405);
});

test('a token for reading alone finds no tool that changes anything, and cannot call one', async (t) => {
  const { app, desk } = await house(t);
  const welcome = newToken();
  const expiresAt = desk.now() + HOUR;
  await desk.store.accounts.addLink(
    { readerId: 1, tokenHash: tokenHash(welcome), expiresAt },
    desk.now(),
  );
  const path = `/welcome/${welcome}`;
  await cookieJar(app, { origin: 'http://localhost:8484' }).send(path, path, {
    ...{ name: 'Mara', password: 'the tide comes in at noon' },
  });
  await assert.rejects(assistant(t, app));
  const [fog] = await frontPage(desk);
  const marking = { articles: [fog?.id], mark: 'saved' };
  const tokenFor = async (scope: 'read' | 'change') =>
    (await addDevice({ desk }, 1, { name: scope, lastsDays: null, scope })).token;
  const reading = await assistant(t, app, await tokenFor('read'));
  const names = (await reading.listTools()).tools.map(({ name }) => name);
  assert.ok(names.includes('who_said') && !names.includes('mark_articles'));
  assert.ok((await ask(reading, 'mark_articles', marking)).isError);
  assert.equal((await frontPage(desk))[0]?.isSaved, false);
  const changing = await assistant(t, app, await tokenFor('change'));
  assert.equal((await ask(changing, 'mark_articles', marking)).isError, false);
  assert.equal((await frontPage(desk))[0]?.isSaved, true);
});
