/**
 * Which room of src/ may import which: the table is the architecture, and ARCHITECTURE.md draws
 * it. Fails, naming file and line, when a file strays; type imports count like others.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const STAGES = ['feeds', 'articles', 'statements', 'stories', 'ranking'];

/** What a room may import beside itself. A room that is not here may not be. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'text']])),
  store: ['model', 'text'],
  net: ['model', 'text'],
  newsstand: ['model', 'text'],
  pipeline: ['model', 'text', ...STAGES, 'store', 'net', 'newsstand', 'desk.ts', 'keys.ts'],
  client: [],
  mcp: ['client'],
  http: [
    'client',
    'mcp',
    'model',
    'text',
    ...STAGES,
    'store',
    'pipeline',
    'desk.ts',
    'config.ts',
    'keys.ts',
    'log.ts',
  ],
  cli: [
    'client',
    'mcp',
    'model',
    'text',
    ...STAGES,
    'store',
    'net',
    'pipeline',
    'http',
    'desk.ts',
    'config.ts',
    'keys.ts',
  ],
  'desk.ts': [
    ...['model', 'store', 'net', 'pipeline', 'keys.ts', 'log.ts'],
    ...['config.ts', 'config-mail-in.ts'],
  ],
  'config.ts': ['config-mail-in.ts', 'config-proxy.ts', 'config-setting.ts'],
  'config-proxy.ts': ['config-setting.ts'],
  'config-mail-in.ts': ['config-setting.ts'],
  'config-setting.ts': [],
  'keys.ts': [],
  'log.ts': ['config.ts'],
};

/** Rooms that know nothing of the machine they run on. */
const PURE = new Set(['model', 'text', ...STAGES]);

/** Packages and built-in modules that belong to one room alone. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  sharp: ['pipeline'],
  'node:sqlite': ['store'],
  kysely: ['store'],
  undici: ['net'],
  'nodemailer/lib/smtp-connection': ['net'],
  'nodemailer/lib/mail-composer': ['net'],
  // Which names of it, and of all that opens connections: scripts/uses/check-ways-out.ts.
  'node:net': ['net', 'http', 'config.ts', 'config-proxy.ts'],
  'node:tls': ['net'],
  'node:dns': ['net'],
  commander: ['cli'],
  'cli-progress': ['cli'],
};

export type SourceFile = { readonly path: string; readonly text: string };

const IMPORT =
  /^\s*(?:import|export)\s[^;'"]{0,2000}?from\s+['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]|^\s*import\s+['"]([^'"\n]+)['"]/gm;

/** The imports that the table does not allow, one sentence each. Paths begin below src/. */
export function findStrayImports(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => !path.endsWith('.test.ts')).flatMap(straysOf);
}

function straysOf({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  if (MAY_IMPORT[room] === undefined) return [`${path}: "${room}" is no room that the table knows`];
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const fault = target.startsWith('.')
      ? relativeFault(room, roomOf(join(dirname(path), target)))
      : packageFault(room, target);
    return fault === null ? [] : [`${path}:${lineOf(text, match.index)}: ${fault}`];
  });
}

/** The folder below src/, or the file that stands there by itself. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function relativeFault(room: string, target: string): string | null {
  if (target === room || MAY_IMPORT[room]?.includes(target)) return null;
  return `${room} may not import ${target}`;
}

function packageFault(room: string, target: string): string | null {
  if (PURE.has(room) && target.startsWith('node:')) return `${room} may not import ${target}`;
  const owners = OWNED[target];
  return owners === undefined || owners.includes(room)
    ? null
    : `${target} belongs to ${owners.join(', ')}`;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index + 1).split('\n').length;
}

/** The TypeScript files below a folder, paths relative to it. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

if (import.meta.main) {
  const strays = findStrayImports(readSources(new URL('../src', import.meta.url).pathname));
  for (const stray of strays) console.error(stray);
  process.exitCode = strays.length > 0 ? 1 : 0;
}
