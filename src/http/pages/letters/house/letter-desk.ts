import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HouseLetter, IssueLine } from '../../../../model/mail/house-letter.ts';
import type { WrittenLetter } from '../../../../model/mail/letter-contents.ts';
import { houseContents, houseVoice } from '../../../../pipeline/letters/house-contents.ts';
import { issueSince } from '../../../../pipeline/letters/prepare-issues.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { writeLetter } from '../../../letters/write-letter.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { houseFrame } from '../../house/house-frame.ts';
import { notFoundPage } from '../../trouble-page.ts';
import { moment } from '../../wording/times.ts';
import { answerLetter, framing, shownLetter } from '../shown-letter.ts';
import { draftForm, kindName, planForm } from './letter-form.ts';

type LetterView = {
  readonly visit: Visit;
  readonly letter: HouseLetter;
  readonly written: WrittenLetter;
  readonly issues: readonly IssueLine[];
};

const MOST_ISSUES = 20;

/** GET /house/letters/:id: a letter, what its next issue would say, and all that is done with it. */
export function letterDesk(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const letter = await desk.store.letters.byId(wholeNumber(context.req.param('id')) ?? 0);
    if (letter === null) return context.html(noLetter(visit), 404);
    const [written, issues] = await Promise.all([
      nextIssue(rooms, letter),
      desk.store.letters.issues(letter.id, null, MOST_ISSUES),
    ]);
    framing(context);
    return context.html(page({ visit, letter, written, issues }));
  };
}

/** GET /house/letters/:id/preview: the very markup of the next issue. */
export function letterPreview(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const { letters } = rooms.desk.store;
    const letter = await letters.byId(wholeNumber(context.req.param('id')) ?? 0);
    if (letter === null) return context.html(noLetter(await visitOf(context, rooms)), 404);
    return answerLetter(context, (await nextIssue(rooms, letter)).html);
  };
}

/** What an issue would say now. */
export async function nextIssue({ desk }: AppRooms, letter: HouseLetter): Promise<WrittenLetter> {
  const now = desk.now();
  const since = issueSince(letter, now);
  const contents = await houseContents(desk, { letter, since, now });
  return writeLetter(contents, houseVoice(letter, desk.mail.address));
}

export function noLetter(visit: Visit): Html {
  return notFoundPage(visit, say('There is no such letter.'));
}

function page(view: LetterView): Html {
  const { visit, letter, written } = view;
  const { id, title, kind, endedAt } = letter;
  return houseFrame({
    visit,
    place: '/house/letters',
    title,
    words: kindName(kind),
    main: html`<div class="house-parts">
${endedAt === null && draftPart(letter)}
<section class="house-part" aria-labelledby="next-issue"><h2 id="next-issue">${say('The next issue, as it would be now')}</h2>
${shownLetter({ ...written, path: `/house/letters/${id}/preview` })}
${endedAt === null && sendForms(view)}</section>
${endedAt === null && html`<section class="house-part" aria-labelledby="plan-title"><h2 id="plan-title">${say('How it is')}</h2>${planForm(letter)}</section>`}
${issuesPart(view)}${endPart(letter)}</div>`,
  });
}

function draftPart(letter: HouseLetter): Html {
  return html`<section class="house-part" aria-labelledby="draft-title"><h2 id="draft-title">${say('Written for the next issue')}</h2>
${draftForm(letter)}</section>`;
}

function sendForms({ letter, issues }: LetterView): Html {
  const number = (issues[0]?.number ?? 0) + 1;
  return html`<form class="buttons" method="post" action="/house/letters/${letter.id}/test"><button class="quiet">${say('Send a test to me')}</button></form>
<form class="buttons" method="post" action="/house/letters/${letter.id}/send"><input type="hidden" name="number" value="${number}"><button>${say('Send issue {number} now', { number })}</button></form>`;
}

function issuesPart({ letter, issues, visit }: LetterView): Html | null {
  if (issues.length === 0) return null;
  return html`<section class="house-part" aria-labelledby="issues-title"><h2 id="issues-title">${say('Issues')}</h2>
<ul class="house-list">${issues.map(({ number, subject, madeAt }) => html`<li><div><a href="/letters/${letter.id}/${number}" dir="auto">${subject}</a><p class="why">${moment(madeAt, visit)}</p></div></li>`)}</ul></section>`;
}

function endPart({ id, endedAt }: HouseLetter): Html {
  const words = endedAt === null ? say('End this letter') : say('Let it go on');
  return html`<form class="buttons" method="post" action="/house/letters/${id}/end"><input type="hidden" name="end" value="${endedAt === null ? 'yes' : 'no'}"><button class="quiet">${words}</button></form>`;
}
