import type { Context } from 'hono';
import { html } from 'hono/html';
import type { StoryRecord } from '../../../../model/library-stories.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { frame } from '../../frame/frame.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { claimItem } from '../claims/claim-item.ts';
import { partClaims } from '../claims/who-says-what.ts';
import { readStory } from '../read-story.ts';
import { shownHeadline } from '../shown-headline.ts';
import { storyPath } from '../story-path.ts';
import { sourceList, sourcesText } from './source-list.ts';

/** GET /stories/:id/sources: every article of a story. */
export function sourcesPage(rooms: AppRooms) {
  return listPage(rooms, (story, visit) => ({
    title: say('Sources'),
    list: sourceList(story.coverage, visit),
  }));
}

/** GET /stories/:id/claims: every claim of a story, what weighs most first. */
export function claimsPage(rooms: AppRooms) {
  return listPage(rooms, (story, visit) => {
    const { open, others } = partClaims(story);
    const articles = new Map(story.coverage.map(({ article }) => [article.id, article]));
    const items = [...open, ...others].map((claim) =>
      claimItem(claim, { timepiece: visit, articles }),
    );
    return { title: say('Who says what'), list: html`<ul class="claim-list">${items}</ul>` };
  });
}

/** GET /stories/:id/sources.txt */
export function sourcesTextFile(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const read = await readStory(context, rooms, visit);
    if (read.kind === 'answer') return read.answer;
    return context.text(sourcesText(read.story.coverage));
  };
}

type Listed = { readonly title: string; readonly list: Html };

function listPage(rooms: AppRooms, list: (story: StoryRecord, visit: Visit) => Listed) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const read = await readStory(context, rooms, visit);
    return read.kind === 'answer'
      ? read.answer
      : context.html(listMarkup(read.story, list(read.story, visit), visit));
  };
}

function listMarkup(story: StoryRecord, { title, list }: Listed, visit: Visit): Html {
  const headline = shownHeadline(story.shown);
  return frame({
    visit,
    title: `${title}: ${headline.slice(0, 200).toWellFormed()}`,
    place: 'stories',
    isReading: true,
    main: html`<article class="story-all"><header class="page-head"><h1>${title}</h1>
<p class="page-words"><a class="long" href="${storyPath(story.id)}" dir="auto">${headline}</a></p></header>
${list}</article>`,
  });
}
