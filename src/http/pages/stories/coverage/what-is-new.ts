import { html } from 'hono/html';
import type { Addition, ClaimSpeaker } from '../../../../model/claim.ts';
import type { CoverageLine } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import { outletLink } from '../../lists/day-section.ts';
import { personPath } from '../../people/person-path.ts';
import { moment, type Timepiece } from '../../wording/times.ts';

const MOST_ARTICLES = 3;
const MOST_SENTENCES = 2;

/** What the newest articles add to those before them, the newest first; null where none adds anything yet. */
export function whatIsNew(coverage: readonly CoverageLine[], timepiece: Timepiece): Html | null {
  // All of the first article is new.
  const adding = coverage.slice(1).filter(({ addition }) => addsAnything(addition));
  if (adding.length === 0) return null;
  const newest = adding.reverse().slice(0, MOST_ARTICLES);
  return html`<section class="story-part" aria-labelledby="new"><h2 id="new">What is new</h2>
<ol class="news-list">${newest.map((line) => newsOf(line, timepiece))}</ol></section>`;
}

function addsAnything(addition: Addition | null): boolean {
  return addition !== null && addition.sentences.length + addition.speakers.length > 0;
}

function newsOf({ article, addition }: CoverageLine, timepiece: Timepiece): Html {
  const lang = article.language !== null && html` lang="${article.language}"`;
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
  return html`<p class="new-speakers">First heard here: ${named.map((one, at) => html`${at > 0 && ', '}${speakerName(one)}`)}.</p>`;
}

function speakerName({ name, key, role }: ClaimSpeaker): Html {
  const path = personPath(key);
  const shown = html`<bdi>${name}</bdi>`;
  const isTold = role === null || name.toLowerCase().includes(role.toLowerCase());
  return html`${path === null ? shown : html`<a href="${path}">${shown}</a>`}${!isTold && html` (<bdi>${role}</bdi>)`}`;
}
