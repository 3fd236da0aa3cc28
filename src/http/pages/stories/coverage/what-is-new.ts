import { html } from 'hono/html';
import type { Addition, ClaimSpeaker } from '../../../../model/claim.ts';
import type { CoverageLine } from '../../../../model/library-stories.ts';
import type { Millis } from '../../../../model/time.ts';
import { say, sayHtml } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import { outletLink } from '../../lists/day-section.ts';
import { personPath } from '../../people/person-path.ts';
import { listedHtml } from '../../wording/listed.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import type { StoryPart } from '../story-part.ts';

export type NewsAsked = {
  readonly timepiece: Timepiece;
  /** When the reader's last visit ended; null: this is the first. */
  readonly lastVisitAt: Millis | null;
};

const MOST_SINCE_VISIT = 5;
const MOST_BEFORE = 3;
const MOST_SENTENCES = 2;

/** What the newest articles add to those before them: since the reader's last visit, then since the first report; null where none adds anything yet. */
export function whatIsNew(coverage: readonly CoverageLine[], asked: NewsAsked): StoryPart | null {
  // All of the first article is new.
  const adding = coverage.slice(1).filter(({ addition }) => addsAnything(addition));
  const { fresh, known } = sinceVisit(coverage, asked);
  const isFresh = new Set(fresh);
  const newest = adding.toReversed();
  const since = newest.filter((line) => isFresh.has(line));
  const before = newest.filter((line) => !isFresh.has(line));
  if (adding.length === 0 && (fresh.length === 0 || known === 0)) return null;
  return {
    id: 'new',
    title: say('What is new'),
    count: known > 0 && fresh.length > 0 ? fresh.length : null,
    look: 'news',
    body: html`${known > 0 && fresh.length > 0 && visitPart({ since, fresh }, asked)}
${beforePart(known > 0 ? before : newest, known > 0 && fresh.length > 0, asked.timepiece)}`,
  };
}

type SinceVisit = { readonly fresh: readonly CoverageLine[]; readonly known: number };

/** What came into the library since; what the reader could not have seen before is told from what they could. */
function sinceVisit(coverage: readonly CoverageLine[], { lastVisitAt }: NewsAsked): SinceVisit {
  if (lastVisitAt === null) return { fresh: [], known: 0 };
  const fresh = coverage.filter(({ article }) => article.firstSeen > lastVisitAt);
  return { fresh, known: coverage.length - fresh.length };
}

function addsAnything(addition: Addition | null): boolean {
  return addition !== null && addition.sentences.length + addition.speakers.length > 0;
}

type Since = { readonly since: readonly CoverageLine[]; readonly fresh: readonly CoverageLine[] };

function visitPart({ since, fresh }: Since, { timepiece, lastVisitAt }: NewsAsked): Html {
  const when = moment(lastVisitAt ?? 0, timepiece);
  const others = fresh.length - Math.min(since.length, MOST_SINCE_VISIT);
  return html`<h3>${say('Since your last visit, {when}: {count, plural, one {# article} other {# articles}}', { when, count: fresh.length })}</h3>
<ol class="news-list">${since.slice(0, MOST_SINCE_VISIT).map((line) => newsOf(line, timepiece))}</ol>
${others > 0 && html`<p class="story-note">${say('{count, plural, one {# article adds} other {# articles add}} nothing more that could be told.', { count: others })}</p>`}`;
}

function beforePart(
  lines: readonly CoverageLine[],
  isBeside: boolean,
  timepiece: Timepiece,
): Html | null {
  if (lines.length === 0) return null;
  return html`${isBeside && html`<h3>${say('Before that, since the first report')}</h3>`}
<ol class="news-list">${lines.slice(0, MOST_BEFORE).map((line) => newsOf(line, timepiece))}</ol>`;
}

function newsOf({ article, addition }: CoverageLine, timepiece: Timepiece): Html {
  const lang = langOf(article.language);
  return html`<li><p class="kicker">${outletLink(article)} <time datetime="${new Date(article.sortTime).toISOString()}">${moment(article.sortTime, timepiece)}</time></p>
${addition?.sentences
  .slice(0, MOST_SENTENCES)
  .map(
    ({ text }) =>
      html`<p class="new-sentence"${lang}><a href="/article/${article.id}" dir="auto">${text}</a></p>`,
  )}
${addition !== null && newSpeakers(addition)}</li>`;
}

/** "First heard here: Mara Quill, Jon Ashby." Those without a name are left out. */
export function newSpeakers({ speakers }: Addition): Html | null {
  const named = speakers.filter(({ kind }) => kind !== 'unnamed');
  if (named.length === 0) return null;
  const names = listedHtml(named.map(speakerName));
  return html`<p class="new-speakers">${sayHtml('First heard here: {names}.', { names })}</p>`;
}

function speakerName({ name, key, role }: ClaimSpeaker): Html {
  const path = personPath(key);
  const shown = html`<bdi>${name}</bdi>`;
  const isTold = role === null || name.toLowerCase().includes(role.toLowerCase());
  return html`${path === null ? shown : html`<a href="${path}">${shown}</a>`}${!isTold && html` (<bdi>${role}</bdi>)`}`;
}
