/** Work that somebody may have this machine do: so much at once, and so much a minute from then on. */
export type WorkLimit = { readonly atOnce: number; readonly aMinute: number };

/** Asks other servers, which have not asked for it. */
const ASKING: WorkLimit = { atOnce: 60, aMinute: 20 };
/** Reads files, or goes through the library for what has no list. */
const READING: WorkLimit = { atOnce: 240, aMinute: 120 };
/** Asks somebody by name: whoever tries names is slow. */
const INVITING: WorkLimit = { atOnce: 20, aMinute: 1 };
/** What strangers are shown; an address may be a whole town's. */
const SHOWING: WorkLimit = { atOnce: 600, aMinute: 600 };

/** By a route's name; what is not here takes no more than reading a page. */
export const WORK_LIMITS: Readonly<Record<string, WorkLimit>> = {
  ...limited(ASKING, [
    ...['GET /add', 'POST /subscriptions', 'POST /packs/:name', 'POST /sample-edition/follow'],
    ...['POST /refresh', 'POST /article/:id/page'],
    ...['POST /account/titles', 'POST /account/titles/try'],
    ...['POST /api/feed-search', 'POST /api/subscriptions', 'POST /api/packs/:name/subscribe'],
    ...['POST /api/sample-edition', 'POST /api/opml', 'POST /api/refresh'],
    'POST /api/articles/:id/page',
    // Each writes a row for whoever comes by.
    'POST /sign-in/passkey/start',
    ...['POST /sign-in/openid', 'GET /sign-in/openid/back', 'POST /account/ways/openid'],
    'POST /house/ways/openid',
    ...['POST /account/newsletters/boxes', 'POST /account/newsletters/boxes/now'],
    'POST /account/newsletters/boxes/password',
  ]),
  ...limited(READING, [
    ...['POST /add/files', 'POST /api/import', 'POST /rules/import', 'POST /api/outlet-rules/file'],
    ...['POST /following/file', 'POST /edition/taste/file', 'PUT /api/edition/taste'],
    ...['POST /account/newsletters/senders/allow', 'POST /account/newsletters/mails/again'],
    ...['GET /search', 'GET /api/search', 'GET /feeds/atom/search', 'GET /feeds/json/search'],
    ...[
      'GET /following/new',
      'POST /following',
      'GET /api/following/preview',
      'POST /api/following',
    ],
    ...['GET /history', 'GET /saved', 'GET /saved.json', 'GET /saved.html'],
    ...['GET /article/:id/beside/:other', 'GET /stories/:id/compare', 'GET /outlet/:id/figures'],
  ]),
  ...limited(INVITING, ['POST /groups/invite', 'POST /groups/remove', 'POST /groups/bring-back']),
  ...limited(SHOWING, [
    'GET /public/stories/:secret',
    'GET /public/*',
    'POST /payment/stripe',
    'GET /open/stories',
    'GET /open/stories/:id',
  ]),
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
