import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';
import { frontPage } from '../../../../test/desk.ts';
import type { Article } from '../../../model/article.ts';

const OUTLET = 'quay.test';
const LETTER = 'Read the letter of the quay.';

const ARTICLE: Article = {
  headline: 'Ferry late',
  standfirst: null,
  byline: [],
  outlet: null,
  section: null,
  published: null,
  updated: null,
  language: 'en',
  url: null,
  leadImage: null,
  paragraphs: ['The ferry is late.', LETTER],
  html: `<p>The ferry is late.</p><p>${LETTER}</p>`,
  credits: [],
  details: {
    figures: [{ url: 'https://quay.test/a.png', alt: null, caption: 'A quay', credit: 'A. Lowe' }],
    agencies: ['Northwire'],
    dateline: 'KESTREL BAY',
    notes: ['Amended.'],
    pullQuotes: [],
    firstAppeared: { name: 'The Ledger', url: null },
    isCutOff: true,
    publishedZone: 60,
    isStated: false,
    updates: [{ time: 0, paragraph: 1 }],
    removed: [
      {
        text: 'Share this',
        html: '<p>Share this</p>',
        reason: 'page control',
        step: 'furniture words',
        place: null,
        before: 1,
      },
    ],
  },
};

async function have(client: ApiClient): Promise<number> {
  const outlet = { key: OUTLET, name: 'The Quay', homeUrl: null };
  const imported = { article: ARTICLE, address: null, textKey: 'text:1', outlet };
  await client.desk.store.articles.recordImported([imported], client.desk.now());
  return (await frontPage(client.desk))[0]?.id ?? 0;
}

const SHOWN = z.object({
  paragraphs: z.array(z.string()),
  isRuled: z.boolean(),
  details: z.object({
    agencies: z.array(z.string()),
    removed: z.array(z.object({ text: z.string(), reason: z.string(), before: z.number() })),
  }),
});
const ADDED = z.object({ id: z.number(), added: z.boolean() });
const LIST = z.object({
  rules: z.array(z.object({ id: z.number(), kind: z.string(), article: z.number().nullable() })),
  awaiting: z.number(),
});

async function shown(client: ApiClient, id: number) {
  while ((await client.desk.store.rules.awaitingCount()) > 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return client.read(SHOWN, client.ask('GET', `/articles/${id}`));
}

test('an article says what it has beyond its text and what was left out', async (t) => {
  const client = apiClient(t, {});
  const { details, isRuled } = await shown(client, await have(client));
  assert.deepEqual([details.agencies, isRuled], [['Northwire'], false]);
  assert.deepEqual(details.removed, [{ text: 'Share this', reason: 'page control', before: 1 }]);
});

test('a rule is added once, changes the articles, is taken away and brought back', async (t) => {
  const client = apiClient(t, {});
  const id = await have(client);
  const rule = { outlet: OUTLET, kind: 'drop', pattern: 'Read the letter*' };
  const added = await client.read(ADDED, client.ask('POST', '/outlet-rules', rule));
  assert.equal(added.added, true);
  assert.equal((await client.read(ADDED, client.ask('POST', '/outlet-rules', rule))).added, false);
  const ruled = await shown(client, id);
  assert.deepEqual([ruled.paragraphs, ruled.isRuled], [['The ferry is late.'], true]);
  assert.equal(ruled.details.removed[1]?.reason, 'your rule');
  const own = { outlet: OUTLET, article: id, kind: 'keep', pattern: 'Share this' };
  await client.read(ADDED, client.ask('POST', '/outlet-rules', own));
  assert.deepEqual((await shown(client, id)).paragraphs, ['The ferry is late.', 'Share this']);
  const list = await client.read(LIST, client.ask('GET', `/outlet-rules?outlet=${OUTLET}`));
  assert.deepEqual(
    list.rules.map(({ kind, article }) => [kind, article]),
    [
      ['drop', null],
      ['keep', id],
    ],
  );
  assert.deepEqual((await client.ask('DELETE', `/outlet-rules/${added.id}`)).body, { removed: 1 });
  assert.equal((await shown(client, id)).paragraphs.includes(LETTER), true);
  const restore = `/outlet-rules/${added.id}/restore`;
  assert.deepEqual((await client.ask('POST', restore)).body, { restored: 1 });
  assert.equal((await shown(client, id)).paragraphs.includes(LETTER), false);
});

test('what is no rule, or of an article elsewhere, is refused', async (t) => {
  const client = apiClient(t, {});
  const id = await have(client);
  const status = async (body: object) => (await client.ask('POST', '/outlet-rules', body)).status;
  assert.equal(await status({ outlet: OUTLET, kind: 'drop', pattern: '*' }), 400);
  assert.equal(await status({ outlet: OUTLET, kind: 'lose', pattern: 'words' }), 400);
  assert.equal(await status({ outlet: 'a.test', article: id, kind: 'drop', pattern: 'x' }), 404);
  assert.equal(await status({ outlet: OUTLET, article: 7, kind: 'drop', pattern: 'x' }), 404);
});

test('rules go out and come in as a text', async (t) => {
  const client = apiClient(t, {});
  const file = 'a.test drop text Ads*\nnonsense\n';
  const headers = { 'content-type': 'text/plain' };
  const report = await client.send('/outlet-rules/file', { method: 'POST', body: file, headers });
  assert.deepEqual(report.body, {
    added: 1,
    known: 0,
    problems: [{ line: 2, reason: 'After the outlet comes keep or drop.' }],
  });
  const { body } = await client.ask('GET', '/outlet-rules/file');
  assert.match(String(body), /^a\.test drop text Ads\*$/m);
  assert.equal((await client.ask('POST', '/outlet-rules/file', {})).status, 415);
});
