import type { Route } from '../../src/http/security/routes/route.ts';

type Known = Pick<Route, 'method' | 'path'>;
type Routed = { readonly method: string; readonly path: string };

/** Guards, which answer nothing themselves but refusals. */
const GUARDS = [
  '/*',
  '/api/*',
  '/add/files',
  '/public/*',
  '/open/*',
  '/feeds/*',
  '/marks/*',
  '/sign-in',
  '/sign-in/*',
  '/welcome/*',
  '/account/erase',
  '/sign-up',
  '/sign-up/*',
  '/invited/*',
];

/** What a router knows and the table does not, and the other way round, as "GET /path". */
export function compareRoutes(
  routed: readonly Routed[],
  table: readonly Known[],
): { readonly unlisted: readonly string[]; readonly unknown: readonly string[] } {
  const used = new Set<Known>();
  const unlisted = routed.filter(({ method, path }) => {
    if (method === 'ALL') return !GUARDS.includes(path);
    const known = table.find((route) => route.method === method && isOf(route.path, path));
    if (known !== undefined) used.add(known);
    return known === undefined;
  });
  const unknown = table.filter((route) => !used.has(route) && !isCaught(route));
  return { unlisted: named(unlisted), unknown: named(unknown) };
}

/** A row with `:file` at its end stands for all files of a folder, whose names have a hash in them. */
function isOf(row: string, path: string): boolean {
  if (row === path) return true;
  const folder = /^(.*\/):file(?:\{(.+)\})?$/.exec(row);
  if (folder === null || path.includes(':')) return false;
  const [, start = '', pattern = '[^/]+'] = folder;
  return path.startsWith(start) && new RegExp(`^${pattern}$`).test(path.slice(start.length));
}

/** The rest of a folder, which a guard answers: see public-routes.ts. */
function isCaught({ path }: Known): boolean {
  return path.endsWith('/*') && GUARDS.includes(path);
}

function named(routes: readonly Routed[]): string[] {
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}
