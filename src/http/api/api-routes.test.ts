import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { z } from 'zod';
import { type Answered, apiClient, asOwner } from '../../../test/api-client.ts';
import { StoreError } from '../../store/database/store-error.ts';
import { openStoreHere } from '../../store/open-store-here.ts';
import type { Store } from '../../store/store.ts';
import { isWriting } from '../../store/threads/writing-calls.ts';

const TROUBLE = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  }),
});
const codeOf = ({ body }: Answered) => TROUBLE.parse(body).error.code;
const placesOf = ({ body }: Answered) =>
  TROUBLE.parse(body).error.details?.map(({ at }) => at) ?? [];

const JSON_TYPE = { 'content-type': 'application/json' };

test('what is called and is not there is answered in the shape of all troubles', async (t) => {
  const { ask } = apiClient(t);
  for (const [method, path] of [
    ['GET', '/'],
    ['GET', '/nothing'],
    ['GET', '/articles/'],
    ['GET', '/articles/1/nothing'],
    ['POST', '/articles'],
    ['DELETE', '/library'],
    ['GET', '/__proto__'],
    ['OPTIONS', '/articles'],
  ] as const) {
    const answer = await ask(method, path);
    assert.deepEqual([answer.status, codeOf(answer)], [404, 'not_found'], path);
  }
});

test('under /api of the whole app, troubles keep their shape and the limits hold', async (t) => {
  const { api } = apiClient(t);
  const app = new Hono().use(asOwner).route('/api', api);
  app.notFound((context) => context.html('<p>A page.</p>', 404));
  const get = async (path: string) => {
    const response = await app.request(path);
    return [response.status, codeOf({ ...response, body: await response.json() })];
  };
  assert.deepEqual(await get('/api/nothing'), [404, 'not_found']);
  assert.deepEqual(await get('/api/articles/0'), [400, 'bad_request']);
  assert.deepEqual(await get('/api/articles/5'), [404, 'not_found']);
  assert.match(await (await app.request('/elsewhere')).text(), /A page/);
  const large = await app.request('/api/import?name=a', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(2 * 1024 * 1024).fill(0x20),
  });
  assert.equal(large.status, 200);
});

test('an id has one spelling', async (t) => {
  const { ask } = apiClient(t);
  for (const id of [
    '0',
    '-1',
    '+1',
    '01',
    '1.0',
    '1e3',
    '0x1',
    '%201',
    '1%20',
    '%D9%A3',
    'NaN',
    'Infinity',
    'null',
    '__proto__',
    'constructor',
    '1;drop table article',
    '9007199254740992',
    '9007199254740993',
    '99999999999999999999',
    '1%00',
    '%E0%A4%A',
  ]) {
    const answer = await ask('GET', `/articles/${id}`);
    assert.deepEqual([answer.status, codeOf(answer)], [400, 'bad_request'], id);
    assert.deepEqual(placesOf(answer)[0], 'path.id', id);
    assert.equal((await ask('GET', `/articles?before=${id}`)).status, 400, id);
    assert.equal((await ask('DELETE', `/subscriptions/${id}`)).status, 400, id);
  }
  assert.equal((await ask('GET', '/articles/9007199254740991')).status, 404);
  assert.equal((await ask('GET', '/articles?before=9007199254740991')).status, 200);
});

test('a query that no call takes is refused, and the place is named', async (t) => {
  const { ask } = apiClient(t);
  for (const [query, place] of [
    ['limit=0', 'query.limit'],
    ['limit=-5', 'query.limit'],
    ['limit=201', 'query.limit'],
    ['limit=1e2', 'query.limit'],
    ['limit=', 'query.limit'],
    ['limit=5&limit=6', 'query.limit'],
    ['only=starred', 'query.only'],
    ['outlet=harbour', 'query.outlet'],
    ['folder=', 'query.folder'],
    ['folder=a%00b', 'query.folder'],
    [`folder=${'a'.repeat(501)}`, 'query.folder'],
    ['outlett=3', 'query'],
    ['__proto__=3', 'query'],
    ['constructor=3', 'query'],
  ] as const) {
    const answer = await ask('GET', `/articles?${query}`);
    assert.deepEqual([answer.status, codeOf(answer)], [400, 'bad_request'], query);
    assert.deepEqual(placesOf(answer), [place], query);
  }
  assert.equal((await ask('GET', '/articles?limit=200')).status, 200);
});

