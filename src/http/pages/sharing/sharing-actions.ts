import type { Context } from 'hono';
import { SEND_TARGETS } from '../../../model/sharing/sending.ts';
import { keepPage } from '../../../pipeline/import/keep-page.ts';
import { keepAccount } from '../../../pipeline/sharing/sending/keep-account.ts';
import { sendNow } from '../../../pipeline/sharing/sending/send-waiting.ts';
import {
  instanceHost,
  MASTODON_SETTING,
  OFFERED_SETTING,
  SHARE_TARGETS,
  sharingSettings,
} from '../../../pipeline/sharing/share-targets.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeAddress } from '../../feeds/feed-addresses.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { readForm, textOf, textsOf, wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { sharingPage } from './sharing-page.ts';
import { SHARING_PATH } from './sharing-view.ts';

type Said = { readonly said: string | null; readonly typed: string };

const MOST_SENDINGS = 30;

/** GET /account/sharing, and what its forms answer when they are not taken. */
export async function showSharing(
  context: Context,
  rooms: AppRooms,
  { said, typed }: Said = { said: null, typed: '' },
): Promise<Response> {
  const { settings, sendings, subscriptions } = rooms.desk.store;
  const visit = await visitOf(context, rooms);
  const { readerId } = visit;
  const page = sharingPage({
    ...{ visit: { ...visit, here: SHARING_PATH }, said, typed },
    settings: sharingSettings(await settings.ofReader(readerId)),
    accounts: await sendings.accounts(readerId),
    sendings: await sendings.ofReader(readerId, MOST_SENDINGS),
    folders: [...new Set((await subscriptions.atAGlance(readerId)).folders)],
    bookmarklet: bookmarkletTo(wholeAddress(context, '/add')),
  });
  return context.html(page, said === null ? 200 : 400);
}

/** Runs on other sites' pages: it opens our page with their address and title, and hands over nothing else. */
function bookmarkletTo(add: string): string {
  const script = `(()=>{const u=${JSON.stringify(add)}+'?url='+encodeURIComponent(location.href)+'&title='+encodeURIComponent(document.title.slice(0,300));open(u,'_blank')||(location.href=u)})()`;
  return `javascript:${encodeURIComponent(script)}`;
}

/** POST /account/sharing: what is offered, and where the reader's Mastodon is. */
export function keepSharing(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const chosen = new Set(textsOf(fields, 'target'));
    const typed = (textOf(fields, 'mastodon') ?? '').trim();
    const host = instanceHost(typed);
    if (typed !== '' && host === null)
      return showSharing(context, rooms, {
        said: say('No instance can be read in this: type it as mastodon.example.'),
        typed: '',
      });
    await rooms.desk.store.settings.setMany(readerOf(context), {
      [OFFERED_SETTING]: SHARE_TARGETS.filter((target) => chosen.has(target)).join(' '),
      [MASTODON_SETTING]: host ?? '',
    });
    return answerDone(context, SHARING_PATH, { kind: 'sharing-kept' });
  };
}

const REFUSED = {
  'no address': () => say('This is no address of a wallabag.'),
  'in the clear': () =>
    say('The address must begin with https: your password would go in the clear.'),
  'no secret': () => say('Something is missing, or holds what cannot be sent.'),
} as const;

/** POST /account/sharing/account */
export function addAccount(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const target = targetOf(textOf(fields, 'target'));
    const address = textOf(fields, 'address') ?? '';
    const named = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, (textOf(fields, name) ?? '').trim()]));
    const secret = target === 'readwise' ? named(['token']) : named(WALLABAG_FIELDS);
    const kept = await keepAccount(rooms.desk, readerOf(context), { target, address, secret });
    if (kept.kind === 'refused')
      return showSharing(context, rooms, { said: REFUSED[kept.why](), typed: address });
    return answerDone(context, SHARING_PATH, { kind: 'share-account-kept' });
  };
}

const WALLABAG_FIELDS = ['clientId', 'clientSecret', 'name', 'password'];

function targetOf(stated: string | null) {
  return SEND_TARGETS.find((one) => one === stated) ?? 'readwise';
}

/** POST /account/sharing/forget */
export function forgetAccount({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const target = targetOf(textOf(await readForm(context), 'target'));
    await desk.store.sendings.removeAccount(readerOf(context), target);
    return answerDone(context, SHARING_PATH, { kind: 'share-account-forgotten' });
  };
}

/** POST /article/:id/send */
export function sendArticle({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const articleId = wholeNumber(context.req.param('id')) ?? 0;
    const target = targetOf(textOf(fields, 'target'));
    const sent = await sendNow(desk, { readerId: readerOf(context), target, articleId });
    const back = backPath(textOf(fields, 'back'));
    if (sent?.sentAt != null) return answerDone(context, back, { kind: 'article-sent' });
    const kind = sent?.nextAt == null ? 'article-not-sent' : 'article-waits';
    return answerDone(context, back, { kind });
  };
}

/** POST /add/page: a page that the reader came upon is saved, and its text fetched. */
export function keepFoundPage({ desk, actions }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const address = textOf(fields, 'address') ?? '';
    const readerId = readerOf(context);
    const id = await keepPage(desk, readerId, { address, title: textOf(fields, 'title') });
    if (id === null)
      return context.redirect(
        `/add?${new URLSearchParams({ address: address.slice(0, 2_000) })}`,
        303,
      );
    const article = await desk.store.articles.byId(readerId, id);
    const isThere = article !== null && article.html !== '';
    const isRead = isThere || (await actions.fetchPageNow(id, readerId)).kind === 'read';
    return answerDone(context, `/article/${id}`, {
      kind: isRead ? 'page-kept' : 'page-kept-without',
    });
  };
}
