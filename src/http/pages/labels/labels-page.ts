import type { Context } from 'hono';
import { html } from 'hono/html';
import { type CountedLabel, LONGEST_LABEL } from '../../../model/labels/label.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { labelSheet } from '../../assets/house-assets.ts';
import { say, sayHtml } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { visitOf } from '../frame/visit.ts';
import { labelPath } from './label-path.ts';

/** GET /labels: all of a reader's labels. */
export function labelsPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const labels = await rooms.desk.store.labels.all(visit.readerId);
    return context.html(
      frame({
        visit,
        title: say('Labels'),
        place: 'elsewhere',
        head: html`<link rel="stylesheet" href="${labelSheet.path}">`,
        main: html`<header class="page-head"><h1>${say('Labels')}</h1>
<p class="page-words">${say('Your own words for single articles. Nobody else sees them.')}</p></header>
${labels.length === 0 ? none() : html`<ul class="label-list">${labels.map(labelRow)}</ul>`}`,
      }),
    );
  };
}

function none(): Html {
  return html`<div class="empty"><h2>${say('No labels yet')}</h2><p>${sayHtml('Every text has a button for them; the key {key} presses it, in lists too.', { key: html`<kbd>b</kbd>` })}</p></div>`;
}

function labelRow({ id, name, count }: CountedLabel): Html {
  return html`<li id="l${id}"><a class="label-name" href="${labelPath(id)}"><bdi>${name}</bdi></a> <span class="count">${say('{count, plural, one {# article} other {# articles}}', { count })}</span></li>`;
}

/** Where a label is renamed and taken away. */
export function labelTools({ id, name }: Pick<CountedLabel, 'id' | 'name'>): Html {
  return html`<details class="label-tools"><summary>${say('Change this label')}</summary>
<form method="post" action="/labels/rename"><input type="hidden" name="back" value="${labelPath(id)}"><input type="hidden" name="label" value="${id}"><label for="label-renamed">${say('Name')}</label> <input id="label-renamed" name="name" value="${name}" maxlength="${LONGEST_LABEL}" required dir="auto" autocomplete="off"> <button>${say('Rename')}</button></form>
<form method="post" action="/labels/remove"><input type="hidden" name="back" value="/labels"><input type="hidden" name="label" value="${id}"><button class="quiet">${say('Take it away')}</button> <span class="why">${say('From all articles; they stay.')}</span></form></details>`;
}
