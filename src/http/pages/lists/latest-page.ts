import type { Context } from 'hono';
import { html } from 'hono/html';
import type { SubscriptionsAtAGlance } from '../../../model/library.ts';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { refreshBar, reloadSoon } from '../frame/refresh-bar.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { newerSince } from '../live/newer.ts';
import { daySection } from './day-section.ts';
import { emptyList } from './empty-list.ts';
import { groupByDay } from './group-lines.ts';
import { allReadForm, type Listing, listFoot, readListing } from './list-page.ts';
import { listPath, scopeOf } from './list-scope.ts';
import { sectionNav } from './section-nav.ts';

type Latest = {
  readonly visit: Visit;
  readonly listing: Listing;
  readonly subscriptions: SubscriptionsAtAGlance;
  readonly progress: RefreshProgress;
};

/** GET /latest: every article, the newest first; ?only=unread, ?folder=World, ?before=<article>. */
export function latestPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const scope = scopeOf((name) => context.req.query(name));
    const before = wholeNumber(context.req.query('before'));
    const [listing, subscriptions] = await Promise.all([
      readListing(store, { visit, scope, before }),
      store.subscriptions.atAGlance(visit.readerId),
    ]);
    const progress = rooms.actions.progress();
    return context.html(latestMarkup({ visit, listing, subscriptions, progress }));
  };
}

function latestMarkup(latest: Latest): Html {
  const { visit, listing, progress, subscriptions } = latest;
  const title = titleOf(listing);
  const isEmpty = listing.lines.length === 0;
  // Of what is unread there is no feed: programs keep that for themselves.
  const feed = listing.scope.only === undefined ? { path: listPath(listing.scope), title } : null;
  return frame({
    visit,
    title,
    place: listing.scope.only === 'saved' ? 'saved' : 'latest',
    head: html`${feed !== null && feedHead(feed)}${progress.isRunning && isEmpty && reloadSoon()}`,
    main: html`<header class="page-head list-page-head"><h1>${title}</h1>${allReadForm(listing, visit)}</header>
${listing.before === null && newerSince('articles', visit)}${refreshBar(progress)}
<div class="list-head">${sectionNav(listing.scope, subscriptions.folders)}</div>
${
  isEmpty
    ? emptyList(latest)
    : html`${listing.before !== null && html`<p class="continued">${say('Older articles.')} <a href="${listPath(listing.scope)}">${say('Back to the newest')}</a></p>`}
${groupByDay(listing.shown, visit).map((day) => daySection(day, visit, listing.beside))}${listFoot(listing)}${feed !== null && feedWays(feed)}`
}`,
  });
}

function titleOf({ scope: { folder, only } }: Listing): string {
  if (folder !== undefined) return folder;
  if (only === 'saved') return say('Saved');
  return only === 'unread' ? say('Unread') : say('Latest');
}
