import { type ApiDocument, exampleOf } from './example-of.ts';

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** Gives the body of every call, and its answer when all goes well, an example made of their parts'. */
export function giveExamples(document: ApiDocument): ApiDocument {
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const { requestBody, responses = {} } = path[method] ?? {};
      giveBody(document, requestBody);
      for (const [status, response] of Object.entries(responses)) {
        if (status.startsWith('2')) giveBody(document, response);
      }
    }
  }
  return document;
}

type Media = { schema?: Parameters<typeof exampleOf>[0]; example?: unknown };

function giveBody(document: ApiDocument, body: { content?: Record<string, Media> } | object = {}) {
  if (!('content' in body)) return;
  for (const media of Object.values(body.content ?? {})) {
    // Bytes have no example.
    const isBytes = media.schema !== undefined && 'format' in media.schema;
    if (media.schema !== undefined && !isBytes) media.example = exampleOf(media.schema, document);
  }
}
