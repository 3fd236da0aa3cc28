import { html } from 'hono/html';
import type { StoryLogLine, StoryRecord } from '../../../model/library-stories.ts';
import type { Silence } from '../../../stories/silence/find-silence.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import type { ClaimShown } from './claims/claim-item.ts';
import { whoSaysWhat } from './claims/who-says-what.ts';
import { coverageList } from './coverage/coverage-list.ts';
import { headlinesBeside } from './coverage/headlines-beside.ts';
import { timeline } from './coverage/timeline.ts';
import { whatIsNew } from './coverage/what-is-new.ts';
import { keptCorrections } from './mending/kept-corrections.ts';
import { mendForms } from './mending/mend-forms.ts';
import { actorsPart } from './parts/actors.ts';
import { deedsPart } from './parts/deeds-part.ts';
import { provenancePart } from './parts/provenance-part.ts';
import { relatedPart } from './parts/related-part.ts';
import { silencePart } from './parts/silence-part.ts';
import { storyHead } from './parts/story-head.ts';
import { storyLog } from './parts/story-log.ts';
import { storyPath } from './story-path.ts';

export type StoryView = {
  readonly visit: Visit;
  readonly story: StoryRecord;
  readonly log: readonly StoryLogLine[];
  /** Null: nobody looked. */
  readonly silence?: Silence | null;
};

/** A story's whole page. */
export function storyMarkup({ visit, story, log, silence = null }: StoryView): Html {
  const articles = new Map(story.coverage.map(({ article }) => [article.id, article]));
  const shown: ClaimShown = { timepiece: visit, articles };
  return frame({
    visit,
    title: story.shown.headline,
    place: 'stories',
    head: feedLinks(story),
    main: html`<article class="story" data-story="${story.id}">
${storyHead(story, visit)}
<div class="story-main">
${whoSaysWhat(story, shown)}
${whatIsNew(story.coverage, visit)}
${coverageList(story, visit)}
${headlinesBeside(story.coverage)}
${provenancePart(story, visit)}
</div>
<aside class="story-side" aria-label="About this story">
${facts(story, visit)}
${timeline(story, visit)}
${actorsPart(story.claims)}
${deedsPart(story)}
${silencePart(silence)}
${relatedPart(story.related, visit)}
${keptCorrections(story.corrections, visit)}
</aside>
<div class="story-foot">
${mendForms(story, visit)}
${storyLog(log, story.id, visit)}
</div>
</article>`,
  });
}

function feedLinks({ id, shown }: StoryRecord): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${shown.headline}" href="/feeds/atom${storyPath(id)}"><link rel="alternate" type="application/feed+json" title="${shown.headline}" href="/feeds/json${storyPath(id)}">`;
}

function facts({ id, firstAt, lastAt }: StoryRecord, visit: Visit): Html {
  return html`<section class="story-part story-facts" aria-label="In short"><dl>
<div><dt>Began</dt><dd>${moment(firstAt, visit)}</dd></div>
<div><dt>Newest</dt><dd>${moment(lastAt, visit)}</dd></div>
<div><dt>Number</dt><dd>${id}</dd></div>
<div><dt>Follow</dt><dd><a href="/feeds/atom${storyPath(id)}">Atom</a> · <a href="/feeds/json${storyPath(id)}">JSON Feed</a></dd></div>
</dl></section>`;
}
