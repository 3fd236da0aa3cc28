import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { figureSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import { visitOf } from '../frame/visit.ts';
import { notFoundPage } from '../trouble-page.ts';
import { outletFigures } from './outlet-figures.ts';
import { outletTabs } from './outlet-tabs.ts';

/** GET /outlet/:id/figures: what an outlet's articles come to, counted. */
export function outletFiguresPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const outlet = await store.outlets.byId(
      wholeNumber(context.req.param('id')) ?? 0,
      visit.readerId,
    );
    if (outlet === null)
      return context.html(notFoundPage(visit, say('There is no such outlet.')), 404);
    const figures = await store.figures.ofOutlet(outlet.id);
    const main = html`<link rel="stylesheet" href="${figureSheet.path}"><header class="page-head"><h1><bdi>${outlet.name}</bdi></h1>
${outletTabs(outlet, 'figures')}</header>
${figures.lookedAt === 0 ? html`<div class="empty"><p>${say('Nothing of this outlet is in the library.')}</p></div>` : outletFigures(figures, visit)}`;
    const title = say('{outlet}: what its articles come to', { outlet: outlet.name });
    return context.html(frame({ visit, title, place: 'elsewhere', main }));
  };
}
