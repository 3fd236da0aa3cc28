import type { Context } from 'hono';
import { html } from 'hono/html';
import type { FeedListing } from '../../../model/feeds/subscription.ts';
import type { StarterPack } from '../../../pipeline/starter-packs.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { addSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { notFoundPage } from '../trouble-page.ts';
import { countryName, languageName } from './language-names.ts';
import { packPath } from './ways-in.ts';

/** GET /packs/:name: the outlets of a starter pack, to choose among. */
export function packPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const pack = await findPack(rooms, context.req.param('name'));
    if (pack === null) return context.html(notFoundPage(visit, say('There is no such pack.')), 404);
    const subscriptions = await rooms.desk.store.subscriptions.ofReader(visit.readerId);
    const followed = new Set(subscriptions.map(({ url }) => url));
    return context.html(page(pack, followed, visit));
  };
}

export async function findPack(
  { actions }: AppRooms,
  name: string | undefined,
): Promise<StarterPack | null> {
  const packs = await actions.starterPacks();
  return packs.find(({ file }) => file === `${name}.opml`) ?? null;
}

function page(pack: StarterPack, followed: ReadonlySet<string>, visit: Visit): Html {
  const path = packPath(pack);
  const countries = Map.groupBy(pack.listings, ({ country }) => country ?? '');
  const groups = [...countries].sort(([a], [b]) =>
    nameOf(a).localeCompare(nameOf(b), spoken().tag),
  );
  return frame({
    visit,
    title: pack.title,
    place: 'add',
    main: html`<link rel="stylesheet" href="${addSheet.path}"><form method="post" action="${path}" class="pack">
<header class="page-head"><p class="kicker"><a href="/add">${say('Starter packs')}</a></p><h1>${pack.title}</h1><p class="page-words">${pack.description}</p>
</header>
<div class="pack-outlets" data-all="${say('all')}">${groups.map(
      ([country, listings]) =>
        html`<fieldset><legend>${nameOf(country)} <span class="count">${listings.length}</span></legend>${listings.map(
          (listing) => outletChoice(listing, followed.has(listing.url)),
        )}</fieldset>`,
    )}</div>
<div class="pack-buttons"><button>${say('Follow the chosen')}</button> <button class="quiet" name="all" value="yes">${say('Follow all {count}', { count: pack.listings.length })}</button></div>
</form>`,
  });
}

function nameOf(country: string): string {
  return country === '' ? say('Elsewhere') : countryName(country);
}

function outletChoice({ url, title, language, homeUrl }: FeedListing, isFollowed: boolean): Html {
  const host = URL.parse(homeUrl ?? url)?.hostname.replace(/^www\./, '') ?? url;
  return html`<label class="choice"><input type="checkbox" name="feed" value="${url}"${isFollowed && html` checked disabled`}> <b dir="auto"${langOf(language)}>${title ?? host}</b> <span class="choice-words">${isFollowed ? say('followed') : html`${host}${language !== null && ` · ${languageName(language)}`}`}</span></label>`;
}
