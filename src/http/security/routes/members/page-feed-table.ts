import { aNumber, type FormShape, oneOf, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const part = text(1_000);

/** How a page is read, and what becomes of it. */
const RECIPE: FormShape = {
  ...{ address: text(2_000), sitemap: text(2_000), feed: aNumber },
  ...{ name: text(2_000), folder: text(2_000), hours: aNumber, language: text(100) },
  kind: oneOf('selectors', 'json', 'sitemap', 'changes'),
  ...{ item: part, link: part, headline: part, date: part, summary: part, author: part },
  ...{ picture: part, within: part },
};

const THEIR_NEWS = 'Whoever may read may say what: a feed comes with it, nothing goes.';

/** Feeds made of pages. */
export const PAGE_FEED_ROUTES: readonly Route[] = [
  get('/add/headlines', 'reader', 'own'),
  { ...ownForm('/add/headlines/preview', RECIPE), asks: true },
  { ...ownForm('/add/headlines', RECIPE), touches: 'both', because: THEIR_NEWS },
  get('/subscriptions/:id/page', 'reader', 'own'),
  { ...ownForm('/subscriptions/:id/page', RECIPE), touches: 'both', because: THEIR_NEWS },
  {
    method: 'POST',
    path: '/api/page-feeds/look',
    callers: 'reader',
    touches: 'nothing',
    asks: true,
  },
  {
    ...{ method: 'POST', path: '/api/page-feeds', callers: 'reader', touches: 'both' },
    because: THEIR_NEWS,
  },
  { method: 'GET', path: '/api/page-feeds/:feedId', callers: 'reader', touches: 'own' },
  {
    ...{ method: 'PUT', path: '/api/page-feeds/:feedId', callers: 'reader', touches: 'both' },
    because: THEIR_NEWS,
  },
];
