import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Following } from '../../../model/following.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { isOpening } from '../frame/is-opening.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { type BesideLines, readBeside } from '../lists/told-beside.ts';
import { notFoundPage } from '../trouble-page.ts';
import { kindWords } from './follow-buttons.ts';
import { rulePath } from './following-path.ts';
import { endWords, ruleForms } from './rule-words.ts';
import { nameOf, targetPath } from './target-words.ts';

type RuleView = {
  readonly visit: Visit;
  readonly rule: Following;
  readonly listed: BesideLines;
  /** Where older ones begin; null: there are none. */
  readonly next: number | null;
};

/** GET /following/:id: what a rule touches, the newest first. */
export function rulePage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, settings } = visit;
    const rule = await store.following.byId(readerId, wholeNumber(context.req.param('id')) ?? 0);
    if (rule === null || rule.removedAt !== null)
      return context.html(notFoundPage(visit, say('There is no such rule.')), 404);
    const before = wholeNumber(context.req.query('before'));
    const asked = { rule, before, limit: settings.pageLength };
    const { rows, before: next } = await store.following.page(readerId, asked);
    const [newest] = rows;
    if (before === null && newest !== undefined && isOpening(context))
      await store.following.markSeen(readerId, rule.id, newest.id);
    const listed = await readBeside(store, rows, visit);
    return context.html(page({ visit, rule, listed, next }));
  };
}

function page({ visit, rule, listed, next }: RuleView): Html {
  const name = nameOf(rule.target, rule.name);
  const path = rulePath(rule.id);
  return frame({
    visit,
    title: name,
    place: 'following',
    head: feedLinks(rule, name),
    main: html`<header class="page-head"><h1><bdi>${name}</bdi></h1>
<p class="page-words">${about(rule, visit)}</p>
${ruleForms(rule, visit)}</header>
${
  listed.lines.length === 0
    ? html`<div class="empty"><p>${say('It touches nothing in your library.')}</p></div>`
    : html`<div class="found">${listed.lines.map((line) => articleItem(line, { visit, prominence: 'other', heading: 'h2', kicker: outletLink(line), isDated: true, beside: listed.beside }))}</div>`
}
${next === null ? html`<p class="the-end"><span aria-hidden="true">❦</span> ${say('That is all.')}</p>` : html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${path}?before=${next}" rel="next">${say('Older')} ${icon('older')}</a></nav>`}
${feedWays({ path, title: name })}`,
  });
}

/** What the rule does, to what kind of thing, how long, and the way to that thing. */
function about(rule: Following, visit: Visit): Html {
  const end = endWords(rule, visit);
  const path = targetPath(rule.target);
  const kind = kindWords(rule.target.kind);
  return html`${DOES[rule.does]()} · ${path === null ? kind : html`<a href="${path}">${kind}</a>`}${end !== null && html` · ${end}`}`;
}

const DOES = {
  follow: () => say('You follow this'),
  mute: () => say('You mute this: it is in no list but this one'),
  save: () => say('A saved search'),
};

function feedLinks({ id }: Following, name: string): Html {
  const path = rulePath(id);
  return feedHead({ path, title: name });
}
