import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { backPath } from '../frame/back-path.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import { langOf } from '../frame/lang-of.ts';
import { visitOf } from '../frame/visit.ts';
import { notFoundPage } from '../trouble-page.ts';
import { labelForms, readLabelsHere } from './label-part.ts';

/** GET /article/:id/labels: where a line's labels are put on and taken off; ?back= is where its list stands. */
export function articleLabelsPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await store.articles.byId(visit.readerId, id);
    if (article === null)
      return context.html(notFoundPage(visit, say('There is no such article.')), 404);
    const here = await readLabelsHere(store, visit.readerId, id);
    const back = backPath(context.req.query('back') ?? `/article/${id}`);
    return context.html(
      frame({
        visit,
        title: say('Labels'),
        place: 'elsewhere',
        main: html`<header class="page-head"><h1>${say('Labels')}</h1>
<p class="page-words"><a href="/article/${id}"${langOf(article.language)} dir="auto">${article.headline}</a></p></header>
${labelForms(here, back)}
<p><a href="${back}">${say('Back')}</a></p>`,
      }),
    );
  };
}
