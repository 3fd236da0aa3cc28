/**
 * Every regular expression of the product, and whether its time can grow faster than the text: a backtracking engine
 * takes the square of the length, or worse, where two of its parts can share what they take, or where a search begins
 * again at every sign of what it has just walked through (ReDoS). Found in the syntax tree and by making those that
 * are put together; judged by scslre, which analyses the automaton and tries nothing. By hand,
 * `node scripts/check-patterns.ts --measure` tries each with texts made for it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { analyse } from 'scslre';
import { measurePatterns } from './patterns/measure-patterns.ts';

export type SourceFile = { readonly path: string; readonly text: string };

export type Pattern = {
  /** File and line. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
};

/** The expressions written in a file, and the lines on which one is put together when the program runs. */
export function patternsIn({ path, text }: SourceFile): {
  readonly written: readonly Pattern[];
  readonly made: readonly string[];
} {
  const written: Pattern[] = [];
  const made: string[] = [];
  const where = (at: number) => `${path}:${text.slice(0, at).split('\n').length}`;
  const visitMaking = (node: {
    readonly start: number;
    readonly callee: { readonly type: string };
  }) => {
    const { callee } = node;
    if (callee.type === 'Identifier' && 'name' in callee && callee.name === 'RegExp')
      made.push(where(node.start));
  };
  const visitor = new Visitor({
    Literal: (node) => {
      if (!('regex' in node)) return;
      const { pattern: source, flags } = node.regex;
      written.push({ where: where(node.start), source, flags });
    },
    NewExpression: visitMaking,
    CallExpression: visitMaking,
  });
  visitor.visit(parseSync(path, text, { lang: 'ts', sourceType: 'module' }).program);
  return { written, made };
}

/** What is wrong with an expression, in a sentence; null if its time is in proportion to any text's length. */
export function slownessOf({ where, source, flags }: Pattern): string | null {
  const [report] = analyse({ source, flags }).reports;
  if (report === undefined) return null;
  const growth = report.exponential ? 'exponential' : 'polynomial';
  const sign = JSON.stringify(report.character.pick);
  return `${where}: ${growth} time on many ${sign} in a row: /${source.slice(0, 200)}/${flags}`;
}

/** Those that are put together later than their module is loaded, with an example of what comes of it and why it stays so. */
const MADE_LATER: ReadonlyMap<string, Omit<Pattern, 'where'>> = new Map([
  // What a reader searches for, every word escaped.
  ['src/text/snippet.ts', { source: '(?<![a-z0-9])(?:ferry|\\.a\\*)[a-z0-9]*', flags: 'gi' }],
  // The name is one of ours.
  [
    'src/articles/mail/unfold/shown-style.ts',
    { source: '(?:^|[;\\s])max-width\\s{0,4}:\\s{0,4}(\\d{1,5})px', flags: '' },
  ],
]);

/** Loads modules that put expressions together, and notes each with the lines that had a part in it. */
async function patternsMade(
  paths: readonly string[],
): Promise<{ pattern: Pattern; lines: string[] }[]> {
  const found: { pattern: Pattern; lines: string[] }[] = [];
  const Usual = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Usual, {
    construct: (target, [source, flags]) => {
      const made = new target(source, flags);
      const lines = [
        ...(new Error().stack ?? '').matchAll(/\/((?:src|ui)\/[\w./-]{1,200}:\d+)/g),
      ].map(([, line = '']) => line);
      found.push({
        pattern: { where: lines[0] ?? '', source: made.source, flags: made.flags },
        lines,
      });
      return made;
    },
  });
  for (const path of paths) await import(new URL(`../${path}`, import.meta.url).href);
  globalThis.RegExp = Usual;
  return found;
}

/** All expressions, and complaints about lines whose expressions nobody has seen. */
async function allPatterns(
  files: readonly SourceFile[],
): Promise<{ patterns: Pattern[]; unseen: string[] }> {
  const read = files.map(patternsIn);
  const sites = read.flatMap(({ made }) => made);
  const paths = [...new Set(sites.map(fileOf))].filter((path) => !MADE_LATER.has(path));
  const made = await patternsMade(paths);
  const seen = new Set(made.flatMap(({ lines }) => lines));
  const later = [...MADE_LATER].map(([where, pattern]) => ({ where, ...pattern }));
  const unseen = sites.filter((site) => !seen.has(site) && !MADE_LATER.has(fileOf(site)));
  return {
    patterns: [
      ...read.flatMap(({ written }) => written),
      ...made.map(({ pattern }) => pattern),
      ...later,
    ],
    unseen: unseen.map(
      (site) =>
        `${site}: this expression is made later than its module is loaded, and not in MADE_LATER`,
    ),
  };
}

function fileOf(site: string): string {
  return site.replace(/:\d+$/, '');
}

function readSources(room: string): SourceFile[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('fixtures'),
    )
    .map((name) => join(room, name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

if (import.meta.main) {
  const { patterns, unseen } = await allPatterns(['src', 'ui'].flatMap(readSources));
  const complaints = [...unseen, ...patterns.flatMap((pattern) => slownessOf(pattern) ?? [])];
  for (const complaint of complaints) console.error(complaint);
  if (process.argv.includes('--measure')) measurePatterns(patterns);
  console.log(`${patterns.length} regular expressions`);
  // Modules that were loaded may have begun something.
  process.exit(complaints.length > 0 ? 1 : 0);
}
