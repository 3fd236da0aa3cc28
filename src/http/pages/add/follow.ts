import type { Context } from 'hono';
import type { FeedListing } from '../../../model/feeds/subscription.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { type FormFields, numbersOf, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { notFoundPage } from '../trouble-page.ts';
import { findPack } from './pack-page.ts';
import { packPath } from './ways-in.ts';

/** POST /subscriptions, /packs/:name and /sample-edition/...: the ways to follow something. */
export function followActions(rooms: AppRooms) {
  const { actions } = rooms;
  const follow = async (context: Context, listings: readonly FeedListing[], back: string) => {
    if (listings.length === 0) return context.redirect(back, 303);
    const { addedCount: count, leftOut } = await actions.subscribe(readerOf(context), listings);
    if (leftOut > 0)
      return answerDone(context, '/subscriptions', { kind: 'subscribed-some', count, leftOut });
    return answerDone(context, '/', { kind: 'subscribed', count });
  };
  return {
    found: async (context: Context): Promise<Response> =>
      follow(context, chosenListings(await readForm(context)), '/add'),

    pack: async (context: Context): Promise<Response> => {
      const pack = await findPack(rooms, context.req.param('name'));
      if (pack === null) {
        const visit = await visitOf(context, rooms);
        return context.html(notFoundPage(visit, say('There is no such pack.')), 404);
      }
      const fields = await readForm(context);
      const chosen = new Set(textsOf(fields, 'feed'));
      const isAll = textOf(fields, 'all') !== null;
      const listings = pack.listings.filter(({ url }) => isAll || chosen.has(url));
      const filed = listings.map((listing) => ({ ...listing, folder: pack.title }));
      return follow(context, filed, packPath(pack));
    },

    sample: async (context: Context): Promise<Response> => {
      const { addedCount } = await actions.followSampleEdition(readerOf(context));
      return answerDone(context, '/', { kind: 'subscribed', count: addedCount });
    },

    leaveSample: async (context: Context): Promise<Response> => {
      const count = await actions.leaveSampleEdition(readerOf(context));
      const back = backPath(textOf(await readForm(context), 'back'));
      return answerDone(context, back, { kind: 'left-sample', count });
    },
  };
}

/** The feeds ticked in a form of found-feeds.ts: their places among the addresses it lists. */
function chosenListings(fields: FormFields): FeedListing[] {
  const [urls, titles, homes] = ['url', 'title', 'homeUrl'].map((name) => textsOf(fields, name));
  const folder = textOf(fields, 'folder');
  return numbersOf(fields, 'feed').flatMap((at) => {
    const url = webAddress(urls?.[at]);
    if (url === null) return [];
    const homeUrl = webAddress(homes?.[at]);
    return [{ url, title: titles?.[at] || null, homeUrl, folder, language: null, country: null }];
  });
}

function webAddress(stated: string | undefined): string | null {
  const url = URL.parse(stated ?? '');
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
