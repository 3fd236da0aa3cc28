import type { Context } from 'hono';
import { html } from 'hono/html';
import { SUBJECTS, type Subject } from '../../../model/edition/subject.ts';
import { readMostTold } from '../../../pipeline/sections/read-section.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { listedHtml } from '../wording/listed.ts';
import { itemColumns, type ListedItem, listItems } from './section-items.ts';
import { sectionPath, subjectName } from './subject-name.ts';

/** Of each section; its own page has the rest. */
const MOST = 3;

type Told = { readonly subject: Subject; readonly items: readonly ListedItem[] };

/** GET /sections: what is told most in each. */
export function sectionsPage(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const told = await Promise.all(
      SUBJECTS.map(async (subject): Promise<Told> => {
        const asked = { readerId: visit.readerId, subject, limit: MOST };
        return { subject, items: await listItems(desk.store, await readMostTold(desk, asked)) };
      }),
    );
    return context.html(page(told, visit));
  };
}

function page(told: readonly Told[], visit: Visit): Html {
  const [full, empty] = [
    told.filter(({ items }) => items.length > 0),
    told.filter(({ items }) => items.length === 0),
  ];
  return frame({
    visit,
    title: say('Sections'),
    place: 'sections',
    main: html`<header class="page-head"><h1>${say('Sections')}</h1>
<p class="page-words">${say('What is told most in each, by where outlets print it. What no outlet puts anywhere stands in no section.')}</p></header>
${full.length === 0 ? nothingYet() : full.map((one) => section(one, visit))}
${full.length > 0 && empty.length > 0 && emptyWords(empty)}`,
  });
}

function section({ subject, items }: Told, visit: Visit): Html {
  const title = `section-${subject}`;
  return html`<section class="section-told" aria-labelledby="${title}"><h2 class="section-name" id="${title}"><a href="${sectionPath(subject)}">${subjectName(subject)} ${icon('older')}</a></h2>
${itemColumns(items, visit)}</section>`;
}

function nothingYet(): Html {
  return html`<div class="empty"><h2>${say('No section yet')}</h2>
<p>${sayHtml(
    'Sections fill with what your outlets print under them. {add}, or look again in a moment.',
    {
      add: html`<a href="/add">${say('Follow some outlets')}</a>`,
    },
  )}</p></div>`;
}

function emptyWords(empty: readonly Told[]): Html {
  const names = listedHtml(
    empty.map(({ subject }) => html`<a href="${sectionPath(subject)}">${subjectName(subject)}</a>`),
  );
  return html`<p class="page-words">${sayHtml('Nothing yet in: {names}', { names })}</p>`;
}
