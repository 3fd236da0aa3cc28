/** What a server learns from a question: nothing of another server's, of the reader's, or of the environment's. */
import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { type Loopback, listen } from './loopback.ts';
import { type Net, openNet } from './open-net.ts';

let server: Loopback;
let net: Net;
const heads: string[] = [];

const lookup: LookupFunction = (_host, _options, callback) => {
  callback(null, [{ address: '127.0.0.1', family: 4 }]);
};

before(async () => {
  server = await listen('127.0.0.1', (socket, { path, head }) => {
    heads.push(head);
    const next = `http://second.example:${server.port}/end`;
    const forwards = path.startsWith('/start');
    const status = forwards ? `302 Found\r\nlocation: ${next}` : '200 OK\r\netag: "a"';
    socket.end(
      `HTTP/1.1 ${status}\r\nset-cookie: id=1; Path=/\r\nwww-authenticate: Basic\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
    );
  });
  net = openNet({
    ...{ allowPrivate: ['first.example', 'second.example'], builtInHosts: new Map(), lookup },
    ...{ userAgent: 'Hearsay/0', clock: () => 0, minGap: 0 },
  });
});

beforeEach(() => {
  heads.length = 0;
});

after(async () => {
  await net.close();
  server.close();
});

const SENT = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'];

function names(head: string | undefined): string[] {
  const [, ...lines] = (head ?? '').split('\r\n');
  return lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()).toSorted();
}

test('no cookie, no referrer and no password is sent, neither again nor to whom one is forwarded', async () => {
  const url = `http://first.example:${server.port}/start`;
  for (let round = 0; round < 2; round += 1) await net.fetchPage({ url });
  assert.equal(heads.length, 4);
  for (const head of heads) assert.deepEqual(names(head), SENT);
  assert.match(heads[1] ?? '', /^host: second\.example/im);
});

test('an address with a name and a password asks nobody', async () => {
  for (const login of ['reader:secret@', 'reader@', ':secret@']) {
    const answer = await net.fetchPage({ url: `http://${login}first.example:${server.port}/` });
    assert.ok(answer.kind === 'failed' && !/secret|reader/.test(answer.message), login);
  }
  assert.deepEqual(heads, []);
});

test('whatever stands in an address or a validator, no header is made of it', async () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      '\r',
      '\n',
      '\r\nx-evil: 1',
      ' ',
      '\0',
      '\u2028',
      'é',
      '%0d%0a',
      '"',
      'a',
    ),
    maxLength: 8,
  });
  const property = fc.asyncProperty(nasty, nasty, async (path, etag) => {
    heads.length = 0;
    await net.fetchPage({ url: `http://first.example:${server.port}/${path}`, etag });
    for (const head of heads) {
      const beyond = names(head).filter((name) => !SENT.includes(name));
      assert.deepEqual(beyond, beyond.includes('if-none-match') ? ['if-none-match'] : []);
      assert.match(head, /^GET \/[\x21-\x7e]* HTTP\/1\.1\r\n/);
    }
  });
  await fc.assert(property, { numRuns: 60 });
});
