/**
 * A program that speaks to the API over a library in memory, with the sample edition for a network.
 * Whatever it is answered must be as the API's document says, or the test fails.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { apiRoutes } from '../src/http/api/api-routes.ts';
import { setCalling } from '../src/http/security/sessions/caller.ts';
import { type LibraryActions, libraryActions } from '../src/pipeline/library-actions.ts';
import { sampleEdition } from '../src/pipeline/sample-edition.ts';
import { startScheduler } from '../src/pipeline/scheduler.ts';
import { type DeskParts, type TestDesk, testDesk } from './desk.ts';
import { FRIDAY_EVENING, fetchFromNewsstand } from './newsroom.ts';

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  /** JSON as it was parsed; text where it is none. */
  readonly body: unknown;
};

export type ApiClient = {
  readonly desk: TestDesk;
  readonly api: ReturnType<typeof apiRoutes>;
  /** Calls with a body of JSON, if one is given. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answered>;
  /** Calls with whatever request one likes. */
  readonly send: (path: string, init: RequestInit) => Promise<Answered>;
  /** The answer's body, read with a schema; the status must be 200 or 202. */
  readonly read: <Shape>(schema: z.ZodType<Shape>, call: Promise<Answered>) => Promise<Shape>;
  /** The operations that have been answered as they should be, by id. */
  readonly answered: ReadonlySet<string>;
  /** Resolves when no feed is being fetched any more. */
  readonly refreshed: () => Promise<void>;
};

/** Closed when the test ends. */
export function apiClient(
  test: Pick<TestContext, 'after'>,
  parts: DeskParts = { fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING }) },
  actionsInstead: Partial<LibraryActions> = {},
): ApiClient {
  const desk = testDesk(parts);
  const scheduler = startScheduler(desk);
  const sample = sampleEdition(desk);
  const actions = libraryActions({ desk, scheduler, sampleEdition: sample });
  const api = apiRoutes({ desk, actions: { ...actions, ...actionsInstead } });
  const app = new Hono();
  app.use(asOwner);
  app.route('/', api);
  const answered = new Set<string>();
  test.after(async () => {
    await scheduler.stop();
    await sample.close();
    await desk.close();
  });

  const send = async (path: string, init: RequestInit) => {
    const response = await app.request(path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
    const operation = checkAnswer(api, { method: init.method ?? 'GET', path }, answer);
    if (operation !== null) answered.add(operation);
    return answer;
  };
  const ask = (method: string, path: string, body?: unknown) =>
    send(path, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
  return {
    desk,
    api,
    ask,
    send,
    read: async (schema, call) => {
      const { status, body } = await call;
      assert.ok(status === 200 || status === 202, `${status} ${JSON.stringify(body)}`);
      return schema.parse(body);
    },
    answered,
    refreshed: async () => {
      while (scheduler.progress().isRunning) await sleep(5);
    },
  };
}

/** In the place of the guard that stands before all rooms: whoever calls is the owner. */
export const asOwner: MiddlewareHandler = async (context, next) => {
  setCalling(context, { kind: 'open' });
  await next();
};

type Route = Extract<
  ReturnType<typeof apiRoutes>['openAPIRegistry']['definitions'][number],
  { type: 'route' }
>['route'];

/** The id of the operation, if it did as asked; null for its refusals and for calls there are not. */
function checkAnswer(
  api: ReturnType<typeof apiRoutes>,
  { method, path }: { method: string; path: string },
  { status, headers, body }: Answered,
): string | null {
  const what = `${method} ${path} ${status}`;
  const route = routeFor(api, method, path);
  if (status >= 400) z.strictObject({ error: ERROR }).parse(body);
  if (route === null) {
    assert.equal(status, 404, what);
    return null;
  }
  const { responses } = route;
  const response = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  assert.ok(response !== undefined && 'content' in response, `${what} is not documented`);
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const media = response.content?.[type];
  const schema = media !== undefined && 'schema' in media ? media.schema : undefined;
  assert.ok(schema instanceof z.ZodType, `${what} answers ${type}, which is not documented`);
  // What is not documented would be dropped by parsing.
  assert.deepEqual(schema.parse(body), body, what);
  return status < 300 ? (route.operationId ?? null) : null;
}

const ERROR = z.strictObject({
  code: z.string().regex(/^[a-z_]+$/),
  message: z.string().regex(/[.?]$/),
  details: z.array(z.strictObject({ at: z.string(), message: z.string() })).optional(),
});

function routeFor(api: ReturnType<typeof apiRoutes>, method: string, path: string): Route | null {
  const plain = path.split('?')[0] ?? '';
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const pattern = new RegExp(`^${definition.route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    if (definition.route.method === method.toLowerCase() && pattern.test(plain)) {
      return definition.route;
    }
  }
  return null;
}
