import { GREADER_ASKING } from './programs/greader-table.ts';

/** Work that somebody may have this machine do: so much at once, and so much a minute from then on. */
export type WorkLimit = { readonly atOnce: number; readonly aMinute: number };

/** Asks other servers, which have not asked for it. */
const ASKING: WorkLimit = { atOnce: 60, aMinute: 20 };
/** Reads files, or goes through the library for what has no list. */
const READING: WorkLimit = { atOnce: 240, aMinute: 120 };
/** Asks somebody by name: whoever tries names is slow. */
const INVITING: WorkLimit = { atOnce: 20, aMinute: 1 };
/** What a program asks all day; one that asks for each of a thousand feeds is served. */
const SYNCING: WorkLimit = { atOnce: 20_000, aMinute: 6_000 };
/** What strangers are shown; an address may be a whole town's. */
const SHOWING: WorkLimit = { atOnce: 600, aMinute: 600 };

/** By a route's name; what is not here takes no more than reading a page. */
export const WORK_LIMITS: Readonly<Record<string, WorkLimit>> = {
  ...limited(ASKING, [
    ...['GET /add', 'POST /subscriptions', 'POST /packs/:name', 'POST /sample-edition/follow'],
    ...['POST /subscriptions/lists', 'POST /subscriptions/lists/ask'],
    ...['POST /api/lists', 'POST /api/lists/:id/refresh'],
    ...['POST /refresh', 'POST /article/:id/page'],
    ...['GET /add/headlines', 'POST /add/headlines', 'POST /add/headlines/preview'],
    ...['GET /subscriptions/:id/page', 'POST /subscriptions/:id/page'],
    ...['POST /api/page-feeds/look', 'POST /api/page-feeds', 'PUT /api/page-feeds/:feedId'],
    ...['POST /account/titles', 'POST /account/titles/try'],
    ...['POST /add/page', 'POST /article/:id/send', 'POST /api/saved-pages'],
    ...['POST /api/feed-search', 'POST /api/subscriptions', 'POST /api/packs/:name/subscribe'],
    ...['POST /api/sample-edition', 'POST /api/opml', 'POST /api/refresh'],
    'POST /api/articles/:id/page',
    // Each writes a row for whoever comes by.
    'POST /sign-in/passkey/start',
    ...['POST /sign-in/openid', 'GET /sign-in/openid/back', 'POST /account/ways/openid'],
    'POST /house/ways/openid',
    ...['POST /account/newsletters/boxes', 'POST /account/newsletters/boxes/now'],
    'POST /account/newsletters/boxes/password',
    ...['POST /account/alerts/webhooks', 'POST /account/alerts/ntfy'],
    ...['POST /api/alerts/webhooks', 'POST /api/alerts/ntfy'],
    ...['POST /api/alerts/targets/:id/test', 'POST /api/alerts/deliveries/:id/again'],
    ...['POST /account/alerts/browser', 'POST /account/alerts/test', 'POST /account/alerts/again'],
    ...[
      'POST /reader/api/0/subscription/edit',
      'POST /reader/api/0/subscription/quickadd',
      'POST /reader/api/0/subscription/import',
      'POST /api/greader.php/reader/api/0/subscription/edit',
      'POST /api/greader.php/reader/api/0/subscription/quickadd',
      'POST /api/greader.php/reader/api/0/subscription/import',
    ],
    ...['POST /v1/discover', 'POST /v1/feeds', 'POST /v1/import', 'PUT /v1/feeds/refresh'],
    ...['PUT /v1/feeds/:feedID/refresh', 'PUT /v1/categories/:categoryID/refresh'],
    'GET /v1/entries/:entryID/fetch-content',
    'POST /index.php/apps/news/api/v1-2/feeds',
    'POST /index.php/apps/news/api/v1-3/feeds',
  ]),
  ...limited(READING, [
    ...['POST /add/files', 'POST /api/import', 'POST /rules/import', 'POST /api/outlet-rules/file'],
    ...['POST /following/file', 'POST /edition/taste/file', 'PUT /api/edition/taste'],
    ...['POST /account/newsletters/senders/allow', 'POST /account/newsletters/mails/again'],
    ...['GET /search', 'GET /api/search', 'GET /feeds/atom/search', 'GET /feeds/json/search'],
    'GET /feeds/rss/search',
    ...[
      'GET /following/new',
      'POST /following',
      'GET /api/following/preview',
      'POST /api/following',
    ],
    'GET /account/alerts',
    ...['GET /history', 'GET /saved', 'GET /saved.json', 'GET /saved.html'],
    ...['GET /saved.csv', 'GET /saved.epub', 'GET /edition.epub', 'GET /folder.epub'],
    ...['GET /article/:id/markdown', 'GET /stories/:id/markdown'],
    ...['GET /article/:id/beside/:other', 'GET /stories/:id/compare', 'GET /outlet/:id/figures'],
  ]),
  ...limited(SYNCING, ['POST /tt-rss/api', 'POST /tt-rss/api/', ...GREADER_ASKING]),
  ...limited(INVITING, [
    ...['POST /groups/invite', 'POST /groups/remove', 'POST /groups/bring-back'],
    ...['POST /api/groups/:id/invitations', 'DELETE /api/groups/:id/members/:member'],
    'POST /api/groups/:id/members/:member/restore',
  ]),
  ...limited(READING, [
    ...['POST /handed', 'POST /handed/take-back'],
    ...['POST /api/handed-on', 'DELETE /api/handed-on/:id'],
  ]),
  ...limited(SHOWING, [
    'GET /public/stories/:secret',
    'GET /public/stories/:secret/:form',
    'GET /public/oembed',
    'GET /feeds/given/:secret/:form',
    'GET /public/*',
    'POST /payment/stripe',
    'GET /open/stories',
    'GET /open/stories/:id',
  ]),
  ...limited(SHOWING, ['GET /hub/:token', 'POST /hub/:token']),
  ...limited(ASKING, ['POST /hub']),
  ...limited(SHOWING, ['GET /letters', 'GET /letters/:id', 'GET /letters/:id/atom']),
  ...limited(SHOWING, ['GET /letters/:id/:issue', 'GET /letters/:id/:issue/letter']),
  ...limited(READING, ['GET /account/digest/preview', 'GET /account/digest/preview/letter']),
  ...limited(ASKING, ['POST /house/letters/:id/test', 'POST /house/letters/:id/send']),
  ...limited(SHOWING, ['POST /letters/subscribe', 'POST /letters/confirm/:token']),
  ...limited(SHOWING, ['POST /letters/leave/:token', 'POST /letters/mine/:token']),
};

function limited(limit: WorkLimit, names: readonly string[]): Record<string, WorkLimit> {
  return Object.fromEntries(names.map((name) => [name, limit]));
}
