/**
 * That there is one way out: every import of a module that can open a connection, start a program or run words as
 * code, and every name that does so without an import, stands in these tables or is refused. What is not known to be
 * harmless is refused too, so that a new package cannot bring a second way out with it.
 */
import { readSources, type SourceFile } from '../check-rooms.ts';
import { lineOf, readUses, type Use } from './read-uses.ts';

/** Modules and packages that open no connection of their own. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['node:async_hooks', 'node:buffer', 'node:crypto', 'node:fs', 'node:fs/promises', 'node:os'],
  ...['node:path', 'node:sqlite', 'node:stream', 'node:stream/promises', 'node:timers/promises'],
  ...['node:url', 'node:util', 'node:zlib'],
  ...['cli-progress', 'commander', 'd3-scale', 'd3-shape', 'diff', 'franc-min', 'htmlparser2'],
  ...['iconv-lite', 'intl-messageformat', 'kysely', 'p-limit', 'pino', 'postal-mime', 'zod'],
  ...['hono', 'hono/body-limit', 'hono/cookie', 'hono/etag', 'hono/html', 'hono/http-exception'],
  ...['@zxcvbn-ts/language-common', 'otpauth', 'sharp', 'uqr'],
  ...['csv-parse/sync', 'fflate', 'json-p3', 'turndown'],
  'node:stream/consumers',
  ...['hono/router/trie-router', 'hono/streaming', 'hono/utils/html', '@hono/zod-openapi'],
]);

/** What is harmless of modules that are not. */
const HARMLESS_NAMES: Readonly<Record<string, readonly string[]>> = {
  'node:net': ['BlockList', 'isIP', 'isIPv4', 'isIPv6'],
  'node:http': ['STATUS_CODES'],
};

type Allowed = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What can open connections, or could be made to: by module, who may take what from it. */
const BY_FILE: Allowed = {
  // The one way out.
  undici: {
    'net/exchange.ts': ['request'],
    // For libraries that ask a service which the owner named.
    'net/own/ask-once.ts': ['Agent', 'request'],
    'net/travel-for-stream.ts': ['request'],
    'net/road.ts': ['Agent'],
    'net/guard/guarded-connect.ts': ['buildConnector'],
  },
  // Mail: it is listened for, and boxes are read at addresses that net/guard has seen.
  'smtp-server': { 'net/smtp-in/open-receiver.ts': ['SMTPServer'] },
  imapflow: { 'net/imap/read-box.ts': ['ImapFlow'] },
  // Letters go to the server that the owner names, private or not; messages are made without files or fetches.
  'nodemailer/lib/smtp-connection': { 'net/mail/smtp-connection.ts': ['*'] },
  'nodemailer/lib/mail-composer': { 'net/mail/build-message.ts': ['*'] },
  'node:dns': {
    'net/guard/guarded-connect.ts': ['lookup'],
    'net/guard/guarded-address.ts': ['lookup'],
  },
  'node:net': {
    'net/guard/guarded-connect.ts': ['Socket'],
    // Listens, for tests.
    'net/loopback.ts': ['createServer'],
  },
  // Looks nothing up unless it is given a service for metadata, which it is not.
  '@simplewebauthn/server': { 'http/security/passkeys/passkeys.ts': ['*'] },
  // Are handed a fetch of ours (net/own-fetch.ts) and open nothing by themselves.
  'openid-client': { 'pipeline/openid/provider.ts': ['*'] },
  stripe: { 'pipeline/payment/open-stripe.ts': ['*'] },
  // Seals messages to browsers; what would send them by itself is not called, our own net does.
  'web-push': { 'pipeline/alerts/push-request.ts': ['*'] },
  // Figures, of this process alone. Its gateway for pushing them elsewhere would connect, and is not used.
  'prom-client': { 'http/metrics/serve-metrics.ts': ['*'] },
  // Makes questions for a fetch that it is handed.
  'openapi-fetch': { 'client/open-client.ts': ['*'] },
  // Speak by what they are handed: standard input and output, or a request that came in. Its client is not used.
  '@modelcontextprotocol/sdk/server/mcp.js': { 'mcp/open-mcp-server.ts': ['McpServer'] },
  '@modelcontextprotocol/sdk/server/stdio.js': { 'cli/remote/mcp-command.ts': ['*'] },
  '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js': {
    'http/mcp/mcp-routes.ts': ['*'],
  },
  // Listen, and connect to nothing.
  '@hono/node-server': {
    'http/serving/open-server.ts': ['getRequestListener'],
    'newsstand/open-newsstand.ts': ['createAdaptorServer'],
  },
  'node:http': { 'http/serving/open-server.ts': ['createServer'] },
  // A process that reads pictures: a file of ours, without arguments from outside.
  'node:child_process': { 'pipeline/pictures/open-codec.ts': ['fork'] },
  // Threads run files of ours, which are looked through like all others.
  'node:worker_threads': {
    'store/threads/store-thread.ts': ['Worker'],
    'store/backup/backup-in-thread.ts': ['isMainThread', 'parentPort', 'Worker', 'workerData'],
    'store/threads/answer-questions.ts': ['parentPort', 'workerData'],
    'pipeline/stories/open-grouper.ts': ['Worker'],
    'pipeline/stories/grouping-thread.ts': ['parentPort'],
  },
  piscina: {
    'pipeline/reading/open-reading.ts': ['move', 'Piscina', 'transferableSymbol', 'valueSymbol'],
  },
  'node:module': {
    'http/assets/join-modules.ts': ['stripTypeScriptTypes'],
    'cli/main.ts': ['enableCompileCache'],
  },
};

