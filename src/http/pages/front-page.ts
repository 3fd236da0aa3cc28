import type { Context } from 'hono';
import { html } from 'hono/html';
import type { SubscriptionsAtAGlance } from '../../model/library.ts';
import type { RefreshProgress } from '../../pipeline/scheduler.ts';
import type { AppRooms } from '../app-rooms.ts';
import { firstRun } from './add/first-run.ts';
import { wholeNumber } from './frame/form-fields.ts';
import { frame } from './frame/frame.ts';
import type { Html } from './frame/html.ts';
import { frontMasthead } from './frame/masthead.ts';
import { refreshBar, reloadSoon } from './frame/refresh-bar.ts';
import { type Visit, visitOf } from './frame/visit.ts';
import { daySection } from './lists/day-section.ts';
import { emptyList } from './lists/empty-list.ts';
import { groupByDay } from './lists/group-lines.ts';
import { allReadForm, type Listing, listFoot, readListing } from './lists/list-page.ts';
import { listPath, scopeOf } from './lists/list-scope.ts';
import { sectionNav } from './lists/section-nav.ts';
import { counted } from './wording/counted.ts';
import { dayName, since } from './wording/times.ts';

type Front = {
  readonly visit: Visit;
  readonly listing: Listing;
  readonly subscriptions: SubscriptionsAtAGlance;
  readonly progress: RefreshProgress;
};

/** GET /: the news, or the ways in where there is none yet. */
export function frontPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const scope = scopeOf((name) => context.req.query(name));
    const before = wholeNumber(context.req.query('before'));
    const [listing, subscriptions] = await Promise.all([
      readListing(store, { visit, scope, before }),
      store.subscriptions.atAGlance(visit.readerId),
    ]);
    const front = { visit, listing, subscriptions, progress: rooms.actions.progress() };
    if (isFirstRun(front)) return context.html(firstRun(visit, await rooms.actions.starterPacks()));
    return context.html(newsPage(front));
  };
}

function isFirstRun({ listing, subscriptions }: Front): boolean {
  const isWhole = listing.before === null && listing.scope.only === undefined;
  return isWhole && listing.lines.length === 0 && subscriptions.count === 0;
}

function newsPage(front: Front): Html {
  const { visit, listing, progress, subscriptions } = front;
  const { folder, only } = listing.scope;
  const isEmpty = listing.lines.length === 0;
  const title =
    folder ?? (only === 'saved' ? 'Saved' : only === 'unread' ? 'Unread' : 'Front page');
  return frame({
    visit,
    title,
    place: only === 'saved' ? 'saved' : 'front',
    head: progress.isRunning && isEmpty && reloadSoon(),
    masthead: frontMasthead(
      {
        left: dayName(visit.now, visit),
        right: lastAsked(front),
      },
      only === 'saved' ? 'saved' : 'front',
    ),
    main: html`${refreshBar(progress)}
<div class="list-head">${sectionNav(listing.scope, subscriptions.folders)}${allReadForm(listing, visit)}</div>
${
  isEmpty
    ? emptyList(front)
    : html`${listing.before !== null && html`<p class="continued">Older articles. <a href="${listPath(listing.scope)}">Back to the newest</a></p>`}
${groupByDay(listing.shown, visit).map((day) => daySection(day, visit, listing.beside))}${listFoot(listing)}`
}`,
  });
}

/** When the feeds were last asked, as the nameplate's right ear. */
function lastAsked({ subscriptions, visit, progress }: Front): string {
  if (progress.isRunning) return 'Fetching the news';
  const { count, lastFetchedAt } = subscriptions;
  return lastFetchedAt === null
    ? counted(count, 'feed')
    : `Fetched ${since(lastFetchedAt, visit.now)}`;
}
