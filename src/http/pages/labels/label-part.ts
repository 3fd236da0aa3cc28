import { html } from 'hono/html';
import { type CountedLabel, type Label, LONGEST_LABEL } from '../../../model/labels/label.ts';
import type { Store } from '../../../store/store.ts';
import { labelSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import type { Visit } from '../frame/visit.ts';
import { labelPath } from './label-path.ts';

/** What an article bears, and what it could. */
export type LabelsHere = {
  readonly articleId: number;
  readonly on: readonly Label[];
  /** What the reader used last comes first. */
  readonly others: readonly CountedLabel[];
};

/** Offered while one types; all of them stand on their own page. */
const MOST_OFFERED = 200;

export async function readLabelsHere(
  { labels }: Pick<Store, 'labels'>,
  readerId: number,
  articleId: number,
): Promise<LabelsHere> {
  const on = (await labels.ofArticles(readerId, [articleId])).get(articleId) ?? [];
  const borne = new Set(on.map(({ id }) => id));
  const others = (await labels.all(readerId))
    .filter(({ id }) => !borne.has(id))
    .toSorted((one, other) => (other.lastAt ?? 0) - (one.lastAt ?? 0));
  return { articleId, on, others: others.slice(0, MOST_OFFERED) };
}

/** The labels of an article as links; null: it bears none. */
export function labelLinks(on: readonly Label[]): Html | null {
  if (on.length === 0) return null;
  return html`<span class="item-labels">${on.map(({ id, name }) => html` <a href="${labelPath(id)}" rel="tag"><bdi>${name}</bdi></a>`)}</span>`;
}

const BUTTONS = 12;

/** The forms that put labels on an article and take them off. */
export function labelForms({ articleId, on, others }: LabelsHere, back: string): Html {
  const fields = html`<input type="hidden" name="back" value="${back}"><input type="hidden" name="article" value="${articleId}">`;
  return html`<link rel="stylesheet" href="${labelSheet.path}"><div class="label-forms">
${
  on.length > 0 &&
  html`<ul class="label-chips" aria-label="${say('Labels of this article')}">${on.map(
    ({ id, name }) =>
      html`<li><form method="post" action="/labels/${id}/take-off">${fields}<a href="${labelPath(id)}"><bdi>${name}</bdi></a> <button class="link" aria-label="${say('Take off: {name}', { name })}">×</button></form></li>`,
  )}</ul>`
}
<form class="label-add" method="post" action="/labels/put-on">${fields}<label for="label-name">${say('Label')}</label> <input id="label-name" name="name" list="label-names" maxlength="${LONGEST_LABEL}" required dir="auto" autocomplete="off"> <button>${say('Put on')}</button>
<datalist id="label-names">${others.map(({ name }) => html`<option value="${name}"></option>`)}</datalist></form>
${
  others.length > 0 &&
  html`<ul class="label-chips" aria-label="${say('Labels that you used last')}">${others
    .slice(0, BUTTONS)
    .map(
      ({ id, name }) =>
        html`<li><form method="post" action="/labels/${id}/put-on">${fields}<button class="quiet">${icon('add')}<bdi>${name}</bdi></button></form></li>`,
    )}</ul>`
}
<p><a href="/labels">${say('All labels')}</a></p></div>`;
}

/** The same over the text that one is reading. */
export function labelSheetOver(here: LabelsHere, visit: Visit): Html {
  return html`<div class="sheet" id="labels" popover role="dialog" aria-labelledby="labels-title">
<h2 id="labels-title">${say('Labels')}</h2>
${labelForms(here, visit.here)}
<p><button class="quiet" type="button" popovertarget="labels" popovertargetaction="hide">${say('Close')}</button></p></div>`;
}
