import type { Callers, Route, Touches } from '../route.ts';

/** Where programs look for it: at the house's address, and where FreshRSS has it, whose users' programs add that themselves. */
export const GREADER_BASES = ['', '/api/greader.php'] as const;

const THEIR_NEWS = 'Whoever may read may say what: feeds and articles come with it, nothing goes.';

const IT_ASKS =
  'It asks by POST, since lists of numbers are too long for an address, and changes nothing.';

/** What is asked: by GET as Google had it, and by POST. */
const ASKED: readonly (readonly [path: string, touches: Touches])[] = [
  ['/user-info', 'own'],
  ['/subscription/list', 'own'],
  ['/tag/list', 'own'],
  ['/unread-count', 'own'],
  ['/stream/items/ids', 'both'],
  ['/stream/items/contents', 'both'],
  ['/stream/contents', 'both'],
  ['/stream/contents/*', 'both'],
];

const CHANGED: readonly (readonly [path: string, touches: Touches, because?: string])[] = [
  ['/subscription/edit', 'both', THEIR_NEWS],
  ['/subscription/quickadd', 'both', THEIR_NEWS],
  ['/subscription/import', 'both', THEIR_NEWS],
  ['/rename-tag', 'own'],
  ['/disable-tag', 'own'],
  ['/edit-tag', 'own'],
  ['/mark-all-as-read', 'own'],
];

/** What programs ask all day by POST. */
export const GREADER_ASKING: readonly string[] = GREADER_BASES.flatMap((base) =>
  ASKED.map(([path]) => `POST ${base}/reader/api/0${path}`),
);

/** Google Reader's API as FreshRSS, Miniflux and CommaFeed answer it: see src/http/greader/README.md. */
export const GREADER_ROUTES: readonly Route[] = GREADER_BASES.flatMap((base) => {
  const api = `${base}/reader/api/0`;
  const call = (
    method: 'GET' | 'POST',
    path: string,
    [callers, touches]: readonly [Callers, Touches],
  ): Route => ({ method, path, callers, touches, proof: 'google reader' });
  return [
    call('GET', `${base}/accounts/ClientLogin`, ['anyone', 'nothing']),
    call('POST', `${base}/accounts/ClientLogin`, ['anyone', 'nothing']),
    call('GET', `${api}/token`, ['reader', 'own']),
    call('GET', `${api}/subscription/export`, ['reader', 'own']),
    call('GET', `${base}/reader/atom/*`, ['reader', 'both']),
    ...ASKED.flatMap(([path, touches]): Route[] => [
      call('GET', `${api}${path}`, ['reader', touches]),
      { ...call('POST', `${api}${path}`, ['reader', touches]), asks: true, because: IT_ASKS },
    ]),
    ...CHANGED.map(
      ([path, touches, because]): Route => ({
        ...call('POST', `${api}${path}`, ['reader', touches]),
        ...(because !== undefined && { because }),
      }),
    ),
    // What else there is at Google: nothing is said of it.
    call('GET', `${api}/*`, ['reader', 'nothing']),
  ];
});
