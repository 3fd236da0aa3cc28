import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { AnswerShape, MinifluxCall } from '../calls/miniflux-call.ts';

const TROUBLE = z
  .object({ error_message: z.string() })
  .openapi('Trouble', { title: 'Trouble', description: 'What went wrong, in a sentence.' });

const DESCRIPTION = `The calls of Miniflux v1, so that programs written for Miniflux read in Hearsay.

- A token of a device is shown as X-Auth-Token, or as the password of HTTP's Basic with any name. The account page makes one.
- Bodies are JSON, whatever type they are said to be of; keys that are unknown are left aside.
- Numbers of entries rise as articles come in, and stay.
- What goes wrong is answered as {"error_message": "…"}.`;

const ID = z.int().min(1);

/** The calls as an OpenAPI 3.1 document, made of the table that answers. */
export function minifluxDocument(calls: readonly MinifluxCall[]) {
  const api = new OpenAPIHono();
  const { openAPIRegistry: registry } = api;
  registry.registerComponent('securitySchemes', 'token', {
    type: 'apiKey',
    in: 'header',
    name: 'X-Auth-Token',
  });
  registry.registerComponent('securitySchemes', 'basic', { type: 'http', scheme: 'basic' });
  for (const call of calls) {
    const params = paramsOf(call.path);
    registry.registerPath({
      ...{ method: call.method, path: call.path, operationId: call.operationId },
      ...{ tags: [call.tag], summary: call.summary },
      ...(call.description !== undefined && { description: call.description }),
      request: {
        ...(params !== null && { params }),
        ...(call.query !== undefined && { query: call.query }),
        ...(call.body !== undefined && { body: bodyOf(call.body) }),
      },
      responses: responsesOf(call),
    });
  }
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Hearsay as Miniflux', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { basic: [] }, {}],
  });
}

function paramsOf(path: string): z.ZodObject | null {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  if (names.length === 0) return null;
  // A user is asked for by name, too.
  return z.object(
    Object.fromEntries(names.map((name) => [name, name === 'identifier' ? z.string() : ID])),
  );
}

function bodyOf(body: z.ZodType | 'opml') {
  return body === 'opml'
    ? { required: true, content: { 'text/x-opml': { schema: z.string() } } }
    : { required: true, content: { 'application/json': { schema: body } } };
}

function responsesOf({ answers, body, path }: MinifluxCall) {
  const trouble = { content: { 'application/json': { schema: TROUBLE } } };
  const known = Object.entries(answers).map(([status, shape]) => [status, responseOf(shape)]);
  const mayMisfit = body !== undefined || path.includes('{');
  return {
    ...Object.fromEntries(known),
    ...(mayMisfit && { 400: { description: 'It does not fit.', ...trouble } }),
    401: { description: 'This is no token of a device.', ...trouble },
    403: { description: 'This token, or this reader, may not do that.', ...trouble },
    ...(path.includes('{') && { 404: { description: 'It is not there.', ...trouble } }),
  };
}

function responseOf(shape: AnswerShape) {
  if (shape === 'nothing') return { description: 'It is done; there is no body.' };
  if (shape === 'opml')
    return { description: 'A list of OPML 2.0.', content: { 'text/xml': { schema: z.string() } } };
  return { description: 'As it stands.', content: { 'application/json': { schema: shape } } };
}
