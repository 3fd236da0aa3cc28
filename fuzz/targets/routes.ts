import { METHODS } from 'node:http';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { FieldShape } from '../../src/http/security/routes/form-shape.ts';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import { failure } from '../../test/desk.ts';
import { IDLE, type PageClient, pageClient } from '../../test/page-client.ts';
import { storeArticles } from '../../test/placed-articles.ts';
import { hold, type Target } from '../engine/target.ts';
import { seedsOf, wordsOf } from '../seeds.ts';

const NOW = Date.UTC(2025, 10, 21, 16);
/** The library grows with what is sent. */
const MOST_ASKED = 400;
const FORM = 'application/x-www-form-urlencoded';

/**
 * Requests as text: a line with method and address, lines of headers, an empty line, the body. Whatever is asked,
 * no answer is a fault of ours, none is without its policy, and what calls itself JSON is JSON.
 */
export async function openRoutes(): Promise<Target> {
  let house = await openHouse();
  let asked = 0;
  return {
    dictionary: [
      ...wordsOf(
        '%00 %ff %2f .. ? & = # ; -1 0 1 2 99999999999999999999 NaN null true [] {} "" __proto__ constructor x[]= id= q= back=/ back=//a.example before= kind= key= does= article= feed= url= title= folder=',
      ),
      ...wordsOf(
        'GET POST PUT PATCH DELETE HEAD OPTIONS accept-language: content-type: if-none-match: cookie: sec-fetch-site: origin: host: range: expect: x-forwarded-for:',
      ),
      ...ROUTES.map(({ path }) => path.replaceAll(/:\w+/g, '1')),
    ],
    seeds: [
      ...formSeeds(),
      ...(await apiSeeds(house.app)),
      ...seedsOf('lists', 'lines').map(fileSeed),
    ],
    run: async (input) => {
      const request = requestOf(Buffer.from(input).toString('latin1'));
      if (request === null) return;
      asked += 1;
      if (asked % MOST_ASKED === 0) {
        await house.close();
        house = await openHouse();
      }
      await holdAnswer(house.app, request);
    },
  };
}

async function openHouse(): Promise<PageClient> {
  const client = pageClient({
    scheduler: IDLE,
    fetchPage: async () => failure('no such host', 'No such host.'),
  });
  await storeArticles(
    client.desk.store,
    [
      {
        headline: 'Ferry runs again',
        outlet: 'harbour-post.example',
        paragraphs: ['“We tested it,” said Ines Kai.'],
      },
      { headline: 'Bridge stays closed', outlet: 'lantern.example' },
    ],
    NOW,
  );
  return client;
}

async function holdAnswer(app: Hono, request: Request): Promise<void> {
  const answer = await app.request(request);
  hold(answer.status < 500, 'no answer is a fault of ours');
  hold(answer.headers.has('content-security-policy'), 'every answer has its policy');
  // A stream that never ends is not read to its end.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return;
  }
  const text = await answer.text();
  if (/^application\/json(?:;|$)/.test(answer.headers.get('content-type') ?? '')) JSON.parse(text);
}

const HOST = 'http://localhost';

/** Null: no request that a server would be handed. */
function requestOf(text: string): Request | null {
  const end = text.search(/\r?\n\r?\n/);
  const [first = '', ...lines] = text.slice(0, end < 0 ? text.length : end).split(/\r?\n/);
  const body = end < 0 ? '' : text.slice(end).replace(/^\r?\n\r?\n/, '');
  const [method = 'GET', path = '/'] = first.split(' ');
  // node:http answers 400 by itself to the others.
  if (!METHODS.includes(method.toUpperCase())) return null;
  try {
    const headers = new Headers(lines.map((line): [string, string] => pairOf(line)));
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    const isBare = /^(?:GET|HEAD)$/i.test(method);
    return new Request(new URL(path, HOST), {
      method,
      headers,
      ...(!isBare && { body: Buffer.from(body, 'latin1') }),
    });
  } catch {
    // Not a request by the standard: node:http refuses the like before we see it.
    return null;
  }
}

function pairOf(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** Every page and every form, filled in. */
function formSeeds(): Buffer[] {
  return ROUTES.filter(({ path }) => !path.startsWith('/api')).map(({ method, path, form }) => {
    const fields = Object.entries(form ?? {}).map(
      ([name, shape]) => `${name}=${sampleOf(name, shape)}`,
    );
    const head = `${method} ${path.replaceAll(/:\w+/g, '1')}\ncontent-type: ${FORM}`;
    return Buffer.from(`${head}\n\n${fields.join('&')}`);
  });
}

const SAMPLES: Readonly<Record<string, string>> = {
  kind: 'phrase',
  key: 'storm',
  back: '/',
  url: 'https%3A%2F%2Fa.example%2Ffeed',
  address: 'a.example',
};

function sampleOf(name: string, { takes, words }: FieldShape): string {
  if (takes === 'number') return '1';
  return words?.[0] ?? SAMPLES[name] ?? 'a';
}

function fileSeed(file: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from('POST /api/import?name=a.jsonl\ncontent-type: application/octet-stream\n\n'),
    file,
  ]);
}

const DOCUMENT = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.unknown(),
});

/** Every call of the API's own document, with the document's examples. */
async function apiSeeds(app: Hono): Promise<Buffer[]> {
  const answer = await app.request('/api/openapi.json');
  const { paths, components } = DOCUMENT.parse(await answer.json());
  const schemas = new Map(Object.entries(Object(Object(components).schemas)));
  return Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls).map(([method, call]) => {
      const { parameters = [], requestBody } = Object(call);
      const queries = parameters.filter((one: unknown) => Object(one).in === 'query');
      const query = queries.map(
        ({ name, schema }: { name: string; schema: unknown }) =>
          `${name}=${encodeURIComponent(String(exampleOf(schema, schemas) ?? 1))}`,
      );
      const [type, media] = Object.entries(Object(requestBody?.content))[0] ?? ['', null];
      const body = media === null ? '' : JSON.stringify(exampleOf(Object(media).schema, schemas));
      const address = `${path.replaceAll(/\{\w+\}/g, '1')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
      return Buffer.from(`${method.toUpperCase()} ${address}\ncontent-type: ${type}\n\n${body}`);
    }),
  );
}

/** A value that a schema of OpenAPI describes, by its examples where it has some. */
function exampleOf(schema: unknown, schemas: ReadonlyMap<string, unknown>, depth = 0): unknown {
  const { $ref, examples, enum: words, type, properties, items, anyOf } = Object(schema);
  if (depth > 6) return null;
  if (typeof $ref === 'string')
    return exampleOf(schemas.get($ref.split('/').at(-1) ?? ''), schemas, depth + 1);
  if (Array.isArray(examples)) return examples[0];
  if (Array.isArray(words)) return words[0];
  if (Array.isArray(anyOf)) return exampleOf(anyOf[0], schemas, depth + 1);
  if (type === 'object') {
    const parts = Object.entries(Object(properties)).map(([name, part]) => [
      name,
      exampleOf(part, schemas, depth + 1),
    ]);
    return Object.fromEntries(parts);
  }
  if (type === 'array') return [exampleOf(items, schemas, depth + 1)];
  if (type === 'boolean') return true;
  return type === 'string' ? 'a' : 1;
}
