import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HistoryPlace, OpenedArticle } from '../../../store/history/history.ts';
import type { Store } from '../../../store/store.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { figureSheet } from '../../assets/house-assets.ts';
import { say, sayHtml } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { type MutedBy, readMutedBy } from '../following/muted-note.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { isAsking } from '../search/search-page.ts';
import { dayKey } from '../wording/times.ts';
import { historyDay } from './history-day.ts';

type HistoryView = {
  readonly visit: Visit;
  readonly typed: string;
  readonly problems: readonly string[];
  readonly opened: readonly OpenedArticle[];
  /** Where the next page begins; null: that is all. */
  readonly next: string | null;
  readonly isFirst: boolean;
  readonly muted: MutedBy;
};

/** GET /history: what the reader opened, by day, the last first; ?q= searches in it as the search does. */
export function historyPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const typed = (context.req.query('q') ?? '').trim();
    const before = context.req.query('before');
    const query = parseSearchQuery(typed, visit.settings.zone, visit.now);
    const { opened, next } = isAsking(query)
      ? await searchOpened(store, { visit, query, before })
      : await readOpened(store, { visit, before });
    const { problems } = query;
    const ids = opened.map(({ article }) => article.id);
    const muted = await readMutedBy(store, visit.readerId, ids);
    return context.html(
      page({ visit, typed, problems, opened, next, isFirst: before === undefined, muted }),
    );
  };
}

type Asked = { readonly visit: Visit; readonly before: string | undefined };
type Read = Pick<HistoryView, 'opened' | 'next'>;

async function readOpened({ history }: Store, { visit, before }: Asked): Promise<Read> {
  const limit = visit.settings.pageLength;
  const asked = { readerId: visit.readerId, before: placeOf(before), limit: limit + 1 };
  const read = await history.opened(asked);
  const opened = read.slice(0, limit);
  const last = opened.at(-1);
  const hasOlder = read.length > limit && last !== undefined;
  return { opened, next: hasOlder ? `${last.openedAt}.${last.article.id}` : null };
}

/** Equal times are told apart by the article. */
function placeOf(before: string | undefined): HistoryPlace | null {
  const [openedAt, articleId] = (before ?? '').split('.').map(wholeNumber);
  if (typeof openedAt !== 'number' || typeof articleId !== 'number') return null;
  return { openedAt, articleId };
}

type Searched = Asked & { readonly query: ReturnType<typeof parseSearchQuery> };

/** The newest articles first: a search goes by the articles' own time. */
async function searchOpened(
  { search, history }: Store,
  { visit, query, before }: Searched,
): Promise<Read> {
  const limit = visit.settings.pageLength;
  const found = await search.find({
    readerId: visit.readerId,
    query: { ...query, only: 'opened' },
    before: wholeNumber(before),
    limit: limit + 1,
    passageLength: null,
  });
  const lines = found.slice(0, limit).map(({ line }) => line);
  const ids = lines.map(({ id }) => id);
  const times = await history.openedAt(visit.readerId, ids);
  const opened = lines.map((article) => {
    return { article, openedAt: times.get(article.id) ?? article.sortTime, finishedAt: null };
  });
  return { opened, next: found.length > limit ? String(ids.at(-1)) : null };
}

function page(view: HistoryView): Html {
  const { visit, typed, opened } = view;
  return frame({
    visit,
    title: say('History'),
    place: 'history',
    main: html`<link rel="stylesheet" href="${figureSheet.path}"><header class="page-head"><h1>${say('History')}</h1>
<p class="page-words">${say('What you opened, as this machine keeps it and nobody else. What you take out is gone for good an hour later, and For you forgets it at once; articles stay marked as read.')}</p>
${searchForm(view)}</header>
${!visit.settings.isReadingRecorded && offNote()}
${
  opened.length === 0
    ? nothingHere(view)
    : html`<form class="history" method="post" action="/history/remove"><input type="hidden" name="back" value="${visit.here}">
${days(view).map((day) => historyDay(day, { visit, isWhole: typed === '', muted: view.muted }))}
${foot(view)}</form>`
}
${visit.settings.isReadingRecorded && offForm(visit)}`,
  });
}

function searchForm({ typed, problems }: HistoryView): Html {
  return html`<form class="joined" role="search" aria-label="${say('Search in your history')}" action="/history"><label class="unseen" for="q">${say('Search in your history')}</label><input id="q" name="q" type="search" value="${typed}" maxlength="1000" autocomplete="off" placeholder="${say('Search in your history')}"><button class="quiet">${say('Search')}</button></form>
${problems.length > 0 && html`<div class="problems" role="alert"><ul>${problems.map((problem) => html`<li>${sayStored(problem)}</li>`)}</ul></div>`}`;
}

function days({ opened, visit, typed }: HistoryView): readonly OpenedArticle[][] {
  if (typed !== '') return [[...opened]];
  return [...Map.groupBy(opened, ({ openedAt }) => dayKey(openedAt, visit)).values()];
}

function nothingHere({ typed, isFirst }: HistoryView): Html {
  if (typed !== '')
    return html`<div class="empty"><p>${say('You opened nothing like it, as far as is kept here.')}</p></div>`;
  if (!isFirst) return html`<div class="empty"><p>${say('Nothing from before then.')}</p></div>`;
  return html`<div class="empty"><h2>${say('Nothing opened yet')}</h2><p>${sayHtml('What you read will stand here, by day. Begin on the {front}.', { front: html`<a href="/">${say('front page')}</a>` })}</p></div>`;
}

function foot({ typed, next }: HistoryView): Html {
  const query = new URLSearchParams({ ...(typed !== '' && { q: typed }), before: next ?? '' });
  const older =
    next !== null &&
    html`<a class="button" href="/history?${query}" rel="next">${say('Older')} ${icon('older')}</a>`;
  const all =
    typed === '' &&
    html`<button class="quiet danger" name="all" value="1">${say('Take everything out')}</button>`;
  return html`<nav class="list-foot" aria-label="${say('Pages')}">${older}${all}</nav>`;
}

function offNote(): Html {
  return html`<form class="note-form" method="post" action="/settings"><input type="hidden" name="back" value="/history"><p>${say('Nothing new is kept: you switched that off.')}</p><button class="quiet" name="isReadingRecorded" value="yes">${say('Keep it from now on')}</button></form>`;
}

function offForm({ here }: Visit): Html {
  return html`<form class="note-form" method="post" action="/settings"><input type="hidden" name="back" value="${here}"><p>${say('Without a history For you learns nothing new; what is kept already stays until you take it out.')}</p><button class="quiet" name="isReadingRecorded" value="no">${say('Keep nothing from now on')}</button></form>`;
}
