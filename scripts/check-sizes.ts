/**
 * Files stay small enough to hold one thing, and folders small enough to read: no file of code
 * over 300 lines, no folder of more than 18 files. Tables and tests may be longer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LONGEST_FILE = 300;
const FULLEST_FOLDER = 18;
const ROOMS = ['src', 'ui', 'scripts', 'eval', 'bench', 'training', 'fuzz'];

/** Words and names in rows: long because the world is. */
const TABLES = [
  /-words\.ts$/,
  /-names\.ts$/,
  /\/words\/(?:languages\/)?[a-z]+\.ts$/,
  /continents\.ts$/,
  /\/api-paths\.ts$/,
];

export type SizedFile = { readonly path: string; readonly lineCount: number };

/** One sentence for each file or folder that has grown too large. */
export function findOversized(files: readonly SizedFile[]): string[] {
  const code = files.filter(({ path }) => !path.endsWith('.test.ts'));
  const long = code
    .filter(
      ({ path, lineCount }) =>
        lineCount > LONGEST_FILE && !TABLES.some((table) => table.test(path)),
    )
    .map(({ path, lineCount }) => `${path} has ${lineCount} lines; ${LONGEST_FILE} are the most`);
  const folders = Map.groupBy(code, ({ path }) => dirname(path));
  const full = [...folders]
    .filter(([, inside]) => inside.length > FULLEST_FOLDER)
    .map(
      ([folder, inside]) =>
        `${folder} holds ${inside.length} files; ${FULLEST_FOLDER} are the most`,
    );
  return [...long, ...full];
}

function sizedFiles(room: string): SizedFile[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name))
    .map((path) => ({ path, lineCount: readFileSync(path, 'utf8').split('\n').length - 1 }));
}

if (import.meta.main) {
  const oversized = findOversized(ROOMS.flatMap(sizedFiles));
  for (const sentence of oversized) console.error(sentence);
  process.exitCode = oversized.length > 0 ? 1 : 0;
}
