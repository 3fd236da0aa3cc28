import type { Context, Hono } from 'hono';
import { addressTyped } from '../../../../feeds/known-addresses.ts';
import { pageOf } from '../../../../model/feeds/page-feed-address.ts';
import type { PageRecipe } from '../../../../model/feeds/page-recipe.ts';
import type { AddressLook } from '../../../../pipeline/page-feeds/look-at-address.ts';
import type { FollowedPage } from '../../../../pipeline/page-feeds/page-feed-actions.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { readerOf } from '../../../reader-of.ts';
import {
  type FormFields,
  numbersOf,
  readForm,
  textOf,
  wholeNumber,
} from '../../frame/form-fields.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { answerDone } from '../../marks/notice.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { isOurs } from '../is-ours.ts';
import type { Along } from './candidates.ts';
import { PREVIEW_PATH } from './candidates.ts';
import { pageFeedPage } from './page-feed-page.ts';
import { recipeOf, type TypedRecipe, typedIn, typedOf } from './typed-recipe.ts';

/** Pages that become feeds: proposed, previewed, followed, mended. */
export function addPageFeedRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/add/headlines', propose(rooms));
  app.post(PREVIEW_PATH, preview(rooms));
  app.post('/add/headlines', followPage(rooms));
  app.get('/subscriptions/:id/page', showRecipe(rooms));
  app.post('/subscriptions/:id/page', keepRecipe(rooms));
}

type Shown = {
  readonly visit: Visit;
  readonly along: Along;
  readonly look: AddressLook | null;
  readonly typed: TypedRecipe | null;
  readonly problem?: string;
  readonly known?: FollowedPage | null;
  readonly isTyped?: boolean;
};

async function render(rooms: AppRooms, shown: Shown) {
  const { visit, problem = null, known = null, isTyped = false, ...rest } = shown;
  const { folders } = await rooms.desk.store.subscriptions.atAGlance(visit.readerId);
  const trouble = known?.subscription.health.trouble ?? null;
  // A form that was sent is no address to come back to.
  const here = rest.along.feedId === null ? '/add' : '/subscriptions';
  return pageFeedPage({ ...rest, visit: { ...visit, here }, problem, isTyped, trouble, folders });
}

function addressIn(stated: string | null | undefined): string {
  return (stated ?? '').trim().slice(0, 2000);
}

/** GET /add/headlines?address= */
function propose(rooms: AppRooms) {
  const { pageFeeds } = rooms.actions;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const address = addressIn(context.req.query('address'));
    const bare = { address, feedId: null, sitemap: null, name: '', folder: '' };
    if (address === '') return context.redirect('/add', 303);
    if (!isOurs(context))
      return context.html(await render(rooms, { visit, along: bare, look: null, typed: null }));
    const [look, sitemap] = await Promise.all([
      pageFeeds.look({ readerId: visit.readerId, address, recipe: null }),
      pageFeeds.findSitemap(visit.readerId, address),
    ]);
    const page = look.kind === 'looked' ? look.look : null;
    const site = sitemap?.kind === 'looked' ? sitemap.url : null;
    const along = { ...bare, sitemap: site, name: page?.title ?? '' };
    const first = page?.proposals[0];
    const typed = first === undefined ? null : typedOf(first.recipe);
    return context.html(await render(rooms, { visit, along, look, typed }));
  };
}

function alongIn(fields: FormFields): Along {
  return {
    address: addressIn(textOf(fields, 'address')),
    feedId: numbersOf(fields, 'feed')[0] ?? null,
    sitemap: textOf(fields, 'sitemap'),
    name: textOf(fields, 'name') ?? '',
    folder: textOf(fields, 'folder') ?? '',
  };
}

/** POST /add/headlines/preview: nothing is stored. */
function preview(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const fields = await readForm(context);
    return showTyped(context, rooms, { visit, along: alongIn(fields), typed: typedIn(fields) });
  };
}

type Typed = Pick<Shown, 'visit' | 'along' | 'typed'>;

