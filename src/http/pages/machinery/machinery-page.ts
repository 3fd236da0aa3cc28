import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { figureSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { visitOf } from '../frame/visit.ts';
import { type LibraryState, libraryState, readLibraryState } from './library-state.ts';
import { GAPS, leversList, STEPS } from './machinery-words.ts';
import { readScores } from './read-scores.ts';
import { ofHundred, SCORE_GROUPS, type ScoreGroup } from './score-words.ts';

/** GET /about: what does what, how well, and how this library stands. */
export function machineryPage(rooms: AppRooms) {
  const scores = readScores();
  const stateOf = readLibraryState(rooms);
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const state = await stateOf();
    const main = aboutMarkup(scores, state);
    const title = say('About the machinery');
    return context.html(frame({ visit, title, place: 'machinery', main }));
  };
}

function aboutMarkup(scores: ReadonlyMap<string, number>, state: LibraryState): Html {
  return html`<link rel="stylesheet" href="${figureSheet.path}"><header class="page-head"><h1>${say('About the machinery')}</h1>
<p class="page-words">${say('What is done to the news between your titles and this screen, how often it goes wrong, and how this library stands.')}</p></header>
<div class="about-parts">
<section><h2>${say('What does what')}</h2><ol>${STEPS.map((words) => html`<li>${words()}</li>`)}</ol></section>
<section><h2>${say('How well')}</h2>
${scores.size === 0 ? html`<p>${say('The scores are not part of this copy of Hearsay.')}</p>` : SCORE_GROUPS.map((group) => scoreGroup(group, scores))}</section>
<section><h2>${say('What it cannot do')}</h2><ul>${GAPS.map((words) => html`<li>${words()}</li>`)}</ul></section>
<section><h2>${say('This library')}</h2>${libraryState(state)}</section>
<section><h2>${say('What you can change')}</h2>${leversList()}
<p class="figure-note">${say('How each part decides, and all scores, stand in the folders docs and eval of Hearsay itself.')} <a href="/help">${say('Help')}</a></p></section>
</div>`;
}

function scoreGroup(
  { title, about, scores: some }: ScoreGroup,
  scores: ReadonlyMap<string, number>,
): Html {
  const rows = some.flatMap(({ score, words }) => {
    const value = scores.get(score);
    return value === undefined ? [] : [{ score, value, words: words(ofHundred(value)) }];
  });
  return html`<h3>${title()}</h3><p class="figure-note">${about()}</p>
<ul class="scores">${rows.map(({ score, value, words }) => html`<li>${words} <span class="count" title="${score}">${value}</span></li>`)}</ul>`;
}
