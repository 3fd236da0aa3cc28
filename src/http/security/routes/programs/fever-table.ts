import type { Route } from '../route.ts';

/** As Fever has it, and where FreshRSS has it, whose users' programs add that themselves. */
export const FEVER_PATHS = ['/fever', '/fever/', '/api/fever.php'] as const;

/** All of Fever's calls share an address: what changes something asks there whether it may (mayChange). */
export const FEVER_ROUTES: readonly Route[] = FEVER_PATHS.flatMap((path): Route[] => [
  { method: 'GET', path, callers: 'reader', touches: 'both', proof: 'fever' },
  { method: 'POST', path, callers: 'reader', touches: 'own', proof: 'fever', asks: true },
]);