/** Names that need no import and lead out, or to what leads out. */
const REFUSED: ReadonlySet<string> = new Set([
  ...['fetch', 'WebSocket', 'WebSocketStream', 'EventSource', 'XMLHttpRequest', 'WebTransport'],
  ...['globalThis', 'global', 'self', 'window', 'eval', 'Function', 'require', 'module'],
]);

/** What may be taken from `process`; the rest of it leads into Node's inside. */
const OF_PROCESS: ReadonlySet<string> = new Set([
  ...[
    'argv',
    'umask',
    'cpuUsage',
    'emitWarning',
    'env',
    'execPath',
    'exit',
    'exitCode',
    'getuid',
    'kill',
    'memoryUsage',
  ],
  ...[
    'off',
    'on',
    'once',
    'pid',
    'platform',
    'removeAllListeners',
    'send',
    'stderr',
    'stdin',
    'stdout',
    'version',
    'versions',
  ],
]);

/** Members that lead inside from wherever they are taken. */
const INSIDE: ReadonlySet<string> = new Set([
  ...['getBuiltinModule', 'binding', '_linkedBinding', 'dlopen', 'mainModule', 'createRequire'],
]);

/** The ways out beside the one, a sentence each. Paths begin below src/; tests are left out. */
export function findWaysOut(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isOfTests(path))
    .flatMap(({ path, text }) =>
      readUses(path, text).flatMap((use) => {
        const fault = faultOf(path, use);
        return fault === null ? [] : [`${path}:${lineOf(text, use.at)}: ${fault}`];
      }),
    );
}

function isOfTests(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/fixtures/');
}

function faultOf(path: string, use: Use): string | null {
  switch (use.kind) {
    case 'import':
      return importFault(path, use);
    case 'global':
      return globalFault(use);
    case 'member':
      return memberFault(use);
  }
}

function importFault(path: string, { from, names }: Use & { kind: 'import' }): string | null {
  if (from === null) return 'imports what is only known when it runs';
  if (from.startsWith('.') || HARMLESS.has(from) || names.length === 0) return null;
  const granted = [...(BY_FILE[from]?.[path] ?? []), ...(HARMLESS_NAMES[from] ?? [])];
  const stray = names.filter((name) => !granted.includes(name));
  if (stray.length === 0) return null;
  return `may not take ${stray.join(', ')} from ${from}: connections are made in net/guard only`;
}

function globalFault({ name, member }: Use & { kind: 'global' }): string | null {
  if (REFUSED.has(name)) return `${name} leads out past net/guard`;
  if (name !== 'process') return null;
  return member !== null && OF_PROCESS.has(member)
    ? null
    : `process.${member ?? ''} may lead out past net/guard`;
}

function memberFault({ name, how }: Use & { kind: 'member' }): string | null {
  const isCode = name === 'constructor' && how !== 'read';
  return isCode || INSIDE.has(name) ? `.${name} may lead out past net/guard` : null;
}

if (import.meta.main) {
  const ways = findWaysOut(readSources(new URL('../../src', import.meta.url).pathname));
  for (const way of ways) console.error(way);
  process.exitCode = ways.length > 0 ? 1 : 0;
}
