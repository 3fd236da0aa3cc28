import type { Route, Touches } from '../route.ts';

const THEIR_NEWS = 'Whoever may read may say what: feeds and articles come with it, nothing goes.';

/** By v1-2 and by v1-3; null: it is in the other alone. */
type Row = readonly [
  old: Route['method'] | null,
  method: Route['method'] | null,
  path: string,
  touches: Touches,
  because?: string,
];

const ROWS: readonly Row[] = [
  ['GET', 'GET', '/version', 'nothing'],
  ['GET', 'GET', '/status', 'nothing'],
  ['GET', 'GET', '/user', 'own'],
  ['GET', 'GET', '/folders', 'own'],
  ['POST', 'POST', '/folders', 'own'],
  ['PUT', 'PUT', '/folders/:folderId', 'own'],
  ['DELETE', 'DELETE', '/folders/:folderId', 'own'],
  ['PUT', 'POST', '/folders/:folderId/read', 'own'],
  ['GET', 'GET', '/feeds', 'own'],
  ['POST', 'POST', '/feeds', 'both', THEIR_NEWS],
  ['DELETE', 'DELETE', '/feeds/:feedId', 'own'],
  ['PUT', 'POST', '/feeds/:feedId/move', 'own'],
  ['PUT', 'POST', '/feeds/:feedId/rename', 'own'],
  ['PUT', 'POST', '/feeds/:feedId/read', 'own'],
  ['GET', 'GET', '/items', 'both'],
  ['GET', 'GET', '/items/updated', 'both'],
  ['PUT', 'POST', '/items/read', 'own'],
  ['PUT', 'POST', '/items/read/multiple', 'own'],
  ['PUT', 'POST', '/items/unread/multiple', 'own'],
  ['PUT', 'POST', '/items/star/multiple', 'own'],
  ['PUT', 'POST', '/items/unstar/multiple', 'own'],
  ['PUT', 'POST', '/items/:itemId/read', 'own'],
  ['PUT', 'POST', '/items/:itemId/unread', 'own'],
  [null, 'POST', '/items/:itemId/star', 'own'],
  [null, 'POST', '/items/:itemId/unstar', 'own'],
  ['PUT', null, '/items/:feedId/:guidHash/star', 'own'],
  ['PUT', null, '/items/:feedId/:guidHash/unstar', 'own'],
];

/** Nextcloud News v1-2, which newsboat knows, and v1-3. */
export const NEXTCLOUD_ROUTES: readonly Route[] = ROWS.flatMap(
  ([old, method, path, touches, because]) => [
    ...routeOf('v1-2', old, { path, touches, because }),
    ...routeOf('v1-3', method, { path, touches, because }),
  ],
);

type Rest = {
  readonly path: string;
  readonly touches: Touches;
  readonly because: string | undefined;
};

function routeOf(version: string, method: Route['method'] | null, rest: Rest): Route[] {
  const { path, touches, because } = rest;
  if (method === null) return [];
  const known = { method, path: `/index.php/apps/news/api/${version}${path}`, touches } as const;
  return [
    { ...known, callers: 'reader', proof: 'basic', ...(because !== undefined && { because }) },
  ];
}