async function showTyped(context: Context, rooms: AppRooms, { visit, along, typed }: Typed) {
  const { pageFeeds } = rooms.actions;
  const known =
    along.feedId === null ? null : await pageFeeds.followed(visit.readerId, along.feedId);
  const checked = typed === null ? null : recipeOf(typed);
  const recipe = checked?.kind === 'recipe' ? checked.recipe : null;
  const before = known?.state?.headlines ?? [];
  const look = await pageFeeds.look({
    readerId: visit.readerId,
    address: along.address,
    recipe,
    before,
  });
  const problem = checked?.kind === 'failed' ? { problem: checked.reason } : {};
  const shown = { visit, along: { ...along, feedId: known === null ? null : along.feedId }, look };
  const isTyped = checked?.kind === 'failed';
  const view = await render(rooms, { ...shown, typed, known, isTyped, ...problem });
  return context.html(view, isTyped ? 400 : 200);
}

/** POST /add/headlines */
function followPage(rooms: AppRooms) {
  const { actions, desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const fields = await readForm(context);
    const [along, typed] = [{ ...alongIn(fields), feedId: null }, typedIn(fields)];
    const checked = typed === null ? null : recipeOf(typed);
    const url = addressTyped(along.address);
    if (checked?.kind !== 'recipe' || url === null)
      return showTyped(context, rooms, { visit, along, typed });
    const listing = listingOf({ url, recipe: checked.recipe, along });
    const readerId = readerOf(context);
    const { feedIds, addedCount: count, leftOut } = await actions.subscribe(readerId, [listing]);
    const [feedId] = feedIds;
    if (feedId !== undefined && along.name !== '')
      await desk.store.subscriptions.setSubscription(readerId, feedId, { title: along.name });
    return leftOut > 0
      ? answerDone(context, '/subscriptions', { kind: 'subscribed-some', count, leftOut })
      : answerDone(context, '/', { kind: 'subscribed', count });
  };
}

function listingOf({ url, recipe, along }: { url: string; recipe: PageRecipe; along: Along }) {
  const { name, folder } = along;
  return {
    ...{ url, recipe, title: name === '' ? null : name, homeUrl: url, country: null },
    ...{ folder: folder === '' ? null : folder, language: recipe.language },
  };
}

async function followedIn(context: Context, rooms: AppRooms): Promise<FollowedPage | null> {
  const id = wholeNumber(context.req.param('id'));
  return id === null ? null : rooms.actions.pageFeeds.followed(readerOf(context), id);
}

async function noSuchFeed(context: Context, rooms: AppRooms): Promise<Response> {
  const visit = await visitOf(context, rooms);
  return context.html(
    notFoundPage(visit, say('You follow no such feed that is made of a page.')),
    404,
  );
}

function alongOf({ subscription }: FollowedPage): Along {
  const { feedId, url, title, folder } = subscription;
  return { address: pageOf(url), feedId, sitemap: null, name: title, folder: folder ?? '' };
}

/** GET /subscriptions/:id/page: how it is made, and what is proposed where its page has changed. */
function showRecipe(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const known = await followedIn(context, rooms);
    if (known === null) return noSuchFeed(context, rooms);
    const visit = await visitOf(context, rooms);
    const along = alongOf(known);
    const asked = { readerId: visit.readerId, address: along.address, recipe: known.recipe };
    const before = known.state?.headlines ?? [];
    const look = isOurs(context) ? await rooms.actions.pageFeeds.look({ ...asked, before }) : null;
    return context.html(
      await render(rooms, { visit, along, look, typed: typedOf(known.recipe), known }),
    );
  };
}

/** POST /subscriptions/:id/page */
function keepRecipe(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const known = await followedIn(context, rooms);
    if (known === null) return noSuchFeed(context, rooms);
    const typed = typedIn(await readForm(context));
    const checked = typed === null ? null : recipeOf(typed);
    if (checked?.kind !== 'recipe') {
      const visit = await visitOf(context, rooms);
      return showTyped(context, rooms, { visit, along: alongOf(known), typed });
    }
    const { feedId } = known.subscription;
    await rooms.actions.pageFeeds.change(readerOf(context), feedId, checked.recipe);
    return answerDone(context, '/subscriptions', { kind: 'recipe-kept' });
  };
}
