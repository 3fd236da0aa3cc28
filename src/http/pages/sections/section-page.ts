import type { Context } from 'hono';
import { html } from 'hono/html';
import { isSubject, type Subject } from '../../../model/edition/subject.ts';
import { readMostTold, readSection } from '../../../pipeline/sections/read-section.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { followButtons } from '../following/follow-buttons.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { notFoundPage } from '../trouble-page.ts';
import { itemColumns, type ListedItem, listItems } from './section-items.ts';
import { sectionPath, subjectName } from './subject-name.ts';

type Order = 'newest' | 'told';

type SectionView = {
  readonly visit: Visit;
  readonly subject: Subject;
  readonly order: Order;
  readonly before: number | null;
  readonly items: readonly ListedItem[];
  readonly next: number | null;
};

/** GET /sections/:subject: stories and articles about one thing, ?order=told for what most titles tell. */
export function sectionPage(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const subject = context.req.param('subject');
    if (!isSubject(subject))
      return context.html(notFoundPage(visit, say('There is no such section.')), 404);
    const order: Order = context.req.query('order') === 'told' ? 'told' : 'newest';
    const before = wholeNumber(context.req.query('before'));
    const asked = { readerId: visit.readerId, subject, limit: visit.settings.pageLength };
    const { items, next } =
      order === 'told'
        ? { items: await readMostTold(desk, asked), next: null }
        : await readSection(desk, { ...asked, before });
    const listed = await listItems(desk.store, items);
    return context.html(page({ visit, subject, order, before, items: listed, next }));
  };
}

function page(view: SectionView): Html {
  const { visit, subject, items } = view;
  const name = subjectName(subject);
  return frame({
    visit,
    title: name,
    place: 'sections',
    head: feedLinks(subject, name),
    main: html`<header class="page-head"><h1>${name}</h1>
<p class="page-words">${say('What outlets print under this, or what stands there in their addresses and feeds. Stories go where most of their reports stand.')}</p>
${followButtons(visit, { target: { kind: 'subject', key: subject }, name })}
${orderNav(view)}</header>
${items.length === 0 ? nothingHere(view) : itemColumns(items, visit)}
${foot(view)}`,
  });
}

function feedLinks(subject: Subject, name: string): Html {
  return feedHead({ path: sectionPath(subject), title: name });
}

function orderNav({ subject, order }: SectionView): Html {
  const orders = [
    ['newest', sectionPath(subject), say('Newest')],
    ['told', `${sectionPath(subject)}?order=told`, say('Most told')],
  ] as const;
  return html`<nav class="tabs" aria-label="${say('Order')}"><ul>${orders.map(
    ([one, path, words]) =>
      html`<li><a href="${path}"${one === order && html` aria-current="page"`}>${words}</a></li>`,
  )}<li><a href="/sections">${say('All sections')}</a></li></ul></nav>`;
}

function nothingHere({ before }: SectionView): Html {
  if (before !== null)
    return html`<div class="empty"><p>${say('Nothing from before then.')}</p></div>`;
  return html`<div class="empty"><h2>${say('Nothing here yet')}</h2>
<p>${sayHtml(
    'No outlet of yours prints this section, or none says so in a way that Hearsay knows. {add} that do, or see {all}.',
    {
      add: html`<a href="/add">${say('Follow some')}</a>`,
      all: html`<a href="/sections">${say('all sections')}</a>`,
    },
  )}</p></div>`;
}

function foot({ visit, subject, order, items, next }: SectionView): Html | null {
  if (items.length === 0) return null;
  const feeds = feedWays({ path: sectionPath(subject), title: subjectName(subject) });
  if (next !== null) {
    return html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${sectionPath(subject)}?before=${next}" rel="next">${say('Older')} ${icon('older')}</a></nav>${feeds}`;
  }
  const isCut = order === 'told' && items.length >= visit.settings.pageLength;
  return html`<p class="the-end"><span aria-hidden="true">❦</span> ${isCut ? say('Those are the most told of the newest.') : say('That is all.')}</p>${feeds}`;
}
