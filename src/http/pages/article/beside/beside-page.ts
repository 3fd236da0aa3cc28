import type { Context } from 'hono';
import { html } from 'hono/html';
import { articleText } from '../../../../model/article.ts';
import type { ArticleRecord } from '../../../../model/library.ts';
import type { Store } from '../../../../store/store.ts';
import { compareStatements } from '../../../../stories/compare/compare-statements.ts';
import { compareTexts } from '../../../../stories/compare/compare-texts.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { shownHeadline } from '../../stories/shown-headline.ts';
import { besidePath } from '../../stories/story-path.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { moment } from '../../wording/times.ts';
import { type CreditedSide, creditsPart } from './beside-credits.ts';
import { type BesideSide, besideMarkup } from './beside-markup.ts';

/** GET /article/:id/beside/:other: two texts side by side, word by word and statement by statement. */
export function besidePage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const [one, other] = await Promise.all(
      ['id', 'other'].map((name) =>
        store.articles.byId(visit.readerId, wholeNumber(context.req.param(name)) ?? 0),
      ),
    );
    if (one == null || other == null)
      return context.html(notFoundPage(visit, say('There is no such article.')), 404);
    const differences = compareTexts(articleText(one.paragraphs), articleText(other.paragraphs));
    const [before, after] = await Promise.all(
      [one, other].map((text) => creditedSide(store, visit.readerId, text)),
    );
    const credits =
      before == null || after == null
        ? null
        : creditsPart({ told: compareStatements(before, after, differences), before, after });
    return context.html(
      besideMarkup({
        visit,
        title: say('{one} beside {other}', { one: one.outletName, other: other.outletName }),
        one: sideOf(one, visit),
        other: sideOf(other, visit),
        differences,
        credits,
        ways: html`<a class="button quiet" href="${besidePath(other.id, one.id)}">${say('The other way round')}</a>`,
      }),
    );
  };
}

function sideOf(article: ArticleRecord, visit: Visit): BesideSide {
  const { id, language, sortTime, outletName } = article;
  return {
    name: outletName,
    kicker: html`${outletLink(article)} <time datetime="${new Date(sortTime).toISOString()}">${moment(sortTime, visit)}</time>`,
    headline: shownHeadline(article),
    path: `/article/${id}`,
    language,
  };
}

/** Null: its text is still to be looked through. */
async function creditedSide(
  { statements, claims }: Store,
  readerId: number,
  { id, outletName, language }: ArticleRecord,
): Promise<CreditedSide | null> {
  const state = await statements.ofArticle(id, readerId);
  if (state?.kind !== 'found') return null;
  const known = await claims.ofArticle(id);
  return {
    name: outletName,
    language,
    statements: state.found.statements,
    claims: new Map(known.map(({ ordinal, claim }) => [ordinal, claim])),
  };
}
