import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Subscription } from '../../../model/library.ts';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { refreshBar } from '../frame/refresh-bar.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { subscriptionRow } from './subscription-row.ts';

/** GET /subscriptions: what the reader follows, and how each feed is doing. */
export function subscriptionsPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { store, now } = rooms.desk;
    const all = await store.subscriptions.ofReader(visit.readerId);
    const told = await store.hubs.toldSubscriptions(visit.readerId, now());
    const toldFeeds = new Set(told.map(({ feedId }) => feedId));
    return context.html(page(visit, { all, toldFeeds }, rooms.actions.progress()));
  };
}

type Followed = {
  readonly all: readonly Subscription[];
  /** Those of whose news a hub tells. */
  readonly toldFeeds: ReadonlySet<number>;
};

function page(visit: Visit, followed: Followed, progress: RefreshProgress): Html {
  const { all } = followed;
  const silent = all.filter(({ health }) => health.failingSince !== null);
  const folders = [...new Set(all.flatMap(({ folder }) => folder ?? []))];
  return frame({
    visit,
    title: say('Subscriptions'),
    place: 'subscriptions',
    main: html`${refreshBar(progress)}<header class="page-head"><h1>${say('Subscriptions')}</h1>
<p class="page-words">${summary(all, silent)}</p>${toolbar(visit, all)}</header>
${silent.length > 0 && silentList(silent)}
${all.length === 0 ? emptyList() : byFolder(all).map(([folder, ones]) => folderSection(folder, { ...followed, all: ones }, visit))}
<datalist id="folders">${folders.map((folder) => html`<option value="${folder}"></option>`)}</datalist>`,
  });
}

function summary(all: readonly Subscription[], silent: readonly Subscription[]): string {
  if (all.length === 0) return say('You follow nothing yet.');
  const outlets = new Set(all.map(({ outletId }) => outletId)).size;
  return silent.length === 0
    ? say(
        '{feeds, plural, one {# feed} other {# feeds}} of {outlets, plural, one {# outlet} other {# outlets}}, all answer.',
        { feeds: all.length, outlets },
      )
    : say(
        '{feeds, plural, one {# feed} other {# feeds}} of {outlets, plural, one {# outlet} other {# outlets}}, {silent, plural, one {# silent} other {# silent}}.',
        { feeds: all.length, outlets, silent: silent.length },
      );
}

function toolbar({ here }: Visit, all: readonly Subscription[]): Html {
  return html`<div class="toolbar"><a class="button" href="/add">${icon('add')}${say('Add')}</a>
<a class="button quiet" href="/account/newsletters">${say('Newsletters')}</a>
<a class="button quiet" href="/subscriptions/lists">${say('Lists')}</a>
${
  all.length > 0 &&
  html`<form method="post" action="/refresh"><input type="hidden" name="back" value="${here}"><button class="quiet">${icon('refresh')}${say('Ask all for news')}</button></form>
<a class="button quiet" href="/opml" download>${say('Download as OPML')}</a>
<a class="button quiet" href="/account/titles">${say('Titles you pay for')}</a>`
}</div>`;
}

function silentList(silent: readonly Subscription[]): Html {
  return html`<aside class="silent" aria-labelledby="silent-title"><h2 id="silent-title">${say('Silent')}</h2><ul>${silent.map(
    ({ feedId, title }) => html`<li><a href="#f${feedId}" dir="auto">${title}</a></li>`,
  )}</ul></aside>`;
}

function emptyList(): Html {
  return html`<div class="empty"><h2>${say('Nothing followed yet')}</h2><p><a class="button" href="/add">${say('Find something to follow')}</a></p></div>`;
}

/** In the order they come, by folder; those without one first. */
function byFolder(all: readonly Subscription[]): [string | null, Subscription[]][] {
  return [...Map.groupBy(all, ({ folder }) => folder)];
}

function folderSection(folder: string | null, followed: Followed, visit: Visit): Html {
  const { all: ones, toldFeeds } = followed;
  return html`<section class="folder"><h2>${folder === null ? say('In no folder') : html`<a href="/?${new URLSearchParams({ folder }).toString()}">${folder}</a>`} <span class="count">${ones.length}</span></h2>
<ul class="subscriptions">${ones.map((one) => subscriptionRow(one, visit, toldFeeds.has(one.feedId)))}</ul></section>`;
}
