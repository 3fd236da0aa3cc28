/** Every route of the table as a request that does what the route is for, given what there is to ask for. */
import type { FieldShape } from '../../src/http/security/routes/form-shape.ts';
import type { Route } from '../../src/http/security/routes/route.ts';
import type { Asking } from './house.ts';
import type { Ids } from './traces.ts';

export type Call = {
  readonly route: Route;
  readonly path: string;
  readonly asking: Asking;
};

/** The call of a route; what its parameters and fields name is taken from `ids`. */
export function callOf(route: Route, ids: Ids): Call {
  const path = `${pathOf(route, ids)}${QUERIES[`${route.method} ${route.path}`]?.(ids) ?? ''}`;
  const { method } = route;
  if (method === 'GET') return { route, path, asking: {} };
  if (route.form !== undefined)
    return { route, path, asking: { method, body: formOf(route, ids) } };
  return { route, path, asking: { method, ...bodyOf(route, ids) } };
}

/** A parameter's name says what it is of, except where all are ":id". */
export function pathOf({ path }: Route, ids: Ids): string {
  const [, first = '', second = ''] = path.split('/');
  const thing = first === 'api' || first === 'feeds' ? second : first;
  const third = first === 'feeds' ? (path.split('/')[3] ?? '') : thing;
  return path
    .replace(':id', () => ids[ID_OF[third] ?? ''] ?? '1')
    .replace(/:file(?:\{.*\})?/, 'none')
    .replace('*', 'none')
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? PLAIN[name] ?? '1'));
}

const ID_OF: Readonly<Record<string, string>> = {
  article: 'article',
  articles: 'article',
  outlet: 'outlet',
  outlets: 'outlet',
  stories: 'story',
  claims: 'claim',
  following: 'rule',
  alerts: 'target',
  picks: 'pick',
  polls: 'poll',
  'story-corrections': 'correction',
  'outlet-rules': 'outletRule',
  subscriptions: 'feed',
  lists: 'list',
  'given-feeds': 'given',
  labels: 'label',
  groups: 'group',
  'group-notes': 'note',
  'shared-folders': 'folder',
  'handed-on': 'handed',
};

/** What is the same for everybody. */
const PLAIN: Readonly<Record<string, string>> = {
  name: 'europe',
  subject: 'politics',
  of: 'articles',
  one: '0',
};

const SEARCH = () => '?q=zephyr';

const QUERIES: Readonly<Record<string, (ids: Ids) => string>> = {
  'GET /search': SEARCH,
  'GET /feeds/atom/search': SEARCH,
  'GET /feeds/json/search': SEARCH,
  'GET /feeds/rss/search': SEARCH,
  'GET /api/search': SEARCH,
  'GET /api/speakers': () => '?q=odalys',
  'GET /saved': () => '?q=zephyr',
  'GET /history': () => '?q=zephyr',
  'GET /following/new': () => '?does=follow&kind=phrase&key=zephyr',
  'GET /api/following/preview': () => '?kind=phrase&key=zephyr',
  'GET /stories/:id/compare': ({ article, told }) => `?one=${article}&other=${told}`,
  'GET /house/polls/new': ({ story }) => `?story=${story}`,
  'GET /newer/:of': () => '?since=0',
  'GET /stories/:id/newer': () => '?since=0&version=0',
  'POST /api/import': () => '?name=note.txt',
  'GET /api/group-notes': ({ story }) => `?kind=story&id=${story}`,
};

/** A form with a value for each field. */
export function formOf({ path, form = {} }: Route, ids: Ids): FormData {
  const body = new FormData();
  const own = { ...ids, ...BY_ROUTE[path]?.(ids) };
  for (const [name, field] of Object.entries(form)) {
    const value = name === 'version' ? null : valueFor(name, field, own);
    if (value !== null) body.set(name, value);
  }
  return body;
}

/** A form for a poll whose times can be, by the house's clock. */
const ofPoll = (): Ids => ({
  ...{ question: 'Should it run?', options: 'Yes\nNo' },
  ...{ opens: '', closes: '2025-12-01T12:00' },
});
const ofStory = ({ told = '', otherStory = '' }: Ids): Ids => ({ article: told, into: otherStory });

/** Where a name means something else than elsewhere. */
const BY_ROUTE: Readonly<Record<string, (ids: Ids) => Ids>> = {
  '/subscriptions': () => ({ feed: '0' }),
  '/stories/:id/split': ofStory,
  '/stories/:id/move': ofStory,
  '/groups/bring-back': ({ group = '0' }) => ({ turn: `${group}.1` }),
  '/polls/undo': ({ poll = '0' }) => ({ vote: `${poll}.2` }),
  '/house/polls': ofPoll,
  '/house/polls/:poll/change': ofPoll,
  '/house/polls/:poll/correct': ofPoll,
  '/polls/:poll/vote': () => ({ answer: '0' }),
};

