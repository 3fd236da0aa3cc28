import { html } from 'hono/html';
import type { StoryLogLine, StoryRecord } from '../../../model/library-stories.ts';
import type { PollReading } from '../../../model/polls/poll.ts';
import type { Millis } from '../../../model/time.ts';
import type { PublicStory } from '../../../store/sharing/public-stories.ts';
import type { Silence } from '../../../stories/silence/find-silence.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { feedHead, feedLinks, givePath } from '../given/feed-ways.ts';
import { type NotesBeside, notesBeside } from '../groups/notes-beside.ts';
import { pickButton } from '../picks/pick-button.ts';
import { askLink, storyPolls } from '../polls/story-polls.ts';
import { moment } from '../wording/times.ts';
import type { ClaimShown } from './claims/claim-item.ts';
import type { ClaimStates } from './claims/evidence-bar.ts';
import { whoSaysWhat } from './claims/who-says-what.ts';
import { coverageList } from './coverage/coverage-list.ts';
import { whatIsNew } from './coverage/what-is-new.ts';
import { contentsOf } from './head/contents.ts';
import { newerInStory } from './live/newer-articles.ts';
import { keptCorrections } from './mending/kept-corrections.ts';
import { mendForms } from './mending/mend-forms.ts';
import { actorsPart } from './parts/actors.ts';
import { deedsPart } from './parts/deeds-part.ts';
import { provenancePart } from './parts/provenance-part.ts';
import { relatedPart } from './parts/related-part.ts';
import { silencePart } from './parts/silence-part.ts';
import { storyHead } from './parts/story-head.ts';
import { storyLog } from './parts/story-log.ts';
import { sharePart } from './share/share-part.ts';
import { shownHeadline } from './shown-headline.ts';
import { sourcesPart } from './sources/source-list.ts';
import { type StoryPart, storyPart } from './story-part.ts';
import { storyPath } from './story-path.ts';
import { timelinePart } from './timeline/timeline-part.ts';

export type StoryView = {
  readonly visit: Visit;
  readonly story: StoryRecord;
  readonly log: readonly StoryLogLine[];
  /** Null: nobody looked. */
  readonly silence?: Silence | null;
  /** Null: this is the reader's first. */
  readonly lastVisitAt?: Millis | null;
  /** Where anybody may read it; null: nowhere. */
  readonly shared?: PublicStory | null;
  /** How many of its claims stand how; where it is absent, those of the story given are counted. */
  readonly claimStates?: ClaimStates;
  /** What editors asked about it. */
  readonly polls?: readonly PollReading[];
  /** What the reader's groups say of it; null: there are none. */
  readonly noted?: NotesBeside | null;
};

const LONGEST_TITLE = 200;

/** A story's whole page, in the order in which a careful reader asks. */
export function storyMarkup(view: StoryView): Html {
  const { visit, story, log } = view;
  const { main, side } = partsOf(view);
  return frame({
    visit,
    title: shownHeadline(story.shown).slice(0, LONGEST_TITLE).toWellFormed(),
    place: 'stories',
    isReading: true,
    head: headOf(story),
    main: html`${newerInStory(story)}
<article class="story" data-story="${story.id}">
${storyHead(story, visit)}
${contentsOf([...main, ...side])}
<div class="story-main">
${main.map(storyPart)}
</div>
<aside class="story-side" aria-label="${say('About this story')}">
${facts(story, visit)}
${side.map(storyPart)}
${keptCorrections(story.corrections, visit)}
</aside>
<div class="story-foot">
${pickButton({ kind: 'story', id: story.id }, visit)}
${askLink(story.id, visit)}
${notesBeside(view.noted ?? null, visit)}
${sharePart(story, view.shared ?? null, visit)}
${mendForms(story, visit)}
${storyLog(log, story.id, visit)}
</div>
</article>`,
  });
}

type Parts = { readonly main: readonly StoryPart[]; readonly side: readonly StoryPart[] };

function partsOf({
  visit,
  story,
  silence = null,
  lastVisitAt = null,
  claimStates,
  polls = [],
}: StoryView): Parts {
  const articles = new Map(story.coverage.map(({ article }) => [article.id, article]));
  const shown: ClaimShown = { timepiece: visit, articles };
  const isThere = (part: StoryPart | null) => part !== null;
  return {
    main: [
      whoSaysWhat(story, shown, claimStates),
      whatIsNew(story.coverage, { timepiece: visit, lastVisitAt }),
      timelinePart(story, visit),
      coverageList(story, visit),
      provenancePart(story, visit),
      sourcesPart(story, visit),
      storyPolls(polls, visit),
    ].filter(isThere),
    side: [
      actorsPart(story.claims),
      deedsPart(story),
      relatedPart(story.related, visit),
      silencePart(silence),
    ].filter(isThere),
  };
}

function headOf({ id, shown }: StoryRecord): Html {
  return feedHead({ path: storyPath(id), title: shownHeadline(shown) });
}

function facts({ id, shown, firstAt, lastAt }: StoryRecord, visit: Visit): Html {
  return html`<section class="story-part story-facts" aria-label="${say('In short')}"><dl>
<div><dt>${say('Began')}</dt><dd>${moment(firstAt, visit)}</dd></div>
<div><dt>${say('Newest')}</dt><dd>${moment(lastAt, visit)}</dd></div>
<div><dt>${say('Number')}</dt><dd>${id}</dd></div>
<div><dt>${say('As a feed')}</dt><dd>${feedLinks(storyPath(id))} · <a href="${givePath({ path: storyPath(id), title: shownHeadline(shown) })}">${say('Give it out')}</a></dd></div>
</dl></section>`;
}