test('a body that is no JSON, of another type or with unknown names is refused', async (t) => {
  const { send } = apiClient(t);
  const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
    send('/marks', { method: 'POST', body, headers });
  const good = '{"mark":"read","articles":[5]}';
  assert.equal((await post(good)).status, 200);
  assert.equal(
    (await post(good, { 'content-type': 'application/json; charset=utf-8' })).status,
    200,
  );
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'json',
  ]) {
    const answer = await post(good, { 'content-type': type });
    assert.deepEqual([answer.status, codeOf(answer)], [415, 'wrong_content_type'], type);
  }
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '5',
    '"read"',
    good.slice(0, -1),
    '{"mark":"read"}',
    '{"mark":"read","articles":[]}',
    '{"mark":"read","articles":["5"]}',
    '{"mark":"read","articles":[5.5]}',
    '{"mark":"read","articles":[-5]}',
    '{"mark":"read","articles":[9007199254740993]}',
    '{"mark":"read","articles":[1e400]}',
    '{"mark":"read","articles":[null]}',
    '{"mark":"gelesen","articles":[5]}',
    '{"mark":"read","articles":[5],"reader":2}',
    '{"mark":"read","articles":[5],"__proto__":{"reader":2}}',
    '{"mark":"read","articles":[5],"constructor":{"prototype":{}}}',
    `{"mark":"read","articles":[${'5,'.repeat(1000)}5]}`,
    '['.repeat(100_000),
  ]) {
    const answer = await post(body);
    assert.deepEqual([answer.status, codeOf(answer)], [400, 'bad_request'], body.slice(0, 80));
  }
});

test('a thousand mistakes are not all repeated', async (t) => {
  const { ask } = apiClient(t);
  const answer = await ask('POST', '/marks', { mark: 'read', articles: Array(900).fill('x') });
  assert.equal(placesOf(answer).length, 20);
});

test('a body beyond the limit is refused before it is read, stated length or not', async (t) => {
  const { send } = apiClient(t);
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024 + 1).fill(0x20);
  const bytes = { 'content-type': 'application/octet-stream' };
  const stated = (body: Uint8Array) => ({ 'content-length': String(body.length) });
  const usual = megabytes(1);
  const file = megabytes(64);
  for (const [path, body, headers] of [
    ['/marks', usual, JSON_TYPE],
    ['/marks', usual, { ...JSON_TYPE, ...stated(usual) }],
    ['/opml', usual, { 'content-type': 'text/x-opml' }],
    ['/import?name=a', file, { ...bytes, ...stated(file) }],
  ] as const) {
    const answer = await send(path, { method: 'POST', headers, body });
    assert.deepEqual([answer.status, codeOf(answer)], [413, 'too_large'], path);
  }
});

test('nothing is changed at the bidding of a page of another site', async (t) => {
  const { send } = apiClient(t);
  const post = async (headers: Record<string, string>) => {
    const init = { method: 'POST', headers: { host: 'localhost:8484', ...headers } };
    return (await send('/refresh', init)).status;
  };
  assert.equal(await post({}), 202);
  assert.equal(await post({ origin: 'http://localhost:8484' }), 202);
  assert.equal(await post({ 'sec-fetch-site': 'same-origin' }), 202);
  assert.equal(await post({ origin: 'http://evil.example' }), 403);
  assert.equal(await post({ origin: 'http://localhost:8485' }), 403);
  assert.equal(await post({ origin: 'null' }), 403);
  assert.equal(await post({ 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await post({ 'sec-fetch-site': 'same-site' }), 403);
  const get = { headers: { host: 'localhost:8484', origin: 'http://evil.example' } };
  assert.equal((await send('/articles', get)).status, 200);
});

/** A store whose every call throws this. */
function failing(error: unknown): Store {
  const store = openStoreHere(':memory:');
  const ofReader = () => Promise.reject(error);
  return { ...store, settings: { ...store.settings, ofReader } };
}

test('a library that fails says so, with a status that tells whether to ask again', async (t) => {
  for (const [code, status, named] of [
    ['full', 507, 'library_full'],
    ['busy', 503, 'library_busy'],
    ['corrupt', 500, 'library_broken'],
    ['broken', 500, 'library_broken'],
  ] as const) {
    const { ask, desk } = apiClient(t, { store: failing(new StoreError(code, 'It is so.')) });
    const answer = await ask('GET', '/health');
    assert.deepEqual([answer.status, codeOf(answer)], [status, named]);
    assert.match(JSON.stringify(answer.body), /It is so\./);
    assert.match(desk.logged.join(), /error: a call failed/);
  }
});

test('what nobody foresaw is logged and not told to strangers', async (t) => {
  const { ask, desk } = apiClient(t, { store: failing(new TypeError('secret path')) });
  const answer = await ask('GET', '/settings');
  assert.deepEqual([answer.status, codeOf(answer)], [500, 'internal']);
  assert.doesNotMatch(JSON.stringify(answer.body), /secret/);
  assert.match(desk.logged.join(), /error: a call failed/);
});

const DOCUMENT = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string(),
        tags: z.array(z.string()).length(1),
        responses: z.record(
          z.string(),
          z.object({
            description: z.string().min(1),
            content: z.record(z.string(), z.object({ example: z.unknown().optional() })),
          }),
        ),
      }),
    ),
  ),
  tags: z.array(z.object({ name: z.string() })),
});

