import { html } from 'hono/html';
import type { Addition } from '../../../../model/claim.ts';
import type { ArticleStory, ClaimOfStatement } from '../../../../model/library-stories.ts';
import type { Store } from '../../../../store/store.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import { icon } from '../../frame/icons.ts';
import { langOf } from '../../frame/lang-of.ts';
import { newSpeakers } from '../../stories/coverage/what-is-new.ts';
import { placedBecause } from '../../stories/parts/placed-because.ts';
import { besidePath, storyPath } from '../../stories/story-path.ts';
import { percent } from '../../wording/figures.ts';

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

/** How many of an article's words tell something new; null: nobody knows yet, or nobody else tells the story. */
export function newWordsOf({ place }: StoryPlace): number | null {
  if (place === null || place.articleCount < 2 || place.addition === null) return null;
  return place.addition.sentences.reduce((sum, { text }) => sum + wordsIn(text), 0);
}

/** As the library counts them: four signs make a word where no spaces are written. */
function wordsIn(text: string): number {
  const words = text.split(' ').length;
  return words * 12 < text.length ? Math.round(text.length / 4) : words;
}

/** Where an article stands in its story, in one line that opens: what it adds, whose text it is. Null where nobody else tells it. */
export function articleStory(
  { place, originalOutlet }: StoryPlace,
  language: string | null,
): Html | null {
  if (place === null || place.articleCount < 2) return null;
  const { story, articleCount, outletCount, report, reason } = place;
  const addition = ofItsOwn(place);
  const line = lineOf(place, addition, originalOutlet);
  return html`<aside class="article-story" aria-label="${say('Its story')}">
<a href="${storyPath(story)}" data-story="${story}">${icon('stories')}<span>${oneOf({ articleCount, outletCount })}</span></a>
${
  line !== null &&
  html`<details><summary>${line}</summary>
${takenFrom(place)}${addition !== null && additionPart(addition, language)}
${report.kind !== 'copy' && placedBecause(reason)}</details>`
}</aside>`;
}

function oneOf(counts: Pick<ArticleStory, 'articleCount' | 'outletCount'>): string {
  const { articleCount, outletCount } = counts;
  return articleCount === outletCount
    ? say('One of {articleCount, plural, one {# article} other {# articles}} on this story', {
        articleCount,
      })
    : say(
        'One of {articleCount, plural, one {# article} other {# articles}} in {outletCount, plural, one {# title} other {# titles}} on this story',
        { articleCount, outletCount },
      );
}

/** A text that says nothing which another does not lets nobody speak whom the other does not. */
function ofItsOwn({ addition, report }: ArticleStory): Addition | null {
  if (addition === null) return null;
  const { sentences, numbers } = addition;
  return report.kind === 'copy' && sentences.length + numbers.length === 0
    ? { ...addition, speakers: [] }
    : addition;
}

/** All that matters of it at a glance; null: nothing is told yet. */
function lineOf(
  { report }: ArticleStory,
  addition: Addition | null,
  originalOutlet: string | null,
): Html | null {
  if (report.kind !== 'own') {
    const values = {
      outlet: html`<bdi>${originalOutlet ?? say('another title')}</bdi>`,
      share: percent(report.share),
    };
    return report.kind === 'copy'
      ? sayHtml('A copy: {share} of its words are from {outlet}', values)
      : sayHtml('A rewrite: {share} of its words are from {outlet}', values);
  }
  if (addition === null) return null;
  const { sentences, numbers, speakers } = addition;
  if (sentences.length + numbers.length + speakers.length === 0)
    return html`${say('It adds nothing new')}`;
  return html`${say('It adds {count, plural, one {# sentence} other {# sentences}}', { count: sentences.length })}`;
}

function takenFrom({ articleId, report }: ArticleStory): Html | null {
  if (report.kind === 'own') return null;
  return html`<p>${say('Quotations apart.')} ${sayStored(report.reason)} <a href="${besidePath(report.of, articleId)}">${say('Side by side')}</a></p>`;
}

/** So many sentences stand open. */
const MOST_OPEN = 5;

function additionPart(addition: Addition, language: string | null): Html | null {
  const { sentences, numbers, speakers } = addition;
  if (sentences.length + numbers.length + speakers.length === 0) return null;
  const lang = langOf(language);
  const items = sentences.map(({ text }) => html`<li${lang} dir="auto">${text}</li>`);
  const rest = items.slice(MOST_OPEN);
  return html`${items.length > 0 && html`<ul>${items.slice(0, MOST_OPEN)}</ul>`}
${rest.length > 0 && html`<details><summary>${say('{count, plural, one {# more new sentence} other {# more new sentences}}', { count: rest.length })}</summary><ul>${rest}</ul></details>`}
${numbers.length > 0 && numbersLine(addition)}
${newSpeakers(addition)}`;
}

function numbersLine({ numbers }: Addition): Html {
  const list = html`${numbers.map(({ text }, at) => html`${at > 0 && ', '}<bdi>${text}</bdi>`)}`;
  return html`<p class="new-speakers">${sayHtml('Numbers told here first: {list}.', { list })}</p>`;
}
