import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWaysOut } from './check-ways-out.ts';

/** Each of these opens a connection, or could, past the one door. */
const WAYS_OUT: readonly string[] = [
  "const page = await fetch('https://a.example/');",
  "const ask = fetch; await ask('https://a.example/');",
  "const { fetch: ask } = globalThis; await ask('https://a.example/');",
  "await globalThis.fetch('https://a.example/');",
  "await globalThis['fetch']('https://a.example/');",
  "await global.fetch('https://a.example/');",
  'export const net = { fetch };',
  ['export const page = `$', '{await fetch(url)}`;'].join(''),
  "new WebSocket('wss://a.example/');",
  'class Ours extends WebSocket {}',
  "new EventSource('https://a.example/');",
  "import { request } from 'node:http';",
  "import https from 'node:https';",
  "import * as http2 from 'node:http2';",
  "import { connect } from 'node:net';",
  "import { connect } from 'node:tls';",
  "import { createSocket } from 'node:dgram';",
  "import { lookup } from 'node:dns';",
  "import { resolve4 } from 'node:dns/promises';",
  "import { request } from 'http';",
  "import 'node:http';",
  "import { request } from 'undici';",
  "import got from 'got';",
  "import type { Agent } from 'undici';\nimport { fetch } from 'undici';",
  "export { request } from 'node:https';",
  "export * from 'node:https';",
  "const { request } = await import('node:https');",
  "const name = 'node:' + 'https';\nconst { request } = await import(name);",
  "const { request } = require('node:https');",
  "import { createRequire } from 'node:module';",
  "const { request } = process.getBuiltinModule('node:https');",
  "const { TCP } = process.binding('tcp_wrap');",
  "const { TCP } = process['binding']('tcp_wrap');",
  'const { TCP } = process[name]();',
  'const inside = process;',
  "import { execFile } from 'node:child_process';",
  "import { Worker } from 'node:worker_threads';",
  "import { runInThisContext } from 'node:vm';",
  "import { Session } from 'node:inspector';",
  "import process from 'node:process';",
  "const page = eval('fetch(1)');",
  "const page = (0, eval)('fetch(1)');",
  "const page = new Function('return fetch(1)')();",
  "const page = (() => {}).constructor('return fetch(1)')();",
];

for (const text of WAYS_OUT) {
  test(`a way out is found: ${text.replaceAll('\n', ' ')}`, () => {
    assert.notEqual(findWaysOut([{ path: 'pipeline/x.ts', text }]).length, 0);
  });
}

test('in the room of the net, too, connections are made in one file', () => {
  const texts = [
    "import { request } from 'undici';",
    "import { fetch } from 'undici';",
    "import { connect } from 'node:net';",
    "import { lookup } from 'node:dns';",
  ];
  for (const text of texts)
    assert.equal(findWaysOut([{ path: 'net/travel.ts', text }]).length, 1, text);
  const own = "import { fetch, request } from 'undici';";
  assert.deepEqual(findWaysOut([{ path: 'net/exchange.ts', text: own }]), [
    'net/exchange.ts:1: may not take fetch from undici: connections are made in net/guard only',
  ]);
});

test('what only sounds like a way out passes', () => {
  const texts = [
    '/** fetch(1) */ const words = "await fetch(1)"; // fetch(2)',
    'const onFeed = (fetch: FeedFetch) => watch(fetch);',
    'function take({ fetch }: Server) { return { fetch, other: fetch(1) }; }',
    'for (const fetch of fetches) sum(fetch.kind);',
    'const answer = await desk.net.fetchPage({ url });',
    'app.fetch(request);',
    "import type { Server } from 'node:http';",
    "import { type Server } from 'node:http';",
    'type Ask = typeof fetch;',
    'process.exitCode = 1;',
    'const isPlain = one.constructor === Object;',
  ];
  for (const text of texts) assert.deepEqual(findWaysOut([{ path: 'http/x.ts', text }]), [], text);
});
