/**
 * What programs asked and were told, without what changes from run to run, kept beside the tests: docs/conformance.md is made
 * of it. A run that differs is a fault; `HEARSAY_RECORD=1` writes it anew.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exchange } from './recorder.ts';

export type Call = {
  /** "POST /reader/api/0/edit-tag", numbers struck out. */
  readonly call: string;
  /** Names of what is sent, with values where these are few. */
  readonly sends: readonly string[];
  /** "200 OK". */
  readonly answers: readonly string[];
};

export type Recorded = {
  /** "newsboat 2.21, feedhq". */
  readonly program: string;
  /** What its store held and ours, in words. */
  readonly stored: string;
  readonly calls: readonly Call[];
};

const FOLDER = fileURLToPath(new URL('../recorded', import.meta.url));
/** Programs ask for icons and front pages, too: these are no calls. */
const OF_APIS = /^\/(?:accounts|reader|v1|index\.php|tt-rss|fever|api\/greader\.php)\b/;

/** Compares with what was kept under this name. */
export function checkRecorded(
  name: string,
  { exchanges, ...about }: Omit<Recorded, 'calls'> & { readonly exchanges: readonly Exchange[] },
): void {
  const file = `${FOLDER}/${name}.json`;
  const recorded = { ...about, calls: callsIn(exchanges) };
  if (process.env.HEARSAY_RECORD === '1')
    writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  assert.deepEqual(recorded, kept, `${name} asked or stored other things than ${file} says`);
}

export function callsIn(exchanges: readonly Exchange[]): Call[] {
  const ofApis = exchanges.filter(({ address }) => OF_APIS.test(address));
  const byCall = Map.groupBy(ofApis, callOf);
  return [...byCall]
    .map(([call, those]) => ({
      call,
      sends: [...new Set(those.flatMap(sent))].toSorted(),
      answers: [...new Set(those.map(answered))].toSorted(),
    }))
    .toSorted((a, b) => (a.call < b.call ? -1 : 1));
}

function callOf({ method, address, body }: Exchange): string {
  const { pathname } = new URL(address, 'http://here');
  const path = pathname
    // A version is no number of anything.
    .replaceAll(/(?<=\/|%2F)-?[1-9]\d*(?=\/|$)/g, 'N')
    .replaceAll(/(?<=\/|%2F)(?:[^/]{25,}|hearsay-\d+)/g, 'ID');
  // tt-rss has one address for all; what is asked stands in the body.
  const operation = pathname.endsWith('/tt-rss/api/') ? ` ${fieldsOf(body).get('op')}` : '';
  return `${method} ${path}${operation}`;
}

function sent({ address, headers, body }: Exchange): string[] {
  const { searchParams } = new URL(address, 'http://here');
  const { authorization } = headers;
  return [
    ...(authorization === undefined ? [] : [`Authorization: ${authorization.split(' ')[0]}`]),
    ...[...searchParams].map(([name, value]) => `?${name}=${shortened(name, value)}`),
    ...[...fieldsOf(body)].map(([name, value]) => `${name}=${shortened(name, value)}`),
  ];
}

/** Of a form or of an object in JSON; lists count as their first value. */
function fieldsOf(body: string): Map<string, string> | URLSearchParams {
  if (!body.startsWith('{')) return new URLSearchParams(body);
  const object: Record<string, unknown> = JSON.parse(body);
  return new Map(
    Object.entries(object).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value[0]}]` : `${value}`,
    ]),
  );
}

/** Values of few kinds as they are; the others change from run to run. */
function shortened(name: string, value: string): string {
  if (name === 'n') return value;
  if (/id|^i$/.test(name) && /^\[?\d+\]?$/.test(value)) return 'N';
  if (/^feed\/\d+$/.test(value)) return 'feed/N';
  if (/^[a-z_-]*[\w/.-]{0,60}$/i.test(value) && !/\d{4}/.test(value)) return value;
  return '…';
}

function answered({ status, answer, answerType }: Exchange): string {
  return `${status} ${answerIn(answer, answerType ?? '')}`.trim();
}

function answerIn(answer: string, type: string): string {
  if (answer === '') return 'empty';
  if (answer === 'OK') return 'OK';
  if (/^[[{]/.test(answer)) {
    const parsed: unknown = JSON.parse(answer);
    const object = Array.isArray(parsed) ? parsed[0] : parsed;
    const names = Object.keys(object ?? {}).slice(0, 5);
    return `${Array.isArray(parsed) ? 'list of ' : ''}{${names.join(', ')}}`;
  }
  return type.split(';')[0] ?? '';
}
