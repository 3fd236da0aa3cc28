import type { Context } from 'hono';
import { html } from 'hono/html';
import type { SpeakerLine } from '../../../model/library-statements.ts';
import type { StoryLine } from '../../../model/library-stories.ts';
import type { SearchQuery } from '../../../model/search-query.ts';
import type { Found } from '../../../store/search.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import { markTerms, type SnippetPart } from '../../../text/snippet.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { type MutedBy, mutedNote, readMutedBy } from '../following/muted-note.ts';
import { searchButtons } from '../following/search-buttons.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { nameAskedFor, peopleFound } from '../people/people-found.ts';
import { storiesFound } from '../stories/list/stories-found.ts';
import { operatorTable } from './search-help.ts';

/** Characters. */
const PASSAGE_LENGTH = 260;
const MOST_SPEAKERS = 6;
/** Articles. */
const STORIES_SOUGHT_IN = 60;

type Answer = {
  readonly visit: Visit;
  readonly typed: string;
  readonly query: SearchQuery;
  readonly found: readonly Found[];
  readonly speakers: readonly SpeakerLine[];
  readonly stories: readonly StoryLine[];
  readonly muted: MutedBy;
  readonly hasOlder: boolean;
  readonly before: number | null;
};

/** GET /search?q=: what the library holds of it, newest first. */
export function searchPage(rooms: AppRooms) {
  const { search, speakers, stories } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const typed = (context.req.query('q') ?? '').trim();
    const query = parseSearchQuery(typed, visit.settings.zone, visit.now);
    const before = wholeNumber(context.req.query('before'));
    const limit = visit.settings.pageLength;
    const asked = { readerId: visit.readerId, query, before, passageLength: PASSAGE_LENGTH };
    const found = isAsking(query) ? await search.find({ ...asked, limit: limit + 1 }) : [];
    const name = before === null ? nameAskedFor(query) : null;
    const people = name === null ? [] : await speakers.find(name, MOST_SPEAKERS);
    const isFirst = before === null && found.length > 0;
    const asks = { readerId: visit.readerId, query, before: null, limit: STORIES_SOUGHT_IN };
    const told = isFirst ? (await stories.search(asks)).found.map(({ story }) => story) : [];
    const ids = found.map(({ line }) => line.id);
    const muted = await readMutedBy(rooms.desk.store, visit.readerId, ids);
    const answer = { visit, typed, query, before, muted, hasOlder: found.length > limit };
    return context.html(
      page({ ...answer, speakers: people, stories: told, found: found.slice(0, limit) }),
    );
  };
}

/** Whether anything is asked for: where nothing was understood, everything would be found. */
export function isAsking(query: SearchQuery): boolean {
  const { groups, without, labels, speakers, after, before, only } = query;
  return (
    [...groups, ...without, ...labels, ...speakers].length > 0 ||
    after !== null ||
    before !== null ||
    only !== null
  );
}

function page(answer: Answer): Html {
  const { visit, typed, query } = answer;
  return frame({
    visit,
    title: typed === '' ? say('Search') : say('Search: {words}', { words: typed }),
    place: 'search',
    head: isAsking(query) && headOf(typed),
    main: html`<header class="page-head search-head"><h1>${say('Search')}</h1>
<form class="search-form" role="search" action="/search"><label class="unseen" for="q">${say('What to look for')}</label>
<input id="q" name="q" type="search" value="${typed}" maxlength="1000" autocomplete="off" placeholder="${say('Words, “words in a row”, {operator}…', { operator: 'outlet:' })}"${typed === '' && html` autofocus`}>
<button>${say('Search')}</button> <button class="quiet" type="button" popovertarget="search-help">${say('How to ask')}</button></form>
<div class="sheet" id="search-help" popover role="dialog" aria-labelledby="search-help-title"><h2 id="search-help-title">${say('How to ask')}</h2>${operatorTable()}
<p><button class="quiet" type="button" popovertarget="search-help" popovertargetaction="hide">${say('Close')}</button></p></div>
${query.problems.length > 0 && html`<div class="problems" role="alert"><ul>${query.problems.map((problem) => html`<li>${sayStored(problem)}</li>`)}</ul></div>`}
${isAsking(query) && searchButtons(visit, typed, query)}</header>
${peopleFound(answer.speakers)}
${storiesFound(answer.stories, visit)}
${results(answer)}`,
  });
}

function feedOf(typed: string) {
  return { path: `/search?${new URLSearchParams({ q: typed })}`, title: typed };
}

function headOf(typed: string): Html {
  return feedHead(feedOf(typed));
}

function results(answer: Answer): Html {
  const { typed, query, found, hasOlder, before } = answer;
  if (!isAsking(query)) {
    return html`<section class="search-start"><h2>${say('What can be asked')}</h2>${operatorTable()}</section>`;
  }
  if (found.length === 0) {
    return html`<div class="empty"><h2>${before === null ? say('Nothing found') : say('Nothing older')}</h2><p>${sayHtml('Every word must occur. Fewer words, a beginning such as {beginning}, or {or} between two find more.', { beginning: html`<code>elect*</code>`, or: html`<code>OR</code>` })}</p></div>`;
  }
  const last = found.at(-1)?.line.id ?? 0;
  const older = `/search?${new URLSearchParams({ q: typed, before: String(last) })}`;
  return html`<section class="results" aria-label="${say('Found')}">${found.map((one) => result(one, answer))}</section>
${hasOlder ? html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${older}" rel="next">${say('Older')} ${icon('older')}</a></nav>` : html`<p class="the-end"><span aria-hidden="true">❦</span> ${say('That is all that was found.')}</p>`}
${feedWays(feedOf(typed))}`;
}

function result({ line, passage }: Found, { query, visit, muted }: Answer): Html {
  const inHeadline = query.groups
    .flat()
    .filter(({ field }) => field === 'any' || field === 'headline');
  return articleItem(line, {
    visit,
    prominence: 'other',
    heading: 'h2',
    isDated: true,
    kicker: html`${outletLink(line)}${mutedNote(muted, line.id)}`,
    headline: marked(markTerms(line.headline, inHeadline)),
    words: marked(passage),
  });
}

function marked(parts: readonly SnippetPart[]): Html[] {
  return parts.map(({ text, isMatch }) => (isMatch ? html`<mark>${text}</mark>` : html`${text}`));
}
