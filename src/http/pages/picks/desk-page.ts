import type { Context } from 'hono';
import { html } from 'hono/html';
import {
  type DoubtedPick,
  type EditorsDesk,
  type PickDoubt,
  readDesk,
} from '../../../pipeline/picks/read-desk.ts';
import type { TopStory } from '../../../pipeline/stories/top-stories.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { storedWords } from '../../language/stored/say-stored.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { storyPath } from '../stories/story-path.ts';
import { moment } from '../wording/times.ts';
import { pickButton } from './pick-button.ts';
import { pickPath } from './pick-path.ts';

/** GET /picks/desk: what an editor decides on now: what to pick, what to look at again, what is to come. */
export function deskPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const desk = await readDesk(rooms.desk, { readerId: visit.readerId, now: visit.now });
    return context.html(page(visit, desk));
  };
}

function page(visit: Visit, { suggested, doubted, scheduled }: EditorsDesk): Html {
  return frame({
    visit,
    title: say('The editors’ desk'),
    place: 'picks',
    main: html`<header class="page-head"><h1>${say('The editors’ desk')}</h1>
<p class="page-words"><a href="/picks">${say('Our picks now')}</a> · <a href="/corrections">${say('Corrections of stories')}</a></p></header>
<section class="pick-edit" aria-labelledby="again-title"><h2 class="ruled" id="again-title">${say('Look at these again')}</h2>
${doubted.length === 0 ? html`<p class="page-words">${say('Nothing speaks against what is picked.')}</p>` : html`<ol class="pick-order">${doubted.map((one) => doubtedRow(one, visit))}</ol>`}</section>
<section class="pick-edit" aria-labelledby="suggested-title"><h2 class="ruled" id="suggested-title">${say('Told by many, and not picked')}</h2>
<p class="page-words">${say('By the reasons of the top stories, not by anybody’s taste.')}</p>
${suggested.length === 0 ? html`<p class="page-words">${say('There is no such story now.')}</p>` : html`<ol class="pick-order">${suggested.map((one) => suggestedRow(one, visit))}</ol>`}</section>
<section class="pick-edit" aria-labelledby="coming-title"><h2 class="ruled" id="coming-title">${say('To come')}</h2>
${
  scheduled.length === 0
    ? html`<p class="page-words">${say('Nothing is scheduled. A pick’s time is set under Change.')}</p>`
    : html`<ol class="pick-order">${scheduled.map(
        (pick) =>
          html`<li><div><a href="${pickPath(pick)}" dir="auto">${pick.name}</a><p class="pick-when">${moment(pick.from, visit)}</p></div><p><a href="/picks?change=${pick.id}#pick-${pick.id}">${say('Change')}</a></p></li>`,
      )}</ol>`
}</section>`,
  });
}

function doubtedRow({ pick, doubts }: DoubtedPick, visit: Visit): Html {
  return html`<li><div><a href="${pickPath(pick)}" dir="auto">${pick.name}</a>
<ul>${doubts.map((doubt) => html`<li class="pick-when">${doubtWords(doubt, visit)}</li>`)}</ul></div>
<form method="post" action="/picks/remove"><input type="hidden" name="back" value="/picks/desk"><button class="quiet danger" name="pick" value="${pick.id}">${say('Take away')}</button></form></li>`;
}

function doubtWords(doubt: PickDoubt, visit: Visit): string {
  switch (doubt.kind) {
    case 'gone':
      return say('The library has it no more, so readers see nothing of it.');
    case 'disputed':
      return say('{count, plural, one {One claim} other {# claims}} in it disputed.', {
        count: doubt.count,
      });
    case 'corrected':
      return say(
        '{count, plural, one {One claim} other {# claims}} in it corrected or withdrawn.',
        {
          count: doubt.count,
        },
      );
    case 'edited': {
      const { outletName: outlet, edit } = doubt;
      const when = moment(edit.at, visit);
      return `${say('{outlet} changed its text, {when}.', { outlet, when })} ${storedWords(edit.reason)}`;
    }
  }
}

function suggestedRow({ story, place }: TopStory, visit: Visit): Html {
  const reasons = (place?.terms ?? [])
    .toSorted((one, other) => other.value * other.weight - one.value * one.weight)
    .slice(0, 3)
    .map(({ reason }) => storedWords(reason));
  // The reasons say how many titles carry it; without them it stands by its time alone.
  const words =
    reasons.length > 0
      ? reasons
      : [say('{count, plural, one {One title} other {# titles}}', { count: story.outletCount })];
  return html`<li><div><a href="${storyPath(story.id)}" dir="auto">${story.shown.headline}</a>
<p class="pick-when">${words.join(' · ')}</p></div>${pickButton({ kind: 'story', id: story.id }, { ...visit, here: '/picks/desk' })}</li>`;
}
