import { html } from 'hono/html';
import type { Edition } from '../../../model/edition/edition.ts';
import type { SubscriptionsAtAGlance } from '../../../model/library.ts';
import type { RefreshProgress } from '../../../pipeline/scheduler.ts';
import { say } from '../../language/say.ts';
import { correctionsLine } from '../corrections/corrections-page.ts';
import { turnForms } from '../edition/why-here.ts';
import { frame } from '../frame/frame.ts';
import type { Html, Piece } from '../frame/html.ts';
import { frontMasthead } from '../frame/masthead.ts';
import { refreshBar, reloadSoon } from '../frame/refresh-bar.ts';
import type { Visit } from '../frame/visit.ts';
import { newerSince } from '../live/newer.ts';
import { dayName, since } from '../wording/times.ts';
import { emptyFront, type NewestInstead } from './empty-front.ts';
import { picksPart, sectionsPart, storiesPart, topPart } from './front-parts.ts';
import { onlyNew } from './only-new.ts';
import { sinceLine, theEnd } from './since-line.ts';

export type Front = {
  readonly visit: Visit;
  readonly edition: Edition;
  /** Instead of an edition that has no story yet. */
  readonly instead: NewestInstead | null;
  readonly subscriptions: SubscriptionsAtAGlance;
  readonly progress: RefreshProgress;
  /** Whether only what came since the last visit is asked for. */
  readonly isNewOnly: boolean;
  /** Corrected since the reader opened them. */
  readonly correctionCount: number;
};

/** The front page. */
export function frontMarkup(front: Front): Html {
  const { visit, progress, isNewOnly } = front;
  const edition = isNewOnly ? onlyNew(front.edition) : front.edition;
  const isEmpty = edition.lead === null && edition.picks.length === 0;
  return frame({
    visit,
    title: say('Front page'),
    place: 'front',
    head: html`<link rel="alternate" type="application/atom+xml" title="${say('Top stories')}" href="/feeds/atom/stories">${isEmpty && !isNewOnly && (progress.isRunning || (front.instead?.awaiting ?? 0) > 0) && reloadSoon()}`,
    masthead: frontMasthead(
      { left: dayName(visit.now, visit), right: lastAsked(front) },
      'front',
      visit.role,
    ),
    main: html`${newerSince('stories', visit)}${refreshBar(progress)}${sinceLine(front)}${correctionsLine(front.correctionCount)}${
      isEmpty ? emptyFront(front) : html`<div class="front">${partsOf(edition, visit)}</div>`
    }${!isEmpty && theEnd(front)}${formsOf(visit)}`,
  });
}

function partsOf(edition: Edition, visit: Visit): Piece {
  const { lead, top, forYou, picks, sections } = edition;
  return html`${lead !== null && topPart(lead, top, visit)}
${storiesPart({ id: 'for-you', name: say('For you'), path: '/edition', stories: forYou }, visit)}
${picksPart(picks, visit)}
${sectionsPart(sections, visit)}`;
}

/** What the buttons of all stories send. */
function formsOf({ here }: Visit): Html {
  return html`${turnForms(here)}<form id="hide-story" method="post" action="/edition/hide"><input type="hidden" name="back" value="${here}"></form>`;
}

/** When the feeds were last asked, beside the nameplate. */
function lastAsked({ subscriptions, visit, progress }: Front): string {
  if (progress.isRunning) return say('Fetching the news');
  const { count, lastFetchedAt } = subscriptions;
  return lastFetchedAt === null
    ? say('{count, plural, one {# feed} other {# feeds}}', { count })
    : say('Fetched {time}', { time: since(lastFetchedAt, visit.now) });
}
