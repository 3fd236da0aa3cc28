import type { Context } from 'hono';
import { html } from 'hono/html';
import { articleText } from '../../../../model/article.ts';
import type { ArticleRecord } from '../../../../model/library.ts';
import type { TextDifference } from '../../../../model/story.ts';
import { compareStatements } from '../../../../stories/compare/compare-statements.ts';
import { compareTexts } from '../../../../stories/compare/compare-texts.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { moment } from '../../wording/times.ts';
import { creditsPart } from '../beside/beside-credits.ts';
import { type BesideSide, besideMarkup } from '../beside/beside-markup.ts';
import { versionsPath, type Wording, wordingsOf } from './article-wordings.ts';

/** GET /article/:id/versions/:one/:other: two wordings of one article side by side; numbered from 1, the oldest first. */
export function versionsBeside(rooms: AppRooms) {
  const { articles } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await articles.byId(visit.readerId, id);
    const all =
      article === null ? [] : wordingsOf(article, await articles.versions(id, visit.readerId));
    const [from, to] = ['one', 'other'].map((name) => wholeNumber(context.req.param(name)) ?? 0);
    const [one, other] = [all[(from ?? 0) - 1], all[(to ?? 0) - 1]];
    if (article === null || one === undefined || other === undefined)
      return context.html(notFoundPage(visit, say('There is no such version of it.')), 404);
    const differences = compareTexts(articleText(one.paragraphs), articleText(other.paragraphs));
    return context.html(
      besideMarkup({
        visit,
        title: say('Versions: {headline}', { headline: article.headline }),
        one: sideOf(article, one, visit),
        other: sideOf(article, other, visit),
        differences,
        credits: await creditsBetween(rooms, { one, other, differences }, visit),
        ways: html`<a class="button quiet" href="/article/${id}/versions">${say('All changes')}</a> <a class="button quiet" href="${versionsPath(id, to ?? 0, from ?? 0)}">${say('The other way round')}</a>`,
      }),
    );
  };
}

function sideOf(
  article: ArticleRecord,
  { headline, seenAt, language }: Wording,
  visit: Visit,
): BesideSide {
  return {
    name: nameOf(seenAt, visit),
    kicker: html`${outletLink(article)} <time datetime="${new Date(seenAt).toISOString()}">${say('as seen {when}', { when: moment(seenAt, visit) })}</time>`,
    headline,
    path: `/article/${article.id}`,
    language,
  };
}

function nameOf(seenAt: number, visit: Visit): string {
  return say('the version of {when}', { when: moment(seenAt, visit) });
}

type Compared = {
  readonly one: Wording;
  readonly other: Wording;
  readonly differences: readonly TextDifference[];
};

/** Earlier wordings' statements are not kept: both are looked through now. Null where that could not be done. */
async function creditsBetween(
  { desk }: AppRooms,
  { one, other, differences }: Compared,
  visit: Visit,
): Promise<Html | null> {
  const looked = await desk.reading.findStatements([one, other]);
  const [before, after] = looked.kind === 'found' ? looked.found : [];
  if (before === undefined || after === undefined) return null;
  const claims = new Map<number, number>();
  const first = { ...one, statements: before.statements, claims, name: nameOf(one.seenAt, visit) };
  const second = {
    ...other,
    statements: after.statements,
    claims,
    name: nameOf(other.seenAt, visit),
  };
  const told = compareStatements(first, second, differences);
  return creditsPart({ told, before: first, after: second });
}
