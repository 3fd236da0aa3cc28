import { html } from 'hono/html';
import type { SharedFolder } from '../../../../model/together/shared-folder.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';

export type FoldersView = {
  readonly visit: Visit;
  readonly group: number;
  readonly shared: readonly SharedFolder[];
  /** The reader's own, by name. */
  readonly own: readonly string[];
};

/** Folders that a group's members show each other. */
export function foldersPart({ visit, group, shared, own }: FoldersView): Html {
  const shown = new Set(
    shared.filter(({ readerId }) => readerId === visit.readerId).map(({ folder }) => folder),
  );
  const others = own.filter((folder) => !shown.has(folder));
  const hidden = html`<input type="hidden" name="back" value="${visit.here}"><input type="hidden" name="group" value="${group}">`;
  return html`<section aria-labelledby="folders-title"><h2 class="ruled" id="folders-title">${say('Folders you show each other')}</h2>
${shared.length === 0 ? html`<p class="field-hint">${say('Nobody shows a folder yet.')}</p>` : html`<ul class="group-list">${shared.map((one) => folderItem(one, { visit, hidden }))}</ul>`}
${
  others.length > 0 &&
  html`<form class="group-form" method="post" action="/groups/folders">${hidden}<p class="field"><label for="shown-folder">${say('Show a folder of yours')}</label><select id="shown-folder" name="name">${others.map((folder) => html`<option>${folder}</option>`)}</select></p>
<p class="field-hint">${say('The group sees the names and addresses of its feeds as they stand at the time; titles of your own are left out.')}</p>
<p class="buttons"><button class="quiet">${say('Show it')}</button></p></form>`
}</section>`;
}

type Beside = { readonly visit: Visit; readonly hidden: Html };

function folderItem(one: SharedFolder, { visit, hidden }: Beside): Html {
  const { id, folder, from, feeds, readerId } = one;
  const missing = feeds.filter(({ isFollowed }) => !isFollowed).length;
  const isOwn = readerId === visit.readerId;
  return html`<li><details><summary><b dir="auto">${folder}</b> <span class="why"><bdi>${from}</bdi> · ${say('{count, plural, =0 {no feeds} one {one feed} other {# feeds}}', { count: feeds.length })}</span></summary>
<ul>${feeds.map(({ title, homeUrl, isFollowed }) => html`<li>${homeUrl === null ? html`<bdi>${title}</bdi>` : html`<a href="${homeUrl}" rel="noreferrer noopener"><bdi>${title}</bdi></a>`}${isFollowed && html` <span class="count">${say('followed')}</span>`}</li>`)}</ul></details>
${
  isOwn
    ? html`<form method="post" action="/groups/folders/hide">${hidden}<button class="quiet" name="folder" value="${id}"><span aria-hidden="true">${say('Show it no more')}</span><span class="unseen">${say('Show {folder} no more', { folder })}</span></button></form>`
    : missing > 0 &&
      html`<form method="post" action="/groups/folders/follow">${hidden}<button class="quiet" name="folder" value="${id}">${say('{count, plural, one {Follow the one you do not have} other {Follow the # you do not have}}', { count: missing })}</button></form>`
}</li>`;
}
