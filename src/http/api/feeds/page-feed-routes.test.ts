import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiClient } from '../../../../test/api-client.ts';
import { fetchFrom } from '../../../../test/desk.ts';
import { PAGE_SHAPES } from '../../../feeds/page-feeds/fixtures/page-shapes.ts';

const URL_A = 'https://paper.example/';
const shape = PAGE_SHAPES[0] ?? assert.fail();
const fetchPage = fetchFrom(new Map([[URL_A, shape.html]]));
const LOOK = z.object({
  medium: z.string(),
  proposals: z.array(z.object({ recipe: z.looseObject({}), count: z.number() })),
  preview: z.object({ count: z.number() }).nullable(),
});
const SUBSCRIBED = z.object({ feedIds: z.array(z.number()), added: z.number() });
const PAGE_FEED = z.object({
  url: z.string(),
  recipe: z.looseObject({}),
  headlines: z.array(z.unknown()),
});

test('a program has a page proposed, follows it, sees how it is made and changes that', async (t) => {
  const client = apiClient(t, { fetchPage });
  const look = await client.read(
    LOOK,
    client.ask('POST', '/page-feeds/look', { address: 'paper.example' }),
  );
  assert.deepEqual([look.medium, look.proposals[0]?.count, look.preview?.count], ['page', 10, 10]);
  const recipe = look.proposals[0]?.recipe;
  const body = { url: URL_A, recipe, title: 'Paper', folder: 'Coast' };
  const { feedIds, added } = await client.read(SUBSCRIBED, client.ask('POST', '/page-feeds', body));
  assert.deepEqual([feedIds.length, added], [1, 1]);
  await client.refreshed();
  const [id] = feedIds;
  const shown = await client.read(PAGE_FEED, client.ask('GET', `/page-feeds/${id}`));
  assert.deepEqual([shown.url, shown.recipe, shown.headlines.length], [URL_A, recipe, 10]);
  const other = { ...recipe, everyMinutes: 60 };
  const changed = await client.ask('PUT', `/page-feeds/${id}`, { recipe: other });
  assert.deepEqual(changed.body, { feedId: id });
  const again = await client.read(PAGE_FEED, client.ask('GET', `/page-feeds/${id}`));
  assert.deepEqual(again.recipe, other);
});

const HOSTILE: readonly (readonly [why: string, recipe: object])[] = [
  ['a pseudo class that is not taken', { kind: 'selectors', parts: { item: ':contains("x")' } }],
  ['selectors in each other', { kind: 'selectors', parts: { item: ':not(:not(:has(a)))' } }],
  ['a regular expression', { kind: 'json', parts: { item: '$[?match(@.a, "(a+)+$")]' } }],
  ['everything in everything', { kind: 'json', parts: { item: '$..*..*' } }],
  ['a watched part that is none', { kind: 'changes', within: '<script>' }],
];

test('recipes that cannot be followed are refused with the reason', async (t) => {
  const client = apiClient(t, { fetchPage });
  for (const [why, recipe] of HOSTILE) {
    for (const [path, body] of [
      ['/page-feeds/look', { address: URL_A, recipe }],
      ['/page-feeds', { url: URL_A, recipe }],
    ] as const)
      assert.equal((await client.ask('POST', path, body)).status, 422, why);
  }
  const long = { kind: 'selectors', parts: { item: 'a '.repeat(5_000) } };
  assert.equal((await client.ask('POST', '/page-feeds', { url: URL_A, recipe: long })).status, 400);
  const unknown = { kind: 'selectors', parts: { item: 'a', xpath: '//a' } };
  assert.equal(
    (await client.ask('POST', '/page-feeds', { url: URL_A, recipe: unknown })).status,
    400,
  );
  assert.equal((await client.ask('GET', '/page-feeds/77')).status, 404);
  const recipe = { kind: 'sitemap' };
  assert.equal((await client.ask('PUT', '/page-feeds/77', { recipe })).status, 404);
  assert.equal(
    (await client.ask('POST', '/page-feeds/look', { address: 'nowhere.example' })).status,
    422,
  );
});

test('a list of feeds carries the recipe out and in; another program’s recipe is refused in words', async (t) => {
  const recipe = {
    kind: 'selectors',
    parts: {
      item: 'article',
      link: null,
      headline: 'h2 > "x"',
      date: null,
      summary: null,
      author: null,
      picture: null,
    },
    language: 'en',
    everyMinutes: null,
  };
  const one = apiClient(t, { fetchPage });
  const bad = await one.ask('POST', '/page-feeds', { url: URL_A, recipe });
  assert.equal(bad.status, 422);
  const good = { ...recipe, parts: { ...recipe.parts, headline: 'h2[class*="a&b\'"], h2' } };
  await one.ask('POST', '/page-feeds', { url: URL_A, recipe: good, folder: 'Coast' });
  await one.refreshed();
  const opml = String((await one.send('/opml', { method: 'GET' })).body);
  assert.match(opml, /type="page"[^>]* xmlUrl="https:\/\/paper\.example\/"[^>]* hearsay:recipe="/);
  const other = apiClient(t, { fetchPage });
  const foreign = `<outline text="F" type="HTML+XPath" xmlUrl="https://f.example/" frss:xPathItem="//div"/><outline text="G" xmlUrl="https://g.example/" hearsay:recipe="{&quot;kind&quot;:&quot;selectors&quot;}"/></body>`;
  const taken = await other.send('/opml', {
    method: 'POST',
    headers: { 'content-type': 'text/x-opml' },
    body: opml.replace('</body>', foreign),
  });
  const report = z
    .object({ feedIds: z.array(z.number()), problems: z.array(z.string()) })
    .parse(taken.body);
  assert.equal(report.feedIds.length, 1);
  assert.match(report.problems.join(' '), /1 are made of pages by recipes that are not understood/);
  assert.match(report.problems.join(' '), /1 are no feeds but pages with rules of FreshRSS’s own/);
  const shown = await other.read(PAGE_FEED, other.ask('GET', `/page-feeds/${report.feedIds[0]}`));
  assert.deepEqual([shown.url, shown.recipe], [URL_A, good]);
});
