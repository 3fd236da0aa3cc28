import { html } from 'hono/html';
import { MINUTE, type Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { daySection } from '../lists/day-section.ts';
import { empty, nothingCame, onTheirWay } from '../lists/empty-list.ts';
import { groupByDay } from '../lists/group-lines.ts';
import type { Listing } from '../lists/list-page.ts';
import type { Front } from './front-markup.ts';

/** What stands on the front page until there are stories. */
export type NewestInstead = {
  readonly newest: Listing;
  /** Articles that are in no story yet. */
  readonly awaiting: number;
};

/** Where the edition has no story: why, and what there is instead. */
export function emptyFront({ instead, visit, subscriptions, progress, isNewOnly }: Front): Html {
  if (isNewOnly)
    return empty(say('Nothing new'), html`<a class="button" href="/">${say('Show all')}</a>`);
  if (instead !== null && instead.newest.lines.length > 0) return newestInstead(instead, visit);
  if (progress.isRunning) return onTheirWay();
  if (subscriptions.lastFetchedAt === null || subscriptions.silentCount === subscriptions.count)
    return nothingCame(subscriptions.silentCount);
  return empty(
    say('No story is left to show'),
    html`${say('Nothing has come lately, or all of it is muted.')} <a href="/following">${say('What you follow and mute')}</a>`,
  );
}

/** What came in so lately may still wait for its page, and be put together after it. */
const JUST_CAME: Millis = 3 * MINUTE;

/** Until articles are put together as stories they stand by their time; the page looks again by itself. */
function newestInstead({ newest, awaiting }: NewestInstead, visit: Visit): Html {
  const cameNow = newest.lines.some(({ firstSeen }) => visit.now - firstSeen < JUST_CAME);
  const why =
    awaiting > 0 || cameNow
      ? html`<p class="continued" data-look-again>${say('These are being put together as stories.')} <a href="">${say('Look again')}</a></p>`
      : html`<p class="continued">${say('No story of several titles yet: the newest articles stand here meanwhile.')} <a href="/add">${say('Follow some more')}</a></p>`;
  return html`${why}
${groupByDay(newest.shown, visit).map((day) => daySection(day, visit, newest.beside))}`;
}
