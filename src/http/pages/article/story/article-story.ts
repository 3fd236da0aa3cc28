import { html } from 'hono/html';
import type { Addition } from '../../../../model/claim.ts';
import type { ArticleStory, ClaimOfStatement } from '../../../../model/library-stories.ts';
import type { Report } from '../../../../model/story.ts';
import type { Store } from '../../../../store/store.ts';
import type { Html } from '../../frame/html.ts';
import { articlesIn } from '../../stories/coverage/articles-in.ts';
import { percent } from '../../stories/coverage/report-words.ts';
import { newSpeakers } from '../../stories/coverage/what-is-new.ts';
import { placedBecause } from '../../stories/parts/placed-because.ts';
import { besidePath, storyPath } from '../../stories/story-path.ts';
import { counted } from '../../wording/counted.ts';

/** What is known of an article by its story. */
export type StoryPlace = {
  /** Null: nobody has placed it yet. */
  readonly place: ArticleStory | null;
  /** The outlet whose text it is a copy or a rewrite of; null where it is none, or that is unknown. */
  readonly originalOutlet: string | null;
  /** How what it lets people say stands across the story, by the statement's place from 0. */
  readonly claims: ReadonlyMap<number, ClaimOfStatement>;
};

/** Reads where an article stands. */
export async function readStoryPlace(
  { stories, claims, articles }: Store,
  readerId: number,
  articleId: number,
): Promise<StoryPlace> {
  const [place = null] = await stories.ofArticles([articleId]);
  const of = place === null || place.report.kind === 'own' ? null : place.report.of;
  const original = of === null ? null : await articles.byId(readerId, of);
  const found = await claims.ofArticle(articleId);
  return {
    place,
    originalOutlet: original?.outletName ?? null,
    claims: new Map(found.map((claim) => [claim.ordinal, claim])),
  };
}

/** Where an article stands in its story: what it adds, whose text it is. Null where nobody else tells it. */
export function articleStory(
  { place, originalOutlet }: StoryPlace,
  language: string | null,
): Html | null {
  if (place === null) return null;
  const { story, articleCount, addition, report, reason } = place;
  if (articleCount < 2) return null;
  return html`<aside class="article-story" aria-labelledby="its-story"><h2 id="its-story"><a href="${storyPath(story)}">One of ${articlesIn(place)} on this story</a></h2>
${reportLine(place, originalOutlet)}
${addition !== null && additionPart(ofItsOwn(addition, report), language)}
${report.kind !== 'copy' && placedBecause(reason)}</aside>`;
}

function reportLine({ articleId, report }: ArticleStory, originalOutlet: string | null) {
  if (report.kind === 'own') return null;
  const words = report.kind === 'copy' ? 'A copy' : 'A rewrite';
  const outlet = originalOutlet === null ? null : html` from <bdi>${originalOutlet}</bdi>`;
  return html`<p>${words}: ${percent(report.share)} of its words, quotations apart, are${outlet ?? ' another’s'}. ${report.reason} <a href="${besidePath(report.of, articleId)}">Side by side</a></p>`;
}

/** A text that says nothing which another does not lets nobody speak whom the other does not. */
function ofItsOwn(addition: Addition, { kind }: Report): Addition {
  const { sentences, numbers } = addition;
  return kind === 'copy' && sentences.length + numbers.length === 0
    ? { ...addition, speakers: [] }
    : addition;
}

/** So many sentences stand open. */
const MOST_OPEN = 3;

function additionPart(addition: Addition, language: string | null): Html {
  const { sentences, numbers, speakers } = addition;
  if (sentences.length + numbers.length + speakers.length === 0)
    return html`<p>It adds nothing to those before it.</p>`;
  const lang = language !== null && html` lang="${language}"`;
  const items = sentences.map(({ text }) => html`<li${lang} dir="auto">${text}</li>`);
  const rest = items.slice(MOST_OPEN);
  return html`<h3>What it adds</h3>
${items.length > 0 && html`<ul>${items.slice(0, MOST_OPEN)}</ul>`}
${rest.length > 0 && html`<details><summary>${counted(rest.length, 'more new sentence')}</summary><ul>${rest}</ul></details>`}
${numbers.length > 0 && html`<p class="new-speakers">Numbers told here first: ${numbers.map(({ text }, at) => html`${at > 0 && ', '}<bdi>${text}</bdi>`)}.</p>`}
${newSpeakers(addition)}`;
}
