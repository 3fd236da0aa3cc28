import type { Context } from 'hono';
import { html } from 'hono/html';
import { isAtLeast } from '../../../../model/accounts/role.ts';
import type { HouseLetter } from '../../../../model/mail/house-letter.ts';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { houseFrame } from '../../house/house-frame.ts';
import { moment } from '../../wording/times.ts';
import { isArchiveOpen } from '../archive/archive-setting.ts';
import { kindName, newLetterForm } from './letter-form.ts';

type LettersView = {
  readonly visit: Visit;
  readonly letters: readonly HouseLetter[];
  readonly counts: Readonly<Record<string, number>>;
  readonly isMailSet: boolean;
  readonly isArchiveOpen: boolean;
};

/** GET /house/letters: the letters that editors send, and the way to make one. */
export function houseLettersPage(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const [visit, letters, counts, isSet, isOpen] = await Promise.all([
      visitOf(context, rooms),
      desk.store.letters.all(),
      desk.store.consent.subscriberCounts(),
      isMailSet(desk),
      isArchiveOpen(desk),
    ]);
    const view = { visit, letters, counts, isMailSet: isSet, isArchiveOpen: isOpen };
    return context.html(page(view));
  };
}

function page(view: LettersView): Html {
  const { visit, letters, isMailSet: isSet } = view;
  const isOwner = visit.role === undefined || isAtLeast(visit.role, 'owner');
  return houseFrame({
    visit,
    place: '/house/letters',
    title: say('Letters'),
    words: say('What editors send by mail, to those who have asked for it and said so twice.'),
    main: html`${!isSet && html`<p>${say('No mail goes out from here yet: the owner has to name a mail server first.')}</p>`}
${letters.length > 0 && html`<ul class="house-list">${letters.map((letter) => letterLine(letter, view))}</ul>`}
<section class="house-part" aria-labelledby="new-letter"><h2 id="new-letter">${say('A new letter')}</h2>
${newLetterForm()}</section>
${isOwner && archivePart(view.isArchiveOpen)}`,
  });
}

function letterLine(letter: HouseLetter, { visit, counts }: LettersView): Html {
  const { id, title, kind, list, nextAt, endedAt, isPublic } = letter;
  const about = [
    kindName(kind),
    isPublic ? say('for whoever asks') : say('for members'),
    say('{count, plural, one {# reader} other {# readers}}', { count: counts[list] ?? 0 }),
    endedAt !== null
      ? say('ended')
      : nextAt === null
        ? say('sent by hand')
        : say('next {time}', { time: moment(nextAt, visit) }),
  ];
  return html`<li><div><a href="/house/letters/${id}" dir="auto">${title}</a><p class="why">${about.join(' · ')}</p></div></li>`;
}

/** Whether what was sent to whoever asks is there for whoever comes. */
function archivePart(isOpen: boolean): Html {
  return html`<section class="house-part" aria-labelledby="archive-title"><h2 id="archive-title">${say('What was sent')}</h2>
<form class="house-form" method="post" action="/house/letters/archive"><fieldset class="choices"><legend>${say('Who may read issues of public letters')}</legend>
<label class="choice"><input type="radio" name="archive" value="members"${!isOpen && html` checked`}> ${say('Members alone')}</label>
<label class="choice"><input type="radio" name="archive" value="all"${isOpen && html` checked`}> ${say('Whoever comes')}</label></fieldset>
<p class="buttons"><button class="quiet">${say('Set')}</button></p></form></section>`;
}
