import { html } from 'hono/html';
import { openingOf } from '../../../../articles/opening-of.ts';
import type { Addition } from '../../../../model/claim.ts';
import type { RankedStory } from '../../../../model/edition/edition.ts';
import type { StoryLine } from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { reasonList } from '../../edition/why-here.ts';
import type { Html } from '../../frame/html.ts';
import { langOf } from '../../frame/lang-of.ts';
import type { Visit } from '../../frame/visit.ts';
import { markButton, type Prominence, storyReadButton } from '../../lists/article-item.ts';
import { shownAddress } from '../../lists/sample-address.ts';
import { listed } from '../../wording/listed.ts';
import { moment, since } from '../../wording/times.ts';
import { originsGlyph, originsOfStory } from '../parts/origins-glyph.ts';
import { figures } from '../parts/story-head.ts';
import { storyPath } from '../story-path.ts';

/** A story of a list with what is told beside it. */
export type ListedStory = {
  readonly story: StoryLine;
  /** What put it there; null: it stands by its time alone. */
  readonly place: RankedStory | null;
  /** Claims that are disputed, corrected or withdrawn. */
  readonly contestedCount: number;
  /** What its newest article adds; null: not told yet. */
  readonly addition: Addition | null;
};

/** So many titles are named; the rest are counted. */
const MOST_NAMED = 4;

/** A story in a list. The keys work on it as on the article that stands for it. */
export function storyItem(listed: ListedStory, visit: Visit, prominence: Prominence): Html {
  const { story } = listed;
  const { shown, unreadCount } = story;
  const { id, language, url, isSaved } = shown;
  const lang = langOf(language);
  return html`<article class="item item-${prominence} story-item" id="s${story.id}" data-article="${id}"${unreadCount === 0 && html` data-read`}${isSaved && html` data-saved`}${url !== null && html` data-original="${shownAddress(url)}"`}>
${prominence !== 'other' && picture(story, prominence, visit)}
<div class="item-text"><p class="kicker">${titles(story)}</p>
<h2 class="headline" dir="auto"><a href="${storyPath(story.id)}"${lang}>${shown.headline}</a></h2>
${prominence !== 'other' && html`<p class="opening"${lang} dir="auto">${openingOf(shown)}</p>`}
${(prominence === 'other' || story.newestArticleId !== id) && newest(listed)}
<p class="story-figures">${originsOf(story)}${figures(story)}${contested(listed)}</p>
<p class="meta"><span>${when(story, visit)}</span><span class="item-marks">${storyReadButton(story)}${markButton(shown, 'saved')}</span></p>
${whyHere(listed, prominence)}</div>
</article>`;
}

/** As on the front page: full dots for own reports, open ones for the other titles. */
function originsOf(story: StoryLine): Html | null {
  if (story.outletCount < 2) return null;
  return html`${originsGlyph(originsOfStory(story), story.outletCount)} `;
}

function picture({ shown }: StoryLine, prominence: Prominence, { pictures }: Visit): Html | null {
  const isLead = prominence === 'lead';
  const url = shown.leadImage?.url ?? null;
  const src = url === null ? null : pictures.picture(url, isLead ? 1280 : 640);
  if (src === null) return null;
  return html`<img class="item-picture" src="${src}" alt="" loading="${isLead ? 'eager' : 'lazy'}" decoding="async">`;
}

/** What the newest article adds, in its words; the first article of a story adds all. */
function newest({ story, addition }: ListedStory): Html | null {
  const sentence = addition?.sentences[0];
  if (sentence === undefined || story.articleCount < 2) return null;
  return html`<p class="story-new"><b>${say('New:')}</b> <bdi>${sentence.text}</bdi></p>`;
}

/** The reasons of its place, those that count most first. */
function whyHere({ place }: ListedStory, prominence: Prominence): Html | null {
  const reasons = reasonList({ place, personal: null }, prominence !== 'other');
  if (reasons === null) return null;
  return html`<details class="folded why-here"><summary>${say('Why here')}</summary>${reasons}</details>`;
}

function contested({ contestedCount }: ListedStory): Html | null {
  if (contestedCount === 0) return null;
  return html` <span class="state state-contested">${say('{count, plural, one {# claim} other {# claims}} contested', { count: contestedCount })}</span>`;
}

/** "Northwire, Harbour Post and 3 more". */
function titles({ outlets, outletCount }: StoryLine): string {
  const named = outlets.slice(0, MOST_NAMED);
  const others = outletCount - named.length;
  return others > 0 ? listed([...named, say('{count} more', { count: others })]) : listed(named);
}

function when({ firstAt, lastAt }: StoryLine, visit: Visit): Html {
  const newest = html`<time datetime="${new Date(lastAt).toISOString()}">${since(lastAt, visit.now)}</time>`;
  return lastAt === firstAt
    ? newest
    : sayHtml('Newest {newest}, first {first}', { newest, first: moment(firstAt, visit) });
}
