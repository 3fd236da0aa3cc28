import type { Context } from 'hono';
import { html } from 'hono/html';
import type { PollTrouble } from '../../../../model/polls/poll-words.ts';
import { DAY } from '../../../../model/time.ts';
import { makePoll, type PolledStory, storyToPoll } from '../../../../pipeline/polls/make-poll.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { pollSheet } from '../../../assets/house-assets.ts';
import { say } from '../../../language/say.ts';
import { numbersOf, readForm, wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { houseFrame } from '../../house/house-frame.ts';
import { answerDone } from '../../marks/notice.ts';
import { storyPath } from '../../stories/story-path.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { localField } from '../../wording/local-moment.ts';
import { planFields, troubleNote } from './poll-form.ts';
import { logPoll } from './poll-log.ts';
import { planOf, type TypedPoll, typedPoll } from './read-poll-form.ts';

/** As long as most stories are talked about. */
const USUAL = 7 * DAY;

/** GET /house/polls/new?story=12 and POST /house/polls: an editor asks about a story. */
export function makePollPages(rooms: AppRooms) {
  const { desk } = rooms;
  const storyOf = (visit: Visit, story: number) =>
    storyToPoll(desk.store, { editorId: visit.readerId, story });
  return {
    async show(context: Context): Promise<Response> {
      const visit = await visitOf(context, rooms);
      const story = await storyOf(visit, wholeNumber(context.req.query('story')) ?? 0);
      if (story === null) return context.html(noStory(visit), 404);
      return context.html(page({ visit, story, typed: emptyPoll(visit), trouble: null }));
    },

    /** What cannot be is shown again as it was typed. */
    async add(context: Context): Promise<Response> {
      const visit = await visitOf(context, rooms);
      const fields = await readForm(context);
      const story = await storyOf(visit, numbersOf(fields, 'story')[0] ?? 0);
      if (story === null) return context.html(noStory(visit), 404);
      const typed = typedPoll(fields);
      const plan = planOf(typed, { zone: visit.settings.zone, now: visit.now });
      if (typeof plan === 'string')
        return context.html(page({ visit, story, typed, trouble: plan }), 422);
      const poll = await makePoll(desk, { editorId: visit.readerId, story: story.id, plan });
      if (poll === null) return context.html(noStory(visit), 404);
      await logPoll(rooms, context, { action: 'made', poll });
      return answerDone(context, `${storyPath(story.id)}#polls`, { kind: 'poll-made', poll });
    },
  };
}

function noStory(visit: Visit): Html {
  return notFoundPage(visit, say('There is no such story to ask about.'));
}

function emptyPoll({ now, settings }: Visit): TypedPoll {
  const nothing = { question: '', options: '', low: '', high: '', opens: '' };
  const closes = localField(now + USUAL, settings.zone);
  const usual = { takesGuests: false, hidesResult: true, allowsChange: true };
  return { ...nothing, ...usual, kind: 'options', closes };
}

type MakeView = {
  readonly visit: Visit;
  readonly story: PolledStory;
  readonly typed: TypedPoll;
  readonly trouble: PollTrouble | null;
};

function page({ visit, story, typed, trouble }: MakeView): Html {
  return houseFrame({
    visit,
    place: '/house/polls',
    title: say('Ask readers'),
    words: html`<a href="${storyPath(story.id)}" dir="auto">${story.headline}</a>`,
    head: html`<link rel="stylesheet" href="${pollSheet.path}">`,
    main: html`${troubleNote(trouble)}<form class="poll-plan" method="post" action="/house/polls"><input type="hidden" name="story" value="${story.id}">
${planFields(typed, visit.settings.zone)}
<p class="field-hint">${say('Until somebody has voted all of it can be changed; after that it can be closed, and slips mended where all see it.')}</p>
<p class="buttons"><button>${say('Ask')}</button></p></form>`,
  });
}
