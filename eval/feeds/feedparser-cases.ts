import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Check, type Literal, type Path, readExpectation } from './read-expectation.ts';

export type FeedparserCase = {
  /** Below the folder of tests, with "/". */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The response headers the file asks its server for, names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly checks: readonly Check[];
  /** Its expectation has a form that cannot be read. */
  readonly isUnread: boolean;
};

/**
 * The cases below a folder of kurtmckee/feedparser. If the folder or the one above has
 * feedparser-cases.json, the expectations come from there, already taken apart; else from the comments.
 */
export function loadFeedparser(folder: string): readonly FeedparserCase[] {
  const tests = existsSync(join(folder, 'tests')) ? join(folder, 'tests') : folder;
  const prepared = preparedChecks([folder, tests, join(folder, '..')]);
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(?:xml|json)$/.test(file) && !file.endsWith('feedparser-cases.json'))
    .sort()
    .map((file) => loadCase(tests, join(tests, file), prepared));
}

function preparedChecks(folders: readonly string[]): ReadonlyMap<string, readonly Check[] | null> {
  const path = folders.map((folder) => join(folder, 'feedparser-cases.json')).find(existsSync);
  if (path === undefined) return new Map();
  const cases: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const checks = new Map<string, readonly Check[] | null>();
  for (const prepared of Array.isArray(cases) ? cases : []) {
    const converted = prepared.checks.map(convert);
    const isWhole = prepared.unconverted.length === 0 && !converted.includes(null);
    checks.set(prepared.file, isWhole ? converted : null);
  }
  return checks;
}

type Prepared = readonly [kind: string, operator: unknown, path: Path, literal: Literal];

function convert(prepared: Prepared): Check | null {
  const [kind, operator, path, literal] = prepared;
  if (kind === 'falsy') return { kind: 'false', path };
  if (kind === 'truthy') return { kind: 'true', path };
  if (kind === 'len') return { kind: 'length', path, wanted: Number(literal) };
  if (kind === 'in' && operator === 'NotIn')
    return { kind: 'absent', path: [...path, String(literal)] };
  if (kind === 'cmp' && operator === 'NotEq') return { kind: 'true', path };
  if (kind === 'cmp' || kind === 'get') return { kind: 'equal', path, wanted: literal };
  if (kind !== 'not' || !Array.isArray(operator)) return null;
  return { kind: 'absent', path: [...operator[2], String(operator[3])] };
}

function loadCase(
  tests: string,
  path: string,
  prepared: ReadonlyMap<string, readonly Check[] | null>,
): FeedparserCase {
  const file = relative(tests, path).replaceAll('\\', '/');
  const bytes = readFileSync(path);
  const comment = commentOf(bytes);
  const fromComment = file.endsWith('.json') ? null : readExpectation(expectationIn(comment));
  const checks = prepared.get(file) ?? fromComment;
  return {
    file,
    bytes,
    headers: headersIn(comment),
    checks: checks ?? [],
    isUnread: checks === null,
  };
}

/** The head of the file with every byte a letter; the zero bytes of wide encodings dropped. */
function commentOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8000)).toString('latin1').replaceAll('\0', '');
}

function expectationIn(comment: string): string {
  return /Expect:\s*([^\n]*)/.exec(comment)?.[1]?.trim() ?? '1';
}

function headersIn(comment: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const found of comment
    .slice(0, comment.indexOf('-->'))
    .matchAll(/Header:\s*([\w-]+):[^\S\n]*([^\n]*)/g)) {
    headers.set((found[1] ?? '').toLowerCase(), (found[2] ?? '').trim());
  }
  return headers;
}
