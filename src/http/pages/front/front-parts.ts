import { html } from 'hono/html';
import type { EditionPick, EditionSection, EditionStory } from '../../../model/edition/edition.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { sectionPath, subjectName } from '../sections/subject-name.ts';
import { frontEntry } from './front-entry.ts';

/** Stories beside the lead. */
const BESIDE = 4;
/** Stories with a picture and an opening below the lead: more where the lead has no picture, so that both columns end together. */
const LARGE = { withPicture: 2, without: 4 };

/** The top stories: the lead, some below and beside it, the others in rows; in the order of their places where there is one column. */
export function topPart(lead: EditionStory, top: readonly EditionStory[], visit: Visit): Html {
  const usual = lead.story.shown.leadImage === null ? LARGE.without : LARGE.withPicture;
  // A picture among them makes its column longer by one story.
  const more = top.slice(0, usual).some(({ story }) => story.shown.leadImage !== null) ? 1 : 0;
  const [below, most] = [usual + more, BESIDE + more];
  const large = top.slice(0, below);
  const beside = top.slice(below, below + most);
  const others = top.slice(below + most);
  return html`<section class="top" aria-labelledby="top"><h2 class="unseen" id="top">${say('Top stories now')}</h2>
<div class="top-main">${frontEntry(lead, visit, 'lead')}
${large.length > 0 && html`<div class="columns">${inColumns(large).map((column) => html`<div>${column.map((one) => frontEntry(one, visit, 'large'))}</div>`)}</div>`}</div>
${beside.length > 0 && html`<div class="top-beside">${beside.map((one) => frontEntry(one, visit, 'beside'))}</div>`}
${others.length > 0 && html`<div class="strip">${others.map((one) => frontEntry(one, visit, 'small'))}</div>`}
</section>`;
}

/** Two columns that end together, as far as the order lets them: an entry with a picture is as tall as two. */
function inColumns(stories: readonly EditionStory[]): readonly (readonly EditionStory[])[] {
  const heightOf = (some: readonly EditionStory[]) =>
    some.reduce((sum, { story }) => sum + (story.shown.leadImage === null ? 1 : 2), 0);
  const cuts = stories.map((_, at) => [stories.slice(0, at + 1), stories.slice(at + 1)] as const);
  const unevenness = cuts.map(([left, right]) => Math.abs(heightOf(left) - heightOf(right)));
  return (cuts[unevenness.indexOf(Math.min(...unevenness))] ?? [stories]).filter(
    ({ length }) => length > 0,
  );
}

type Part = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly stories: readonly EditionStory[];
};

/** A part of stories that are alike in size; null where it has none. */
export function storiesPart({ id, name, path, stories }: Part, visit: Visit): Html | null {
  if (stories.length === 0) return null;
  return html`<section class="part" aria-labelledby="${id}"><h2 class="part-name" id="${id}"><a href="${path}">${name}</a></h2>
<div class="strip">${stories.map((one, at) => frontEntry(one, visit, at < LARGE.without ? 'large' : 'small'))}</div></section>`;
}

/** What an editor picked, each with their comment. */
export function picksPart(picks: readonly EditionPick[], visit: Visit): Html | null {
  if (picks.length === 0) return null;
  return html`<section class="part" aria-labelledby="picks"><h2 class="part-name" id="picks"><a href="/picks">${say('Our picks')}</a></h2>
<div class="strip">${picks.map((pick) => html`<div>${pick.comment !== null && html`<p class="pick-comment" dir="auto">${pick.comment}</p>`}${pickItem(pick, visit)}</div>`)}</div></section>`;
}

function pickItem(pick: EditionPick, visit: Visit): Html {
  if (pick.kind === 'story') return frontEntry(pick.story, visit, 'small');
  const { article } = pick;
  const kicker = outletLink(article);
  return articleItem(article, { visit, prominence: 'other', heading: 'h3', kicker });
}

/** Sections side by side, each with its stories as headlines. */
export function sectionsPart(sections: readonly EditionSection[], visit: Visit): Html | null {
  if (sections.length === 0) return null;
  return html`<div class="sections-beside">${sections.map(
    ({ subject, stories }) => html`<section aria-labelledby="in-${subject}">
<h2 class="part-name" id="in-${subject}"><a href="${sectionPath(subject)}">${subjectName(subject)}</a></h2>
${stories.map((one, at) => frontEntry(one, visit, at === 0 ? 'small' : 'brief'))}</section>`,
  )}</div>`;
}
