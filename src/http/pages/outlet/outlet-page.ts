import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Subscription } from '../../../model/library.ts';
import type { Outlet } from '../../../model/outlet.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { followButtons } from '../following/follow-buttons.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { articleItem } from '../lists/article-item.ts';
import { dayHeading } from '../lists/day-section.ts';
import { groupByDay } from '../lists/group-lines.ts';
import { allReadForm, type Listing, listFoot, readListing } from '../lists/list-page.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { type OutletRules, ruleSection } from '../rules/rule-list.ts';
import { notFoundPage } from '../trouble-page.ts';
import { healthWords } from '../wording/health-words.ts';
import { outletTabs } from './outlet-tabs.ts';

/** GET /outlet/:id: what one outlet published, and what that comes to. */
export function outletPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const outlet = await store.outlets.byId(
      wholeNumber(context.req.param('id')) ?? 0,
      visit.readerId,
    );
    if (outlet === null)
      return context.html(notFoundPage(visit, say('There is no such outlet.')), 404);
    const before = wholeNumber(context.req.query('before'));
    const scope = { outletId: outlet.id };
    const [listing, feeds, rules, waiting] = await Promise.all([
      readListing(store, { visit, scope, before }),
      store.subscriptions.ofOutlet(visit.readerId, outlet.id),
      store.rules.ofOutlet(outlet.key),
      store.rules.awaitingCount(scope),
    ]);
    return context.html(page({ visit, outlet, listing, feeds, rules: { outlet, rules, waiting } }));
  };
}

type OutletView = {
  readonly visit: Visit;
  readonly outlet: Outlet;
  readonly listing: Listing;
  readonly feeds: readonly Subscription[];
  readonly rules: OutletRules;
};

function page({ visit, outlet, listing, feeds, rules }: OutletView): Html {
  const isEmpty = listing.lines.length === 0;
  const target = { kind: 'outlet', key: outlet.key } as const;
  return frame({
    visit,
    title: outlet.name,
    place: 'elsewhere',
    head: feedHead({ path: `/outlet/${outlet.id}`, title: outlet.name }),
    main: html`<header class="page-head outlet-head"><h1><bdi>${outlet.name}</bdi></h1>
<p class="page-words">${outlet.homeUrl !== null && html`<a href="${shownAddress(outlet.homeUrl)}" rel="noopener noreferrer external">${hostOf(outlet.homeUrl)} ${icon('out')}</a>`} ${feedWords(feeds, visit)} <a href="#rules">${say('{count, plural, =0 {Rules} one {# rule} other {# rules}}', { count: rules.rules.length })}</a></p>
<div class="outlet-tools">${followButtons(visit, { target, name: outlet.name })}${allReadForm(listing, visit)}</div>
${outletTabs(outlet, 'articles')}</header>
${isEmpty ? html`<div class="empty"><p>${emptyWords(listing)}</p></div>` : html`${days(listing, visit)}${listFoot(listing)}${feedWays({ path: `/outlet/${outlet.id}`, title: outlet.name })}`}
${ruleSection(rules, visit)}`,
  });
}

function emptyWords({ before }: Listing): string {
  return before === null
    ? say('Nothing of this outlet is in the library.')
    : say('Nothing of this outlet is in the library from before then.');
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
}

function feedWords(feeds: readonly Subscription[], visit: Visit): Html {
  if (feeds.length === 0) return html`${say('You do not subscribe to this outlet.')}`;
  return html`${feeds.map((feed) => {
    const words = healthWords(feed.health, visit);
    return html`<span class="health health-${words.state}">${words.now}</span> `;
  })}<a href="/subscriptions#f${feeds[0]?.feedId ?? 0}">${say('Subscription')}</a>`;
}

/** With one outlet there is nothing to group within a day. */
function days(listing: Listing, visit: Visit): Html[] {
  const { shown, beside } = listing;
  return groupByDay(shown, visit).map(({ at, lead, outlets }) => {
    const lines = outlets.flatMap((outlet) => outlet.lines);
    return html`<section class="day">${dayHeading(at, visit)}
${lead !== null && articleItem(lead, { visit, prominence: 'lead', heading: 'h3', kicker: lead.section, beside })}
<div class="columns">${lines.map((line) => articleItem(line, { visit, prominence: 'first', heading: 'h3', kicker: line.section, beside }))}</div></section>`;
  });
}
