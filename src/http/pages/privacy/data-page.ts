import { html } from 'hono/html';
import { ownValue } from '../../../text/tables/own-value.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { KNOWN_WORDS } from './known-words.ts';

export type DataView = {
  readonly visit: Visit;
  readonly known: readonly { readonly table: string; readonly count: number }[];
  /** Daily backups that are kept; null: none are made by themselves. */
  readonly backupsKept: number | null;
  /** Whether one may leave: not the house's first reader, who is the house. */
  readonly mayLeave: boolean;
};

/** All that is kept of whoever asks, where it is changed, how to take it along and how to end it. */
export function dataPage(view: DataView): Html {
  return accountFrame({
    visit: view.visit,
    path: '/account/data',
    title: say('Your data'),
    words: say(
      'All that Hearsay keeps of you. It lies on the machine that Hearsay runs on and goes nowhere else: nobody counts what you read, and no other server hears of it.',
    ),
    main: html`${keptPart(view)}${takePart()}${howLongPart(view)}${endPart(view)}`,
  });
}

function keptPart({ known }: DataView): Html {
  const order = Object.keys(KNOWN_WORDS);
  const kept = known
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => order.indexOf(one.table) - order.indexOf(other.table));
  return html`<section aria-labelledby="kept-title"><h2 id="kept-title">${say('What is kept')}</h2>
<ul class="kept">${kept.map(({ table, count }) => keptLine(table, count))}</ul></section>`;
}

function keptLine(table: string, count: number): Html {
  const words = ownValue(KNOWN_WORDS, table);
  const what = words?.what() ?? table;
  const at = words?.at ?? null;
  return html`<li><span>${at === null ? what : html`<a href="${at}">${what}</a>`}</span> <span class="count">${say('{count, number}', { count })}</span></li>`;
}

function takePart(): Html {
  return html`<section aria-labelledby="take-title"><h2 id="take-title">${say('Take it along')}</h2>
<ul class="kept-files"><li><a href="/account/data.jsonl" download>${say('All of it, as lines of JSON')}</a></li>
<li><a href="/opml" download>${say('Your titles, as OPML for any other reader')}</a></li>
<li><a href="/saved.html" download>${say('What you saved, as bookmarks')}</a></li>
<li><a href="/following.json" download>${say('What you follow and mute, as JSON')}</a></li></ul></section>`;
}

function howLongPart({ backupsKept }: DataView): Html {
  return html`<section aria-labelledby="long-title"><h2 id="long-title">${say('How long')}</h2>
<p>${say('Until you take it away. How long what you open is remembered is yours to say in the settings: not at all, for some days, or for good.')} <a href="/settings">${say('Settings')}</a></p>
<p>${
    backupsKept === null
      ? say('Hearsay makes no backups here by itself; whoever runs it may make some.')
      : say(
          'A backup is made each day and {count, plural, one {the last one is} other {the last # are}} kept: what you take away is gone from them after that many days.',
          { count: backupsKept },
        )
  }</p></section>`;
}

function endPart({ visit, mayLeave }: DataView): Html | null {
  if (visit.isSignedIn !== true) return null;
  return html`<section aria-labelledby="end-title"><h2 id="end-title">${say('End your account')}</h2>
${
  mayLeave
    ? html`<p>${say('Everything above is taken out of the library and overwritten. It cannot be brought back.')}</p><p><a class="button quiet" href="/account/erase">${say('End my account …')}</a></p>`
    : html`<p>${say('This account is the house’s own: it ends with the library.')}</p>`
}</section>`;
}
