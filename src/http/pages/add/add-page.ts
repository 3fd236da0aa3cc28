import type { Context } from 'hono';
import { html } from 'hono/html';
import type { FeedSearch } from '../../../feeds/find-feeds.ts';
import type { StarterPack } from '../../../pipeline/starter-packs.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { addSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { foundFeeds } from './found-feeds.ts';
import { addressForm, filesForm, packIndex, sampleForm } from './ways-in.ts';

type Adding = {
  readonly visit: Visit;
  readonly typed: string;
  /** Null until something was looked for. */
  readonly search: FeedSearch | null;
  readonly packs: readonly StarterPack[];
  readonly folders: readonly string[];
  readonly hasSample: boolean;
};

/** GET /add, with ?address= what was found there. */
export function addPage(rooms: AppRooms) {
  const { actions, desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const typed = typedAddress(context);
    const [packs, subscriptions] = await Promise.all([
      actions.starterPacks(),
      desk.store.subscriptions.ofReader(visit.readerId),
    ]);
    const search =
      typed !== '' && isOurs(context) ? await actions.findFeeds(typed, visit.readerId) : null;
    const folders = [...new Set(subscriptions.flatMap(({ folder }) => folder ?? []))];
    const hasSample = subscriptions.some(({ url }) => isSample(url));
    return context.html(page({ visit, typed, search, packs, folders, hasSample }));
  };
}

/** What was typed, or what another app shared (src/http/pages/offline/app-manifest.ts): some put the address among words. */
function typedAddress({ req }: Context): string {
  const among = /https?:\/\/\S{1,1900}/.exec(req.query('text')?.slice(0, 5000) ?? '')?.[0];
  return (req.query('address') ?? req.query('url') ?? among ?? '').trim().slice(0, 2000);
}

/** Another site's link may fill the field in, but not make this machine fetch something. */
function isOurs(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}

function isSample(url: string): boolean {
  return URL.parse(url)?.hostname.endsWith('.example') === true;
}

function page({ visit, typed, search, packs, folders, hasSample }: Adding): Html {
  return frame({
    visit,
    title: say('Add'),
    place: 'add',
    main: html`<link rel="stylesheet" href="${addSheet.path}"><header class="page-head"><h1>${say('Add')}</h1></header>
<section class="add-address"><h2 class="unseen">${say('An address')}</h2>${addressForm(typed)}${answer(search, folders)}</section>
<div class="add-ways">
<section><h2>${say('Files')}</h2><p>${say('A list of feeds (OPML), saved pages, texts, mails and mailboxes, web archives. Nothing is read twice.')}</p>${filesForm('/add')}</section>
<section><h2>${say('The sample edition')}</h2>${hasSample ? leaveForm() : html`<p>${say('Twelve invented papers, five days, no network needed.')}</p>${sampleForm()}`}</section>
</div>
<section class="way-packs"><h2 class="ruled">${say('Starter packs')}</h2>${packIndex(packs)}</section>`,
  });
}

function answer(search: FeedSearch | null, folders: readonly string[]): Html | null {
  if (search === null) return null;
  if (search.kind === 'failed')
    return html`<p class="problems" role="alert">${sayStored(search.reason)}</p>`;
  return foundFeeds(search.feeds, folders);
}

function leaveForm(): Html {
  return html`<p>${say('You follow it now.')}</p><form method="post" action="/sample-edition/leave"><input type="hidden" name="back" value="/add"><button class="quiet danger">${say('Unsubscribe from all of it')}</button></form>`;
}
