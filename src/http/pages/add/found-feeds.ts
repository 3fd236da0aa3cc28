import { html } from 'hono/html';
import type { FoundFeed } from '../../../feeds/find-feeds.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

/** The feeds behind an address, to choose among; the best is chosen already. */
export function foundFeeds(feeds: readonly FoundFeed[], folders: readonly string[]): Html {
  return html`<form class="found-feeds" method="post" action="/subscriptions"><fieldset><legend>${say('{count, plural, one {# feed} other {# feeds}} found', { count: feeds.length })}</legend>
<ul class="choices">${feeds.map((feed, at) => choice(feed, at))}</ul></fieldset>
<p class="field"><label for="folder">${say('Folder')}</label><input id="folder" name="folder" list="folders" maxlength="300" placeholder="${say('None')}"></p>
<datalist id="folders">${folders.map((folder) => html`<option value="${folder}"></option>`)}</datalist>
<p class="buttons"><button>${say('Follow')}</button></p></form>`;
}

function choice({ url, title, format, entryCount, homeUrl }: FoundFeed, at: number): Html {
  return html`<li><label><input type="checkbox" name="feed" value="${at}"${at === 0 && html` checked`}> <b dir="auto">${title ?? url}</b>
<span class="choice-words">${url} · ${say('{count, plural, one {# entry} other {# entries}}', { count: entryCount })} · ${NAMES[format]}</span></label>
<input type="hidden" name="url" value="${url}"><input type="hidden" name="title" value="${title ?? ''}"><input type="hidden" name="homeUrl" value="${homeUrl ?? ''}"></li>`;
}

const NAMES = { rss: 'RSS', rdf: 'RSS 1.0', atom: 'Atom', json: 'JSON Feed', cdf: 'CDF' } as const;

/** To where a feed is made of a page. */
export function pageLink(address: string, words: string, className = ''): Html {
  const query = new URLSearchParams({ address }).toString();
  return html`<a${className !== '' && html` class="${className}"`} href="/add/headlines?${query}">${words}</a>`;
}
