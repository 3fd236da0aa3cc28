import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ArticleLine } from '../../../model/library.ts';
import type { EditNotice } from '../../../model/library-stories.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { figureSheet } from '../../assets/house-assets.ts';
import { say, sayHtml } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { outletLink } from '../lists/day-section.ts';
import { moment } from '../wording/times.ts';
import { type Corrections, readCorrections } from './read-corrections.ts';

/** GET /corrections: what outlets corrected, or told otherwise, after the reader had opened it or a copy of it. */
export function correctionsPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    return context.html(page(await readCorrections(rooms.desk.store, visit), visit));
  };
}

function page({ notices, seenAt }: Corrections, visit: Visit): Html {
  const fresh = notices.filter(({ at }) => at > seenAt);
  const seen = notices.filter(({ at }) => at <= seenAt);
  return frame({
    visit,
    title: say('Corrected since you read it'),
    place: 'elsewhere',
    main: html`<link rel="stylesheet" href="${figureSheet.path}"><header class="page-head"><h1>${say('Corrected since you read it')}</h1>
<p class="page-words">${say('What an outlet corrected, or tells with other numbers, names or quotations, after you had opened its text or a copy of it. Of the last thirty days.')}</p></header>
${fresh.length === 0 && html`<p class="page-words">${say('Nothing that you opened was corrected since you looked here last.')}</p>`}
${fresh.length > 0 && html`${noticeList(fresh, visit)}${seenForm(fresh)}`}
${seen.length > 0 && html`<section><h2>${say('Seen before')}</h2>${noticeList(seen, visit)}</section>`}`,
  });
}

function noticeList(notices: readonly EditNotice[], visit: Visit): Html {
  return html`<ul class="history-list">${notices.map((notice) => row(notice, visit))}</ul>`;
}

function row({ article, at, kind, reason, opened }: EditNotice, visit: Visit): Html {
  const what = kind === 'correction' ? say('Corrected') : say('Told otherwise');
  return html`<li><time datetime="${new Date(at).toISOString()}">${moment(at, visit)}</time>
<div><a href="/article/${article.id}/versions"${langOf(article.language)} dir="auto">${article.headline}</a> <span class="count">${outletLink(article)} · ${what}</span>
<p class="page-words">${sayStored(reason)}${copiesOf(article, opened)}</p></div></li>`;
}

/** Which copy it was that the reader opened, where it was one. */
function copiesOf(article: ArticleLine, opened: readonly ArticleLine[]): Html | false {
  const [copy] = opened;
  if (copy === undefined || opened.some(({ id }) => id === article.id)) return false;
  const link = html`<a href="/article/${copy.id}/beside/${article.id}"><bdi>${copy.outletName}</bdi></a>`;
  return html` ${sayHtml('You opened the copy in {outlet}.', { outlet: link })}`;
}

function seenForm([latest]: readonly EditNotice[]): Html {
  return html`<form method="post" action="/corrections/seen"><input type="hidden" name="at" value="${latest?.at ?? 0}"><button class="quiet">${say('I have seen these')}</button></form>`;
}

/** For the front page; nothing where there is nothing new. */
export function correctionsLine(count: number): Html | null {
  if (count === 0) return null;
  return html`<p class="since"><a href="/corrections">${say(
    '{count, plural, one {# text that you opened was corrected since} other {# texts that you opened were corrected since}}',
    { count },
  )}</a></p>`;
}
