import { get, type Route } from './route.ts';

/** What a browser is shown. */
export const PAGE_ROUTES: readonly Route[] = [
  get('/', 'reader', 'both'),
  get('/latest', 'reader', 'both'),
  get('/article/:id', 'reader', 'both'),
  get('/article/:id/beside/:other', 'reader', 'both'),
  get('/article/:id/versions', 'reader', 'both'),
  get('/article/:id/versions/:one/:other', 'reader', 'both'),
  get('/search', 'reader', 'both'),
  get('/people/:key', 'reader', 'both'),
  get('/subscriptions', 'reader', 'own'),
  get('/add', 'reader', 'both'),
  get('/packs/:name', 'reader', 'both'),
  get('/settings', 'reader', 'both'),
  get('/help', 'reader', 'own'),
  // Whose membership has ended takes along what is theirs.
  get('/opml', 'guest', 'own'),
  get('/outlet-rules.txt', 'reader', 'library'),
  get('/refresh', 'reader', 'library'),
  get('/following', 'reader', 'own'),
  get('/following.json', 'reader', 'own'),
  get('/following/new', 'reader', 'both'),
  get('/following/:id', 'reader', 'both'),
  get('/sections', 'reader', 'both'),
  get('/sections/:subject', 'reader', 'both'),
  get('/picks', 'reader', 'both'),
  get('/picks/past', 'reader', 'both'),
  get('/picks/desk', 'editor', 'both'),
  get('/outlet/:id', 'reader', 'both'),
  get('/outlet/:id/figures', 'reader', 'library'),
  get('/edition', 'reader', 'both'),
  get('/edition/taste.json', 'reader', 'own'),
  get('/history', 'reader', 'own'),
  get('/about', 'reader', 'library'),
  get('/saved', 'reader', 'own'),
  get('/saved.html', 'reader', 'own'),
  get('/saved.json', 'reader', 'own'),
  get('/saved.csv', 'reader', 'own'),
  get('/stories', 'reader', 'both'),
  get('/stories/:id', 'reader', 'both'),
  get('/stories/:id/claims', 'reader', 'both'),
  get('/stories/:id/sources', 'reader', 'both'),
  get('/stories/:id/sources.txt', 'reader', 'library'),
  get('/stories/:id/compare', 'reader', 'library'),
  get('/stories/:id/newer', 'reader', 'both'),
  get('/corrections', 'reader', 'both'),
  get('/live', 'reader', 'own'),
  get('/newer/:of', 'reader', 'both'),
  get('/offline', 'reader', 'own'),
  get('/offline.json', 'reader', 'own'),
  get('/sample/*', 'reader', 'nothing'),
];

/** Feeds for other programs, which cannot sign in: /feeds/atom/..., /feeds/rss/... and /feeds/json/... alike. */
export const FEED_ROUTES: readonly Route[] = ['/feeds/atom', '/feeds/rss', '/feeds/json'].flatMap(
  (base) => [
    get(`${base}/stories`, 'feed key', 'both'),
    get(`${base}/stories/:id`, 'feed key', 'both'),
    get(`${base}/claims/:id`, 'feed key', 'both'),
    get(`${base}/people/:key`, 'feed key', 'both'),
    get(`${base}/outlet/:id`, 'feed key', 'both'),
    get(`${base}/subscriptions/:id`, 'feed key', 'own'),
    get(`${base}/latest`, 'feed key', 'both'),
    get(`${base}/search`, 'feed key', 'both'),
    get(`${base}/sections/:subject`, 'feed key', 'both'),
    get(`${base}/following/:id`, 'feed key', 'own'),
    get(`${base}/picks`, 'feed key', 'library'),
    get(`${base}/saved`, 'feed key', 'own'),
    get(`${base}/labels/:id`, 'feed key', 'own'),
  ],
);

/** Feeds and lists that readers gave out, each under a secret of its own: whoever has the address is asked nothing else. */
export const GIVEN_ROUTES: readonly Route[] = [get('/feeds/given/:secret/:form', 'anyone', 'both')];

/** The house's own files, the same for everybody, and the pages that readers have made public. */
export const HOUSE_ROUTES: readonly Route[] = [
  get('/styles/:file', 'anyone', 'nothing'),
  get('/fonts/:file', 'anyone', 'nothing'),
  get('/behaviours/:file', 'anyone', 'nothing'),
  get('/:file{wordmark-[A-Za-z0-9_-]+\\.svg}', 'anyone', 'nothing'),
  get('/icon.svg', 'anyone', 'nothing'),
  get('/icon-192.png', 'anyone', 'nothing'),
  get('/icon-512.png', 'anyone', 'nothing'),
  get('/icon-maskable-512.png', 'anyone', 'nothing'),
  get('/speculation.json', 'anyone', 'nothing'),
  get('/sw.js', 'anyone', 'nothing'),
  // Whoever has the address: it is signed, only pages of ours have it, and it shows nothing but what an outlet shows.
  get('/picture/:width/:signature/:address', 'anyone', 'nothing'),
  get('/sound/:signature/:address', 'anyone', 'nothing'),
  get('/manifest.webmanifest', 'anyone', 'nothing'),
  get('/public/styles/:file', 'anyone', 'nothing'),
  get('/public/fonts/:file', 'anyone', 'nothing'),
  get('/public/pictures/:file', 'anyone', 'nothing'),
  // Whoever has its secret address; the page holds what its reader chose to show.
  get('/public/stories/:secret', 'anyone', 'library'),
  get('/public/stories/:secret/:form', 'anyone', 'library'),
  get('/public/oembed', 'anyone', 'library'),
  // Whatever else is asked for there is answered like an address that never was.
  get('/public/*', 'anyone', 'nothing'),
];
