import type { Callers, Route, Touches } from '../route.ts';

const ASKS_OUTLET = 'Gets what the outlet has anyway; how often is limited.';
const THEIR_NEWS = 'Whoever may read may say what: feeds and articles come with it, nothing goes.';

type Row = readonly [
  method: Route['method'],
  path: string,
  callers: Callers,
  touches: Touches,
  because?: string,
];

const ROWS: readonly Row[] = [
  ['POST', '/users', 'owner', 'nothing'],
  ['GET', '/users', 'owner', 'library'],
  ['GET', '/users/:identifier', 'owner', 'library'],
  ['PUT', '/users/:userID', 'reader', 'nothing'],
  ['DELETE', '/users/:userID', 'reader', 'nothing'],
  ['PUT', '/users/:userID/mark-all-as-read', 'reader', 'own'],
  ['GET', '/me', 'reader', 'own'],
  ['POST', '/categories', 'reader', 'own'],
  ['GET', '/categories', 'reader', 'own'],
  ['PUT', '/categories/:categoryID', 'reader', 'own'],
  ['DELETE', '/categories/:categoryID', 'reader', 'own'],
  ['PUT', '/categories/:categoryID/mark-all-as-read', 'reader', 'own'],
  ['GET', '/categories/:categoryID/feeds', 'reader', 'own'],
  ['PUT', '/categories/:categoryID/refresh', 'reader', 'library', ASKS_OUTLET],
  ['GET', '/categories/:categoryID/entries', 'reader', 'both'],
  ['GET', '/categories/:categoryID/entries/:entryID', 'reader', 'both'],
  ['POST', '/discover', 'reader', 'nothing'],
  ['POST', '/feeds', 'reader', 'both', THEIR_NEWS],
  ['GET', '/feeds', 'reader', 'own'],
  ['GET', '/feeds/counters', 'reader', 'own'],
  ['PUT', '/feeds/refresh', 'reader', 'library', ASKS_OUTLET],
  ['PUT', '/feeds/:feedID/refresh', 'reader', 'library', ASKS_OUTLET],
  ['GET', '/feeds/:feedID', 'reader', 'own'],
  ['PUT', '/feeds/:feedID', 'reader', 'own'],
  ['DELETE', '/feeds/:feedID', 'reader', 'own'],
  ['GET', '/feeds/:feedID/icon', 'reader', 'library'],
  ['PUT', '/feeds/:feedID/mark-all-as-read', 'reader', 'own'],
  ['GET', '/export', 'reader', 'own'],
  ['POST', '/import', 'reader', 'both', THEIR_NEWS],
  ['GET', '/feeds/:feedID/entries', 'reader', 'both'],
  ['POST', '/feeds/:feedID/entries/import', 'reader', 'nothing'],
  ['GET', '/feeds/:feedID/entries/:entryID', 'reader', 'both'],
  ['GET', '/entries/ids', 'reader', 'both'],
  ['GET', '/entries', 'reader', 'both'],
  ['PUT', '/entries', 'reader', 'own'],
  ['GET', '/entries/:entryID', 'reader', 'both'],
  ['PUT', '/entries/:entryID', 'reader', 'nothing'],
  ['PUT', '/entries/:entryID/bookmark', 'reader', 'own'],
  ['PUT', '/entries/:entryID/star', 'reader', 'own'],
  ['POST', '/entries/:entryID/save', 'reader', 'nothing'],
  ['GET', '/entries/:entryID/fetch-content', 'reader', 'both'],
  ['PUT', '/flush-history', 'reader', 'own'],
  ['DELETE', '/flush-history', 'reader', 'own'],
  ['GET', '/icons/:iconID', 'reader', 'library'],
  ['GET', '/enclosures/:enclosureID', 'reader', 'both'],
  ['PUT', '/enclosures/:enclosureID', 'reader', 'nothing'],
  ['GET', '/integrations/status', 'reader', 'nothing'],
  ['GET', '/version', 'reader', 'nothing'],
  ['POST', '/api-keys', 'reader', 'own'],
  ['GET', '/api-keys', 'reader', 'own'],
  ['DELETE', '/api-keys/:apiKeyID', 'reader', 'own'],
];

/** Posts that ask: a token for reading alone may call them. */
const ASKING: ReadonlySet<string> = new Set(['POST /discover']);

/** Miniflux v1, with its probe and the document of these calls, which say nothing of a library. */
export const MINIFLUX_ROUTES: readonly Route[] = [
  ...ROWS.map(
    ([method, path, callers, touches, because]): Route => ({
      ...{ method, path: `/v1${path}`, callers, touches, proof: 'basic' },
      ...(because !== undefined && { because }),
      ...(ASKING.has(`${method} ${path}`) && { asks: true }),
    }),
  ),
  { method: 'GET', path: '/v1/openapi.json', callers: 'anyone', touches: 'nothing' },
  { method: 'GET', path: '/healthcheck', callers: 'anyone', touches: 'nothing' },
];
