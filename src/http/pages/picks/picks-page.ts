import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ShownPick } from '../../../model/edition/editors-pick.ts';
import { readPicks, showPicks } from '../../../pipeline/picks/read-picks.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { mayEdit, type Visit, visitOf } from '../frame/visit.ts';
import { feedHead, feedWays } from '../given/feed-ways.ts';
import { listItems } from '../sections/section-items.ts';
import type { ListedStory } from '../stories/list/story-item.ts';
import { editList } from './edit-list.ts';
import { shownPick } from './shown-pick.ts';

type PicksView = {
  readonly visit: Visit;
  /** Those that stand, in order, those to come among them. */
  readonly standing: readonly ShownPick[];
  /** What this reader sees now. */
  readonly current: readonly ShownPick[];
  readonly listed: ReadonlyMap<number, ListedStory>;
};

/** GET /picks: what an editor picked, and where the editor puts it in order. */
export function picksPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, now } = visit;
    const kept = await store.picks.standing(now);
    const [standing, current] = await Promise.all([
      showPicks({ store }, readerId, kept),
      readPicks({ store }, { readerId, now }),
    ]);
    const stories = current.flatMap(({ shown }) => (shown.kind === 'story' ? [shown] : []));
    const items = await listItems(store, stories);
    const listed = new Map(
      items.flatMap((item): [number, ListedStory][] =>
        item.kind === 'story' ? [[item.story.story.id, item.story]] : [],
      ),
    );
    return context.html(page({ visit, standing, current, listed }));
  };
}

function page({ visit, standing, current, listed }: PicksView): Html {
  return frame({
    visit,
    title: say('Our picks'),
    place: 'picks',
    head: feedHead({ path: '/picks', title: say('Our picks') }),
    main: html`<header class="page-head"><h1>${say('Our picks')}</h1>
<p class="page-words">${say('Chosen and put in order by hand. The front page shows them to everybody who reads here.')}</p>
<p class="feed-words"><a href="/picks/past">${say('Past picks')}</a>${mayEdit(visit) && html` · <a href="/picks/desk">${say('The editors’ desk')}</a>`}</p>${feedWays({ path: '/picks', title: say('Our picks') })}</header>
${current.length === 0 ? nothingPicked(standing.length > 0, mayEdit(visit)) : html`<div class="picks">${current.map((pick) => shownPick(pick, { visit, story: storyOf(pick, listed) }))}</div>`}
${standing.length > 0 && mayEdit(visit) && editList(standing, visit)}`,
  });
}

function storyOf({ shown }: ShownPick, listed: PicksView['listed']): ListedStory | null {
  return shown.kind === 'story' ? (listed.get(shown.story.id) ?? null) : null;
}

function nothingPicked(isScheduled: boolean, isEditor: boolean): Html {
  if (!isEditor)
    return html`<div class="empty"><h2>${say('Nothing is picked just now')}</h2></div>`;
  return html`<div class="empty"><h2>${isScheduled ? say('Nothing just now') : say('Nothing is picked yet')}</h2>
<p>${
    isScheduled
      ? say('What is picked below is still to come.')
      : sayHtml('Every story and every article has a button that adds it. Begin with {stories}.', {
          stories: html`<a href="/stories">${say('today’s stories')}</a>`,
        })
  }</p></div>`;
}
