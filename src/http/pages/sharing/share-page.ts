import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ShareAccount } from '../../../model/sharing/sending.ts';
import type { Companion } from '../../../model/together/handed-on.ts';
import {
  type Shared,
  type SharingSettings,
  sharingSettings,
} from '../../../pipeline/sharing/share-targets.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { doorSheet, houseSheet } from '../../assets/house-assets.ts';
import { wholeAddress } from '../../feeds/feed-addresses.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { handOnForm } from '../handed/handed-part.ts';
import { readStory } from '../stories/read-story.ts';
import { storyPath } from '../stories/story-path.ts';
import { notFoundPage } from '../trouble-page.ts';
import { targetsList } from './targets-list.ts';

export type Sharing = {
  readonly visit: Visit;
  readonly shared: Shared;
  /** Where the note is found, and the way back. */
  readonly path: string;
  /** Null: it is a story, which no account takes. */
  readonly articleId: number | null;
  readonly settings: SharingSettings;
  readonly accounts: readonly ShareAccount[];
  /** What a reader should know before handing it on; null: nothing. */
  readonly hint: Html | null;
  /** Whom the reader is in a group with. */
  readonly companions: readonly Companion[];
};

/** GET /article/:id/share: the ways by which an article is handed on. */
export function shareArticle(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await rooms.desk.store.articles.byId(visit.readerId, id);
    if (article === null)
      return context.html(notFoundPage(visit, say('There is no such article.')), 404);
    const path = `/article/${id}`;
    const url = article.url ?? wholeAddress(context, path);
    const { headline, outletName: outlet } = article;
    const read = await readChoices(rooms, visit.readerId);
    const shared = { headline, outlet, url };
    return context.html(sharePage({ visit, shared, path, articleId: id, hint: null, ...read }));
  };
}

/** GET /stories/:id/share: a story by its public page, else by the report that stands for it. */
export function shareStory(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const found = await readStory(context, rooms, visit, 0);
    if (found.kind === 'answer') return found.answer;
    const { id, shown } = found.story;
    const path = storyPath(id);
    const open = await rooms.desk.store.sharing.ofStory(visit.readerId, id);
    const url =
      open === null
        ? (shown.url ?? wholeAddress(context, path))
        : wholeAddress(context, `/public/stories/${open.secret}`);
    const shared = {
      headline: shown.headline,
      outlet: open === null ? shown.outletName : null,
      url,
    };
    const hint =
      open === null
        ? html`${say('This story has no public page, so the report that stands for it is handed on.')} <a href="${path}#share">${say('Make a public page')}</a>`
        : null;
    const read = await readChoices(rooms, visit.readerId);
    return context.html(sharePage({ visit, shared, path, articleId: null, hint, ...read }));
  };
}

async function readChoices({ desk }: AppRooms, readerId: number) {
  const [kept, accounts, companions] = await Promise.all([
    desk.store.settings.ofReader(readerId),
    desk.store.sendings.accounts(readerId),
    desk.store.together.companions(readerId),
  ]);
  return { settings: sharingSettings(kept), accounts, companions };
}

function sharePage(sharing: Sharing): Html {
  const { visit, shared, path, hint, articleId, companions } = sharing;
  return frame({
    visit,
    title: say('Hand on'),
    place: 'elsewhere',
    main: html`<link rel="stylesheet" href="${doorSheet.path}"><link rel="stylesheet" href="${houseSheet.path}">
<header class="page-head"><p class="kicker"><a href="${path}">${say('Back to the text')}</a></p><h1>${say('Hand on')}</h1>
<p class="page-words"><b dir="auto">${shared.headline}</b>${shared.outlet !== null && html` · <bdi>${shared.outlet}</bdi>`}</p>
${hint !== null && html`<p class="page-words">${hint}</p>`}</header>
<div class="account">${articleId !== null && handOnForm(companions, articleId)}${targetsList(sharing)}
<p class="why"><a href="/account/sharing">${say('Choose what is offered here')}</a></p></div>`,
  });
}
