import type { Context } from 'hono';
import { html } from 'hono/html';
import type { CountedLabel } from '../../../model/labels/label.ts';
import type { ArticleLine } from '../../../model/library.ts';
import { LABEL_ORDERS, type LabelOrder } from '../../../store/labels/label-calls.ts';
import type { Store } from '../../../store/store.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { labelSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { readBeside, type ToldBeside } from '../lists/told-beside.ts';
import { isAsking } from '../search/search-page.ts';
import { notFoundPage } from '../trouble-page.ts';
import { labelPath } from './label-path.ts';
import { labelTools } from './labels-page.ts';

type LabelView = {
  readonly visit: Visit;
  readonly label: CountedLabel;
  readonly order: LabelOrder;
  readonly typed: string;
  readonly articles: readonly ArticleLine[];
  readonly beside: ToldBeside;
  /** The address of the next page; null: that is all. */
  readonly next: string | null;
};

/** GET /labels/:id: what bears a label; ?order=, ?q= searches in it, ?page= from 2. */
export function labelPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const label = (await store.labels.all(visit.readerId)).find((one) => one.id === id);
    if (label === undefined)
      return context.html(notFoundPage(visit, say('You have no such label.')), 404);
    const typed = (context.req.query('q') ?? '').trim();
    const asked = context.req.query('order');
    const order = LABEL_ORDERS.find((one) => one === asked) ?? 'labelled';
    const query = parseSearchQuery(typed, visit.settings.zone, visit.now);
    const before = wholeNumber(context.req.query('before'));
    const page = wholeNumber(context.req.query('page')) ?? 1;
    const { articles, next } = isAsking(query)
      ? await searchLabelled(store, { visit, label, query, typed, before })
      : await listLabelled(store, { visit, label, order, page });
    // Nothing folds here: each was labelled by itself.
    const unfolded = { ...visit, settings: { ...visit.settings, foldsCopies: false } };
    const { beside } = await readBeside(store, articles, unfolded);
    return context.html(labelView({ visit, label, order, typed, articles, beside, next }));
  };
}

type Read = Pick<LabelView, 'articles' | 'next'>;
type Listed = Pick<LabelView, 'visit' | 'label' | 'order'> & { readonly page: number };

async function listLabelled({ labels }: Store, listed: Listed): Promise<Read> {
  const { visit, label, order, page } = listed;
  const limit = visit.settings.pageLength;
  // Far more than anybody labels; the sum must be a number that SQLite takes.
  const number = Math.min(Math.max(page, 1), 100_000);
  const place = { offset: (number - 1) * limit, limit: limit + 1 };
  const asked = { readerId: visit.readerId, labelId: label.id, order, ...place };
  const read = await labels.list(asked);
  const next = `${labelPath(label.id)}?${new URLSearchParams({ order, page: String(number + 1) })}`;
  return {
    articles: read.slice(0, limit).map(({ article }) => article),
    next: read.length > limit ? next : null,
  };
}

type Searched = Pick<LabelView, 'visit' | 'label' | 'typed'> & {
  readonly query: ReturnType<typeof parseSearchQuery>;
  readonly before: number | null;
};

async function searchLabelled({ search }: Store, searched: Searched): Promise<Read> {
  const { visit, label, query, typed, before } = searched;
  const limit = visit.settings.pageLength;
  const found = await search.find({
    readerId: visit.readerId,
    query: { ...query, labels: [...query.labels, label.name] },
    ...{ before, limit: limit + 1, passageLength: null },
  });
  const articles = found.slice(0, limit).map(({ line }) => line);
  const next = new URLSearchParams({ q: typed, before: String(articles.at(-1)?.id ?? 0) });
  return { articles, next: found.length > limit ? `${labelPath(label.id)}?${next}` : null };
}

function labelView(view: LabelView): Html {
  const { visit, label, articles, beside, next } = view;
  const feed = { path: labelPath(label.id), title: label.name };
  return frame({
    visit,
    title: label.name,
    place: 'elsewhere',
    head: html`${feedHead(feed)}<link rel="stylesheet" href="${labelSheet.path}">`,
    main: html`<header class="page-head"><p class="kicker"><a href="/labels">${say('Labels')}</a></p><h1><bdi>${label.name}</bdi></h1>
<p class="page-words">${say('{count, plural, =0 {Nothing bears it.} one {One article, kept whatever becomes of its feed.} other {# articles, kept whatever becomes of their feeds.}}', { count: label.count })}</p>
${label.count > 0 && tools(view)}</header>
${articles.length === 0 ? nothingHere(view) : html`<div class="columns">${articles.map((article) => articleItem(article, { visit, prominence: 'first', heading: 'h2', kicker: outletLink(article), isDated: true, beside }))}</div>`}
${next !== null && html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${next}" rel="next">${say('More')} ${icon('older')}</a></nav>`}
${feedWays(feed)}${labelTools(label)}`,
  });
}

const ORDERS: Readonly<Record<LabelOrder, () => string>> = {
  labelled: () => say('Last labelled'),
  newest: () => say('Newest'),
  oldest: () => say('Oldest'),
  shortest: () => say('Shortest'),
  outlet: () => say('By title'),
};

function tools({ label, typed, order }: LabelView): Html {
  const path = labelPath(label.id);
  return html`<form class="joined" role="search" aria-label="${say('Search under this label')}" action="${path}"><label class="unseen" for="q">${say('Search under this label')}</label><input id="q" name="q" type="search" value="${typed}" maxlength="1000" autocomplete="off" placeholder="${say('Search under this label')}"><button class="quiet">${say('Search')}</button></form>
<nav class="tabs" aria-label="${say('Order')}"><ul>${LABEL_ORDERS.map(
    (one) =>
      html`<li><a href="${path}${one !== 'labelled' && html`?order=${one}`}"${one === order && typed === '' && html` aria-current="page"`}>${ORDERS[one]()}</a></li>`,
  )}</ul></nav>`;
}

function nothingHere({ typed, label }: LabelView): Html {
  if (typed !== '')
    return html`<div class="empty"><p>${say('Nothing like it bears this label.')}</p></div>`;
  if (label.count > 0)
    return html`<div class="empty"><p>${say('There are no more pages.')}</p></div>`;
  return html`<div class="empty"><p>${say('Nothing bears it yet.')}</p></div>`;
}
