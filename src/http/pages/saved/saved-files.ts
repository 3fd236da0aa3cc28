import type { Context } from 'hono';
import { html } from 'hono/html';
import { toIso } from '../../../model/time.ts';
import type { SavedArticle } from '../../../store/history/saved.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { wholeAddress } from '../../feeds/feed-addresses.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';

/** More than anybody saves, and still some megabytes. */
const MOST = 20_000;

function readAll({ desk }: AppRooms, context: Context): Promise<SavedArticle[]> {
  const asked = { readerId: readerOf(context), offset: 0, limit: MOST };
  return desk.store.saved.list({ ...asked, order: 'saved' });
}

/** Where an article is for those who have no Hearsay: its outlet's page, ours where it has none. */
function addressOf({ article }: SavedArticle, context: Context): string {
  return article.url ?? wholeAddress(context, `/article/${article.id}`);
}

/** GET /saved.html: bookmarks as every browser takes them in (the "Netscape bookmark file"). */
export function savedBookmarks(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const saved = await readAll(rooms, context);
    const list = await html`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>${say('Saved in Hearsay')}</TITLE>
<H1>${say('Saved in Hearsay')}</H1>
<DL><p>
${saved.map(
  (one) =>
    html`<DT><A HREF="${addressOf(one, context)}" ADD_DATE="${Math.floor(one.savedAt / 1000)}" TAGS="${one.article.outletName}">${one.article.headline}</A>
`,
)}</DL><p>
`;
    return context.body(String(list), 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="saved.html"',
    });
  };
}

/** GET /saved.json: the same, with what is known of each. */
export function savedJson(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const saved = await readAll(rooms, context);
    const list = saved.map((one) => {
      const { headline, outletName, byline, language, published } = one.article;
      return {
        ...{ headline, url: addressOf(one, context), outlet: outletName, byline, language },
        published: toIso(published),
        savedAt: toIso(one.savedAt),
      };
    });
    return context.body(`${JSON.stringify(list, null, 2)}\n`, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="saved.json"',
    });
  };
}