/** What a form says if it says nothing else. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ kind: 'phrase', key: 'harbour', end: 'never', title: 'Renamed', folder: 'Elsewhere' },
  ...{ url: 'https://zephyr-letter.example/feed.xml?key=zephyr-key', homeUrl: '', day: '' },
  ...{ turn: 'up coverage', words: 'Read more about it here', comment: 'Look', typed: '' },
  ...{ name: 'A name', from: '', until: '', all: 'yes' },
};

function valueFor(name: string, { takes, words }: FieldShape, ids: Ids): string | File | null {
  if (takes === 'file') return new File(['words'], 'note.txt');
  if (takes === 'number') return ids[NAMED[name] ?? name] ?? '1';
  return words?.[0] ?? WORDS[name] ?? ids[name] ?? 'x';
}

const NAMED: Readonly<Record<string, string>> = { with: 'otherStory', upTo: 'told', at: 'none' };

type Body = Pick<Asking, 'body' | 'headers'>;

function bodyOf({ method, path }: Route, ids: Ids): Body {
  const make = BODIES[`${method} ${path.slice('/api'.length)}`];
  if (make === undefined) return {};
  const made = make(numbersOf(ids));
  const type = TYPES[path] ?? 'application/json';
  const body = typeof made === 'string' ? made : JSON.stringify(made);
  return { body, headers: { 'content-type': type } };
}

const TYPES: Readonly<Record<string, string>> = {
  '/api/opml': 'text/x-opml',
  '/api/outlet-rules/file': 'text/plain',
  '/api/import': 'application/octet-stream',
};

type Numbers = Readonly<Record<string, number>>;

function numbersOf(ids: Ids): Numbers {
  return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, Number(id)]));
}

const ZEPHYR = 'https://zephyr-letter.example/feed.xml?key=zephyr-key';

const PAGE = 'https://zephyr-letter.example/';
const WATCHED = { kind: 'changes', within: null, language: null, everyMinutes: null };

/** A body for each call that takes one. */
export const BODIES: Readonly<Record<string, (ids: Numbers) => unknown>> = {
  'POST /lists': () => ({ url: 'https://zephyr-letter.example/other.opml' }),
  'PATCH /lists/:id': () => ({ drops: true }),
  'POST /given-feeds': ({ rule }) => ({ path: `/following/${rule}` }),
  'POST /story-corrections': ({ story, told }) => ({
    correction: { kind: 'split', story, articles: [told] },
  }),
  'PUT /articles/:id/standing': () => ({ stands: false }),
  'PATCH /edition/reasons': () => ({ burst: 'off' }),
  'POST /edition/hidden': ({ article }) => ({ kind: 'article', id: article, hidden: false }),
  'POST /readings': ({ told }) => ({ article: told, isFinished: true }),
  'PUT /edition/taste': () => ({ format: 'hearsay-taste', version: 1, weights: [] }),
  'POST /edition/taste/weights': () => ({ kind: 'subject', key: 'zephyr', edit: 'off' }),
  'POST /picks': ({ story }) => ({ kind: 'story', target: story }),
  'PATCH /picks/:id': () => ({ comment: 'Other words' }),
  'PUT /polls/:id/vote': () => ({ answer: 1 }),
  'POST /following': () => ({ does: 'follow', kind: 'phrase', key: 'harbour' }),
  'PATCH /following/:id': () => ({ name: 'Renamed' }),
  'POST /alerts/webhooks': () => ({ name: 'A', address: 'https://a.example/', tells: [] }),
  'POST /alerts/ntfy': () => ({ name: 'A', address: 'https://a.example/topic', tells: [] }),
  'PATCH /alerts/targets/:id': () => ({ name: 'Renamed' }),
  'PUT /alerts/plan': () => ({ quiet: null, mostADay: 9 }),
  'PUT /alerts/rules/:id': () => ({ tells: null, marksRead: true, saves: false }),
  'POST /labels': () => ({ name: 'Another' }),
  'POST /groups': () => ({ name: 'Another' }),
  'POST /groups/:id/invitations': () => ({ name: 'nobody' }),
  'POST /groups/:id/notes': ({ story }) => ({
    target: { kind: 'story', id: story },
    words: 'What of it?',
  }),
  'POST /groups/:id/folders': () => ({ folder: 'Zephyr folder' }),
  'POST /handed-on': ({ article }) => ({ to: 1, article, words: '' }),
  'PATCH /labels/:id': () => ({ name: 'Renamed' }),
  'POST /labels/:id/articles': ({ told }) => ({ does: 'take off', articles: [told] }),
  'POST /marks': ({ article }) => ({ mark: 'unread', articles: [article] }),
  'POST /marks/all-read': ({ told }) => ({ upTo: told }),
  'POST /marks/undo': () => ({ action: 1 }),
  'PATCH /outlets/:id': () => ({ name: 'Renamed' }),
  'POST /outlet-rules/file': () => 'coast-courier.example\ndrop: Read more\n',
  'POST /outlet-rules': () => ({ outlet: 'coast-courier.example', kind: 'drop', pattern: 'More' }),
  'POST /subscriptions': () => ({ feeds: [{ url: ZEPHYR }] }),
  'PATCH /subscriptions/:feedId': () => ({ title: 'Renamed' }),
  'POST /feed-search': () => ({ address: 'coast-courier.example' }),
  'POST /page-feeds/look': () => ({ address: 'coast-courier.example' }),
  'POST /page-feeds': () => ({ url: PAGE, recipe: WATCHED }),
  'PUT /page-feeds/:feedId': () => ({ recipe: WATCHED }),
  'POST /opml': () => `<opml version="2.0"><body><outline xmlUrl="${ZEPHYR}"/></body></opml>`,
  'POST /refresh': () => ({}),
  'POST /import': () => 'Words of a text.',
  'PATCH /settings': () => ({ theme: 'dark' }),
};
