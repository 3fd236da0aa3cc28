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
import { keepForm } from '../sharing/keep-form.ts';
import { foundFeeds, pageLink } from './found-feeds.ts';
import { isOurs } from './is-ours.ts';
import { addressForm, filesForm, packIndex, sampleForm } from './ways-in.ts';

type Adding = {
  readonly visit: Visit;
  readonly typed: string;
  /** What the page is called where it was found; empty: nobody said. */
  readonly named: string;
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
    return context.html(
      page({ visit, typed, named: titleGiven(context), search, packs, folders, hasSample }),
    );
  };
}

/** By the bookmark of the sharing page, or by another app. */
function titleGiven({ req }: Context): string {
  return (req.query('title') ?? '').trim().slice(0, 300);
}

/** What was typed, or what another app shared (src/http/pages/offline/app-manifest.ts): some put the address among words. */
function typedAddress({ req }: Context): string {
  const among = /https?:\/\/\S{1,1900}/.exec(req.query('text')?.slice(0, 5000) ?? '')?.[0];
  return (req.query('address') ?? req.query('url') ?? among ?? '').trim().slice(0, 2000);
}

function isSample(url: string): boolean {
  return URL.parse(url)?.hostname.endsWith('.example') === true;
}

function page({ visit, typed, named, search, packs, folders, hasSample }: Adding): Html {
  return frame({
    visit,
    title: say('Add'),
    place: 'add',
    main: html`<link rel="stylesheet" href="${addSheet.path}"><header class="page-head"><h1>${say('Add')}</h1></header>
<section class="add-address"><h2 class="unseen">${say('An address')}</h2>${addressForm(typed)}${typed !== '' && keepForm(typed, named)}${answer(search, typed, folders)}</section>
<div class="add-ways">
<section><h2>${say('Files')}</h2><p>${say('A list of feeds (OPML), what other readers export, saved pages, texts, mails and mailboxes, web archives. Nothing is read twice.')} ${say('Known by what stands in them: Feedly, FreshRSS, Google Reader, Inoreader, Instapaper, Miniflux, NewsBlur, Omnivore, Pocket, Readwise Reader, wallabag, bookmarks. What you read and saved there is read and saved here.')}</p>${filesForm('/add')}</section>
<section><h2>${say('The sample edition')}</h2>${hasSample ? leaveForm() : html`<p>${say('Twelve invented papers, five days, no network needed.')}</p>${sampleForm()}`}</section>
</div>
<section class="way-packs"><h2 class="ruled">${say('Starter packs')}</h2>${packIndex(packs)}</section>`,
  });
}

function answer(search: FeedSearch | null, typed: string, folders: readonly string[]): Html | null {
  if (search === null) return null;
  if (search.kind === 'failed')
    return html`<p class="problems" role="alert">${sayStored(search.reason)}</p>${search.page !== undefined && offer(search.page)}`;
  return html`${foundFeeds(search.feeds, folders)}<p>${pageLink(typed, say('Or make a feed of the headlines on the page'))}</p>`;
}

/** A page without feeds becomes one. */
function offer(page: string): Html {
  return html`<section class="page-offer"><h3>${say('Make a feed of the page')}</h3><p>${say('Hearsay can read the headlines on the page itself, and look for new ones as it does with feeds.')}</p>${pageLink(page, say('Find its headlines'), 'button')}</section>`;
}

function leaveForm(): Html {
  return html`<p>${say('You follow it now.')}</p><form method="post" action="/sample-edition/leave"><input type="hidden" name="back" value="/add"><button class="quiet danger">${say('Unsubscribe from all of it')}</button></form>`;
}
