import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HandedOn } from '../../../model/together/handed-on.ts';
import type { BroughtFrom } from '../../../store/elsewhere/brought-calls.ts';
import { SAVED_ORDERS, type SavedArticle, type SavedOrder } from '../../../store/history/saved.ts';
import type { Store } from '../../../store/store.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { handedPart } from '../handed/handed-part.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { readBeside, type ToldBeside } from '../lists/told-beside.ts';
import { isAsking } from '../search/search-page.ts';

type SavedView = {
  readonly visit: Visit;
  readonly order: SavedOrder;
  readonly typed: string;
  readonly count: number;
  readonly articles: readonly SavedArticle['article'][];
  readonly beside: ToldBeside;
  /** What others put before the reader. */
  readonly handed: readonly HandedOn[];
  /** What came from other programs, with the reader's tags there. */
  readonly brought: ReadonlyMap<number, BroughtFrom>;
  /** The address of the next page; null: that is all. */
  readonly next: string | null;
};

/** GET /saved: what the reader keeps for later; ?order=, ?q= searches in it, ?page= from 2. */
export function savedPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const typed = (context.req.query('q') ?? '').trim();
    const asked = context.req.query('order');
    const order = SAVED_ORDERS.find((one) => one === asked) ?? 'saved';
    const count = await store.saved.count(visit.readerId);
    const query = parseSearchQuery(typed, visit.settings.zone, visit.now);
    const { articles, next } = isAsking(query)
      ? await searchSaved(store, {
          visit,
          query,
          typed,
          before: wholeNumber(context.req.query('before')),
        })
      : await listSaved(store, { visit, order, page: wholeNumber(context.req.query('page')) ?? 1 });
    // Nothing folds here: what was saved was saved.
    const unfolded = { ...visit, settings: { ...visit.settings, foldsCopies: false } };
    const { beside } = await readBeside(store, articles, unfolded);
    const handed = await store.together.handedTo(visit.readerId);
    const ids = articles.map(({ id }) => id);
    const brought = await store.elsewhere.ofArticles(visit.readerId, ids);
    return context.html(
      page({ visit, order, typed, count, articles, beside, next, handed, brought }),
    );
  };
}

type Read = Pick<SavedView, 'articles' | 'next'>;
type Listed = { readonly visit: Visit; readonly order: SavedOrder; readonly page: number };

async function listSaved({ saved }: Store, { visit, order, page: asked }: Listed): Promise<Read> {
  const limit = visit.settings.pageLength;
  // Far more than anybody saves; the sum must be a number that SQLite takes.
  const number = Math.min(Math.max(asked, 1), 100_000);
  const offset = (number - 1) * limit;
  const read = await saved.list({ readerId: visit.readerId, order, offset, limit: limit + 1 });
  const articles = read.slice(0, limit).map(({ article }) => article);
  const next = `/saved?${new URLSearchParams({ order, page: String(number + 1) })}`;
  return { articles, next: read.length > limit ? next : null };
}

type Searched = {
  readonly visit: Visit;
  readonly query: ReturnType<typeof parseSearchQuery>;
  readonly typed: string;
  readonly before: number | null;
};

async function searchSaved(
  { search }: Store,
  { visit, query, typed, before }: Searched,
): Promise<Read> {
  const limit = visit.settings.pageLength;
  const found = await search.find({
    readerId: visit.readerId,
    query: { ...query, only: 'saved' },
    before,
    limit: limit + 1,
    passageLength: null,
  });
  const articles = found.slice(0, limit).map(({ line }) => line);
  const next = new URLSearchParams({ q: typed, before: String(articles.at(-1)?.id ?? 0) });
  return { articles, next: found.length > limit ? `/saved?${next}` : null };
}

function page(view: SavedView): Html {
  const { visit, count, articles, handed } = view;
  return frame({
    visit,
    title: say('Saved'),
    place: 'saved',
    head: feedHead({ path: '/saved', title: say('Saved') }),
    main: html`<header class="page-head"><h1>${say('Saved')}</h1>
<p class="page-words">${say('{count, plural, =0 {Nothing is saved.} one {One article, kept whatever becomes of its feed.} other {# articles, kept whatever becomes of their feeds.}}', { count })}</p>
<p class="page-words"><a href="/labels">${say('Labels')}</a></p>
${count > 0 && tools(view)}</header>
${handedPart(handed, visit)}${articles.length === 0 ? nothingHere(view) : html`<div class="columns">${articles.map((article) => savedItem(article, view))}</div>`}
${foot(view)}`,
  });
}

const ORDERS: Readonly<Record<SavedOrder, () => string>> = {
  saved: () => say('Last saved'),
  newest: () => say('Newest'),
  oldest: () => say('Oldest'),
  shortest: () => say('Shortest'),
  outlet: () => say('By title'),
};

function tools({ typed, order }: SavedView): Html {
  return html`<form class="joined" role="search" aria-label="${say('Search in what you saved')}" action="/saved"><label class="unseen" for="q">${say('Search in what you saved')}</label><input id="q" name="q" type="search" value="${typed}" maxlength="1000" autocomplete="off" placeholder="${say('Search in what you saved')}"><button class="quiet">${say('Search')}</button></form>
<nav class="tabs" aria-label="${say('Order')}"><ul>${SAVED_ORDERS.map(
    (one) =>
      html`<li><a href="/saved${one !== 'saved' && html`?order=${one}`}"${one === order && typed === '' && html` aria-current="page"`}>${ORDERS[one]()}</a></li>`,
  )}</ul></nav>`;
}

function savedItem(article: SavedArticle['article'], { visit, beside, brought }: SavedView): Html {
  const words = brought.get(article.id)?.words ?? [];
  const kicker = html`${outletLink(article)}${words.length > 0 && html` · <bdi>${words.join(', ')}</bdi>`}`;
  return articleItem(article, {
    ...{ visit, prominence: 'first', heading: 'h2', kicker, isDated: true, beside },
  });
}

function nothingHere({ typed, count }: SavedView): Html {
  if (typed !== '')
    return html`<div class="empty"><p>${say('You saved nothing like it.')}</p></div>`;
  if (count > 0) return html`<div class="empty"><p>${say('There are no more pages.')}</p></div>`;
  return html`<div class="empty"><h2>${say('Nothing is saved yet')}</h2><p>${sayHtml('Every article has a bookmark; the key {key} sets it.', { key: html`<kbd>s</kbd>` })}</p></div>`;
}

/** Called so in every language. */
const FORMATS = { csv: 'CSV', epub: 'EPUB' };

function foot({ next, count }: SavedView): Html | null {
  if (count === 0) return null;
  return html`${next !== null && html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${next}" rel="next">${say('More')} ${icon('older')}</a></nav>`}
<p class="feed-words">${sayHtml('Take them with you: {bookmarks}, {json}, {csv}, {epub}.', {
    bookmarks: html`<a href="/saved.html" download>${say('as bookmarks')}</a>`,
    json: html`<a href="/saved.json" download>JSON</a>`,
    csv: html`<a href="/saved.csv" download>${FORMATS.csv}</a>`,
    epub: html`<a href="/saved.epub" download>${FORMATS.epub}</a>`,
  })}</p>${feedWays({ path: '/saved', title: say('Saved') })}`;
}