test('the document names every call once, under a subject, with an answer to show', async (t) => {
  const { api } = apiClient(t);
  const document = DOCUMENT.parse(await (await api.request('/openapi.json')).json());
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const ids = operations.map(({ operationId }) => operationId);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= 30);
  const subjects = document.tags.map(({ name }) => name);
  for (const { operationId, tags, responses } of operations) {
    assert.ok(subjects.includes(tags[0] ?? ''), operationId);
    const [, good] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
    const shown = Object.values(good?.content ?? {}).map(({ example }) => example);
    assert.ok(shown.length === 1 && shown[0] !== undefined, operationId);
    assert.ok('5XX' in responses, operationId);
  }
});

type Described = Readonly<Record<string, object | undefined>>;

/** The described bodies with the examples that the document gives of them. */
function examplePairs(described: Described = {}, shown: z.infer<typeof MEDIA> = {}) {
  return Object.entries(described).flatMap(([type, media]) => {
    const schema = media !== undefined && 'schema' in media ? media.schema : undefined;
    return schema instanceof z.ZodType ? [{ schema, example: shown[type]?.example }] : [];
  });
}

const MEDIA = z.record(z.string(), z.object({ example: z.unknown().optional() }));
const EXAMPLES = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        requestBody: z.object({ content: MEDIA }).optional(),
        responses: z.record(z.string(), z.object({ content: MEDIA })),
      }),
    ),
  ),
});

test('every example of the document is what its call takes or gives', async (t) => {
  const { api } = apiClient(t);
  const { paths } = EXAMPLES.parse(await (await api.request('/openapi.json')).json());
  const pairs = api.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, request, responses } = definition.route;
    const shown = paths[path]?.[method];
    const status = Object.keys(responses).find((one) => one.startsWith('2')) ?? '';
    const answer = responses[status];
    const described = answer !== undefined && 'content' in answer ? answer.content : {};
    return [
      ...examplePairs(request?.body?.content, shown?.requestBody?.content),
      ...examplePairs(described, shown?.responses[status]?.content),
    ].map((pair) => ({ ...pair, call: `${method} ${path}` }));
  });
  assert.ok(pairs.length > 35);
  for (const { call, schema, example } of pairs) {
    const { success, error } = schema.safeParse(example);
    assert.ok(success, `${call} ${error?.message}`);
  }
});

test('GET changes nothing', async (t) => {
  const store = openStoreHere(':memory:');
  const written: string[] = [];
  const watched = (call: string, work: (...args: never[]) => unknown) =>
    isWriting(call)
      ? () => {
          written.push(call);
          throw new Error('nothing may be written');
        }
      : work;
  const guarded = Object.fromEntries(
    Object.entries(store).map(([subject, calls]) => [
      subject,
      typeof calls === 'function'
        ? calls
        : Object.fromEntries(
            Object.entries(calls).map(([name, work]) => [name, watched(name, work)]),
          ),
    ]),
  );
  const { ask, api } = apiClient(t, { store: { ...store, ...guarded } });
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || definition.route.method !== 'get') continue;
    const path = definition.route.path.replace('{name}', 'europe').replaceAll(/\{\w+\}/g, '1');
    const queries: Record<string, string> = {
      '/search': '?q=ferry',
      '/search/statements': '?q=ferry',
      '/search/stories': '?q=ferry',
      '/speakers': '?name=quill',
      '/group-notes': '?kind=story&id=1',
      '/following/preview': '?kind=phrase&key=ferry',
    };
    const query = queries[path] ?? '';
    const { status } = await ask('GET', path + query);
    assert.ok(status === 200 || status === 404, path);
  }
  assert.deepEqual(written, []);
  assert.equal((await ask('PATCH', '/settings', { theme: 'dark' })).status, 500);
  assert.deepEqual(written, ['setMany']);
});

test('no request, however odd, gets an answer outside of the document', async (t) => {
  const { api, send } = apiClient(t);
  const routes = api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  );
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', '9007199254740991', '__proto__', 'constructor', '-1', '', 'a"b', "'", '*'),
  );
  const value = fc.oneof(fc.jsonValue(), odd);
  const names = fc.constantFrom(
    ...'mark articles upTo feeds url address title folder theme zone name action q limit before since __proto__'.split(
      ' ',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      fc.array(odd, { minLength: 2, maxLength: 2 }),
      fc.array(fc.tuple(names, odd), { maxLength: 3 }),
      fc.dictionary(names, value, { maxKeys: 4 }),
      async (route, parts, query, body) => {
        const left = [...parts];
        const path = route.path.replaceAll(/\{\w+\}/g, () =>
          encodeURIComponent((left.pop() ?? '').toWellFormed().replaceAll('.', '') || '1'),
        );
        const method = route.method.toUpperCase();
        const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`;
        const content = method === 'GET' ? {} : { body: JSON.stringify(body), headers: JSON_TYPE };
        // The client itself checks the answer's shape.
        const { status } = await send(`${path}${search}`, { method, ...content });
        assert.ok(status < 500, `${method} ${path}`);
      },
    ),
    { numRuns: 400 },
  );
});
