import { type ServerResponse, STATUS_CODES } from 'node:http';

/** On answers that are made before the app is asked, or where it cannot be: as strict as the app's own. */
export const BARE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Seconds after which it may go better. */
const RETRY_AFTER = '5';

/** Answers with a sentence and ends the connection where the request's body has not been read. */
export function answerBare(response: ServerResponse, status: number, words: string): void {
  const { req } = response;
  if (!req.complete) response.setHeader('connection', 'close');
  if (status === 503) response.setHeader('retry-after', RETRY_AFTER);
  response.writeHead(status, { ...BARE_HEADERS, 'content-length': Buffer.byteLength(words) + 1 });
  response.end(`${words}\n`);
}

const WORDS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The head of this request is larger than is taken here.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The body of this request is larger than is taken here.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come in time.'],
};

/** The whole answer, as it goes over the wire, to bytes that are no request. */
export function answerToNoRequest(code: string): string {
  const [status, words] = WORDS[code] ?? [400, 'This is not a request that can be understood.'];
  const headers = {
    ...BARE_HEADERS,
    connection: 'close',
    'content-length': `${Buffer.byteLength(words) + 1}`,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${words}\n`;
}
