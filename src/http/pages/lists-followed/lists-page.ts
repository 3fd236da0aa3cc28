import { html } from 'hono/html';
import type { FollowedList, ListedFeed } from '../../../model/given/followed-list.ts';
import { doorSheet, houseSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { storedWords } from '../../language/stored/say-stored.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';

export const LISTS_PATH = '/subscriptions/lists';

export type ShownList = { readonly list: FollowedList; readonly feeds: readonly ListedFeed[] };

export type ListsView = {
  readonly visit: Visit;
  readonly shown: readonly ShownList[];
  readonly folders: readonly string[];
  /** What was typed and not taken, and why. */
  readonly typed: string;
  readonly said: string | null;
};

/** Lists of feeds at other people's addresses: what they add comes, what they take away is shown. */
export function listsPage({ visit, shown, folders, typed, said }: ListsView): Html {
  return frame({
    visit,
    title: say('Lists you follow'),
    place: 'subscriptions',
    main: html`<link rel="stylesheet" href="${doorSheet.path}"><link rel="stylesheet" href="${houseSheet.path}">
<header class="page-head"><h1>${say('Lists you follow')}</h1><p class="page-words">${say('Somebody keeps a list of feeds (OPML) at an address: a colleague, a library, an association. Hearsay looks at it some times a day; what they add, you follow.')}</p></header>
<div class="account">${followPart({ typed, said })}
${shown.length > 0 && html`<section aria-labelledby="lists-title"><h2 id="lists-title">${say('Followed')}</h2>${shown.map((one) => listPart(one, visit))}</section>`}
<p class="why"><a href="/subscriptions">${say('Subscriptions')}</a> · <a href="/account/feeds?of=/opml">${say('Give out your own list')}</a></p>
<datalist id="folders">${folders.map((folder) => html`<option value="${folder}"></option>`)}</datalist></div>`,
  });
}

function followPart({ typed, said }: Pick<ListsView, 'typed' | 'said'>): Html {
  return html`<section aria-labelledby="follow-title"><h2 id="follow-title">${say('Follow a list')}</h2>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
<form class="door-form" method="post" action="${LISTS_PATH}">
<p class="field"><label for="url">${say('Address of the list')}</label><input id="url" name="url" value="${typed}" required inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="2000"></p>
${choices('new', { folder: null, drops: false })}
<p class="buttons"><button>${say('Follow')}</button></p></form></section>`;
}

function choices(id: string, { folder, drops }: Pick<FollowedList, 'folder' | 'drops'>): Html {
  return html`<p class="field"><label for="folder-${id}">${say('In the folder')}</label><input id="folder-${id}" name="folder" value="${folder ?? ''}" list="folders" maxlength="300" placeholder="${say('As the list says')}"></p>
<p><label class="choice"><input type="checkbox" name="drops" value="yes"${drops && html` checked`}> ${say('Drop feeds that the list names no more')}</label></p>
<p class="why">${say('Only those that came with it; what you followed before stays. A list that is empty or breaks off drops nothing.')}</p>`;
}

function listPart({ list, feeds }: ShownList, visit: Visit): Html {
  const { id, title, url, trouble, failingSince } = list;
  // The address itself stands below.
  const name = title ?? URL.parse(url)?.hostname ?? url;
  const gone = feeds.filter(({ goneAt, isFollowed }) => goneAt !== null && isFollowed);
  const named = feeds.filter(({ goneAt }) => goneAt === null);
  const without = named.filter(({ isFollowed }) => !isFollowed).length;
  return html`<section class="followed-list" aria-labelledby="list-${id}"><h3 id="list-${id}" dir="auto">${name}</h3>
<p><code class="address" dir="ltr">${url}</code></p>
<p class="why">${say('{count, plural, =0 {It names no feed yet.} one {It names # feed.} other {It names # feeds.}}', { count: named.length })}
${without > 0 && say('{count, plural, one {# of them you do not follow.} other {# of them you do not follow.}}', { count: without })} ${timesOf(list, visit)}</p>
${trouble !== null && html`<p class="trouble-words">${failingSince !== null && say('It cannot be read since {time}:', { time: moment(failingSince, visit) })} ${storedWords(trouble)}</p>`}
${gone.length > 0 && goneList(gone, list)}
<details><summary>${say('Change')}</summary><form class="door-form" method="post" action="${LISTS_PATH}/change"><input type="hidden" name="list" value="${id}">
${choices(String(id), list)}
<p class="buttons"><button>${say('Save changes')}</button></p></form></details>
<form method="post" action="${LISTS_PATH}/ask"><input type="hidden" name="list" value="${id}"><p class="buttons"><button class="quiet">${say('Ask it now')}</button>
<button class="quiet danger" formaction="${LISTS_PATH}/end">${say('Follow it no more')}</button></p></form></section>`;
}

function timesOf({ lastFetchedAt, nextFetchAt }: FollowedList, visit: Visit): string {
  if (nextFetchAt === null) return say('It is asked no more unless you ask.');
  if (lastFetchedAt === null) return say('Not asked yet.');
  return say('Asked {last}, again {next}.', {
    last: moment(lastFetchedAt, visit),
    next: moment(nextFetchAt, visit),
  });
}

function goneList(gone: readonly ListedFeed[], { id }: FollowedList): Html {
  return html`<h4>${say('No longer on the list')}</h4><ul class="sessions">${gone.map(
    ({
      feedId,
      title,
      isOurs,
    }) => html`<li><div><b dir="auto">${title}</b>${!isOurs && html` <span class="count">${say('you followed it before')}</span>`}</div>
<form method="post" action="/subscriptions/remove"><input type="hidden" name="back" value="${LISTS_PATH}#list-${id}"><button class="quiet" name="feed" value="${feedId}"><span aria-hidden="true">${say('Unsubscribe')}</span><span class="unseen">${say('Unsubscribe from {feed}', { feed: title })}</span></button></form></li>`,
  )}</ul>`;
}
