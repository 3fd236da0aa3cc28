/**
 * Writes docs/api.md from the API's own description: each call with an example. With --check it
 * only says whether that was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Desk } from '../src/desk.ts';
import { apiRoutes } from '../src/http/api/api-routes.ts';
import { apiDocument } from '../src/http/api/document/api-document.ts';
import { type ApiDocument, exampleOf } from '../src/http/api/document/example-of.ts';
import type { LibraryActions } from '../src/pipeline/library-actions.ts';
import { openBell } from '../src/pipeline/repeat-pass.ts';
import { openStoreHere } from '../src/store/open-store-here.ts';
import { exampleCommand } from './example-command.ts';

const PAGE = new URL('../docs/api.md', import.meta.url);
const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

type Operation = NonNullable<NonNullable<ApiDocument['paths']>[string]['get']>;

export type Call = {
  /** As HTTP spells it: "GET". */
  readonly method: string;
  /** From the root of the server: "/api/articles/{id}". */
  readonly path: string;
  readonly operation: Operation;
};

/** The API's description, without a library behind it. */
export function describeApi(): ApiDocument {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const desk = {
    store: openStoreHere(':memory:'),
    now: () => 0,
    log,
    outletLabels: null,
    ...ALERTS,
  };
  return apiDocument(apiRoutes({ desk, actions: NO_ACTIONS }));
}

/** What calls on alerts need beside; nothing is told. */
const ALERTS: Pick<Desk, 'keys' | 'allowPrivate' | 'mail' | 'bells'> = {
  keys: { keyFor: unasked },
  allowPrivate: [],
  mail: {
    ...{ given: { server: null, from: null }, address: '', open: unasked },
    ...{ bell: openBell(), watch: { state: null } },
  },
  bells: { feeds: openBell(), hubs: openBell(), alerts: openBell() },
};

function unasked(): never {
  throw new Error('the description is made without asking anything');
}

const NO_ACTIONS: LibraryActions = {
  findFeeds: unasked,
  readList: unasked,
  subscribe: unasked,
  followSampleEdition: unasked,
  leaveSampleEdition: unasked,
  lists: { follow: unasked, ask: unasked },
  pageFeeds: { look: unasked, findSitemap: unasked, followed: unasked, change: unasked },
  starterPacks: unasked,
  refreshNow: unasked,
  progress: unasked,
  fetchPageNow: unasked,
  importBytes: unasked,
  exportOpml: unasked,
  addRules: unasked,
  removeRules: unasked,
  restoreRules: unasked,
  undoRule: unasked,
  importRules: unasked,
  exportRules: unasked,
  correctStories: unasked,
  undoCorrection: unasked,
};

/** The manual's page: what holds for all calls, then the calls by subject. */
export function apiPage(document: ApiDocument): string {
  const calls = callsOf(document);
  const subjects = (document.tags ?? []).map(({ name, description = '' }) => {
    const ours = calls.filter(({ operation }) => operation.tags?.includes(name));
    return [`## ${name}`, description, tableOf(ours), ...ours.map(callText)].join('\n\n');
  });
  return `${[
    '# The HTTP API',
    'Made from the code by `node scripts/write-api-docs.ts`. A running Hearsay gives the same as an OpenAPI 3.1 document at `/api/openapi.json`, with every field described.',
    document.info.description ?? '',
    '## When something is wrong',
    troubleText(document),
    ...subjects,
  ].join('\n\n')}\n`;
}

export function callsOf(document: ApiDocument): Call[] {
  const base = document.servers?.[0]?.url ?? '';
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      return [{ method: method.toUpperCase(), path: `${base}${path}`, operation }];
    }),
  );
}

function troubleText(document: ApiDocument): string {
  const example = exampleOf({ $ref: '#/components/schemas/Trouble' }, document);
  const statuses = [
    '400 the request does not fit the call',
    '401 nobody is signed in: the token is missing, or has ended',
    '403 it came from a page of another site, or only the owner may do it',
    '404 there is no such thing, or no such call',
    '413 the body is too large',
    '415 the body is of another content type',
    '422 it was understood and could not be done',
    '429 too many wrong tokens came from this address: wait as long as `Retry-After` says',
    '503 another program holds the library: try again',
    '507 the disk is full',
    '500 everything else',
  ];
  return `${statuses.map((line) => `- ${line}`).join('\n')}\n\n${json(example)}`;
}

function tableOf(calls: readonly Call[]): string {
  const rows = calls.map(
    ({ method, path, operation }) => `| \`${method} ${path}\` | ${operation.summary} |`,
  );
  return ['| call | what it does |', '|---|---|', ...rows].join('\n');
}

function callText(call: Call): string {
  const { operation } = call;
  const parts = [
    `### ${operation.operationId}`,
    `\`${call.method} ${call.path}\`: ${operation.summary}.`,
    operation.description,
    parametersText(operation),
    `\`\`\`sh\n${exampleCommand(call)}\n\`\`\``,
    answerText(operation),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

function parametersText({ parameters = [] }: Operation): string {
  return parameters
    .flatMap((parameter) => ('$ref' in parameter ? [] : [parameter]))
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, required, description = '' }) => {
      return `- \`${name}\`${required === true ? '' : ' (optional)'}: ${description}`;
    })
    .join('\n');
}

function answerText({ responses = {} }: Operation): string {
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  const content: unknown = answer?.content;
  if (status === undefined || typeof content !== 'object' || content === null) return '';
  const [type, media] = Object.entries(content)[0] ?? [];
  const description = `${status}: ${answer?.description}`;
  if (type === 'application/json') return `${description}\n\n${json(media?.example)}`;
  return `${description}\n\n\`\`\`xml\n${media?.example}\n\`\`\``;
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

if (import.meta.main) {
  const page = apiPage(describeApi());
  if (!process.argv.includes('--check')) {
    writeFileSync(PAGE, page);
  } else if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/api.md differs from the code: run node scripts/write-api-docs.ts');
    process.exitCode = 1;
  }
}
