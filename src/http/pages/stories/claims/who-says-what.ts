import { html } from 'hono/html';
import type { ClaimRecord, StoryRecord } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import { counted } from '../../wording/counted.ts';
import { type ClaimShown, claimItem } from './claim-item.ts';
import { claimWeight } from './state-words.ts';

/** So many stand open; the others are one click away. */
const MOST_OPEN = 8;

/** What is claimed in a story: the contested first, then what most titles carry. */
export function whoSaysWhat(story: StoryRecord, shown: ClaimShown): Html {
  return html`<section class="story-part claims" aria-labelledby="claims"><h2 id="claims">Who says what</h2>
${story.claims.length === 0 ? none(story) : list(story.claims, shown)}</section>`;
}

function none({ analysis, articleCount, shown }: StoryRecord): Html {
  if (analysis === 'awaited')
    return html`<p class="story-note">The articles are being looked through; who says what will stand here soon.</p>`;
  return articleCount === 1
    ? html`<p class="story-note">Only one article tells it so far: <a href="/article/${shown.id}">who says what</a> stands beside its text.</p>`
    : html`<p class="story-note">Nothing in these articles is attributed to anybody.</p>`;
}

function list(claims: readonly ClaimRecord[], shown: ClaimShown): Html {
  const ordered = [...claims].sort((a, b) => claimWeight(b) - claimWeight(a));
  const open = ordered.slice(0, MOST_OPEN);
  const folded = ordered.slice(MOST_OPEN);
  return html`<ul class="claim-list">${open.map((claim) => claimItem(claim, shown))}</ul>
${
  folded.length > 0 &&
  html`<details class="more-claims"><summary>${counted(folded.length, 'more claim')}</summary><ul class="claim-list">${folded.map((claim) => claimItem(claim, shown))}</ul></details>`
}`;
}
