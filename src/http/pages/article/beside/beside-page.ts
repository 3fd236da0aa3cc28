import type { Context } from 'hono';
import { articleText } from '../../../../model/article.ts';
import { compareTexts } from '../../../../stories/compare/compare-texts.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import { visitOf } from '../../frame/visit.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { besideMarkup } from './beside-markup.ts';

/** GET /article/:id/beside/:other: two texts side by side, word by word. */
export function besidePage(rooms: AppRooms) {
  const { articles } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const [one, other] = await Promise.all(
      ['id', 'other'].map((name) =>
        articles.byId(visit.readerId, wholeNumber(context.req.param(name)) ?? 0),
      ),
    );
    if (one == null || other == null)
      return context.html(notFoundPage(visit, 'There is no such article.'), 404);
    const differences = compareTexts(articleText(one.paragraphs), articleText(other.paragraphs));
    return context.html(besideMarkup({ visit, one, other, differences }));
  };
}
